"""What of an article is as the user decided: compared with what was read, name by name and event by event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.model import ActorMention, Article, Event, PlaceMention, Span


@dataclass(frozen=True, slots=True)
class Corrected:
    """Of each name and event that differs from what was read, what it was: None where nothing was read.

    `no_places` and `no_actors` were read as such and are none now. `fields` are the names of the article's own
    fields that were changed.
    """

    places: Mapping[Span, PlaceMention | None] = field(default_factory=dict)
    actors: Mapping[Span, ActorMention | None] = field(default_factory=dict)
    events: Mapping[str, Event | None] = field(default_factory=dict)
    no_places: tuple[PlaceMention, ...] = ()
    no_actors: tuple[ActorMention, ...] = ()
    fields: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.places or self.actors or self.events or self.no_places or self.no_actors or self.fields)


_FIELDS = ("title", "outlet", "authors", "published", "language")


def compared(read: Article, now: Article) -> Corrected:
    """What the corrections made of an article; confidence alone is no difference."""
    places, actors = {each.span: each for each in read.places}, {each.span: each for each in read.actors}
    events = {event.id: event for event in read.events}
    now_places, now_actors = {each.span for each in now.places}, {each.span for each in now.actors}
    return Corrected(
        {each.span: places.get(each.span) for each in now.places if _differs(each, places.get(each.span))},
        {each.span: actors.get(each.span) for each in now.actors if _is_other(each, actors.get(each.span))},
        {event.id: events.get(event.id) for event in now.events if _happened_otherwise(event, events.get(event.id))},
        tuple(each for each in read.places if each.span not in now_places),
        tuple(each for each in read.actors if each.span not in now_actors),
        tuple(name for name in _FIELDS if getattr(read, name) != getattr(now, name)),
    )


def _differs(now: PlaceMention, was: PlaceMention | None) -> bool:
    return was is None or (now.place, now.role) != (was.place, was.role)


def _is_other(now: ActorMention, was: ActorMention | None) -> bool:
    return was is None or now.actor != was.actor


def _happened_otherwise(now: Event, was: Event | None) -> bool:
    return was is None or _said(now) != _said(was)


def _said(event: Event) -> tuple[object, ...]:
    place = event.place.place if event.place else None
    spans = (event.evidence, event.also)
    return event.type, event.date, place, event.sources, event.targets, spans, event.reported_by
