"""All actors of the shown events, the busiest first, found by any part of any of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np

from geodata.columns import Ints, Mask
from geodata.filters import folded
from geodata.model import Actor
from geodata.passages import PassageKind
from geodata.table import Table


@dataclass(frozen=True, slots=True)
class ListedActor:
    actor: Actor
    events: int


class ActorList(Sequence[ListedActor]):
    """Rows are made when they are looked at: `numbers` are those of the table's actors, with `events` beside them."""

    def __init__(self, table: Table, numbers: Ints, events: Ints) -> None:
        self._table = table
        self._numbers = numbers
        self._events = events

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> ListedActor: ...
    @overload
    def __getitem__(self, at: slice) -> ActorList: ...
    def __getitem__(self, at: int | slice) -> ListedActor | ActorList:
        if isinstance(at, slice):
            return self._some(at)
        return ListedActor(self._table.actors.values[int(self._numbers[at])], int(self._events[at]))

    def matching(self, words: str) -> ActorList:
        """Those in whose names all the words are found, in any script and case."""
        needles = folded(words).split()
        if not needles:
            return self
        names, at = self._table.actor_words, list(enumerate(self._numbers.tolist()))
        for needle in needles:
            at = [(row, n) for row, n in at if needle in names[n]]
        return self._some(np.array([row for row, _ in at], dtype=np.int64))

    def _some(self, at: slice | Ints) -> ActorList:
        return ActorList(self._table, self._numbers[at], self._events[at])


def actor_list(table: Table, admitted: Mask) -> ActorList:
    """The actors that take part in the admitted events; equally busy ones in the order in which they came."""
    columns = table.columns
    told = admitted & (columns.kind == PassageKind.EVENT)
    numbers = columns.actor_numbers[told[columns.actor_rows]]
    events = np.bincount(numbers, minlength=len(table.actors))
    order = np.argsort(-events, kind="stable")
    shown = order[: int(np.count_nonzero(events))]
    return ActorList(table, shown, events[shown])
