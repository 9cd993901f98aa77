"""Actors at their seats: who takes part in the shown events, and which governments are called by a place's name."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from geodata.columns import Ints, Mask
from geodata.marks import SeatActor, SeatMark
from geodata.passages import PassageKind
from geodata.table import Table


def seat_marks(table: Table, admitted: Mask) -> list[SeatMark]:
    """One mark for each seat of an actor of the admitted rows, the busiest first."""
    columns = table.columns
    told = admitted & _is_told(columns.kind)
    pairs = told[columns.actor_rows]
    rows, numbers = columns.actor_rows[pairs], columns.actor_numbers[pairs]
    seats, seat_numbers = table.seats
    seated = seat_numbers[numbers] >= 0
    rows, numbers = rows[seated], numbers[seated]
    actors = _actors_by_seat(table, numbers, columns.kind[rows], seat_numbers)
    at = seat_numbers[numbers]
    once = _once(rows, at)
    sums = _by_kind(at[once], columns.kind[rows[once]], len(seats))
    marks = [
        SeatMark(seats.values[n], tuple(sorted(found, key=_busiest)), int(sums[0][n]), int(sums[1][n]))
        for n, found in actors.items()
    ]
    return sorted(marks, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def _once(rows: Ints, seats: Ints) -> Mask:
    """Side by side a row, never going down, and a seat: the first of each two alike.

    Two actors of one seat in one event are one event there.
    """
    first: Mask = np.ones(len(rows), dtype=bool)
    for step in range(1, len(rows)):
        together = rows[step:] == rows[:-step]
        if not together.any():
            break
        first[step:] &= ~(together & (seats[step:] == seats[:-step]))
    return first


def rows_of_seat(table: Table, place_id: str) -> Mask:
    """The rows of events and metonyms of the actors seated at a place."""
    seats, seat_numbers = table.seats
    known = seats.known((place_id,))
    numbers = np.flatnonzero(seat_numbers == known[0]).tolist() if known else []
    rows: Mask = table.columns.rows_with(numbers) & _is_told(table.columns.kind)
    return rows


def _is_told(kinds: Ints) -> Mask:
    """Which rows tell what actors do: all but mentions and mere text."""
    told: Mask = (kinds == PassageKind.EVENT) | (kinds == PassageKind.METONYM)
    return told


def _actors_by_seat(table: Table, numbers: Ints, kinds: Ints, seat_numbers: Ints) -> dict[int, list[SeatActor]]:
    events, mentions = _by_kind(numbers, kinds, len(table.actors))
    seated: dict[int, list[SeatActor]] = defaultdict(list)
    for n in np.flatnonzero(events + mentions).tolist():
        actor = SeatActor(table.actors.values[n], int(events[n]), int(mentions[n]))
        seated[int(seat_numbers[n])].append(actor)
    return seated


def _by_kind(numbers: Ints, kinds: Ints, size: int) -> tuple[Ints, Ints]:
    """How often each number occurs in events, and in metonyms."""
    events = np.bincount(numbers[kinds == PassageKind.EVENT], minlength=size)
    return events, np.bincount(numbers[kinds == PassageKind.METONYM], minlength=size)


def _busiest(seated: SeatActor) -> tuple[int, int, str]:
    return -seated.events, -seated.mentions, seated.actor.id
