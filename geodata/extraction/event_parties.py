"""The parties of a clause: actors with their titles and companions, and how each is tied to the verb.

`法国总统马克龙和波兰总理图斯克` is one party of two persons; their countries are titles, not actors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.cover import Neighbourhood
from geodata.knowledge.actors import actor_table
from geodata.knowledge.lexicon import lexicon
from geodata.knowledge.matcher import Matcher
from geodata.model import Actor, ActorKind, ActorMention, PlaceKind, PlaceMention, Role, Span


class Tie(StrEnum):
    """How a party is tied to the verb: what stands right before it says."""

    SUBJECT = "subject"
    PARTNER = "partner"
    TARGET = "target"
    AGENT = "agent"
    PLACE = "place"
    TOPIC = "topic"
    OWNER = "owner"


class Party(NamedTuple):
    """`span` covers titles and companions. One that `opens` begins a clause or follows its conjunction."""

    span: Span
    actors: tuple[Actor, ...]
    tie: Tie = Tie.SUBJECT
    opens: bool = False


_AND = re.compile(
    r"\s*(?:、|和|与|及|以及|同|跟|,|，|/|-|–|&|,?\s*and|,?\s*as well as|,?\s*along with)\s*(?:the\s+)?",
    re.IGNORECASE,
)
# "The Ukrainian capital" is a place.
_OF_A_PLACE = re.compile(r" (?:capital|city|town|province|region|border|coast|language|islands?)\b")
_LONGEST_TITLE, _MOST_TITLES = 45, 4
_TITLE_JOINT = re.compile(r"(?:和|兼|及|、|\s|\band\b)+$")
_JOINT_ENDS = frozenset("和兼及、d")
# 与 and its like join equals; between a place that acts and a person they mean "with".
_WITH = ("与", "和", "同", "跟")
_CHINESE_TIES: tuple[tuple[Tie, str], ...] = (
    (Tie.TOPIC, r"(?:关于|围绕|涉及|除|除了|因|因为|由于|有关|就|自|自从|包括|从|绕开|绕过|作为|对于|(?<![例比])如)"),
    (Tie.AGENT, r"(?:被|遭|遭到|(?<![接承忍享])受|受到|由)"),
    (Tie.PLACE, r"(?:在|赴|访|访问|前往|驻|驻扎|抵达|抵|到|到访|于|飞往|飞抵|离开|进入|位于|来到|返回|重返)"),
    (Tie.PARTNER, r"(?:与|同|和|跟|及)"),
    (Tie.TARGET, r"(?:对|向|针对|给|为|替|朝)"),
)
_ENGLISH_TIES: tuple[tuple[Tie, str], ...] = (
    (
        Tie.TOPIC,
        r"(?:about|over|regarding|concerning|despite|besides|like|including|without|since|because of|than|as)",
    ),
    (Tie.AGENT, r"by"),
    (Tie.PLACE, r"(?:in|at|from|near|inside|outside|across|into|visit(?:s|ed|ing)?|throughout|through|via|within)"),
    (Tie.PARTNER, r"(?:with|alongside)"),
    (Tie.TARGET, r"(?:to|against|on|toward|towards|upon|for)"),
    (Tie.OWNER, r"of"),
)
Ties = tuple[tuple[str, ...], tuple[tuple[Tie, re.Pattern[str]], ...]]
"""The last letters of all the words, and each tie with its words at the end of a text."""
_DETERMINERS = ("the", "a", "an", "its", "his", "her", "their")
_DETERMINER = re.compile(rf"\s+(?:{'|'.join(_DETERMINERS)})$")
_OPENER_ENDS = (
    *'后时间来际但而则却随此同并且，,;；:：“"「',
    *("the", "and", "but", "while", "after", "before", "when", "that", "as", "whether", "because"),
)
_OPENERS = re.compile(
    r"(?:^|后|时|期间|以来|之际|但|而|则|却|随后|此后|同时|并且|[，,;；:：“\"「]|\b(?:and|but|while|after|before|when|that|as"
    r"|whether|because))\s*(?:the\s+)?$",
    re.IGNORECASE,
)


_LAST_LETTER = re.compile(r"\w(?=[|()]|$)")


def find_parties(
    text: str, within: Span, actors: Sequence[ActorMention], places: Sequence[PlaceMention]
) -> list[Party]:
    """The parties between the ends of `within`, in order; `text` is folded and lower-case."""
    found = list(_units(actors, places))
    found += [
        unit for unit in _adjectives(text, within) if not any(unit.span.overlaps(known.span) for known in found)
    ]
    if not found:
        return []
    units = _titled(text, sorted(found, key=lambda party: (party.span.start, -party.span.end)))
    floors = [within.start, *(unit.span.end for unit in units)]
    titled = [_from_title(text, floor, unit) for floor, unit in zip(floors, units, strict=False)]
    parties = _joined(text, within, titled)
    return [_tied(text, within, party) for party in parties]


def _units(actors: Iterable[ActorMention], places: Iterable[PlaceMention]) -> Iterable[Party]:
    taken: list[Span] = []
    for mention in actors:
        if mention.actor.id in outlet_ids():
            continue
        if not any(span.covers(mention.span) for span in taken):
            taken.append(mention.span)
            yield Party(mention.span, (mention.actor,))
    for place in places:
        actor = acting(place)
        if actor and not any(span.overlaps(place.span) for span in taken):
            yield Party(place.span, (actor,))


def acting(mention: PlaceMention) -> Actor | None:
    """The actor that a place name means when it acts: its state, or whom the place stands for."""
    place = mention.place
    if mention.role is Role.DATELINE:
        return None
    if place.kind is PlaceKind.COUNTRY and place.country:
        return actor_table().state(place.country)
    if mention.role is Role.METONYM and place.stands_for:
        return actor_table().get(place.stands_for)
    return None


def _titled(text: str, units: list[Party]) -> list[Party]:
    """Units with the countries in front of persons and organisations drawn into them."""
    heads: list[Party] = []
    for unit in units:
        if heads and _is_title_of(text, heads[-1], unit):
            unit = Party(Span(heads.pop().span.start, unit.span.end), unit.actors)
        elif heads and _repeats(text, heads[-1], unit):
            before = heads.pop()
            unit = Party(Span(before.span.start, max(before.span.end, unit.span.end)), before.actors)
        heads.append(unit)
    return heads


def _is_title_of(text: str, before: Party, unit: Party) -> bool:
    first, second = before.actors[0], unit.actors[0]
    if before.span.end == unit.span.start and second.kind is ActorKind.PERSON and _last_title(before.span.of(text)):
        return True
    if first.kind is second.kind is ActorKind.ORGANISATION:
        return before.span.end == unit.span.start
    if first.kind is ActorKind.PERSON or (first.kind is not ActorKind.STATE and second.kind is not ActorKind.PERSON):
        return False
    gap = text[before.span.end : unit.span.start]
    if gap == "长" and second.kind is ActorKind.PERSON:
        return True
    if len(gap) > _LONGEST_TITLE or before.span.end > unit.span.start:
        return False
    if not gap.strip():
        return second.kind is not ActorKind.STATE and (first.kind is ActorKind.STATE or _is_title(gap))
    return second.kind is ActorKind.PERSON and _is_title(gap)


def _is_title(gap: str) -> bool:
    return not gap.startswith((",", "，", "、")) and _last_title(gap.strip(" (（")) > 0 and _AND.match(gap) is None


def _repeats(text: str, before: Party, unit: Party) -> bool:
    """`马尔科·鲁比奥（Marco Rubio）`: the name again in brackets."""
    gap = text[before.span.end : unit.span.start].strip()
    return before.actors == unit.actors and gap in ("(", "（", "")


@lru_cache(maxsize=1)
def outlet_ids() -> frozenset[str]:
    """The media: they report events and are no party to them."""
    return frozenset(f"org:{outlet.id.removeprefix('org:')}" for outlet in lexicon().outlets)


@lru_cache(maxsize=1)
def titles() -> tuple[dict[str, tuple[int, ...]], frozenset[str]]:
    """Every spelling of every office and demonym, lower-case; how long they are by last letter, the longest first."""
    offices = {form.lower() for title in lexicon().titles for form in title.forms}
    known = frozenset(offices | demonyms().keys())
    lengths: dict[str, set[int]] = {}
    for title in known:
        lengths.setdefault(title[-1], set()).add(len(title))
    return {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}, known


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """English adjectives of countries, lower-case, with the ids of their states: "turkish" → "state:TR"."""
    return {
        word.lower(): meaning.replace("iso:", "state:")
        for word, meaning in lexicon().demonyms.items()
        if word.isascii() and len(word) > 3 and meaning.startswith(("iso:", "state:"))
    }


@lru_cache(maxsize=1)
def _demonym_words() -> Matcher:
    return Matcher({word: (state,) for word, state in demonyms().items()}, _acts)


def _acts(_: str, text: str, __: int, end: int) -> bool:
    return _OF_A_PLACE.match(text, end) is None


@lru_cache(maxsize=2)
def _all_adjectives(text: str) -> Neighbourhood[Party]:
    """Those of a whole text: one pass costs less than one for every clause."""
    return Neighbourhood(Party(span, (actor_table().get(ids[0]),)) for span, ids in _demonym_words().scan(text))


def _adjectives(text: str, within: Span) -> Iterable[Party]:
    """The states that act through an adjective: "American mediators", "Russian forces"."""
    if not text[within.start : min(within.end, within.start + 40)].isascii():
        return ()
    return (party for party in _all_adjectives(text).overlapping(within) if within.covers(party.span))


def _from_title(text: str, floor: int, party: Party) -> Party:
    """The party from the start of the titles in front of it, several of one person too (国务卿兼顾问)."""
    start = party.span.start
    for _ in range(_MOST_TITLES):
        lead = text[max(floor, start - _LONGEST_TITLE) : start] if floor < start else ""
        joined = lead[-1:] in _JOINT_ENDS or lead[-1:].isspace()
        bare = _TITLE_JOINT.sub("", lead) if joined else lead
        title = _last_title(bare)
        if not title:
            break
        start -= len(lead) - len(bare) + title
    return party if start == party.span.start else Party(Span(start, party.span.end), party.actors)


def _last_title(lead: str) -> int:
    """How long the title is that `lead` ends with; 0 if none."""
    lengths, known = titles()
    for length in lengths.get(lead[-1:], ()):
        if lead[-length:] in known and _is_word_at_end(lead, lead[-length:]):
            return min(length, len(lead))
    return 0


def _is_word_at_end(lead: str, title: str) -> bool:
    before = lead[-len(title) - 1 : -len(title)]
    return not (title[0].isascii() and before.isascii() and before.isalnum())


def _joined(text: str, within: Span, units: list[Party]) -> list[Party]:
    """Units side by side, or with an "and" between them, as one party."""
    parties: list[Party] = []
    for unit in units:
        before = parties[-1] if parties else None
        gap = text[before.span.end : unit.span.start] if before else ""
        if before and _are_companions(gap, before, unit) and not _is_elsewhere(text, within, before):
            extra = tuple(actor for actor in unit.actors if actor not in before.actors)
            parties[-1] = Party(Span(before.span.start, max(before.span.end, unit.span.end)), before.actors + extra)
        elif before is None or unit.span.start >= before.span.end:
            parties.append(unit)
    return parties


def _are_companions(gap: str, before: Party, unit: Party) -> bool:
    if not gap:
        return unit.span.start >= before.span.end and before.actors[-1].kind is unit.actors[0].kind
    if gap in _WITH and (before.actors[-1].kind is ActorKind.PERSON) is not (unit.actors[0].kind is ActorKind.PERSON):
        return False
    return len(gap) < 14 and _AND.fullmatch(gap) is not None


def _is_elsewhere(text: str, within: Span, party: Party) -> bool:
    """在白宫与…, "In Turkey, President …": the first is where they are, not one of them."""
    lead = text[max(within.start, party.span.start - 24) : party.span.start].rstrip()
    return _tie(lead, "") is Tie.PLACE


def _tied(text: str, within: Span, party: Party) -> Party:
    lead = text[max(within.start, party.span.start - 24) : party.span.start]
    follows = text[party.span.end : party.span.end + 2]
    tie = _tie(lead.rstrip(), follows)
    return Party(party.span, party.actors, tie, _opens(lead))


def _opens(lead: str) -> bool:
    """Whether a clause, or what a conjunction begins, opens where `lead` ends."""
    bare = lead.rstrip()
    # Few texts end like an opener: only those are searched.
    return not bare or (bare.endswith(_OPENER_ENDS) and _OPENERS.search(lead) is not None)


def _tie(lead: str, follows: str) -> Tie:
    bare = _DETERMINER.sub("", lead) if lead.endswith(_DETERMINERS) else lead
    # What ends in a Latin letter can only end in an English word, and the other way round.
    ends, ties = _english_ties() if bare[-1:].isascii() else _chinese_ties()
    if bare.endswith(ends):
        for tie, pattern in ties:
            if pattern.search(bare):
                return tie
    if follows.startswith("的") or follows in ("'s", "’s"):
        return Tie.OWNER
    return Tie.SUBJECT


@lru_cache(maxsize=1)
def _chinese_ties() -> Ties:
    return _last_letters(_CHINESE_TIES), tuple((tie, re.compile(rf"{words}$")) for tie, words in _CHINESE_TIES)


@lru_cache(maxsize=1)
def _english_ties() -> Ties:
    patterns = ((tie, re.compile(rf"(?:^|\W){words}$", re.IGNORECASE)) for tie, words in _ENGLISH_TIES)
    return _last_letters(_ENGLISH_TIES), tuple(patterns)


def _last_letters(ties: Iterable[tuple[Tie, str]]) -> tuple[str, ...]:
    return tuple({match[0] for _, words in ties for match in _LAST_LETTER.finditer(words)})


def subject_of(parties: Sequence[Party]) -> tuple[Actor, ...]:
    """The party that opens the last clause, else the first one tied by no preposition, else an owner."""
    first: Party | None = None
    opening: Party | None = None
    owner: Party | None = None
    for party in parties:
        if party.tie is Tie.SUBJECT:
            first = first or party
            opening = party if party.opens else opening
        elif party.tie is Tie.OWNER:
            owner = party
    chosen = opening or first or owner
    return chosen.actors if chosen else ()
