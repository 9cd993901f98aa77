"""A name in an article that the user wants to correct, and the corrections that can be made of it."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.corrections.model import ActorCorrection, PlaceCorrection, Scope
from geodata.model import Actor, ActorMention, Article, Event, Place, PlaceMention, Role, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of an article, and the place or actor that it is read as, if any."""

    article_id: str
    span: Span
    surface: str
    place: PlaceMention | None = None
    actor: ActorMention | None = None

    @property
    def thing_id(self) -> str:
        """What it is read as; its words where it is nothing."""
        if self.place is not None:
            return self.place.place.id
        return self.actor.actor.id if self.actor is not None else self.surface

    def as_place(self, place: Place | None, scope: Scope, role: Role | None = None) -> PlaceCorrection:
        """The name means this place, or does this in its sentence; with neither it is no place."""
        return PlaceCorrection(self.surface, place, scope, *self._reach(scope), role)

    def as_actor(self, actor: Actor | None, scope: Scope) -> ActorCorrection:
        """The name means this actor, or none."""
        return ActorCorrection(self.surface, actor, scope, *self._reach(scope))

    def _reach(self, scope: Scope) -> tuple[str, Span | None]:
        article_id = "" if scope is Scope.PROJECT else self.article_id
        return article_id, self.span if scope is Scope.MENTION else None


def named_place(article: Article, mention: PlaceMention) -> Named:
    return Named(article.id, mention.span, article.quote(mention.span), place=mention)


def named_actor(article: Article, mention: ActorMention) -> Named:
    return Named(article.id, mention.span, article.quote(mention.span), actor=mention)


def named_at(article: Article, at: int) -> list[Named]:
    """The places and actors read at a code point, the shortest stretch first; a place before an actor."""
    places = [named_place(article, each) for each in article.places if _holds(each.span, at)]
    actors = [named_actor(article, each) for each in article.actors if _holds(each.span, at)]
    unplaced = [words(article, each) for each in article.unplaced if _holds(each, at)]
    return sorted([*places, *actors, *unplaced], key=lambda name: (len(name.span), name.place is None))


def events_at(article: Article, at: int) -> list[Event]:
    """The events that rest on the words at a code point, the shortest clause first."""
    found = [event for event in article.events if any(_holds(span, at) for span in (event.evidence, *event.also))]
    return sorted(found, key=lambda event: (len(event.evidence), event.trigger))


def names_within(article: Article, span: Span) -> list[Named]:
    """The places and actors named in a stretch, each thing once, as they come."""
    places = [named_place(article, each) for each in article.places if span.covers(each.span)]
    actors = [named_actor(article, each) for each in article.actors if span.covers(each.span)]
    found = sorted([*places, *actors], key=lambda name: name.span)
    return list({name.thing_id: name for name in reversed(found)}.values())[::-1]


def words(article: Article, span: Span) -> Named:
    """Words that are read as nothing, to be made a place or an actor."""
    return Named(article.id, span, article.quote(span))


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end


def shortened(surface: str, longest: int = 32) -> str:
    """The words for a menu or a heading: in one line, and not too long for it."""
    line = " ".join(surface.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
