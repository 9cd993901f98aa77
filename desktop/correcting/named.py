"""A name in an article that the user wants to correct, and the corrections that can be made of it."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.corrections.model import ActorCorrection, PlaceCorrection, Scope
from geodata.model import Actor, ActorMention, Article, Place, PlaceMention, Role, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of an article, and the place or actor that it is read as, if any."""

    article_id: str
    span: Span
    surface: str
    place: PlaceMention | None = None
    actor: ActorMention | None = None

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
    places = [named_place(article, each) for each in article.places if each.span.start <= at < each.span.end]
    actors = [named_actor(article, each) for each in article.actors if each.span.start <= at < each.span.end]
    return sorted([*places, *actors], key=lambda name: (len(name.span), name.place is None))


def shortened(surface: str, longest: int = 32) -> str:
    """The words for a menu or a heading: in one line, and not too long for it."""
    line = " ".join(surface.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
