"""What the user looked at and found right is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geodata.corrections.identities import Identities
from geodata.corrections.model import Confirmed, Correction, Thing
from geodata.model import Article, Span

_Key = tuple[Thing, Span, str]


def confirmed(article: Article, read: Article, made: Sequence[Correction]) -> tuple[Article, list[Correction]]:
    """The article with confidence 1 in what was confirmed, and the confirmations of what is read otherwise now."""
    said = [each for each in made if isinstance(each, Confirmed)]
    if not said:
        return article, []
    same = Identities(made)
    keys = {_key(each.kind, each.span, each.thing, same) for each in said}
    there = _keys(article, same) | _keys(read, same)
    lost: list[Correction] = [each for each in said if _key(each.kind, each.span, each.thing, same) not in there]
    return _certain(article, keys, same), lost


def _certain(article: Article, keys: set[_Key], same: Identities) -> Article:
    return replace(
        article,
        places=tuple(
            replace(each, confidence=1.0) if _key(Thing.PLACE, each.span, each.place.id, same) in keys else each
            for each in article.places
        ),
        actors=tuple(
            replace(each, confidence=1.0) if _key(Thing.ACTOR, each.span, each.actor.id, same) in keys else each
            for each in article.actors
        ),
        events=tuple(
            replace(each, confidence=1.0) if (Thing.EVENT, each.trigger, each.type.value) in keys else each
            for each in article.events
        ),
    )


def _key(kind: Thing, span: Span, thing: str, same: Identities) -> _Key:
    return kind, span, same.id_of(thing) if kind is Thing.ACTOR else thing


def _keys(article: Article, same: Identities) -> set[_Key]:
    places = {_key(Thing.PLACE, each.span, each.place.id, same) for each in article.places}
    actors = {_key(Thing.ACTOR, each.span, each.actor.id, same) for each in article.actors}
    return places | actors | {(Thing.EVENT, each.trigger, each.type.value) for each in article.events}
