"""The rows of all articles with the vocabularies that number their articles, places and actors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from geodata.columns import Chunk, Columns, Floats, Mask, Masks, Vocabulary, chunk, joined, masks
from geodata.digest import Digest, Heading
from geodata.filters import Filter
from geodata.model import Actor, ActorKind, Place
from geodata.passages import RegionsOf, regions_with_itself
from geodata.regions.placing import Placing

_KIND_OF = {"person": ActorKind.PERSON, "state": ActorKind.STATE, "group": ActorKind.GROUP}


@dataclass(frozen=True, slots=True)
class Where:
    """Of each place its position, and whether it is an area."""

    lats: Floats
    lons: Floats
    is_area: Mask


class Table:
    """The digests of articles as columns; joined at the first question after a change."""

    def __init__(self, regions_of: RegionsOf, haystacks: Callable[[str], Sequence[str]]) -> None:
        self.headings: dict[str, Heading] = {}
        self.events: dict[str, tuple[str, ...]] = {}  # of each article, in the order of its first rows
        self.article_ids: Vocabulary[str] = Vocabulary()
        self.places: Vocabulary[Place] = Vocabulary()
        self.actors: Vocabulary[Actor] = Vocabulary()
        self.regions: list[frozenset[str]] = []  # of each place, the areas that hold it and itself if it is one
        self._regions_of = regions_of
        self._read_haystacks = haystacks
        self._haystacks: dict[int, Sequence[str]] = {}
        self._chunks: dict[str, Chunk] = {}
        self._columns: Columns | None = None
        self._masks: tuple[Filter, Masks] | None = None
        self._where: Where | None = None
        self._placing: Placing | None = None

    def add(self, told: Digest) -> None:
        id_ = told.heading.id
        self.remove(id_)
        places = [self._number(place) for place in told.places]
        actors = [self.actors.number(actor.id, actor) for actor in told.actors]
        for actor_id, place in told.seated:
            if actor_id not in self.actors.numbers:
                self.actors.number(actor_id, _actor_seated_at(told.places[place], actor_id))
            actors.append(self.actors.numbers[actor_id])
        self.headings[id_] = told.heading
        self.events[id_] = told.events
        self._chunks[id_] = chunk(told, self.article_ids.number(id_, id_), places, actors)

    def remove(self, article_id: str) -> None:
        self.headings.pop(article_id, None)
        self.events.pop(article_id, None)
        self._chunks.pop(article_id, None)
        self._haystacks.pop(self.article_ids.numbers.get(article_id, -1), None)
        self._columns = self._masks = self._where = self._placing = None

    @property
    def columns(self) -> Columns:
        if self._columns is None:
            self._columns = joined(tuple(self._chunks.values()))
        return self._columns

    def masks(self, chosen: Filter) -> Masks:
        """The masks of a filter; those of the last one asked for are kept."""
        if self._masks is None or self._masks[0] != chosen:
            articles, actors = self.article_ids.known(chosen.articles), self.actors.known(chosen.actors)
            places = self.admitted_places(chosen)
            self._masks = chosen, masks(self.columns, chosen, articles, places, actors, self._haystacks_of)
        return self._masks[1]

    @property
    def where(self) -> Where:
        """The positions of the places, as columns."""
        if self._where is None:
            places = self.places.values
            self._where = Where(
                lats=np.array([place.lat for place in places], dtype=float),
                lons=np.array([place.lon for place in places], dtype=float),
                is_area=np.array([place.kind.is_area for place in places], dtype=bool),
            )
        return self._where

    def admitted_places(self, chosen: Filter) -> Mask:
        """Which places lie where the filter looks; all of them if it does not ask where."""
        return self.placing.admitted(chosen, [self._in_regions(frozenset([each])) for each in chosen.regions])

    @property
    def placing(self) -> Placing:
        """The places, ready to be asked which of them lie in a shape."""
        if self._placing is None:
            self._placing = Placing(self.places.values)
        return self._placing

    def rows_within(self, region: str) -> Mask:
        """The rows whose place lies in the region."""
        within: Mask = np.append(self._in_regions(frozenset([region])), False)[self.columns.place]
        return within

    def _in_regions(self, regions: frozenset[str]) -> Mask:
        flags = (not regions.isdisjoint(each) for each in self.regions)
        return np.fromiter(flags, dtype=bool, count=len(self.regions))

    def _number(self, place: Place) -> int:
        number = self.places.number(place.id, place)
        self.regions[number : number + 1] = [regions_with_itself(place, self._regions_of)]
        return number

    def _haystacks_of(self, article: int) -> Sequence[str]:
        if article not in self._haystacks:
            self._haystacks[article] = self._read_haystacks(self.article_ids.ids[article])
        return self._haystacks[article]


def _actor_seated_at(place: Place, actor_id: str) -> Actor:
    """A government that no article names but by its seat: the place gives it name and position."""
    kind = _KIND_OF.get(actor_id.partition(":")[0], ActorKind.ORGANISATION)
    return Actor(actor_id, place.names, kind, place.country, None if place.kind.is_area else place)
