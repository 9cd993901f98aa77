"""What one actor does: how often, where, when, with whom and in which direction.

All are counts of events under a filter, worked out from the columns in a few passes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geodata.columns import Ints, Mask
from geodata.digest import SOURCE, TARGET
from geodata.model import Actor, Place
from geodata.table import Table
from geodata.ties import (
    QUADS,
    Part,
    PlaceOfActor,
    QuadCounts,
    Ties,
    busiest_first,
    by_four,
    directions_between,
    places_of,
    quad_counts,
    quads_of,
    ties_of,
    timeline_of,
)
from geodata.timeline import Timeline

MOST_SEATED = 20  # actors told of one seat


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


def profile(table: Table, admitted: Mask, actor_id: str) -> ActorProfile | None:
    """The profile of an actor among the admitted rows; None where no article knows it."""
    number = table.actors.numbers.get(actor_id)
    if number is None:
        return None
    part = Part.of(table, admitted, number)
    sides = part.sides[part.rows]
    others = _Others.of(table, part)
    partners, partners_total = _partners(table, others)
    places, places_total = places_of(table, part.rows)
    return ActorProfile(
        actor=table.actors.values[number],
        events=len(part.rows),
        as_source=int(np.count_nonzero(sides & SOURCE)),
        as_target=int(np.count_nonzero(sides & TARGET)),
        quads=quad_counts(np.bincount(quads_of(table, part.rows), minlength=len(QUADS))),
        places=places,
        places_total=places_total,
        partners=partners,
        partners_total=partners_total,
        seats=_seats(table, others),
        timeline=timeline_of(table, part.rows),
    )


@dataclass(frozen=True)
class _Others:
    """All others in an actor's events: side by side a row, the number of one of them, and the direction between."""

    rows: Ints
    numbers: Ints
    directions: Ints

    @classmethod
    def of(cls, table: Table, part: Part) -> _Others:
        columns = table.columns
        pairs = np.flatnonzero(part.has[columns.actor_rows] & (columns.actor_numbers != part.number))
        rows = columns.actor_rows[pairs]
        directions = directions_between(part.sides[rows], columns.actor_sides[pairs])
        return cls(rows, np.asarray(columns.actor_numbers[pairs], dtype=np.int64), directions)


def _partners(table: Table, others: _Others) -> tuple[tuple[Partner, ...], int]:
    size = len(table.actors)
    ties = by_four(others.numbers, others.directions, size)
    quads = by_four(others.numbers, quads_of(table, others.rows), size)
    sums = ties.sum(axis=1)
    found = (Partner(table.actors.values[n], ties_of(ties[n]), quad_counts(quads[n])) for n in busiest_first(sums))
    return tuple(found), int(np.count_nonzero(sums))


def _seats(table: Table, others: _Others) -> tuple[PartnerSeat, ...]:
    """The seats of the others; of an event with several at one seat all directions are joined."""
    seats, seat_of = table.seats
    at = seat_of[others.numbers]
    seated = at >= 0
    size = max(1, len(table.columns))
    events, once = np.unique(at[seated] * size + others.rows[seated], return_inverse=True)
    seat, rows = np.divmod(events, size)
    ties = by_four(seat, _joined(once, others.directions[seated], len(events)), len(seats))
    quads = by_four(seat, quads_of(table, rows), len(seats))
    busiest = busiest_first(ties.sum(axis=1))
    actors = _seated(table, others, seat_of, busiest)
    return tuple(PartnerSeat(seats.values[n], actors[n], ties_of(ties[n]), quad_counts(quads[n])) for n in busiest)


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
