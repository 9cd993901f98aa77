"""Corrections: what the user decided, as values. They refer to an article's text, which never changes.

Of several that fit one mention the narrowest scope holds, and of those the one made last. Nothing here is applied:
that is `geodata.corrections.applying`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geodata.model import Actor, Article, Event, EventType, Language, PartialDate, Place, Role, Span


class Scope(StrEnum):
    """How far a correction goes: one mention, its like in the article, or in the project and what comes into it."""

    MENTION = "mention"
    ARTICLE = "article"
    PROJECT = "project"


class Thing(StrEnum):
    """What can be confirmed as right."""

    PLACE = "place"
    ACTOR = "actor"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """Finds an event again after another reading: by its id and trigger, else by type and overlapping trigger."""

    event_id: str
    type: EventType
    trigger: Span
    evidence: Span

    @classmethod
    def of(cls, event: Event) -> EventAnchor:
        return cls(event.id, event.type, event.trigger, event.evidence)


@dataclass(frozen=True, slots=True)
class PlaceCorrection:
    """What a name means as a place, or what it does in its sentence.

    With a place, the name means it; with a role alone, the place stays and only its role changes; with neither, the
    name is no place. Events whose place came from the mention follow. Where nothing was read at the span of a
    mention, one is added. Surfaces are compared without regard to script and case.
    """

    surface: str
    place: Place | None
    scope: Scope
    article_id: str = ""
    span: Span | None = None
    role: Role | None = None

    def __post_init__(self) -> None:
        _check_reach(self.scope, self.surface, self.article_id, self.span)

    @property
    def is_no_place(self) -> bool:
        return self.place is None and self.role is None


@dataclass(frozen=True, slots=True)
class ActorCorrection:
    """Which actor a name means, or that it means none. Events that had the actor of the mention follow."""

    surface: str
    actor: Actor | None
    scope: Scope
    article_id: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        _check_reach(self.scope, self.surface, self.article_id, self.span)


@dataclass(frozen=True, slots=True)
class ActorMerged:
    """The actor of that id is another one: in the whole project, and in what was corrected to it before."""

    actor_id: str
    into: Actor

    def __post_init__(self) -> None:
        if self.actor_id == self.into.id:
            raise ValueError(f"{self.actor_id} cannot be merged into itself")


@dataclass(frozen=True, slots=True)
class ActorChanged:
    """Names, kind, country and seat of the actor with that id, in the whole project."""

    actor: Actor


@dataclass(frozen=True, slots=True)
class EventsReplaced:
    """Events of an article in the place of others: changed, taken out, added, merged or split.

    `was` holds the replaced events as the user saw them, in the order of `anchors`. What the user left as it was
    keeps following the text and the other corrections; only what differs is the user's own.
    """

    article_id: str
    anchors: tuple[EventAnchor, ...]
    events: tuple[Event, ...]
    was: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.article_id or not (self.anchors or self.events):
            raise ValueError("events replaced need an article, and something replaced or put there")
        if self.was and len(self.was) != len(self.anchors):
            raise ValueError("each replaced event needs its anchor")

    @classmethod
    def of(cls, article_id: str, replaced: tuple[Event, ...], events: tuple[Event, ...]) -> EventsReplaced:
        """`events` in the place of `replaced`; to be used rather than the constructor."""
        return cls(article_id, tuple(EventAnchor.of(event) for event in replaced), events, replaced)


@dataclass(frozen=True, slots=True)
class ArticleChanged:
    """What an article tells about itself; None leaves it. `undated` takes the date away."""

    article_id: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] | None = None
    published: PartialDate | None = None
    language: Language | None = None
    undated: bool = False

    def __post_init__(self) -> None:
        if not self.article_id:
            raise ValueError("a change to no article")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The user looked at a mention or an event (`span`: its trigger) and found it right.

    `thing` is the id of the place or actor, or the event's type: read otherwise later, it is not confirmed.
    """

    article_id: str
    kind: Thing
    span: Span
    thing: str


Correction = (
    PlaceCorrection | ActorCorrection | ActorMerged | ActorChanged | EventsReplaced | ArticleChanged | Confirmed
)


def article_of(correction: Correction) -> str:
    """The id of the one article that a correction is about; empty if it is the whole project."""
    return "" if isinstance(correction, ActorMerged | ActorChanged) else correction.article_id


def new_event_id(article: Article) -> str:
    """An id for an event that the user adds, which no reading gives and no event of the article has."""
    taken = {event.id for event in article.events}
    number = 1
    while (id_ := f"{article.id}:u{number}") in taken:
        number += 1
    return id_


def _check_reach(scope: Scope, surface: str, article_id: str, span: Span | None) -> None:
    """A mention needs its span, an article its id; a rule of the project has neither."""
    if not surface:
        raise ValueError("a correction of a name without its words")
    if (span is not None) is not (scope is Scope.MENTION) or bool(article_id) is (scope is Scope.PROJECT):
        raise ValueError(f"a correction of scope {scope} with article {article_id!r} and span {span}")
