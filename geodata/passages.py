"""An article as the index sees it: one passage for each event, and for each sentence that names a place besides.

Sentences that tell neither are passages too, but only a search for words ever finds them.

A sentence that names one place twice is one passage; a name in a sentence that already stands for an event at that
very place is part of that event. So the counts of a mark are the numbers of its excerpts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from operator import itemgetter
from typing import Generic, Protocol, TypeVar

from geodata.filters import folded
from geodata.model import (
    Actor,
    Article,
    Event,
    EventType,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    PlaceMention,
    Role,
    Span,
)
from geodata.query.conditions import PART
from geodata.records import split_record_id

RegionsOf = Callable[[Place], frozenset[str]]


class PassageKind(IntEnum):
    """An event, a place that is only named, or a government called by its seat: an actor, not an incident.

    TEXT is a sentence in which none of these was found: it is on no map and in no count but that of a search.
    """

    EVENT = 0
    MENTION = 1
    METONYM = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """One quotation with all that a filter asks of it. `sentence` is the evidence, widened to whole sentences."""

    kind: PassageKind
    article_id: str
    sentence: Span
    place: Place | None
    regions: frozenset[str]
    actor_ids: frozenset[str]
    date: PartialDate | None
    haystack: str
    event: Event | None = None

    @property
    def type(self) -> EventType | None:
        return self.event.type if self.event else None

    @property
    def is_only_text(self) -> bool:
        return self.kind is PassageKind.TEXT

    @property
    def is_place_inferred(self) -> bool:
        return self.event is not None and self.event.place is not None and self.event.place.inferred


class Sentences:
    """The sentences of an article, to widen a span to those it lies in; a line of text where none were split."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._spans = sorted(article.sentences)
        self._starts = [span.start for span in self._spans]

    def overlapping(self, span: Span) -> Iterator[Span]:
        """The sentences that share something with a span. (They do not overlap each other.)"""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return (each for each in self._spans[first:last] if each.overlaps(span))

    def all(self) -> Iterator[Span]:
        """The sentences, without blank ends and none of them empty; lines where none were split."""
        spans = self._spans or map(self._line_at, (m.start() for m in _LINE.finditer(self._text)))
        return (self._without_blank_ends(span) for span in spans if span.of(self._text).strip())

    def around(self, span: Span) -> Span:
        first, last = self._at(span.start), self._at(span.end - 1)
        return self._without_blank_ends(Span(min(first.start, span.start), max(last.end, span.end)))

    def _without_blank_ends(self, span: Span) -> Span:
        told = span.of(self._text)
        start = span.start + len(told) - len(told.lstrip())
        return Span(start, start + len(told.strip())) if told.strip() else span

    def _at(self, offset: int) -> Span:
        number = bisect_right(self._starts, offset) - 1
        if number >= 0 and offset < self._spans[number].end:
            return self._spans[number]
        return self._line_at(offset)

    def _line_at(self, offset: int) -> Span:
        start = self._text.rfind("\n", 0, offset) + 1
        end = self._text.find("\n", offset)
        return Span(start, max(start + 1, len(self._text) if end < 0 else end))


class _Cover:
    """Stretches of a text, to ask whether one of them shares something with another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touches(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end) - 1
        return before >= 0 and self._ends[before] > span.start


class _Found(Protocol):
    @property
    def span(self) -> Span: ...


_Mention = TypeVar("_Mention", bound=_Found)


class _Within(Generic[_Mention]):
    """Things found in a text, to ask which of them lie in a span without looking at all of them."""

    def __init__(self, found: Iterable[_Mention]) -> None:
        self._found = sorted(enumerate(found), key=lambda each: each[1].span.start)
        self._starts = [mention.span.start for _, mention in self._found]
        self._asked: dict[Span, Sequence[_Mention]] = {}

    def __call__(self, span: Span) -> Sequence[_Mention]:
        """Those that lie wholly in the span, in the order in which they were given."""
        if span not in self._asked:
            near = self._found[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
            inside = [each for each in near if each[1].span.end <= span.end]
            self._asked[span] = [mention for _, mention in sorted(inside, key=itemgetter(0))]
        return self._asked[span]


_LINE = re.compile(r"[^\n]+")


def passages(article: Article, regions_of: RegionsOf) -> list[Passage]:
    """All passages of an article, events first, mere text last. Boilerplate yields nothing."""
    return list(_Reader(article, regions_of).passages())


def regions_with_itself(place: Place, regions_of: RegionsOf) -> frozenset[str]:
    """The areas that the place lies in, and itself if it is one."""
    found = regions_of(place)
    return found | {place.id} if place.kind.is_area and place.id not in found else found


def metonym_actor(place: Place) -> str | None:
    """The id of the actor that the place's name means when a government is called by it."""
    if place.kind is PlaceKind.COUNTRY and place.country and not place.stands_for:
        return f"state:{place.country}"
    return place.stands_for


class _Reader:
    def __init__(self, article: Article, regions_of: RegionsOf) -> None:
        self._article = article
        self._regions_of = regions_of
        self._sentences = Sentences(article)
        self._places = [mention for mention in article.places if not self._is_boilerplate(mention.span)]
        self._places_within = _Within(self._places)
        self._actors_within = _Within(article.actors)
        self._dates_within = _Within(article.dates)
        self._title = folded(article.title)
        self._folded: dict[Span, str] = {}

    def passages(self) -> Iterator[Passage]:
        found = list(self._of_something())
        yield from found
        yield from self._of_text([each.sentence for each in found if each.kind is not PassageKind.METONYM])

    def _of_something(self) -> Iterator[Passage]:
        events = [event for event in self._article.events if not self._is_boilerplate(event.evidence)]
        yield from map(self._of_event, events)
        taken = set(self._sentences_told_by(events))
        for (sentence, place, kind), mentions in self._grouped().items():
            if kind is PassageKind.METONYM or (sentence, place) not in taken:
                yield self._of_mention(sentence, mentions[0], kind)

    def _of_text(self, told: Sequence[Span]) -> Iterator[Passage]:
        """The sentences that no other passage quotes; where there is none at all, the title goes with the first.

        The row of a data set is its one event, whatever else its text says.
        """
        if split_record_id(self._article.id) is not None:
            return
        title = "" if told else self._title
        quoted = _Cover(told)
        for sentence in self._sentences.all():
            if not quoted.touches(sentence) and not self._is_boilerplate(sentence):
                yield self._of_sentence(sentence, title)
                title = ""

    def _of_sentence(self, sentence: Span, title: str) -> Passage:
        named = [found.actor for found in self._actors_within(sentence)]
        return Passage(
            kind=PassageKind.TEXT,
            article_id=self._article.id,
            sentence=sentence,
            place=None,
            regions=frozenset(),
            actor_ids=frozenset(actor.id for actor in named),
            date=self._date(sentence),
            haystack=self._haystack(sentence, [actor.names for actor in named], None, title),
        )

    def _sentences_told_by(self, events: Iterable[Event]) -> Iterator[tuple[Span, str]]:
        """Each sentence of an event's evidence, with the id of the event's place."""
        placed = [(event, event.place.place.id) for event in events if event.place]
        for event, place_id in placed:
            for evidence in (event.evidence, *event.also):
                whole = self._sentences.around(evidence)
                yield whole, place_id
                yield from ((sentence, place_id) for sentence in self._sentences.overlapping(evidence))

    def _grouped(self) -> dict[tuple[Span, str, PassageKind], list[PlaceMention]]:
        groups: dict[tuple[Span, str, PassageKind], list[PlaceMention]] = defaultdict(list)
        for mention in self._places:
            kind = PassageKind.METONYM if mention.role is Role.METONYM else PassageKind.MENTION
            if kind is PassageKind.MENTION or metonym_actor(mention.place):
                groups[self._sentences.around(mention.span), mention.place.id, kind].append(mention)
        return groups

    def _of_event(self, event: Event) -> Passage:
        sentence = self._sentences.around(event.evidence)
        place = event.place.place if event.place else None
        taking_part = (*event.sources, *event.targets)
        return Passage(
            kind=PassageKind.EVENT,
            article_id=self._article.id,
            sentence=sentence,
            place=place,
            regions=self._regions(place),
            actor_ids=frozenset(actor.id for actor in taking_part),
            date=event.date,
            haystack=self._haystack(sentence, self._named_in(sentence, taking_part), place, self._title),
            event=event,
        )

    def _of_mention(self, sentence: Span, mention: PlaceMention, kind: PassageKind) -> Passage:
        named = [found.actor for found in self._actors_within(sentence)]
        meant = metonym_actor(mention.place) if kind is PassageKind.METONYM else None
        return Passage(
            kind=kind,
            article_id=self._article.id,
            sentence=sentence,
            place=mention.place,
            regions=self._regions(mention.place),
            actor_ids=frozenset([meant] if meant else (actor.id for actor in named)),
            date=self._date(sentence),
            haystack=self._haystack(sentence, [actor.names for actor in named], mention.place, self._title),
        )

    def _named_in(self, sentence: Span, actors: Iterable[Actor]) -> list[Names]:
        """The names of these actors, and of those whom the sentence names besides."""
        return [*(actor.names for actor in actors), *(each.actor.names for each in self._actors_within(sentence))]

    def _regions(self, place: Place | None) -> frozenset[str]:
        return regions_with_itself(place, self._regions_of) if place else frozenset()

    def _date(self, sentence: Span) -> PartialDate | None:
        """The date that the sentence gives, else that of the article, which is an inference."""
        if told := self._dates_within(sentence):
            return told[0].date
        published = self._article.published
        return published and replace(published, inferred=True, reason=published.reason or "date of the article")

    def _haystack(self, sentence: Span, actors: Iterable[Names], place: Place | None, title: str) -> str:
        """Title, sentence, and every name of what it names, so that a search in one script finds them all."""
        names = [*actors, *(found.place.names for found in self._places_within(sentence))]
        if place:
            names.append(place.names)
        told = self._folded.get(sentence)
        if told is None:  # a sentence is told by each of its places
            told = self._folded[sentence] = folded(sentence.of(self._article.text))
        return PART.join((title, told, *(_folded_names(each) for each in dict.fromkeys(names))))

    def _is_boilerplate(self, span: Span) -> bool:
        return any(span.overlaps(dropped) for dropped in self._article.boilerplate)


@lru_cache(maxsize=20_000)
def _folded_names(names: Names) -> str:
    return folded("\n".join((names.en, names.zh_hans, names.zh_hant)))
