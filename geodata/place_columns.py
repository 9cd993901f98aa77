"""What is known of the places of a project as columns: where they lie, in which regions, and where in the plane."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Floats, Ints, Mask
from geodata.model import Place
from geodata.positions import Positions
from geodata.projections import ProjectionKind, projection
from geodata.regions.placing import Placing
from geodata.vocabulary import Vocabulary


class RegionsOfAll(Protocol):
    """Who can say of many places in which areas each lies, itself included if it is one."""

    def regions_of_all(self, places: Sequence[Place], positions: Positions, /) -> Sequence[frozenset[str]]: ...


@dataclass(frozen=True, slots=True)
class Where:
    """Of each place its position, and whether it is an area."""

    lats: Floats
    lons: Floats
    is_area: Mask


class Regions(Sequence[frozenset[str]]):
    """Of each place the areas that hold it. Many places share a set, so that it is asked about once."""

    def __init__(self, sets: list[frozenset[str]], numbers: Ints) -> None:
        self.sets = sets
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, at: int) -> frozenset[str]:  # type: ignore[override]  # nobody slices it
        return self.sets[int(self.numbers[at])]

    def within(self, regions: Collection[str]) -> Mask:
        """Which places lie in one of the regions."""
        wanted = frozenset(regions)
        flags: Mask = np.array([not wanted.isdisjoint(each) for each in self.sets], dtype=bool)
        found: Mask = flags[self.numbers] if len(flags) else np.zeros(len(self), dtype=bool)
        return found

    def sums(self, *of_places: Ints) -> dict[str, list[int]]:
        """What is counted at the places, for each region of any of them."""
        by_set = np.array([np.bincount(self.numbers, each, len(self.sets)) for each in of_places]).astype(np.int64)
        sums: dict[str, list[int]] = {}
        for number in np.flatnonzero(by_set.any(axis=0)).tolist():
            here = by_set[:, number].tolist()
            for region in self.sets[number]:
                before = sums.get(region)
                sums[region] = here if before is None else [a + b for a, b in zip(before, here, strict=True)]
        return sums


@dataclass(slots=True)
class _Kept:
    """What was worked out from the places as they are."""

    where: Where | None = None
    placing: Placing | None = None
    ranks: Ints | None = None
    planes: dict[ProjectionKind, tuple[Floats, Floats]] = field(default_factory=dict)


class PlaceColumns:
    """The columns of the places of a vocabulary, brought up to date when they are asked for."""

    def __init__(self, places: Vocabulary[Place], knows: RegionsOfAll) -> None:
        self._places = places
        self._knows = knows
        self._positions = Positions.of([])
        self._sets: list[frozenset[str]] = []
        self._set_numbers: dict[frozenset[str], int] = {}
        self._regions: NDArray[np.int32] = np.empty(0, np.int32)
        self._dirty: set[int] = set()
        self._pools: list[tuple[int, Positions]] = []
        self._kept = _Kept()

    def touch(self, numbers: Iterable[int]) -> None:
        """These places are new, or told otherwise than before."""
        self._dirty.update(numbers)

    def join(self, pool: int, positions: Positions) -> None:
        """The places of this pool lie here."""
        self._pools.append((pool, positions))

    @property
    def where(self) -> Where:
        self._refresh()
        if self._kept.where is None:
            self._kept.where = Where(self._positions.lats, self._positions.lons, self._positions.is_area)
        return self._kept.where

    @property
    def positions(self) -> Positions:
        self._refresh()
        return self._positions

    @property
    def regions(self) -> Regions:
        self._refresh()
        return Regions(self._sets, self._regions)

    @property
    def placing(self) -> Placing:
        """The places, ready to be asked which of them lie in a shape."""
        self._refresh()
        if self._kept.placing is None:
            self._kept.placing = Placing(
                self._positions.lats, self._positions.lons, self._positions.is_area, self._places.ids
            )
        return self._kept.placing

    def plane(self, kind: ProjectionKind) -> tuple[Floats, Floats]:
        """The places in the plane of a projection, in world units; NaN where it shows nothing."""
        self._refresh()
        if kind not in self._kept.planes:
            self._kept.planes[kind] = projection(kind).forward(self._positions.lats, self._positions.lons)
        return self._kept.planes[kind]

    @property
    def ranks(self) -> Ints:
        """The place of each place among all by id, which decides between equals."""
        self._refresh()
        if self._kept.ranks is None:
            ids = self._places.ids
            self._kept.ranks = np.empty(len(ids), dtype=np.int32)
            self._kept.ranks[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids), dtype=np.int32)
        return self._kept.ranks

    def _refresh(self) -> None:
        if not (self._dirty or self._pools):
            return
        self._grow(len(self._places))
        for pool, positions in self._pools:
            numbers, at = self._places.values.places_of(pool)
            some = Positions(*(getattr(positions, each.name)[at] for each in fields(Positions)))
            self._put(numbers, _Picked(self._places.values, numbers), some)
        told = np.array(sorted(self._dirty), dtype=np.int64)
        loose = [self._places.values[number] for number in told.tolist()]
        if loose:
            self._put(told, loose, Positions.of(loose))
        self._dirty.clear()
        self._pools.clear()
        self._kept = _Kept()

    def _grow(self, size: int) -> None:
        more = size - len(self._positions)
        grown = (np.append(column, np.zeros(more, column.dtype)) for column in _columns(self._positions))
        self._positions = Positions(*grown)
        self._regions = np.append(self._regions, np.zeros(more, np.int32))

    def _put(self, numbers: Ints, places: Sequence[Place], positions: Positions) -> None:
        for column, told in zip(_columns(self._positions), _columns(positions), strict=True):
            column[numbers] = told
        found = self._knows.regions_of_all(places, positions)
        self._regions[numbers] = np.fromiter(map(self._set_number, found), np.int32, len(found))

    def _set_number(self, regions: frozenset[str]) -> int:
        number = self._set_numbers.setdefault(regions, len(self._sets))
        if number == len(self._sets):
            self._sets.append(regions)
        return number


class _Picked(Sequence[Place]):
    """Some of the places, read only when they are looked at."""

    def __init__(self, places: Sequence[Place], numbers: Ints) -> None:
        self._places = places
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, at: int) -> Place:  # type: ignore[override]  # nobody slices it
        return self._places[int(self._numbers[at])]


def _columns(positions: Positions) -> list[NDArray[np.generic]]:
    return [getattr(positions, each.name) for each in fields(Positions)]
