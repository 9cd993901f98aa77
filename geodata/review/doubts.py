"""What the program is not sure of in an article, as values that say how sure and how much hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from geodata.extraction.calibration import chance_of_date, chance_of_place
from geodata.filters import folded
from geodata.model import Article, Event, Span

VERSION = 1  # goes up when an article would give other doubts: those in projects are then made anew
SURE_MENTION = 0.9  # a name read with less than this is looked at again
SURE_EVENT = 0.9
SURE_INFERENCE = 0.95
_UNPLACED = 0.5  # as often as not, a name that no gazetteer holds is something else


class DoubtKind(StrEnum):
    """What is doubted: what a name means, that a clause tells an event, or what was inferred of one."""

    PLACE = "place"
    UNPLACED = "unplaced"
    ACTOR = "actor"
    EVENT = "event"
    EVENT_PLACE = "event-place"
    EVENT_DATE = "event-date"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question to the user.

    `span` is the name, or an event's trigger. `thing` is what it was read as: the id of a place or an actor, an
    event's type, a date. `like` is the same for all that can be answered together: the name without regard to script
    and case, or the reason of an inference. `chance` of being right is 0 to 1; `events` hang on the answer.
    """

    kind: DoubtKind
    article_id: str
    span: Span
    thing: str
    like: str
    chance: float
    events: int = 0

    @property
    def rank(self) -> float:
        """The worst first: the chance of being wrong, times what hangs on it."""
        return (1 - self.chance) * (1 + self.events)


def doubts(article: Article) -> tuple[Doubt, ...]:
    """All that is doubted in an article. What the user has decided or confirmed is certain, and not among it."""
    return (*_places(article), *_unplaced(article), *_actors(article), *_events(article))


def _places(article: Article) -> Iterator[Doubt]:
    hanging = Counter(event.place.place.id for event in article.events if event.place)
    for each in article.places:
        if each.confidence < SURE_MENTION:
            surface, place = folded(article.quote(each.span)), each.place.id
            yield Doubt(DoubtKind.PLACE, article.id, each.span, place, surface, each.confidence, hanging[place])


def _unplaced(article: Article) -> Iterator[Doubt]:
    for span in article.unplaced:
        told = sum(event.place is None and event.evidence.covers(span) for event in article.events)
        yield Doubt(DoubtKind.UNPLACED, article.id, span, "", folded(article.quote(span)), _UNPLACED, told)


def _actors(article: Article) -> Iterator[Doubt]:
    hanging = Counter(
        id_ for event in article.events for id_ in {actor.id for actor in (*event.sources, *event.targets)}
    )
    for each in article.actors:
        if each.confidence < SURE_MENTION:
            surface, actor = folded(article.quote(each.span)), each.actor.id
            yield Doubt(DoubtKind.ACTOR, article.id, each.span, actor, surface, each.confidence, hanging[actor])


def _events(article: Article) -> Iterator[Doubt]:
    for event in article.events:
        if event.confidence < 1:  # else the user has confirmed it, with its place and date
            yield from _of_event(article, event)


def _of_event(article: Article, event: Event) -> Iterator[Doubt]:
    trigger, place, date = event.trigger, event.place, event.date
    if event.confidence < SURE_EVENT:
        word = folded(article.quote(trigger))
        yield Doubt(DoubtKind.EVENT, article.id, trigger, event.type.value, word, event.confidence, 1)
    # What was inferred says so wherever it is shown: less hangs on it.
    if place and place.inferred and (chance := chance_of_place(place.reason)) < SURE_INFERENCE:
        yield Doubt(DoubtKind.EVENT_PLACE, article.id, trigger, place.place.id, place.reason, chance)
    if date and date.inferred and (chance := chance_of_date(date.reason)) < SURE_INFERENCE:
        yield Doubt(DoubtKind.EVENT_DATE, article.id, trigger, str(date), date.reason, chance)
