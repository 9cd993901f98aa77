"""The articles that somebody looked into, with their passages, and what else a table asks of those who know."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from geodata.digest import haystacks
from geodata.model import Article, Place
from geodata.passages import Passage, passages, regions_with_itself
from geodata.positions import ODD_COUNTRY, Positions, country_of
from geodata.quoting import Quoting
from geodata.records import split_record_id
from geodata.words import Growing

_KEPT = 256  # articles read for a look: what is in sight, and some more


class KnowsRegions(Protocol):
    """Whoever can say in which regions and country a place lies."""

    def regions_of(self, place: Place) -> frozenset[str]: ...


@runtime_checkable
class KnowsPoints(Protocol):
    """Whoever can say it of many towns at once."""

    def regions_of_points(
        self, lats: NDArray[np.float64], lons: NDArray[np.float64], countries: Sequence[str | None]
    ) -> list[frozenset[str]]: ...


class Source(Protocol):
    """Where an article is read from when it is needed: a project's store."""

    def get(self, article_id: str) -> Article: ...
    def haystacks(self, article_id: str) -> Sequence[str]: ...
    def record(self, dataset_id: str, number: int) -> Article: ...
    def words(self, block_id: str) -> Growing: ...
    def corrected_events(self, article_id: str) -> frozenset[str]: ...


@dataclass(frozen=True)
class Opened:
    """An article with its passages."""

    article: Article
    passages: Sequence[Passage]

    @cached_property
    def quoting(self) -> Quoting:
        return Quoting(self.article)


class Library:
    """Articles by id: those that were given, and those of a source, of which the latest read are kept."""

    def __init__(self, areas: KnowsRegions | None, source: Source | None) -> None:
        self._areas = areas
        self._source = source
        self._given: dict[str, Opened] = {}
        self._read: OrderedDict[str, Opened] = OrderedDict()
        self._regions: dict[Place, frozenset[str]] = {}

    def give(self, article: Article) -> Opened:
        """Keep an article that the source need not be asked for."""
        self.forget(article.id)
        opened = self._given[article.id] = Opened(article, passages(article, self.regions_of))
        return opened

    def forget(self, article_id: str) -> None:
        self._given.pop(article_id, None)
        self._read.pop(article_id, None)

    def open(self, article_id: str) -> Opened:
        """An article; KeyError where there is none."""
        if article_id in self._given:
            return self._given[article_id]
        return self._kept(article_id) or self._keep(article_id, self._known().get(article_id))

    def record(self, record_id: str) -> Opened:
        """The article of a row of a data set."""
        parts = split_record_id(record_id)
        if parts is None:
            raise KeyError(record_id)
        return self._kept(record_id) or self._keep(record_id, self._known().record(*parts))

    def corrected_events(self, article_id: str) -> frozenset[str]:
        """The ids of an article's events that are not as they were read."""
        is_given = self._source is None or article_id in self._given or split_record_id(article_id)
        return frozenset() if is_given else self._known().corrected_events(article_id)

    # What a table asks.

    def haystacks(self, article_id: str) -> Sequence[str]:
        if self._source is None or article_id in self._given:
            return haystacks(self.open(article_id).passages)
        return self._source.haystacks(article_id)

    def block_words(self, block_id: str) -> Growing:
        return self._known().words(block_id)

    def regions_of(self, place: Place) -> frozenset[str]:
        if place not in self._regions:
            self._regions[place] = self._knowing().regions_of(place)
        return self._regions[place]

    def regions_of_all(self, places: Sequence[Place], positions: Positions) -> Sequence[frozenset[str]]:
        """The areas that hold each of many places; towns are asked for all at once where that can be."""
        knowing = self._knowing()
        if not isinstance(knowing, KnowsPoints) or len(places) < 2:
            return [regions_with_itself(place, self.regions_of) for place in places]
        singly = positions.is_area | (positions.countries == ODD_COUNTRY)
        at = np.flatnonzero(~singly)
        countries = list(map(country_of, positions.countries[at].tolist()))
        found: dict[int, frozenset[str]] = dict(
            zip(
                at.tolist(), knowing.regions_of_points(positions.lats[at], positions.lons[at], countries), strict=True
            )
        )
        for number in np.flatnonzero(singly).tolist():
            found[number] = regions_with_itself(places[number], self.regions_of)
        return [found[number] for number in range(len(places))]

    def _kept(self, article_id: str) -> Opened | None:
        found = self._read.get(article_id)
        if found is not None:
            self._read.move_to_end(article_id)
        return found

    def _keep(self, article_id: str, article: Article) -> Opened:
        while len(self._read) >= _KEPT:
            self._read.popitem(last=False)
        opened = self._read[article_id] = Opened(article, passages(article, self.regions_of))
        return opened

    def _known(self) -> Source:
        if self._source is None:
            raise KeyError("there is no project to read from")
        return self._source

    def _knowing(self) -> KnowsRegions:
        if self._areas is None:
            from geodata.knowledge.areas import areas  # loads a file: only when a place is to be looked up

            self._areas = areas()
        return self._areas
