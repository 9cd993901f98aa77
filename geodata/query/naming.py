"""What the names in a query mean: by the gazetteer and the table of actors, and by what a project knows besides."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.naming import is_chinese
from geodata.model import Actor, ActorKind, Place
from geodata.query.spelling import stem

if TYPE_CHECKING:
    from geodata.knowledge.actors import ActorTable

_SHORTEST_ZH = 2  # characters of another name by which something is looked for
_SHORTEST_PLACE = 4  # letters of a single word by which a place is
_SHORTEST_SURNAME = 5  # or a person: "Bush" and "Rice" are words, too


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom or what a name means, and all names that mean nobody else."""

    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.actors or self.places)

    def __or__(self, other: Identity) -> Identity:
        names = tuple(dict.fromkeys((*self.names, *other.names)))
        return Identity(self.actors | other.actors, self.places | other.places, names)


class Naming(Protocol):
    """Who knows what names mean; each answer is empty where nothing is called so."""

    def __hash__(self) -> int: ...

    def identity(self, name: str) -> Identity:
        """What has exactly this name."""
        ...

    def actors(self, value: str) -> Identity: ...
    def places(self, value: str) -> Identity:
        """Places, of which areas mean all that lies in them."""
        ...

    def regions(self, value: str) -> Identity: ...
    def articles(self, value: str) -> frozenset[str]: ...


class World:
    """What the gazetteer and the table of actors know."""

    def identity(self, name: str) -> Identity:
        return _identity(name.strip())

    def actors(self, value: str) -> Identity:
        found = _identity(value.strip())
        return Identity(actors=found.actors, names=found.names)

    def places(self, value: str) -> Identity:
        found = _identity(value.strip())
        return Identity(places=found.places, names=found.names)

    def regions(self, value: str) -> Identity:
        name = value.strip()
        if name in _named_areas():  # an id
            return Identity(places=frozenset({name}))
        found = [place for place in gazetteer().find(name) if place.kind.is_area]
        return Identity(places=frozenset(place.id for place in found), names=_names(found, ()))

    def articles(self, value: str) -> frozenset[str]:
        return frozenset({value.strip()})


WORLD = World()


def warm_names() -> Iterator[None]:
    """Read the tables of names ahead of the first question, beside the thread that asks."""
    task = _reading_names()
    while not task.done():
        yield


@lru_cache(maxsize=1)
def _reading_names() -> Future[Identity]:
    with_one = ThreadPoolExecutor(1, thread_name_prefix="names")
    task = with_one.submit(lambda: WORLD.identity(stem("names")))
    with_one.shutdown(wait=False)
    return task


def _actor_table() -> ActorTable:
    from geodata.knowledge.actors import actor_table  # reads its tables: only when somebody searches

    return actor_table()


@lru_cache(maxsize=1)
def _named_areas() -> frozenset[str]:
    from geodata.knowledge.areas import areas

    return frozenset(region.place.id for region in areas().regions())


@lru_cache(maxsize=2_000)
def _identity(name: str) -> Identity:
    """What the world calls so; names are added only where it is clear what is meant."""
    places, actors = gazetteer().find(name), _actor_table().find(name)
    return Identity(
        frozenset(actor.id for actor in actors),
        frozenset(place.id for place in places),
        _names(places, actors),
    )


def _names(places: tuple[Place, ...] | list[Place], actors: tuple[Actor, ...]) -> tuple[str, ...]:
    persons = [actor for actor in actors if actor.kind is not ActorKind.STATE]
    found: list[str] = []
    if len(persons) == 1:
        found += _names_of_actor(persons[0].id)
    if places and not persons:
        found += _names_of_place(places[0].id)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2_000)
def _names_of_actor(actor_id: str) -> tuple[str, ...]:
    """The names that mean this actor alone."""
    told = _actor_table().names_of(actor_id)
    return tuple(name for name in told if _is_telling(name, _SHORTEST_SURNAME) and _means(name, actor_id))


@lru_cache(maxsize=2_000)
def _names_of_place(place_id: str) -> tuple[str, ...]:
    """The names that mean this place before any other."""
    return tuple(_telling_names(place_id))


def _telling_names(place_id: str) -> Iterator[str]:
    for name in gazetteer().names_of(place_id):
        is_first = gazetteer().find(name)[0].id == place_id
        if is_first and _is_telling(name, _SHORTEST_PLACE) and not gazetteer().is_weak(name):
            yield name


def _means(name: str, actor_id: str) -> bool:
    return [actor.id for actor in _actor_table().find(name)] == [actor_id]


def _is_telling(name: str, shortest: int) -> bool:
    """Whether a text with these words means the thing, whatever else it is about."""
    if is_chinese(name):
        return len(name) >= _SHORTEST_ZH
    return len(name.split()) > 1 or len(name) >= shortest
