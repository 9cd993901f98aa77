"""The step that finds place names and settles which place each means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.chinese_tagger import TaggedWord
from geodata.extraction.cover import BY_PLACE, BY_SPAN, Cover, Neighbourhood
from geodata.extraction.divisions_en import with_divisions
from geodata.extraction.organisations_en import find_organisations
from geodata.extraction.persons_en import find_persons
from geodata.extraction.places_en import judge_english
from geodata.extraction.places_zh import judge_chinese
from geodata.extraction.resolution import resolve
from geodata.extraction.short_forms import find_short_forms
from geodata.extraction.sighting import Sighting
from geodata.extraction.sites_en import Site, find_sites
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.knowledge.naming import is_chinese
from geodata.model import Article, Place, PlaceKind, Span

Hit = tuple[Span, tuple[Place, ...]]
_LASTING = (PlaceKind.COUNTRY, PlaceKind.LANDMARK, PlaceKind.REGION, PlaceKind.WATER)


def find_places(article: Article) -> Article:
    """The article with its place mentions, in order; none in boilerplate."""
    return place_with_tags(article, ())


def place_with_tags(article: Article, tagged: Sequence[TaggedWord]) -> Article:
    """The same with a tagger's view of the Chinese words, which settles doubtful names."""
    return replace(article, places=resolve(article.text, recognise(article, tagged)))


def recognise(article: Article, tagged: Sequence[TaggedWord] = ()) -> list[Sighting]:
    """Where place names stand, with what each may mean."""
    folded, names = fold(article.text), _names(article.text, article.boilerplate)
    found = [*names.english, *judge_chinese(folded, names.chinese, tagged)]
    hidden = Cover(len(folded), article.boilerplate)
    # Whole names are no short forms, whatever became of them: 法 in 法国籍.
    for span in (*names.others, *(sighting.span for sighting in found), *(span for span, _ in names.chinese)):
        hidden.take(span)
    found += find_short_forms(folded, hidden)
    return sorted(found, key=BY_SPAN)


class _Found(NamedTuple):
    """What a text names before any tagger has a say: English places, what may be Chinese ones, others' names."""

    english: Sequence[Sighting]
    chinese: Sequence[Hit]
    others: Sequence[Span]


@lru_cache(maxsize=1)
def _names(text: str, boilerplate: tuple[Span, ...]) -> _Found:
    """Found once, though places are looked for twice: before the tagger, and after it with what it says."""
    others = Names(_names_of_others(text), frozenset(person.span for person in find_persons(text)))
    hidden = Cover(len(text), boilerplate)
    streets = Neighbourhood([site for site in find_sites(text) if site.hides])
    hits = [hit for hit in gazetteer().scan(text) if not hidden.touches(hit[0]) and not others.own(*hit)]
    hits = [hit for hit in hits if not _names_a_street(streets, hit[0])]
    chinese = [hit for hit in hits if is_chinese(text[hit[0].start])]
    latin = [hit for hit in hits if not is_chinese(text[hit[0].start])]
    return _Found(tuple(judge_english(text, with_divisions(text, latin))), chinese, others.spans)


def _names_a_street(streets: Neighbourhood[Site], span: Span) -> bool:
    """Hampton in "Hampton Avenue" is no town; "Orange County" as a whole is what it says."""
    return any(
        street.span.start == span.start and len(street.span) > len(span) for street in streets.overlapping(span)
    )


class Names:
    """The names of persons, organisations and media in a text, within which no place is meant."""

    def __init__(self, spans: Sequence[Span], persons: frozenset[Span]) -> None:
        self.spans: Sequence[Span] = sorted(spans, key=BY_PLACE)
        self._starts = [span.start for span in self.spans]
        self._persons = persons
        self._longest = max(map(len, spans), default=0)

    def own(self, span: Span, senses: Sequence[Place]) -> bool:
        """Whether `span` is part of such a name, or is one and no great place besides."""
        return span in self._persons or any(
            other.overlaps(span) and not (span.covers(other) and (len(span) > len(other) or _is_lasting(senses)))
            for other in self._around(span)
        )

    def _around(self, span: Span) -> Sequence[Span]:
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end, first)
        return self.spans[first:last]


def _is_lasting(senses: Sequence[Place]) -> bool:
    return senses[0].kind in _LASTING or senses[0].stands_for is not None


def _names_of_others(text: str) -> list[Span]:
    """Spans of persons, organisations and media."""
    spans = [_without_article(text, span) for span, _ in actor_table().scan(text)]
    spans += [person.span for person in find_persons(text)]
    spans += find_organisations(text)
    return spans


def _without_article(text: str, span: Span) -> Span:
    return Span(span.start + 4, span.end) if text[span.start : span.start + 4].lower() == "the " else span
