"""Whether a trigger tells of something that happened, is planned, or only might be."""

from __future__ import annotations

import re
from enum import StrEnum

from geodata.extraction.event_scan import EventScan, Hit
from geodata.knowledge.lexicon_rows import TriggerKind
from geodata.model import EventType, Span


class Mood(StrEnum):
    FACT = "fact"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    NOMINAL = "nominal"


_CONDITION = re.compile(
    r"(?:^|[，,、\s“])(?:如果|如|若|倘若|假如|假设|一旦|即使|即便|哪怕|除非|只有|只要|无论|不论|要是|尽管如此)"
    r"|^(?:if|unless|should|were|whether|even if|provided|suppose)\b"
)
_NEGATION_REACH = {"zh": 5, "en": 24}
_WORDY_END = re.compile(r"^(?:的(?!是)|之[一际前])")
_NOUNY_START = re.compile(r"(?:的|这次|此次|本次|该|上述|这一|这种|这场|首次|任何|相关|其)$")
_ENGLISH_NOUNY = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|any|no|such|its|his|her|their|our|of|new|further|more|possible)|[’']s)\s+$"
)
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_PLANS = re.compile(
    r"\b(?:plans?|planned|scheduled|set|due|is|are|agreed|expected|prepar\w+|intends?)\s+to\s+(?:\w+\s+)?$"
)
_QUESTION = re.compile(r"[?？吗呢]\s*[”\"」]?$")
_MEANS = re.compile(r"通过|借助|借由|经由|以便|为了|为.{0,8}(?:而|提供)$|有助于|有利于|\b(?:by|through|for)\s+$")
_HEAD_NOUN = re.compile(
    r"内容|议题|进程|背景|筹码|渠道|机制|力度|压力|效果|问题|关系|措施|举措|政策|势力|前景|领域|方向|姿态|态度|程度|空间|框架"
    r"|团队|条件|能力|成果|规模|体系|手段|份额|依赖|成本|模式|格局|议程|策略|战略|意愿|意图|诉求|基础|桌上?|力量|路线|国家"
)
_MEETINGS = frozenset({EventType.CONSULT})


def mood_of(scan: EventScan, clause: Span, hit: Hit, conditional: bool) -> Mood:
    """The mood of `hit`; `conditional` says that an earlier clause of its sentence sets a condition."""
    lead = scan.text[clause.start : hit.span.start]
    if conditional or is_conditional(scan.text, clause) or _QUESTION.search(clause.of(scan.text)):
        return Mood.HYPOTHETICAL
    if _is_negated(scan, clause, hit):
        return Mood.NEGATED
    before = Span(clause.start, hit.span.start) if lead else None
    if "speech" in hit.trigger.needs:
        return Mood.FACT
    if before and (scan.cues(before, "hedge") or scan.cues(before, "thought") or _MEANS.search(lead)):
        return Mood.HYPOTHETICAL
    if hit.trigger.kind is TriggerKind.NOUN and scan.cues(clause, "hedge"):
        return Mood.HYPOTHETICAL
    if before and scan.cues(before, "planned"):
        return Mood.PLANNED
    return _english_mood(lead, hit) if hit.is_english else _chinese_mood(scan.text, lead, hit)


def is_conditional(text: str, clause: Span) -> bool:
    """如果…, if …: what the clause tells need not be so, nor what follows from it."""
    return _CONDITION.search(text[clause.start : min(clause.end, clause.start + 12)]) is not None


def _is_negated(scan: EventScan, clause: Span, hit: Hit) -> bool:
    """A negation right before the trigger; a refusal may carry one of its own (不接受, will not accept)."""
    if hit.trigger.type is EventType.REJECT:
        return False
    start = max(clause.start, hit.span.start - _NEGATION_REACH[hit.trigger.language])
    return start < hit.span.start and bool(scan.cues(Span(start, hit.span.start), "negation"))


def _chinese_mood(text: str, lead: str, hit: Hit) -> Mood:
    after = text[hit.span.end : hit.span.end + 4]
    if _HEAD_NOUN.match(after) or _is_topic(text, hit):
        return Mood.NOMINAL
    if hit.trigger.kind is TriggerKind.NOUN or "…" in hit.form:
        return Mood.FACT
    return Mood.NOMINAL if _NOUNY_START.search(lead) or _WORDY_END.match(after) else Mood.FACT


def _is_topic(text: str, hit: Hit) -> bool:
    """`对俄罗斯的制裁`: a noun with its attribute, where 对俄罗斯实施制裁 would be a deed."""
    return hit.inner is not None and hit.form[0] in "对向与同就从" and hit.inner.of(text).endswith("的")


def _english_mood(lead: str, hit: Hit) -> Mood:
    if hit.trigger.kind is TriggerKind.NOUN:
        return Mood.FACT
    if _PLANS.search(lead) and hit.trigger.type in _MEETINGS:
        return Mood.PLANNED
    if _INFINITIVE.search(lead):
        return Mood.HYPOTHETICAL
    return Mood.NOMINAL if _ENGLISH_NOUNY.search(lead) else Mood.FACT
