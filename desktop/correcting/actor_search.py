"""What a search for an actor finds: those of the project, the busiest first, and those that the atlas knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from geodata.actor_list import ListedActor, actor_list
from geodata.filters import Filter, folded
from geodata.index import Index
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Actor

LISTED = 40


class ActorSearch:
    """Finds actors by any part of any of their names, in either script."""

    def __init__(self, index: Index) -> None:
        self._listed = index.ask(actor_list, Filter())

    def in_project(self, words: str, limit: int = LISTED) -> Sequence[ListedActor]:
        """Actors that take part in events of the project."""
        return list(self._listed.matching(words)[:limit])

    def known(self, words: str, limit: int = LISTED) -> list[Actor]:
        """Persons, organisations, groups and states that the atlas has by name."""
        needles = folded(words).split()
        found = (actor for actor, told in _known_names() if all(needle in told for needle in needles))
        return [actor for actor, _ in zip(found, range(limit), strict=False)] if needles else []


@cache
def _known_names() -> tuple[tuple[Actor, str], ...]:
    return tuple((actor, folded(" ".join(_names(actor)))) for actor in _all_known())


def _all_known() -> Iterator[Actor]:
    table = actor_table()
    yield from (table.state(place.country) for place in gazetteer().countries() if place.country)
    yield from table


def _names(actor: Actor) -> tuple[str, ...]:
    return actor.names.en, actor.names.zh_hans, actor.names.zh_hant
