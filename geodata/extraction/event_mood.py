"""Whether a trigger tells of something that happened, is planned, or only might be."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

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
_NOUNY_START = re.compile(r"(?:的|的\w{1,4}[与和、]|这次|此次|本次|该|上述|这一|这种|这场|任何|相关|其)$")
_ENGLISH_NOUNY = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|any|no|such|its|his|her|their|our|of|new|further|more|possible)|[’']s)\s+$"
)
_INFINITIVE = re.compile(r"\bto\s+(?:be\s+)?(?:\w+ly\s+)?$")
_PLANS = re.compile(
    r"\b(?:plans?|planned|scheduled|set|due|is|are|agreed|expected|prepar\w+|intends?)\s+to\s+(?:\w+\s+)?$"
)
_QUESTION = re.compile(r"[?？吗呢]\s*[”\"」]?$")
_QUESTION_MARKS = frozenset("?？吗呢")
_ABOUT_TO = re.compile(r"要(?:和|与|同|在|去|赴)")
_MODAL = re.compile(r"(?:可以?|能够?|应当?|该|需要?|必须|须|想要?|要)[“「]?\w{0,3}[”」]?$")
# Made or pressed to do it, which tells nothing of its being done (逼…妥协, 促使…让步).
_CAUSED = re.compile(
    r"(?:逼|迫使|促使|促成|让|(?<![大特公领])使得?(?![馆团节用])|(?<![下指司命])令|劝|盼|[敦催]促|[^思]想|指望)(?!步)"
    r"[^，,。了已]{0,12}$"
)
_COMMITTED = re.compile(r"宣布|承诺|表示|announc|pledg|promis|agree|vow")
_MEANS = re.compile(r"通过|借助|借由|经由|以便|为了|为.{0,8}(?:而|提供)$|有助于|有利于|\b(?:by|through|for)\s+$")
_REACH = 18
_HEAD_NOUN = re.compile(
    r"内容|议题|进程|背景|筹码|渠道|机制|力度|压力|效果|问题|关系|措施|举措|政策|势力|前景|领域|方向|姿态|态度|程度|空间|框架"
    r"|团队|条件|能力|成果|规模|体系|手段|份额|依赖|成本|模式|格局|议程|策略|战略|意愿|意图|诉求|基础|桌上?|力量|路线|国家"
)
_OCCASION = re.compile(r"中(?![国东方])|上(?![周月台])")
# After a noun in subject place: 对话标志着…, 斡旋也会…; but 空袭造成… tells of the air strike.
_PREDICATE = re.compile(
    r"标志|象征|意味|表明|显示|体现|成为|依然|仍|也[会将]|可能|或[将会]|无疑|已成|引发|导致|造成|是(?!否)"
)
_TOLD_AS_NOUNS = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.SANCTION})
_DISPOSES = (
    "开进",
    "列入",
    "驱逐",
    "移交",
    "遣返",
    "撤出",
    "释放",
    "逮捕",
    "送",
    "部署在",
    "部署到",
    "赶",
    "逐出",
    "押",
)
_OBJECT_FIRST = re.compile(r"[^于在会对向与同就再继被把要从]{2,12}")
_MEETINGS = frozenset({EventType.CONSULT})


def mood_of(scan: EventScan, clause: Span, hit: Hit, *, conditional: bool = False, dated: bool = False) -> Mood:
    """The mood of `hit`; `conditional` says that an earlier clause of its sentence sets a condition,
    `dated` that the clause has a date, which makes an event even of a noun (2015年的协议)."""
    lead = scan.text[clause.start : hit.span.start]
    if is_conditional(scan.text, clause) or _is_question(scan.text, clause):
        return Mood.HYPOTHETICAL
    if "speech" in hit.trigger.needs:
        return Mood.FACT
    if _is_negated(scan, clause, hit):
        return Mood.NEGATED
    if conditional or _is_doubted(scan, clause, hit, lead):
        return Mood.HYPOTHETICAL
    if _is_to_come(scan, clause, hit, lead):
        is_promise = hit.trigger.type is EventType.AGREE and _COMMITTED.search(lead)
        return Mood.FACT if is_promise else Mood.PLANNED
    mood = _english_mood(lead, hit) if hit.is_english else _chinese_mood(scan.text, lead, hit)
    return Mood.FACT if mood is Mood.NOMINAL and dated and hit.trigger.type is EventType.AGREE else mood


def _is_doubted(scan: EventScan, clause: Span, hit: Hit, lead: str) -> bool:
    """Something before the trigger says that it may be, should be, is meant to be or is pressed for."""
    if hit.trigger.kind is TriggerKind.NOUN and scan.cues(clause, "hedge"):
        return True
    if not lead:
        return False
    unnamed = scan.unnamed[clause.start : hit.span.start]
    if _MEANS.search(unnamed):
        return True
    # The others have Chinese words alone, and reach no further back.
    near = max(0, len(unnamed) - _REACH)
    if not lead.isascii() and (_MODAL.search(unnamed, near) or _CAUSED.search(unnamed, near)):
        return True
    before = Span(clause.start, hit.span.start)
    # 计划访问 is a plan to meet, which is settled with its day or place.
    hedges = (cue for cue in scan.cues(before, "hedge") if not (cue.word == "计划" and hit.trigger.type in _MEETINGS))
    return any(hedges) or bool(scan.cues(before, "thought"))


def _is_to_come(scan: EventScan, clause: Span, hit: Hit, lead: str) -> bool:
    if not lead:
        return False
    plans = scan.cues(Span(clause.start, hit.span.start), "planned")
    return any(not _moves_object(scan.text, cue.span, hit) for cue in plans) or _ABOUT_TO.search(lead) is not None


def _moves_object(text: str, cue: Span, hit: Hit) -> bool:
    """将战车开进…: 将 may put the object first, as 把 does."""
    between = text[cue.end : hit.span.start]
    return cue.of(text) == "将" and hit.form.startswith(_DISPOSES) and _OBJECT_FIRST.fullmatch(between) is not None


def is_conditional(text: str, clause: Span) -> bool:
    """如果…, if …: what the clause tells need not be so, nor what follows from it."""
    return _opens_condition(text[clause.start : min(clause.end, clause.start + 12)])


@lru_cache(maxsize=512)
def _opens_condition(opening: str) -> bool:
    """Of the first words of a clause, which are asked about for each of its triggers."""
    return _CONDITION.search(opening) is not None


def _is_question(text: str, clause: Span) -> bool:
    ending = text[max(clause.start, clause.end - 12) : clause.end]
    return not _QUESTION_MARKS.isdisjoint(ending) and _QUESTION.search(clause.of(text)) is not None


def _is_negated(scan: EventScan, clause: Span, hit: Hit) -> bool:
    """A negation right before the trigger; a refusal may carry one of its own (不接受, will not accept)."""
    if hit.trigger.type is EventType.REJECT:
        return False
    start = max(clause.start, hit.span.start - _NEGATION_REACH[hit.trigger.language])
    return start < hit.span.start and bool(scan.cues(Span(start, hit.span.start), "negation"))


def _chinese_mood(text: str, lead: str, hit: Hit) -> Mood:
    after = text[hit.span.end : hit.span.end + 4]
    if _HEAD_NOUN.match(after) or _is_topic(hit, text):
        return Mood.NOMINAL
    if hit.trigger.type not in _TOLD_AS_NOUNS and _PREDICATE.match(after):
        return Mood.NOMINAL
    if hit.trigger.kind is TriggerKind.NOUN or "…" in hit.form:
        return Mood.FACT
    if _OCCASION.match(after):
        return Mood.NOMINAL
    is_noun = _NOUNY_START.search(lead, max(0, len(lead) - _REACH)) or _WORDY_END.match(after)
    return Mood.NOMINAL if is_noun else Mood.FACT


def _is_topic(hit: Hit, text: str) -> bool:
    """`对俄罗斯的制裁`, 提供的援助: a noun with its attribute, where 对俄罗斯实施制裁 would be a deed."""
    if hit.inner is None:
        return False
    inner = hit.inner.of(text)
    return inner == "的" or (hit.form[0] in "对向与同就从" and inner.endswith("的"))


def _english_mood(lead: str, hit: Hit) -> Mood:
    if hit.trigger.kind is TriggerKind.NOUN:
        return Mood.FACT
    if not lead[-1:].isspace():
        return Mood.FACT
    if any(word.endswith("to") for word in lead.rsplit(maxsplit=3)[-3:]):
        if _PLANS.search(lead) and hit.trigger.type in _MEETINGS:
            return Mood.PLANNED
        if _INFINITIVE.search(lead):
            return Mood.HYPOTHETICAL
    return Mood.NOMINAL if _ENGLISH_NOUNY.search(lead) else Mood.FACT
