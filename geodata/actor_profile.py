"""What one actor does, and what two do to each other: where, with whom, when, in which direction.

All are counts of events under a filter, worked out from the columns in a few passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Ints, Mask, Vocabulary
from geodata.digest import NONE, SOURCE, TARGET, TYPES
from geodata.model import Actor, EventType, Place, Quad
from geodata.passages import PassageKind
from geodata.table import Table
from geodata.timeline import EventColumns, Timeline, timeline

MOST_LISTED = 100
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
    """The other actors that have their seat at one place; an event with several of them counts once."""

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
    in_use, compact = np.unique(others.numbers, return_inverse=True)
    ties = _by_four(compact, others.directions, len(in_use))
    quads = _by_four(compact, _quads(table, others.rows), len(in_use))
    actors = table.actors.values
    found = [
        Partner(actors[int(in_use[n])], _ties(ties[n]), _quad_counts(quads[n]))
        for n in _busiest(ties.sum(axis=1), [table.actors.ids[number] for number in in_use.tolist()])
    ]
    return tuple(found), len(in_use)


def _seats(table: Table, others: _Others) -> tuple[PartnerSeat, ...]:
    """The seats of the others; of an event with several at one seat all directions are joined."""
    in_use, compact = np.unique(others.numbers, return_inverse=True)
    seats: Vocabulary[Place] = Vocabulary()
    found = (table.actors.values[number].seat for number in in_use.tolist())
    numbers = np.array([seats.number(seat.id, seat) if seat else NONE for seat in found], dtype=np.int64)
    of_pair = numbers[compact] if len(in_use) else compact
    seated = of_pair >= 0
    size = max(1, len(table.columns))
    events, at = np.unique(of_pair[seated] * size + others.rows[seated], return_inverse=True)
    joined = np.zeros(len(events), dtype=np.int64)
    np.bitwise_or.at(joined, at, others.directions[seated])
    seat_of_event, rows = np.divmod(events, size)
    ties = _by_four(seat_of_event, joined, len(seats))
    quads = _by_four(seat_of_event, _quads(table, rows), len(seats))
    actors = [tuple(table.actors.values[n] for n in in_use[numbers == seat].tolist()) for seat in range(len(seats))]
    return tuple(
        PartnerSeat(seats.values[n], actors[n], _ties(ties[n]), _quad_counts(quads[n]))
        for n in _busiest(ties.sum(axis=1), seats.ids)
    )


def _by_four(numbers: Ints, kinds: Ints, size: int) -> Ints:
    """How often each of `size` numbers comes with each of four kinds."""
    counts: Ints = np.bincount(numbers * 4 + kinds, minlength=4 * size).reshape(-1, 4)
    return counts


def _places(table: Table, rows: Ints) -> tuple[tuple[PlaceOfActor, ...], int]:
    placed = rows[table.columns.place[rows] >= 0]
    in_use, compact = np.unique(np.asarray(table.columns.place[placed], dtype=np.int64), return_inverse=True)
    quads = _by_four(compact, _quads(table, placed), len(in_use))
    places, sums = table.places.values, quads.sum(axis=1)
    found = [
        PlaceOfActor(places[int(in_use[n])], int(sums[n]), _quad_counts(quads[n]))
        for n in _busiest(sums, [table.places.ids[number] for number in in_use.tolist()])
    ]
    return tuple(found), len(in_use)


def _busiest(sums: Ints, ids: list[str]) -> list[int]:
    """The positions of the largest sums, equal ones by their ids; at most a hundred."""
    return sorted(range(len(ids)), key=lambda n: (-int(sums[n]), ids[n]))[:MOST_LISTED]


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
