"""States and their institutions as actors: 俄方, 特朗普政府, "the Russian Foreign Ministry", 乌克兰内阁."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from geodata.extraction.cover import Neighbourhood
from geodata.extraction.short_forms import spells_a_word
from geodata.extraction.vocabulary import alternatives, chinese
from geodata.knowledge.actors import actor_table
from geodata.knowledge.institutions import Institution
from geodata.knowledge.lexicon import lexicon
from geodata.knowledge.matcher import Matcher
from geodata.model import Actor, ActorKind, ActorMention, PlaceKind, PlaceMention, Span

_SURE, _LIKELY, _VAGUE = 0.9, 0.7, 0.5
_OFFICIALS = re.compile(
    r"\s(?:officials?|forces?|troops|soldiers|military|army|navy|authorities|diplomats?|leaders?|negotiators?|lawmakers"
    r"|delegation|side|drones?|missiles?|warplanes"
    r"|strikes?|airstrikes?)\b|\s(?:president|premier|prime minister|foreign minister|king|leader)\b(?!\s[A-Z])"
)
_OF_COUNTRY = re.compile(r"\sof\s(?:the\s)?$")
_NOT_A_SIDE = frozenset("向法式案便针圆")
_STATE_LIKE = frozenset({"government", "officials", "delegation"})
_GROUPS = frozenset({"group", "business"})
_NAMED_ALONE = frozenset({"ministry", "parliament"})
_GROUPS_ALONE = frozenset({"military", "security"})
_GAPS = ("", " ", "'s ", "’s ", "的")


def find_states(
    folded: str, places: Sequence[PlaceMention], persons: Sequence[ActorMention]
) -> Iterator[ActorMention]:
    """Governments, sides and institutions, given the places and persons already found."""
    countries = {mention.span.end: mention for mention in places if mention.place.kind is PlaceKind.COUNTRY}
    sides = tuple(_scan_demonyms(folded))
    yield from _sides(folded, sides)
    owners = [(m.span, m.place.country) for m in countries.values()]
    owners += [(m.span, m.actor.country) for m in persons if m.actor.kind is ActorKind.PERSON]
    yield from _governments(folded, [*owners, *sides])
    yield from _institutions(folded, countries, sides)


def _scan_demonyms(folded: str) -> Iterator[tuple[Span, str]]:
    """Adjectives and sides with the country's code."""
    for span, ids in _demonyms().scan(folded):
        scheme, _, code = ids[0].partition(":")
        if scheme in ("iso", "state"):
            yield span, code


@lru_cache(maxsize=1)
def _demonyms() -> Matcher:
    return Matcher({word: (what,) for word, what in lexicon().demonyms.items()})


def _sides(folded: str, demonyms: Iterable[tuple[Span, str]]) -> Iterator[ActorMention]:
    for span, country in demonyms:
        word = span.of(folded)
        if word.endswith("方"):
            meant = (
                word[0] not in "西东南北"
                and not spells_a_word(folded, span.start)
                and folded[span.end : span.end + 1] not in _NOT_A_SIDE
            )
        else:
            meant = _OFFICIALS.match(folded, span.end) is not None
        if meant:
            yield ActorMention(span, actor_table().state(country), _SURE)


def _governments(folded: str, owners: Iterable[tuple[Span, str | None]]) -> Iterator[ActorMention]:
    """A leader's or a country's name with 政府, administration …"""
    for span, country in owners:
        word = _government_word().match(folded, span.end)
        if word is not None and country:
            yield ActorMention(Span(span.start, word.end()), actor_table().state(country), _SURE)


@lru_cache(maxsize=1)
def _government_word() -> re.Pattern[str]:
    words = lexicon().government_words
    return re.compile(rf"(?:{alternatives(words.chinese)})|(?:['’]s?)?\s(?i:{alternatives(words.english)})\b")


def _institutions(
    folded: str,
    countries: Mapping[int, PlaceMention],
    sides: Sequence[tuple[Span, str]],
) -> Iterator[ActorMention]:
    owners = {end: (mention.span, mention.place.country or "") for end, mention in countries.items()}
    owners |= {span.end: (span, code) for span, code in sides if not span.of(folded).endswith("方")}
    by_start = {mention.span.start: mention for mention in countries.values()}
    near = Neighbourhood(countries.values())
    known = {institution.id: institution for institution in lexicon().institutions}
    for span, ids in _institution_names().scan(folded):
        if _goes_on(folded, span):
            continue
        owner = next((owners[end] for end in _ends_before(folded, span) if end in owners), None)
        after = _owner_after(folded, span, by_start)
        if owner is not None:
            yield _joined(Span(owner[0].start, span.end), known[ids[0]], owner[1])
        elif after is not None:
            yield _joined(Span(span.start, after.span.end), known[ids[0]], after.place.country or "")
        else:
            yield from _unowned(span, known[ids[0]], near)


def _goes_on(folded: str, span: Span) -> bool:
    """国防部 in 国防部长, 陆军 in 陆军中校 …: part of a longer word."""
    return not folded[span.start].isascii() and _longer().match(folded, span.end) is not None


@lru_cache(maxsize=1)
def _longer() -> re.Pattern[str]:
    return re.compile(alternatives(chinese()["not_institution_after"]))


@lru_cache(maxsize=1)
def _institution_names() -> Matcher:
    return Matcher({name: (institution.id,) for institution in lexicon().institutions for name in institution.names})


def _ends_before(folded: str, span: Span) -> Iterator[int]:
    for gap in _GAPS:
        if folded.endswith(gap, max(0, span.start - len(gap)), span.start):
            yield span.start - len(gap)


def _owner_after(folded: str, span: Span, by_start: Mapping[int, PlaceMention]) -> PlaceMention | None:
    """ "the Foreign Ministry of Russia"."""
    for length in (4, 8):
        start = span.end + length
        if start in by_start and _OF_COUNTRY.fullmatch(folded, span.end, start):
            return by_start[start]
    return None


def _joined(span: Span, institution: Institution, country: str) -> ActorMention:
    if institution.id in _STATE_LIKE:
        return ActorMention(span, actor_table().state(country), _SURE)
    actor = actor_table().institution(institution, country)
    if institution.category in _GROUPS:
        actor = replace(actor, kind=ActorKind.GROUP)
    return ActorMention(span, actor, _SURE)


def _unowned(span: Span, institution: Institution, near: Neighbourhood[PlaceMention]) -> Iterator[ActorMention]:
    """国会 beside no country: that of the table, else the country most lately named, less surely."""
    if institution.default:
        yield ActorMention(span, actor_table().institution(institution, institution.default), _LIKELY)
    elif institution.category in _NAMED_ALONE:
        country = _lately_named(span, near)
        vague = Actor(f"org:{institution.id}", institution.shown, ActorKind.ORGANISATION)
        yield ActorMention(span, actor_table().institution(institution, country) if country else vague, _VAGUE)
    elif institution.category in _GROUPS_ALONE or institution.id in ("protesters", "rebels"):
        yield ActorMention(span, Actor(f"group:{institution.id}", institution.shown, ActorKind.GROUP), _VAGUE)


def _lately_named(span: Span, near: Neighbourhood[PlaceMention]) -> str | None:
    before = near.ending_within(max(0, span.start - 60), span.start)
    return before[-1].place.country if before else None
