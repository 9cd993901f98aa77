"""By what the articles that a rule of the project concerns are found: names in the text, and ids of actors.

A key is a number made of the words; two words may share one by a rare chance, which costs a look at an article more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from geodata.corrections.model import (
    ActorChanged,
    ActorCorrection,
    ActorMerged,
    Correction,
    EventsReplaced,
    PlaceCorrection,
)
from geodata.corrections.surfaces import surface_of
from geodata.model import Actor, Article, Event


@lru_cache(maxsize=50_000)
def of_name(words: str) -> int:
    """The key of a name as it stands in a text, in whatever script and case."""
    return _number(f"name:{surface_of(words)}")


@lru_cache(maxsize=20_000)
def of_actor(actor_id: str) -> int:
    return _number(f"actor:{actor_id}")


def of_rule(correction: Correction) -> int | None:
    """The key of the articles that a correction of the whole project concerns; None if it is of one article."""
    if isinstance(correction, ActorMerged):
        return of_actor(correction.actor_id)
    if isinstance(correction, ActorChanged):
        return of_actor(correction.actor.id)
    if isinstance(correction, PlaceCorrection | ActorCorrection) and not correction.article_id:
        return of_name(correction.surface)
    return None


def of_article(article: Article) -> frozenset[int]:
    """The keys of all names and actors in an article."""
    spans = (*(each.span for each in article.places), *(each.span for each in article.actors), *article.unplaced)
    names = {article.quote(span) for span in spans}
    actors = {each.actor.id for each in article.actors} | {actor.id for actor in _acting(article.events)}
    return frozenset((*map(of_name, names), *map(of_actor, actors)))


def told_by(correction: Correction) -> frozenset[int]:
    """The keys of what a correction brings into an article, which further rules may concern."""
    actors = (of_actor(actor.id) for actor in _actors_of(correction))
    if isinstance(correction, PlaceCorrection | ActorCorrection):
        return frozenset((of_name(correction.surface), *actors))
    return frozenset(actors)


def _actors_of(correction: Correction) -> Iterator[Actor]:
    if isinstance(correction, ActorCorrection) and correction.actor:
        yield correction.actor
    elif isinstance(correction, ActorMerged):
        yield correction.into
    elif isinstance(correction, EventsReplaced):
        yield from _acting(correction.events)


def _acting(events: Iterable[Event]) -> Iterator[Actor]:
    for event in events:
        yield from (*event.sources, *event.targets)


def _number(words: str) -> int:
    """63 bits, which SQLite holds."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1
