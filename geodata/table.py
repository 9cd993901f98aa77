"""The rows of all articles with the vocabularies that number their articles, places and actors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from geodata.columns import NONE, Columns, Floats, Mask, Masks, Numbering, Vocabulary, chunk, joined, masks
from geodata.filters import Filter
from geodata.model import Actor, ActorKind, Article, Place
from geodata.passages import Passage, PassageKind, RegionsOf, passages

_KIND_OF = {"person": ActorKind.PERSON, "state": ActorKind.STATE, "group": ActorKind.GROUP}


@dataclass(frozen=True, slots=True)
class Where:
    """Of each place its position, and whether it is an area."""

    lats: Floats
    lons: Floats
    is_area: Mask


class Table:
    """Articles cut into passages, as columns; rebuilt at the first question after a change."""

    def __init__(self, regions_of: RegionsOf) -> None:
        self.articles: dict[str, Article] = {}
        self.article_ids: Vocabulary[str] = Vocabulary()
        self.places: Vocabulary[Place] = Vocabulary()
        self.actors: Vocabulary[Actor] = Vocabulary()
        self.regions: list[frozenset[str]] = []  # of each place, the areas that hold it and itself if it is one
        self._regions_of = regions_of
        self._chunks: dict[str, Columns] = {}
        self._columns: Columns | None = None
        self._masks: tuple[Filter, Masks] | None = None
        self._where: Where | None = None

    def add(self, article: Article) -> None:
        self.remove(article.id)
        for actor in _actors(article):
            self.actors.number(actor.id, actor)
        found = passages(article, self._regions_of)
        for passage in found:
            self._learn(passage)
        self.articles[article.id] = article
        self._chunks[article.id] = chunk(found, self._numbering())

    def remove(self, article_id: str) -> None:
        self.articles.pop(article_id, None)
        self._chunks.pop(article_id, None)
        self._columns = self._masks = self._where = None

    @property
    def columns(self) -> Columns:
        if self._columns is None:
            self._columns = joined(tuple(self._chunks.values()))
        return self._columns

    def masks(self, chosen: Filter) -> Masks:
        """The masks of a filter; those of the last one asked for are kept."""
        if self._masks is None or self._masks[0] != chosen:
            actors = self.actors.known(chosen.actors)
            made = masks(self.columns, chosen, self.article_ids, self._in_regions(chosen.regions), actors)
            self._masks = chosen, made
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

    def rows_within(self, region: str) -> Mask:
        """The rows whose place lies in the region."""
        within: Mask = np.append(self._in_regions(frozenset([region])), False)[self.columns.place]
        return within

    def _in_regions(self, regions: frozenset[str]) -> Mask:
        flags = (not regions.isdisjoint(each) for each in self.regions)
        return np.fromiter(flags, dtype=bool, count=len(self.regions))

    def _learn(self, passage: Passage) -> None:
        if passage.place is not None:
            number = self.places.number(passage.place.id, passage.place)
            self.regions[number : number + 1] = [passage.regions]
        if passage.kind is PassageKind.METONYM and passage.place is not None:
            for actor_id in passage.actor_ids - self.actors.numbers.keys():
                self.actors.number(actor_id, _actor_seated_at(passage.place, actor_id))

    def _numbering(self) -> Numbering:
        return Numbering(
            article=lambda passage: self.article_ids.number(passage.article_id, passage.article_id),
            place=lambda passage: self.places.numbers[passage.place.id] if passage.place else NONE,
            actor=lambda actor_id: self.actors.numbers[actor_id],
        )


def _actors(article: Article) -> Iterator[Actor]:
    yield from (mention.actor for mention in article.actors)
    for event in article.events:
        yield from event.sources
        yield from event.targets


def _actor_seated_at(place: Place, actor_id: str) -> Actor:
    """A government that no article names but by its seat: the place gives it name and position."""
    kind = _KIND_OF.get(actor_id.partition(":")[0], ActorKind.ORGANISATION)
    return Actor(actor_id, place.names, kind, place.country, None if place.kind.is_area else place)
