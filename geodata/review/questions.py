"""A doubt with all that is needed to answer it: the sentence, what it was read as, why, and what else it may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from geodata.filters import folded
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    Candidate,
    Event,
    EventType,
    PartialDate,
    Place,
    PlaceMention,
    Role,
    Span,
)
from geodata.review.doubts import Doubt, DoubtKind

MOST_OPTIONS = 9  # as many as there are digits to choose them by
_AROUND = 2  # sentences to either side in which another place or date may be meant
_STATES = 5
_LONGEST = 300  # characters of the sentence that are shown

_Thing = TypeVar("_Thing", Place, Actor)
_Mention = TypeVar("_Mention", PlaceMention, ActorMention)
Meaning = Place | Actor | EventType | PartialDate
Reason = tuple[str, ...]
"""The name of a phrase in `wording`, and what stands in its gaps."""


@dataclass(frozen=True, slots=True)
class Option:
    """What else may be meant, with its share of belief where one is known, and why, as the reading gave it."""

    meaning: Meaning
    score: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`passage` is what is shown of the article's text, `mark` the words in doubt; an event has its clause, too.

    `meaning` is what was read, None for a name that no gazetteer holds. `why` says why that is doubted.
    """

    doubt: Doubt
    article: Article
    passage: Span
    mark: Span
    meaning: Meaning | None
    why: tuple[Reason, ...] = ()
    options: tuple[Option, ...] = ()
    event: Event | None = None

    @property
    def surface(self) -> str:
        """The words in doubt, as they stand in the text."""
        return self.article.quote(self.mark)

    @property
    def can_be_accepted(self) -> bool:
        """A name that nobody could place cannot be found right."""
        return self.doubt.kind is not DoubtKind.UNPLACED

    @property
    def places(self) -> tuple[Place | None, ...]:
        """Where the reading (first, if it has a place) and the options lie, for a small map."""
        meanings = (self.meaning, *(option.meaning for option in self.options))
        return tuple(map(_where, meanings))


def question(doubt: Doubt, article: Article) -> Question | None:
    """The question of a doubt; None if the article no longer gives rise to it."""
    return _ASKING[doubt.kind](doubt, article)


def event_of(doubt: Doubt, article: Article) -> Event | None:
    """The event that is in doubt, as it stands in the article."""
    return next((event for event in article.events if event.trigger == doubt.span and _is_meant(doubt, event)), None)


def _is_meant(doubt: Doubt, event: Event) -> bool:
    if doubt.kind is DoubtKind.EVENT_PLACE:
        return event.place is not None and event.place.inferred and event.place.place.id == doubt.thing
    if doubt.kind is DoubtKind.EVENT_DATE:
        return event.date is not None and event.date.inferred and str(event.date) == doubt.thing
    return event.type.value == doubt.thing


def _about_place(doubt: Doubt, article: Article) -> Question | None:
    mention = _at(doubt, article.places)
    if mention is None or mention.place.id != doubt.thing:
        return None
    options = tuple(_option(each) for each in mention.candidates[:MOST_OPTIONS])
    why: tuple[Reason, ...] = (("other-places", str(len(options) + 1)),) if options else (("maybe-no-place",),)
    return _asked(doubt, article, mention.place, (*why, *_hanging(doubt)), options)


def _about_unplaced(doubt: Doubt, article: Article) -> Question | None:
    if doubt.span not in article.unplaced:
        return None
    found = gazetteer().search(article.quote(doubt.span).strip(), _STATES)
    return _asked(doubt, article, None, (("in-no-gazetteer",), *_hanging(doubt)), tuple(map(Option, found)))


def _about_actor(doubt: Doubt, article: Article) -> Question | None:
    mention = _at(doubt, article.actors)
    if mention is None or mention.actor.id != doubt.thing:
        return None
    others = _first([*actor_table().find(article.quote(doubt.span)), *_kin(mention.actor, article)], mention.actor)
    why = _why_actor(mention, article)
    return _asked(doubt, article, mention.actor, (why, *_hanging(doubt)), tuple(map(Option, others)))


def _why_actor(mention: ActorMention, article: Article) -> Reason:
    if len(actor_table().find(article.quote(mention.span))) > 1:
        return ("several-actors",)
    is_institution = mention.actor.kind is ActorKind.ORGANISATION and mention.actor.country is not None
    if is_institution or mention.actor.kind in (ActorKind.STATE, ActorKind.GROUP):
        return ("whose-institution",)
    return ("unknown-person",) if mention.actor.kind is ActorKind.PERSON else ("unknown-organisation",)


def _kin(actor: Actor, article: Article) -> Iterator[Actor]:
    """Others that may be meant: whose name shares a word, and for an institution the states that are named most."""
    words = set(folded(actor.names.en).split())
    for mention in article.actors:
        if mention.actor.kind is actor.kind and words & set(folded(mention.actor.names.en).split()):
            yield mention.actor
    if actor.kind in (ActorKind.STATE, ActorKind.GROUP):
        countries = [mention.place.country for mention in article.places if mention.place.country]
        for country in sorted(dict.fromkeys(countries), key=lambda each: -countries.count(each))[:_STATES]:
            yield actor_table().state(country)


def _about_event(doubt: Doubt, article: Article) -> Question | None:
    event = event_of(doubt, article)
    if event is None:
        return None
    lacks = (("no-day", not event.date or event.date.inferred), ("no-place", not event.place or event.place.inferred))
    why = [(name,) for name, holds in (*lacks, ("no-doer", not event.sources)) if holds]
    types = [type_ for type_ in EventType if type_.quad is event.quad and type_ is not event.type]
    return _asked(doubt, article, event.type, (("weak-clause",), *why), tuple(map(Option, types)), event)


def _about_event_place(doubt: Doubt, article: Article) -> Question | None:
    event = event_of(doubt, article)
    if event is None or event.place is None:
        return None
    why: Reason = ("inferred", event.place.reason)
    return _asked(doubt, article, event.place.place, (why,), _sites(doubt, article, event.place.place), event)


def _about_event_date(doubt: Doubt, article: Article) -> Question | None:
    event = event_of(doubt, article)
    if event is None or event.date is None:
        return None
    near = _near(doubt.span, article)
    dates = [each.date for each in article.dates if near.covers(each.span)]
    if article.published is not None:
        dates.append(article.published)
    others = {str(each): each for each in dates if str(each) != str(event.date)}
    options = tuple(map(Option, islice(others.values(), MOST_OPTIONS)))
    return _asked(doubt, article, event.date, (("inferred", event.date.reason),), options, event)


_ASKING: dict[DoubtKind, Callable[[Doubt, Article], Question | None]] = {
    DoubtKind.PLACE: _about_place,
    DoubtKind.UNPLACED: _about_unplaced,
    DoubtKind.ACTOR: _about_actor,
    DoubtKind.EVENT: _about_event,
    DoubtKind.EVENT_PLACE: _about_event_place,
    DoubtKind.EVENT_DATE: _about_event_date,
}


def _asked(
    doubt: Doubt,
    article: Article,
    meaning: Meaning | None,
    why: tuple[Reason, ...],
    options: tuple[Option, ...],
    event: Event | None = None,
) -> Question:
    passage = _passage(event.evidence if event else doubt.span, doubt.span, article)
    return Question(doubt, article, passage, doubt.span, meaning, why, options, event)


def _hanging(doubt: Doubt) -> tuple[Reason, ...]:
    if doubt.events == 1:
        return (("event-hangs",),)
    return (("events-hang", str(doubt.events)),) if doubt.events else ()


def _sites(doubt: Doubt, article: Article, read: Place) -> tuple[Option, ...]:
    """Places that are named near by: those where something happens first, then the nearest."""
    near = _near(doubt.span, article)
    named = [mention for mention in article.places if near.covers(mention.span) or mention.role is Role.DATELINE]
    named.sort(key=lambda each: (each.role is not Role.SITE, abs(each.span.start - doubt.span.start)))
    return tuple(map(Option, _first([mention.place for mention in named], read)))


def _first(things: Iterable[_Thing], but: _Thing) -> list[_Thing]:
    found = {thing.id: thing for thing in reversed(list(things)) if thing.id != but.id}
    return list(reversed(found.values()))[:MOST_OPTIONS]


def _near(span: Span, article: Article) -> Span:
    """The sentence of a span, with its neighbours."""
    numbers = [n for n, sentence in enumerate(article.sentences) if sentence.overlaps(span)]
    if not numbers:
        return span
    first, last = max(0, numbers[0] - _AROUND), min(len(article.sentences) - 1, numbers[-1] + _AROUND)
    return Span(article.sentences[first].start, article.sentences[last].end)


def _passage(clause: Span, mark: Span, article: Article) -> Span:
    """The sentence of a clause, cut round the mark where it is long."""
    whole = [sentence for sentence in article.sentences if sentence.overlaps(clause)] or [clause]
    start, end = min(clause.start, whole[0].start), max(clause.end, whole[-1].end)
    if end - start > _LONGEST:
        start = max(start, mark.start - _LONGEST // 2)
        end = min(end, max(mark.end, start + _LONGEST))
    return Span(start, end)


def _option(candidate: Candidate) -> Option:
    return Option(candidate.place, candidate.score, candidate.reason)


def _at(doubt: Doubt, mentions: tuple[_Mention, ...]) -> _Mention | None:
    return next((each for each in mentions if each.span == doubt.span and _id(each) == doubt.thing), None)


def _id(mention: PlaceMention | ActorMention) -> str:
    return mention.place.id if isinstance(mention, PlaceMention) else mention.actor.id


def _where(meaning: Meaning | None) -> Place | None:
    return meaning if isinstance(meaning, Place) else meaning.seat if isinstance(meaning, Actor) else None
