"""All actors of the shown events, the busiest first, found by any part of any of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np

from geodata.columns import Ints, Mask
from geodata.filters import folded
from geodata.model import Actor, Names
from geodata.passages import PassageKind
from geodata.table import Table


@dataclass(frozen=True, slots=True)
class ListedActor:
    actor: Actor
    events: int


class ActorList(Sequence[ListedActor]):
    """Rows are made when they are looked at; `names` are folded at the first search and kept for all later ones."""

    def __init__(self, actors: Sequence[Actor], numbers: Ints, events: Ints, names: list[str]) -> None:
        self._actors = actors
        self._numbers = numbers
        self._events = events
        self._names = names

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> ListedActor: ...
    @overload
    def __getitem__(self, at: slice) -> ActorList: ...
    def __getitem__(self, at: int | slice) -> ListedActor | ActorList:
        if isinstance(at, slice):
            return self._some(at)
        return ListedActor(self._actors[int(self._numbers[at])], int(self._events[at]))

    def matching(self, words: str) -> ActorList:
        """Those in whose names all the words are found, in any script and case."""
        needles = folded(words).split()
        if not needles:
            return self
        if not self._names:
            self._names.extend(_folded(actor.names) for actor in self._actors)
        names, at = self._names, list(enumerate(self._numbers.tolist()))
        for needle in needles:
            at = [(row, n) for row, n in at if needle in names[n]]
        return self._some(np.array([row for row, _ in at], dtype=np.int64))

    def _some(self, at: slice | Ints) -> ActorList:
        return ActorList(self._actors, self._numbers[at], self._events[at], self._names)


def actor_list(table: Table, admitted: Mask) -> ActorList:
    """The actors that take part in the admitted events; equally busy ones in the order in which they came."""
    columns = table.columns
    told = admitted & (columns.kind == PassageKind.EVENT)
    numbers = columns.actor_numbers[told[columns.actor_rows]]
    events = np.bincount(numbers, minlength=len(table.actors))
    order = np.argsort(-events, kind="stable")
    shown = order[: int(np.count_nonzero(events))]
    return ActorList(table.actors.values, shown, events[shown], [])


def _folded(names: Names) -> str:
    text = "\n".join((names.en, names.zh_hans, names.zh_hant))
    return text.casefold() if text.isascii() else folded(text)
