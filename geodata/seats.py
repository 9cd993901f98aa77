"""Actors at their seats: who takes part in the shown events, and which governments are called by a place's name."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from geodata.columns import Ints, Mask
from geodata.marks import SeatActor, SeatMark
from geodata.model import Place
from geodata.passages import PassageKind
from geodata.table import Table


def seat_marks(table: Table, admitted: Mask) -> list[SeatMark]:
    """One mark for each seat of an actor of the admitted rows, the busiest first."""
    told = admitted & (table.columns.kind != PassageKind.MENTION)
    seated: dict[str, list[int]] = defaultdict(list)
    for number in np.unique(table.columns.actor_numbers[told[table.columns.actor_rows]]).tolist():
        if seat := table.actors.values[number].seat:
            seated[seat.id].append(number)
    marks = [_mark(table, told, numbers) for numbers in seated.values()]
    return sorted(marks, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def rows_of_seat(table: Table, place_id: str) -> Mask:
    """The rows of events and metonyms of the actors seated at a place."""
    numbers = [n for n, actor in enumerate(table.actors.values) if actor.seat and actor.seat.id == place_id]
    rows: Mask = table.columns.rows_with(numbers) & (table.columns.kind != PassageKind.MENTION)
    return rows


def _mark(table: Table, told: Mask, numbers: list[int]) -> SeatMark:
    actors = [_actor(table, told, number) for number in numbers]
    together = told & table.columns.rows_with(numbers)
    return SeatMark(
        place=_seat(table, numbers[0]),
        actors=tuple(sorted(actors, key=lambda each: (-each.events, -each.mentions, each.actor.id))),
        events=_count(table.columns.kind, together, PassageKind.EVENT),
        mentions=_count(table.columns.kind, together, PassageKind.METONYM),
    )


def _actor(table: Table, told: Mask, number: int) -> SeatActor:
    rows = told & table.columns.rows_with([number])
    kinds = table.columns.kind
    return SeatActor(
        table.actors.values[number],
        events=_count(kinds, rows, PassageKind.EVENT),
        mentions=_count(kinds, rows, PassageKind.METONYM),
    )


def _seat(table: Table, number: int) -> Place:
    seat = table.actors.values[number].seat
    assert seat is not None
    return seat


def _count(kinds: Ints, rows: Mask, kind: PassageKind) -> int:
    return int(np.count_nonzero(rows & (kinds == kind)))
