"""Which triggers of a clause count, whether what they need is there, and how surely they tell an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from geodata.extraction.clauses import Clause
from geodata.extraction.event_actors import Cast
from geodata.extraction.event_parties import Party, Tie
from geodata.extraction.event_scan import EventScan, Hit
from geodata.knowledge.lexicon import lexicon
from geodata.knowledge.lexicon_rows import TriggerKind
from geodata.model import ActorKind, PlaceMention, Span

_HABIT = re.compile(
    r"始终|一直|历来|往往|长期|通常|总是|不断|逐步|日益|进一步|越来越|普遍|\b(?:always|usually|often|generally|typically|tends?)\b"
)
_DONE = re.compile(r"了|已|曾|过(?!去|程|于|渡)|\b(?:has|have|had)\b|\w{2,}ed\b")
_ANALYSTS = re.compile(
    r"分析(?:认为|称|指出|人士)|评论认为|观点认为|学者|专家"
    r"|\b(?:analysts?|experts?|observers|critics|scholars) (?:say|said|believe)"
)
_DYAD = re.compile(r"双方|两国|双边|both sides|the two|each other|one another")
_LIGHT_REACH = {"zh": 30, "en": 60}
_REPORTS = re.compile(
    r"据|报道|报导|援引|消息|爆料|披露|\b(?:report(?:ed|s)?|according to|told|cited|quoted)\b", re.IGNORECASE
)


def choose(hits: Sequence[Hit]) -> list[Hit]:
    """Of triggers that overlap the longest and strongest, at most one of a type, the surest first."""
    ranked = sorted(hits, key=lambda hit: (-len(hit.span), -hit.trigger.strength, hit.span.start))
    chosen: list[Hit] = []
    for hit in ranked:
        if not any(hit.span.overlaps(other.span) for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: (-hit.trigger.strength, hit.span.start))


def meets_needs(
    scan: EventScan, clause: Span, hit: Hit, cast: Cast, place: PlaceMention | None, parties: Sequence[Party]
) -> bool:
    """Whether everything that the trigger's row asks for stands in the clause."""
    checks = {
        "target": lambda: bool(cast.targets),
        "with": lambda: _has_partner(scan, clause, cast, parties),
        "place": lambda: place is not None and place.span.start >= hit.span.start - 2,
        "short": lambda: any(party.span.start == hit.span.end for party in parties) or place is not None,
        "person": lambda: any(actor.kind is ActorKind.PERSON for actor in cast.sources),
        "light": lambda: _has_light_verb(scan, clause, hit),
        "object": lambda: any(word in clause.of(scan.text) for word in hit.trigger.objects),
        "speech": lambda: _is_spoken(scan, clause, hit),
    }
    if hit.trigger.kind is TriggerKind.NOUN and not hit.trigger.needs and not _has_light_verb(scan, clause, hit):
        return False
    return all(checks[need]() for need in hit.trigger.needs)


def _has_partner(scan: EventScan, clause: Span, cast: Cast, parties: Sequence[Party]) -> bool:
    if len(cast.sources) >= 2 or any(party.tie is Tie.PARTNER for party in parties):
        return True
    return bool(cast.targets) or _DYAD.search(clause.of(scan.text)) is not None


def _has_light_verb(scan: EventScan, clause: Span, hit: Hit) -> bool:
    reach = _LIGHT_REACH[hit.trigger.language]
    near = Span(max(clause.start, hit.span.start - reach), min(clause.end, hit.span.end + reach))
    return bool(scan.cues(near, "light"))


def _is_spoken(scan: EventScan, clause: Span, hit: Hit) -> bool:
    """A verb of speech stands before the trigger in its clause, or the trigger stands in quotation marks."""
    before = scan.text[clause.start : hit.span.start]
    if hit.span.start > clause.start and scan.cues(Span(clause.start, hit.span.start), "speech"):
        return True
    after = Span(hit.span.end, clause.end) if hit.span.end < clause.end else None
    return bool(after and scan.cues(after, "speech")) or any(mark in before for mark in "“「")


def confidence_of(scan: EventScan, clause: Clause, hit: Hit, cast: Cast, dated: bool, placed: bool) -> float:
    """How surely the clause tells an event: the trigger's strength, raised by facts and lowered by generalities."""
    text = clause.span.of(scan.text)
    value = hit.trigger.strength * 0.7
    value += (
        0.1 * cast.stated + 0.1 * dated + 0.1 * placed + 0.05 * bool(cast.targets) + 0.05 * bool(_DONE.search(text))
    )
    value += 0.05 * any(actor.kind is ActorKind.PERSON for actor in cast.sources) + 0.1 * clause.caption
    value -= 0.2 * bool(_HABIT.search(text)) + 0.3 * bool(_ANALYSTS.search(text)) + 0.1 * (not cast.sources)
    return round(min(1.0, max(0.0, value)), 2)


def reported_by(text: str, sentence: Span, cast: Cast) -> str:
    """The medium that the sentence names as its source, else the speaker of reported words."""
    words = sentence.of(text)
    if _REPORTS.search(words):
        for name in _outlet_names().findall(words):
            return str(name)
    spoken = [actor for actor in cast.speaker if actor not in cast.sources]
    return spoken[0].names.en or spoken[0].names.zh_hans if spoken else ""


@lru_cache(maxsize=1)
def _outlet_names() -> re.Pattern[str]:
    names = sorted((name for outlet in lexicon().outlets for name in outlet.names), key=len, reverse=True)
    either = "|".join(re.escape(name) if not name.isascii() else rf"\b{re.escape(name)}\b" for name in names)
    return re.compile(either or r"(?!)")
