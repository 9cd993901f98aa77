"""What one actor does, and what two do to each other: where, with whom, when, in which direction.

All are counts of events under a filter, worked out from the columns in a few passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Ints, Mask
from geodata.digest import SOURCE, TARGET, TYPES
from geodata.model import Actor, EventType, Place, Quad
from geodata.passages import PassageKind
from geodata.table import Table
from geodata.timeline import EventColumns, Timeline, timeline

MOST_LISTED = 100
MOST_SEATED = 20  # actors told of one seat
_QUADS = tuple(Quad)
_QUAD_OF_TYPE = np.array([_QUADS.index(type_.quad) for type_ in TYPES], dtype=np.int64)

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


_DIRECTIONS = ("alongside", "forth", "back", "mutual")  # by whether it goes forth (1) and back (2)


@dataclass(frozen=True, slots=True)
class PlaceOfActor:
    """Where an actor acted; an area stands for itself and not for a point in it."""

    place: Place
    events: int
    quads: QuadCounts


@dataclass(frozen=True, slots=True)
class Partner:
    """Another actor in the same events."""

    actor: Actor
    ties: Ties
    quads: QuadCounts

    @property
    def events(self) -> int:
        return self.ties.total


@dataclass(frozen=True, slots=True)
class PartnerSeat:
    """The other actors that have their seat at one place, the busiest first; an event with several counts once."""

    place: Place
    actors: tuple[Actor, ...]
    ties: Ties
    quads: QuadCounts


@dataclass(frozen=True, slots=True)
class ActorProfile:
    """One actor under a filter: the busiest places, partners and their seats first, of each at most a hundred.

    An event in which it is both source and target counts in `as_source` and in `as_target`.
    """

    actor: Actor
    events: int
    as_source: int
    as_target: int
    quads: QuadCounts
    places: tuple[PlaceOfActor, ...]
    places_total: int
    partners: tuple[Partner, ...]
    partners_total: int
    seats: tuple[PartnerSeat, ...]
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class DyadType:
    """How often one type of event is among two actors, by direction."""

    type: EventType
    ties: Ties


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors in the same events: every such event counts once, in one direction. The busiest types come first."""

    one: Actor
    other: Actor
    ties: Ties
    quads: Mapping[Quad, Ties]
    types: tuple[DyadType, ...]
    places: tuple[PlaceOfActor, ...]
    timeline: Timeline


def profile(table: Table, admitted: Mask, actor_id: str) -> ActorProfile | None:
    """The profile of an actor among the admitted rows; None where no article knows it."""
    number = table.actors.numbers.get(actor_id)
    if number is None:
        return None
    part = _Part.of(table, admitted, number)
    sides = part.sides[part.rows]
    others = _Others.of(table, part)
    partners, partners_total = _partners(table, others)
    places, places_total = _places(table, part.rows)
    return ActorProfile(
        actor=table.actors.values[number],
        events=len(part.rows),
        as_source=int(np.count_nonzero(sides & SOURCE)),
        as_target=int(np.count_nonzero(sides & TARGET)),
        quads=_quad_counts(np.bincount(_quads(table, part.rows), minlength=len(_QUADS))),
        places=places,
        places_total=places_total,
        partners=partners,
        partners_total=partners_total,
        seats=_seats(table, others),
        timeline=_timeline(table, part.rows),
    )


def dyad(table: Table, admitted: Mask, one_id: str, other_id: str) -> Dyad | None:
    """The events among the admitted rows in which both take part; None where no article knows one of them."""
    known = table.actors.known((one_id, other_id))
    if len(known) < 2 or one_id == other_id:
        return None
    one, other = (_Part.of(table, admitted, number) for number in known)
    rows = one.rows[other.has[one.rows]]
    directions = _directions(one.sides[rows], other.sides[rows])
    types = np.asarray(table.columns.type[rows], dtype=np.int64)
    by_type = np.bincount(types * 4 + directions, minlength=4 * len(TYPES)).reshape(-1, 4)
    by_quad = np.zeros((len(_QUADS), 4), dtype=np.int64)
    np.add.at(by_quad, _QUAD_OF_TYPE, by_type)
    return Dyad(
        one=table.actors.values[known[0]],
        other=table.actors.values[known[1]],
        ties=_ties(by_type.sum(axis=0)),
        quads=MappingProxyType({quad: _ties(row) for quad, row in zip(_QUADS, by_quad, strict=True) if row.any()}),
        types=_dyad_types(by_type),
        places=_places(table, rows)[0],
        timeline=_timeline(table, rows),
    )


@dataclass(frozen=True)
class _Part:
    """An actor's part in the admitted events: in which rows, and on which side in each row of the table."""

    number: int
    rows: Ints
    sides: NDArray[np.int8]
    has: Mask

    @classmethod
    def of(cls, table: Table, admitted: Mask, number: int) -> _Part:
        columns = table.columns
        pairs = np.flatnonzero(columns.actor_numbers == number)
        rows = columns.actor_rows[pairs]
        kept = admitted[rows] & (columns.kind[rows] == PassageKind.EVENT)
        sides = np.zeros(len(columns), dtype=np.int8)
        has: Mask = np.zeros(len(columns), dtype=bool)
        sides[rows[kept]] = columns.actor_sides[pairs[kept]]
        has[rows[kept]] = True
        return cls(number, np.flatnonzero(has), sides, has)


def rows_of_all(table: Table, actor_ids: Iterable[str]) -> Mask:
    """The events in which every one of these actors takes part."""
    ids = list(actor_ids)
    known = table.actors.known(ids)
    columns = table.columns
    rows: Mask = columns.rows_with_all(known, len(known) == len(ids)) & (columns.kind == PassageKind.EVENT)
    return rows


@dataclass(frozen=True)
class _Others:
    """All others in an actor's events: side by side a row, the number of one of them, and the direction between."""

    rows: Ints
    numbers: Ints
    directions: Ints

    @classmethod
    def of(cls, table: Table, part: _Part) -> _Others:
        columns = table.columns
        pairs = np.flatnonzero(part.has[columns.actor_rows] & (columns.actor_numbers != part.number))
        rows = columns.actor_rows[pairs]
        directions = _directions(part.sides[rows], columns.actor_sides[pairs])
        return cls(rows, np.asarray(columns.actor_numbers[pairs], dtype=np.int64), directions)


def _partners(table: Table, others: _Others) -> tuple[tuple[Partner, ...], int]:
    size = len(table.actors)
    ties = _by_four(others.numbers, others.directions, size)
    quads = _by_four(others.numbers, _quads(table, others.rows), size)
    sums = ties.sum(axis=1)
    found = (Partner(table.actors.values[n], _ties(ties[n]), _quad_counts(quads[n])) for n in _busiest(sums))
    return tuple(found), int(np.count_nonzero(sums))


def _seats(table: Table, others: _Others) -> tuple[PartnerSeat, ...]:
    """The seats of the others; of an event with several at one seat all directions are joined."""
    seats, seat_of = table.seats
    at = seat_of[others.numbers]
    seated = at >= 0
    size = max(1, len(table.columns))
    events, once = np.unique(at[seated] * size + others.rows[seated], return_inverse=True)
    seat, rows = np.divmod(events, size)
    ties = _by_four(seat, _joined(once, others.directions[seated], len(events)), len(seats))
    quads = _by_four(seat, _quads(table, rows), len(seats))
    busiest = _busiest(ties.sum(axis=1))
    actors = _seated(table, others, seat_of, busiest)
    return tuple(PartnerSeat(seats.values[n], actors[n], _ties(ties[n]), _quad_counts(quads[n])) for n in busiest)


def _joined(events: Ints, directions: Ints, size: int) -> Ints:
    """For each event all the directions in it: it goes forth if it does for anybody, and back likewise."""
    forth, back = (np.bincount(events[(directions & bit) > 0], minlength=size) > 0 for bit in (1, 2))
    return forth.astype(np.int64) + 2 * back


def _seated(table: Table, others: _Others, seat_of: Ints, seats: list[int]) -> dict[int, tuple[Actor, ...]]:
    """Of each of these seats its busiest actors."""
    counts = np.bincount(others.numbers, minlength=len(table.actors))
    shown = np.flatnonzero((counts > 0) & np.isin(seat_of, seats))
    order = shown[np.lexsort((shown, -counts[shown], seat_of[shown]))]
    firsts = np.searchsorted(seat_of[order], seats)
    told = {seat: order[first : first + MOST_SEATED] for seat, first in zip(seats, firsts.tolist(), strict=True)}
    return {seat: tuple(table.actors.values[n] for n in here[seat_of[here] == seat]) for seat, here in told.items()}


def _by_four(numbers: Ints, kinds: Ints, size: int) -> Ints:
    """How often each of `size` numbers comes with each of four kinds."""
    counts: Ints = np.bincount(numbers * 4 + kinds, minlength=4 * size).reshape(-1, 4)
    return counts


def _places(table: Table, rows: Ints) -> tuple[tuple[PlaceOfActor, ...], int]:
    placed = rows[table.columns.place[rows] >= 0]
    numbers = np.asarray(table.columns.place[placed], dtype=np.int64)
    quads = _by_four(numbers, _quads(table, placed), len(table.places))
    sums = quads.sum(axis=1)
    places = table.places.values
    found = (PlaceOfActor(places[n], int(sums[n]), _quad_counts(quads[n])) for n in _busiest(sums))
    return tuple(found), int(np.count_nonzero(sums))


def _busiest(sums: Ints) -> list[int]:
    """The numbers of the largest sums, equal ones in the order in which they came; at most a hundred."""
    order: list[int] = np.argsort(-sums, kind="stable")[: min(MOST_LISTED, int(np.count_nonzero(sums)))].tolist()
    return order


def _directions(one: NDArray[np.integer], other: NDArray[np.integer]) -> Ints:
    """For sides of two actors in each row, a number into `_DIRECTIONS`."""
    forth = ((one & SOURCE) > 0) & ((other & TARGET) > 0)
    back = ((other & SOURCE) > 0) & ((one & TARGET) > 0)
    return forth.astype(np.int64) + 2 * back


def _ties(counts: Ints) -> Ties:
    return Ties(**dict(zip(_DIRECTIONS, map(int, counts), strict=True)))


def _quads(table: Table, rows: Ints) -> Ints:
    return _QUAD_OF_TYPE[table.columns.type[rows]]


def _quad_counts(counts: Ints) -> QuadCounts:
    return MappingProxyType({quad: int(n) for quad, n in zip(_QUADS, counts, strict=True) if n})


def _dyad_types(counts: Ints) -> tuple[DyadType, ...]:
    found = [DyadType(type_, _ties(row)) for type_, row in zip(TYPES, counts, strict=True) if row.any()]
    return tuple(sorted(found, key=lambda each: (-each.ties.total, each.type)))


def _timeline(table: Table, rows: Ints) -> Timeline:
    columns = table.columns
    return timeline(
        EventColumns(*(each[rows] for each in (columns.start, columns.end, columns.type, columns.presumed)))
    )
