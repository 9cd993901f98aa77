"""Marks and shaded areas: what the admitted rows add up to at each place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import eq
from types import MappingProxyType
from typing import overload

import numpy as np

from geodata.cells import Counted, counted
from geodata.clustering import TILE, gather, inside, shift_into
from geodata.columns import Floats, Ints, Mask
from geodata.digest import TYPES
from geodata.marks import MAX_MARKS, AreaMark, Mark, View
from geodata.model import Place, Quad
from geodata.place_columns import PlaceColumns
from geodata.projections import ProjectionKind
from geodata.sums import PlaceSums
from geodata.table import Table
from geodata.vocabulary import Vocabulary

_QUADS = tuple(type_.quad for type_ in TYPES)


class PlaceIds(Sequence[str]):
    """The ids of some places of a table, read only when somebody asks: a mark may gather thousands."""

    def __init__(self, ids: Sequence[str], numbers: Ints) -> None:
        self._ids = ids
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return PlaceIds(self._ids, self._numbers[at]) if isinstance(at, slice) else self._ids[int(self._numbers[at])]

    def __iter__(self) -> Iterator[str]:
        return map(self._ids.__getitem__, self._numbers.tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True, slots=True)
class Tallies:
    """For each place (by its number): events by type, those placed by inference, and passages that name it."""

    places: Vocabulary[Place]
    columns: PlaceColumns
    types: Ints  # places × types
    inferred: Ints
    mentions: Ints
    weights: Ints

    @property
    def busy(self) -> Mask:
        """The places with any evidence."""
        return self.weights > 0


def tally(table: Table, admitted: Mask) -> Tallies:
    """Count the admitted rows at their places."""
    return _tallies(table, counted(table.columns, table.cells, len(table.places), admitted))


def tally_kept(table: Table, sums: PlaceSums) -> Tallies:
    """What the rows under a filter count at their places; after a change only what changed is counted anew."""
    return _tallies(table, sums.now())


def tally_of_all(table: Table) -> Tallies:
    """Count all rows at their places; after a change only what changed is counted anew."""
    return _tallies(table, table.counted)


def _tallies(table: Table, found: Counted) -> Tallies:
    types, mentions = found.cells[:, :-1], found.cells[:, -1]
    return Tallies(table.places, table.place_columns, types, found.inferred, mentions, found.cells.sum(axis=1))


def clustered_marks(tallies: Tallies, view: View, limit: int = MAX_MARKS) -> list[Mark]:
    """The points of the view with evidence; near ones are one mark, and the busiest marks come last, on top."""
    shown, x, y = _shown(tallies, view)
    gathered = gather(x, y, tallies.weights[shown].astype(float), view.zoom, limit)
    # Within a mark the places by their events, then by their mentions, the most first.
    events, mentions = tallies.weights - tallies.mentions, tallies.mentions
    keys = (tallies.columns.ranks[shown], -mentions[shown], -events[shown], gathered.labels)
    sorted_ = np.lexsort(keys)
    order, firsts = shown[sorted_], np.searchsorted(gathered.labels[sorted_], np.arange(len(gathered.keys)))
    sums, members = _sums(tallies, order, firsts), np.split(order, firsts[1:])
    lats, lons = gathered.centres(view.projection)
    marks = [
        _mark(tallies, numbers, told, key, (lat, lon), view)
        for key, numbers, told, lat, lon in zip(
            gathered.keys, members, sums, lats.tolist(), lons.tolist(), strict=False
        )
    ]
    return sorted(marks, key=lambda mark: (mark.events, mark.mentions, mark.id))


def _shown(tallies: Tallies, view: View) -> tuple[Ints, Floats, Floats]:
    """The numbers of the points of the view with evidence, and where they lie in its plane."""
    where, (x, y) = tallies.columns.where, tallies.columns.plane(view.projection)
    points = np.flatnonzero(tallies.busy & ~where.is_area[: len(tallies.weights)])  # others may have come since
    lats, lons = where.lats[points], where.lons[points]
    turned = shift_into(view, lons)
    x, y = x[points], y[points]
    if view.projection is ProjectionKind.MERCATOR:
        x = x + (turned - lons) * (TILE / 360.0)
    seen = inside(view, lats, turned, (x, y))
    return points[seen], x[seen], y[seen]


def _sums(tallies: Tallies, order: Ints, firsts: Ints) -> list[list[int]]:
    """For each stretch of `order` that begins at one of `firsts`: events by type, then inferred, then mentions."""
    if not len(firsts):
        return []
    columns = np.column_stack([tallies.types[order], tallies.inferred[order], tallies.mentions[order]])
    sums: list[list[int]] = np.add.reduceat(columns, firsts).tolist()
    return sums


def area_marks(tallies: Tallies) -> list[AreaMark]:
    """The areas with evidence of their own, the busiest first."""
    marks = [
        AreaMark(
            place=tallies.places.values[n],
            mentions=int(tallies.mentions[n]),
            events=int(tallies.types[n].sum()),
            quads=_quads(tallies.types[n].tolist()),
        )
        for n in np.flatnonzero(tallies.busy & tallies.columns.where.is_area).tolist()
    ]
    return sorted(marks, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def _mark(
    tallies: Tallies, numbers: Ints, sums: list[int], key: str, centre: tuple[float, float], view: View
) -> Mark:
    *types, inferred, mentions = sums
    first, alone = tallies.places.values[int(numbers[0])], len(numbers) == 1
    at = (first.lat, float(shift_into(view, np.array([first.lon]))[0])) if alone else centre
    return Mark(
        id=first.id if alone else f"cluster:{key}",
        lat=at[0],
        lon=at[1],
        places=PlaceIds(tallies.places.ids, numbers),
        names=first.names,
        events=sum(types),
        mentions=mentions,
        quads=_quads(types),
        types=MappingProxyType({type_: count for type_, count in zip(TYPES, types, strict=True) if count}),
        inferred=inferred,
    )


def _quads(types: list[int]) -> Mapping[Quad, int]:
    sums: dict[Quad, int] = {}
    for quad, count in zip(_QUADS, types, strict=True):
        if count:
            sums[quad] = sums.get(quad, 0) + count
    return MappingProxyType(sums)
