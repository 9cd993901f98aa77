"""Counts that profiles of actors and dyads share: an actor's part in events, directions, places, kinds, days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Ints, Mask
from geodata.digest import SOURCE, TARGET, TYPES
from geodata.model import Place, Quad
from geodata.passages import PassageKind
from geodata.table import Table
from geodata.timeline import EventColumns, Timeline, timeline

MOST_LISTED = 100
QUADS = tuple(Quad)
QUAD_OF_TYPE = np.array([QUADS.index(type_.quad) for type_ in TYPES], dtype=np.int64)
_DIRECTIONS = ("alongside", "forth", "back", "mutual")  # by whether it goes forth (1) and back (2)

QuadCounts = Mapping[Quad, int]


@dataclass(frozen=True, slots=True)
class Ties:
    """Events of two actors by direction: of the one towards the other, back, of each other, and side by side.

    "Each other" is an event in which both are source and target, as in talks; side by side they share a role.
    """

    forth: int = 0
    back: int = 0
    mutual: int = 0
    alongside: int = 0

    @property
    def total(self) -> int:
        return self.forth + self.back + self.mutual + self.alongside


@dataclass(frozen=True, slots=True)
class PlaceOfActor:
    """Where an actor acted; an area stands for itself and not for a point in it."""

    place: Place
    events: int
    quads: QuadCounts


@dataclass(frozen=True)
class Part:
    """An actor's part in the admitted events: in which rows, and on which side in each row of the table."""

    number: int
    rows: Ints
    sides: NDArray[np.int8]
    has: Mask

    @classmethod
    def of(cls, table: Table, admitted: Mask, number: int) -> Part:
        columns = table.columns
        pairs = np.flatnonzero(columns.actor_numbers == number)
        rows = columns.actor_rows[pairs]
        kept = admitted[rows] & (columns.kind[rows] == PassageKind.EVENT)
        sides = np.zeros(len(columns), dtype=np.int8)
        has: Mask = np.zeros(len(columns), dtype=bool)
        sides[rows[kept]] = columns.actor_sides[pairs[kept]]
        has[rows[kept]] = True
        return cls(number, np.flatnonzero(has), sides, has)


def places_of(table: Table, rows: Ints) -> tuple[tuple[PlaceOfActor, ...], int]:
    placed = rows[table.columns.place[rows] >= 0]
    numbers = np.asarray(table.columns.place[placed], dtype=np.int64)
    quads = by_four(numbers, quads_of(table, placed), len(table.places))
    sums = quads.sum(axis=1)
    places = table.places.values
    found = (PlaceOfActor(places[n], int(sums[n]), quad_counts(quads[n])) for n in busiest_first(sums))
    return tuple(found), int(np.count_nonzero(sums))


def rows_of_all(table: Table, actor_ids: Iterable[str]) -> Mask:
    """The events in which every one of these actors takes part."""
    ids = list(actor_ids)
    known = table.actors.known(ids)
    columns = table.columns
    rows: Mask = columns.rows_with_all(known, len(known) == len(ids)) & (columns.kind == PassageKind.EVENT)
    return rows


def directions_between(one: NDArray[np.integer], other: NDArray[np.integer]) -> Ints:
    """For sides of two actors in each row, a number into `_DIRECTIONS`."""
    forth = ((one & SOURCE) > 0) & ((other & TARGET) > 0)
    back = ((other & SOURCE) > 0) & ((one & TARGET) > 0)
    return forth.astype(np.int64) + 2 * back


def ties_of(counts: Ints) -> Ties:
    return Ties(**dict(zip(_DIRECTIONS, map(int, counts), strict=True)))


def by_four(numbers: Ints, kinds: Ints, size: int) -> Ints:
    """How often each of `size` numbers comes with each of four kinds."""
    counts: Ints = np.bincount(numbers * 4 + kinds, minlength=4 * size).reshape(-1, 4)
    return counts


def busiest_first(sums: Ints) -> list[int]:
    """The numbers of the largest sums, equal ones in the order in which they came; at most a hundred."""
    order: list[int] = np.argsort(-sums, kind="stable")[: min(MOST_LISTED, int(np.count_nonzero(sums)))].tolist()
    return order


def quads_of(table: Table, rows: Ints) -> Ints:
    return QUAD_OF_TYPE[table.columns.type[rows]]


def quad_counts(counts: Ints) -> QuadCounts:
    return MappingProxyType({quad: int(n) for quad, n in zip(QUADS, counts, strict=True) if n})


def timeline_of(table: Table, rows: Ints) -> Timeline:
    columns = table.columns
    return timeline(
        EventColumns(*(each[rows] for each in (columns.start, columns.end, columns.type, columns.presumed)))
    )
