"""Which triggers of a clause count, whether what they need is there, and how surely they tell an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from geodata.extraction.clauses import Clause
from geodata.extraction.event_actors import Cast
from geodata.extraction.event_parties import Party, Tie
from geodata.extraction.event_scan import EventScan, Hit
from geodata.extraction.event_tone import tone_of
from geodata.knowledge.lexicon import lexicon
from geodata.knowledge.lexicon_rows import TriggerKind
from geodata.model import ActorKind, Event, EventType, Span

# What lasts (to cooperate, to support, to aid) is told as a state of affairs more often than as an event.
_HELD_BEFORE = re.compile(r"[与同和跟].{1,24}$|已|曾|正在|举行|进行|随后|同日|当天")
_HELD_AFTER = ("后", "时", "期间", "了", "之后", "持续", "结束")
_ADDRESS = re.compile(r"声明|讲话|演讲|演说|谈话|致辞|宣誓|statement|speech|address|remarks|sworn")
_LASTING = frozenset({EventType.COOPERATE, EventType.AID})
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.PROTEST, EventType.CONCEDE})
# An amount makes an event of what would else be a state of affairs: 5亿欧元军援, forty soldiers.
_AMOUNT = re.compile(
    r"\d+(?!年|日|月)|[一二两三四五六七八九十百千数多][多余]?[吨艘架辆枚万亿名批套]|illion|\btonn?e?s\b"
)
_TRIGGER_SHARE = 0.55
_DYAD = re.compile(r"双方|两国|双边|both sides|the two|each other|one another")
# A partner whom no list names, and parties that are counted: 与外国投资者举行…, 三国外长会晤.
_MET_WITH = re.compile(r"(?:[与跟]|(?<![共不合会协陪相等如])同(?![意时日样盟胞年期事]))[^，,。；“]{2,24}$")
_COUNTED = re.compile(r"[两三四五六七八九十各多][国方岸](?!关系|之间)")
_GOVERNING = frozenset(
    {
        EventType.AGREE,
        EventType.REQUEST,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.ACCUSE,
        EventType.SUPPORT,
        EventType.CONCEDE,
    }
)
_BREAK = re.compile(
    r"后|时|期间|之际|并|随即|[：:;；]|称|表示|\b(?:and|after|before|while|but|when|then|said|says)\b"
)
_FEELING = re.compile(r"(?:表示|感到|表达|深感|深表)")
# A row with "place" and others asks for any one of them: 访问 goes to a place or to somebody.
_EITHER = frozenset({"place", "target", "object"})
_LIGHT_REACH = {"zh": 30, "en": 60}
_OBJECT_REACH = {"zh": (10, 26), "en": (30, 80)}
# Beyond these, what follows is the object of another verb.
_NEXT_VERB = re.compile(r"\b(?:that|which|who|whether|would|will)\b|\band (?:\w+ly )?(?=\w+ed\b)")
_REPORTS = re.compile(
    r"据|报道|报导|援引|消息|爆料|披露|\b(?:report(?:ed|s)?|according to|told|cited|quoted)\b", re.IGNORECASE
)


class Anchors(NamedTuple):
    """What ties a clause to the world: a date or place of its own, the story around it, or only an analysis."""

    dated: bool = False
    placed: bool = False
    in_dated_story: bool = False
    in_analysis: bool = False


def choose(scan: EventScan, hits: Sequence[Hit]) -> list[Hit]:
    """The triggers that may tell an event of their own: of overlapping ones the longest, and none that is
    only what another one is about (agreed to *sign*, dissatisfied with the *talks*)."""
    ranked = sorted(hits, key=lambda hit: (-len(hit.span), -hit.trigger.strength, hit.span.start))
    chosen: list[Hit] = []
    for hit in ranked:
        if not any(hit.span.overlaps(other.span) for other in chosen):
            chosen.append(hit)
    chosen.sort(key=lambda hit: hit.span)
    return [hit for hit in chosen if not any(_is_content(scan.text, hit, other) for other in chosen)]


def _is_content(text: str, hit: Hit, other: Hit) -> bool:
    """Whether `hit` is what `other` agrees to, asks for, refuses, blames or feels about."""
    if other.span.end <= hit.span.start:
        between = text[other.span.end : hit.span.start]
        governs = other.trigger.type in _GOVERNING or any(word in hit.form for word in other.trigger.objects)
        return governs and _BREAK.search(between) is None
    if hit.span.end <= other.span.start and not hit.is_english:
        return (
            _FEELING.match(text, other.span.start) is not None
            and _BREAK.search(text[hit.span.end : other.span.start]) is None
        )
    return False


def ranked(events: Sequence[Event], text: str) -> list[Event]:
    """At most two events of a clause, the surest first; the second only across a break (…后…, and …)."""
    best = sorted(events, key=lambda event: (event.type is EventType.STATEMENT, -event.confidence, event.trigger))[:1]
    for event in events:
        if best and event is not best[0] and len(best) < 2 and event.type is not best[0].type:
            first, second = sorted((event.trigger, best[0].trigger))
            if _BREAK.search(text[first.end : second.start] if first.end < second.start else ""):
                best.append(event)
    return sorted(best, key=lambda event: event.trigger)


def meets_needs(
    scan: EventScan, clause: Span, hit: Hit, cast: Cast, place: Span | None, parties: Sequence[Party]
) -> bool:
    """Whether everything that the trigger's row asks for stands in the clause."""
    checks = {
        "target": lambda: bool(cast.targets),
        "with": lambda: _has_partner(scan, clause, hit, cast, parties),
        "place": lambda: place is not None and place.start >= hit.span.start - 2,
        "short": lambda: any(party.span.start == hit.span.end for party in parties) or place is not None,
        "person": lambda: any(actor.kind is ActorKind.PERSON for actor in cast.sources),
        "light": lambda: _has_light_verb(scan, clause, hit),
        "object": lambda: _has_object(scan, clause, hit),
        "speech": lambda: bool(cast.speaker),
    }
    needs = hit.trigger.needs
    if "place" in needs:
        either = needs & _EITHER
        needs = needs - either if any(checks[need]() for need in either) else needs
    if hit.trigger.kind is TriggerKind.NOUN and not hit.trigger.needs and not _has_light_verb(scan, clause, hit):
        return False
    return all(checks[need]() for need in needs)


def has_objects(scan: EventScan, clause: Span, hit: Hit) -> bool:
    """Whether a trigger that cannot do without one of its objects has it in the clause: only then may it outdo
    others (`ordered` troops, a retreat, or jets)."""
    needs = hit.trigger.needs
    return "object" not in needs or "place" in needs or _has_object(scan, clause, hit)


def _has_partner(scan: EventScan, clause: Span, hit: Hit, cast: Cast, parties: Sequence[Party]) -> bool:
    """Two sides in the clause itself: a joint dyad, "both sides", or a partner after 与 or with."""
    if cast.stated and (len(cast.sources) >= 2 or (hit.is_english and bool(cast.targets))):
        return True
    if any(party.tie is Tie.PARTNER for party in parties):
        return True
    if not hit.is_english and cast.stated and _MET_WITH.search(scan.text[clause.start : hit.span.start]):
        return True
    if not hit.is_english and _COUNTED.search(clause.of(scan.text)):
        return True
    return _DYAD.search(clause.of(scan.text)) is not None and len(cast.sources) >= 2


def _has_object(scan: EventScan, clause: Span, hit: Hit) -> bool:
    """One of the trigger's objects follows it, or stands before it as in 协议已签署, "the deal was signed"."""
    behind, ahead = _OBJECT_REACH[hit.trigger.language]
    start, end = max(clause.start, hit.span.start - behind), min(clause.end, hit.span.end + ahead)
    if not hit.is_english:
        window = scan.text[start:end]
        return any(word in window for word in hit.trigger.objects)
    if next_verb := _NEXT_VERB.search(scan.text, hit.span.end, end):
        end = next_verb.end()
    return _either_word(hit.trigger.objects).search(scan.text, start, end) is not None


@cache
def _either_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, in the singular or the plural."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word.lower()) for word in words)})(?:e?s)?\b")


def _has_light_verb(scan: EventScan, clause: Span, hit: Hit) -> bool:
    reach = _LIGHT_REACH[hit.trigger.language]
    near = Span(max(clause.start, hit.span.start - reach), min(clause.end, hit.span.end + reach))
    return bool(scan.cues(near, "light"))


def is_suffered(hit: Hit, cast: Cast, anchors: Anchors) -> bool:
    """ "Two hundred people were arrested": nobody is named, but the story that it belongs to is dated."""
    return _is_deed_without_doer(hit, cast) and (anchors.dated or anchors.in_dated_story)


def _is_deed_without_doer(hit: Hit, cast: Cast) -> bool:
    """What is done to somebody in the passive, and what nameless crowds do."""
    if hit.trigger.kind is TriggerKind.NOUN:
        return False
    return hit.trigger.type is EventType.PROTEST or (cast.is_passive and hit.trigger.type in _DEEDS)


def is_public(hit: Hit, cast: Cast, anchors: Anchors) -> bool:
    """A speech or declaration with its day or place; mere verbs of speech only frame what was said."""
    return _ADDRESS.search(hit.form) is not None and cast.stated and (anchors.dated or anchors.placed)


def confidence_of(scan: EventScan, clause: Clause, hit: Hit, cast: Cast, anchors: Anchors) -> float:
    """How surely the clause tells an event: the trigger's strength, raised by facts and lowered by generalities."""
    text = clause.span.of(scan.text)
    tone = tone_of(text)
    facts = (
        (0.10, cast.stated),
        (0.10, any(actor.kind is ActorKind.PERSON for actor in cast.sources)),
        (0.12, anchors.dated),
        (0.06, anchors.in_dated_story and not anchors.dated),
        (0.08, anchors.placed),
        (0.10, clause.caption),
        (0.06, cast.targets),
        (0.06, tone.done),
        (0.08, '"' in text or "“" in text or "「" in text),
        (-0.10, not cast.sources and not _is_deed_without_doer(hit, cast)),
        (-0.05, cast.sources and not cast.stated and not cast.goes_on),
        (0.06, tone.occasion),
        (-0.20, tone.habit),
        (-0.30, tone.analysts),
        (-0.12, tone.argument),
        (-0.12, not anchors.dated and not anchors.placed and not clause.caption and _is_bare_noun(scan, clause, hit)),
        (-0.14, anchors.in_analysis and not anchors.dated),
        (-0.12, hit.trigger.type in _LASTING and _AMOUNT.search(text) is None),
    )
    value = hit.trigger.strength * _TRIGGER_SHARE + sum([weight for weight, holds in facts if holds])
    return round(min(1.0, max(0.0, value)), 2)


def _is_bare_noun(scan: EventScan, clause: Clause, hit: Hit) -> bool:
    """美俄会谈 may be spoken of without being held; 美俄会谈后, 已会谈, 与俄罗斯会谈 was."""
    if hit.is_english or "with" not in hit.trigger.needs:
        return False
    lead, after = scan.text[clause.span.start : hit.span.start], scan.text[hit.span.end : hit.span.end + 2]
    return not _HELD_BEFORE.search(lead) and not after.startswith(_HELD_AFTER)


def reported_by(text: str, sentence: Span, cast: Cast) -> str:
    """The medium that the sentence names as its source, else the speaker of reported words."""
    if outlet := _outlet_cited(sentence.of(text)):
        return outlet
    spoken = [actor for actor in cast.speaker if actor not in cast.sources]
    return spoken[0].names.en or spoken[0].names.zh_hans if spoken else ""


@lru_cache(maxsize=4)
def _outlet_cited(sentence: str) -> str:
    """The first medium that a sentence names, if it is of the kind that cites one; several events ask for it."""
    if _REPORTS.search(sentence) is None:
        return ""
    return next((str(name) for name in _outlet_names().findall(sentence)), "")


@lru_cache(maxsize=1)
def _outlet_names() -> re.Pattern[str]:
    names = sorted((name for outlet in lexicon().outlets for name in outlet.names), key=len, reverse=True)
    either = "|".join(re.escape(name) if not name.isascii() else rf"\b{re.escape(name)}\b" for name in names)
    return re.compile(either or r"(?!)")
