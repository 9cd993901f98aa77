"""The parts of a data set put together: numbers for the whole of it, and at the end its block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata.blocks import Block, EventRows, Pairs, dataset_block
from geodata.datasets.broken import Broken, Tally
from geodata.datasets.coding import COLUMNS, Numbers, Part, Thing
from geodata.digest import NONE, SOURCE, TARGET, Heading
from geodata.model import Actor, Place
from geodata.words import Part as Words

Cells = NDArray[np.int32]
_BITS = 6  # of the numbers of ids that share one entry


class SeenIds:
    """Which ids have come by. Ids are mostly numbers that follow each other, of which many share one entry."""

    def __init__(self) -> None:
        self._masks: dict[tuple[str, int], int] = {}

    def repeated(self, ids: Sequence[str]) -> list[int]:
        """The positions of the ids that were seen before, be it among these."""
        return [at for at, id_ in enumerate(ids) if not self._add(id_)]

    def _add(self, id_: str) -> bool:
        prefix = id_.rstrip("0123456789")
        digits = id_[len(prefix) :]
        number = int(digits[-18:] or 0)  # longer ones differ in what is left of them
        key = f"{prefix}{digits[:-18]}:{len(digits)}", number >> _BITS
        mask, bit = self._masks.get(key, 0), 1 << (number & ((1 << _BITS) - 1))
        self._masks[key] = mask | bit
        return not mask & bit


@dataclass(frozen=True, slots=True)
class Placed:
    """A part in the numbers of the whole data set: rows of COLUMNS; `first` is the number of the first of them."""

    first: int
    cells: Cells
    packed: list[bytes]
    words: Words

    def __len__(self) -> int:
        return len(self.cells)


class Assembly:
    """Takes parts in their order, each row of which is an event not seen before."""

    def __init__(self) -> None:
        self.places = Numbers[Place]()
        self.actors = Numbers[Actor]()
        self._cells: list[Cells] = []
        self._broken = Broken()
        self._notes: dict[str, int] = {}
        self.size = 0

    def add(self, part: Part) -> Placed:
        cells = np.frombuffer(part.cells, np.int32).reshape(-1, len(COLUMNS)).copy()
        _renumber(cells, ("place",), part.places, self.places)
        _renumber(cells, ("source", "target"), part.actors, self.actors)
        placed = Placed(self.size, cells, part.packed, part.words)
        self._cells.append(cells)
        self.size += len(cells)
        self.count_broken(part.broken)
        for note, count in part.notes.items():
            self._notes[note] = self._notes.get(note, 0) + count
        return placed

    def count_broken(self, broken: Broken) -> None:
        """Count rows that no part had."""
        self._broken.merge(broken)

    def tally(self, *, is_cut_off: bool) -> Tally:
        """What became of all rows so far."""
        rows = self.size + self._broken.total
        return Tally(rows, self.size, self._broken.frozen(), tuple(self._notes.items()), is_cut_off)

    def block(self, heading: Heading) -> Block:
        """All events as the block of the data set."""
        whole = np.concatenate(self._cells) if self._cells else np.empty((0, len(COLUMNS)), np.int32)
        of = dict(zip(COLUMNS, whole.T, strict=True))
        return dataset_block(
            id=heading.id,
            heading=heading,
            places=self.places.values,
            actors=self.actors.values,
            events=EventRows(
                of["place"], of["type"], of["start"], of["end"], of["inferred"], np.zeros(len(whole), np.int8)
            ),
            pairs=_pairs(of["source"], of["target"]),
        )


def _renumber(cells: Cells, names: Iterable[str], own: Sequence[Thing], whole: Numbers[Thing]) -> None:
    numbers = np.array([*(whole.of(thing) for thing in own), NONE], np.int32)
    for name in names:
        column = COLUMNS.index(name)
        cells[:, column] = numbers[cells[:, column]]


def _pairs(sources: Cells, targets: Cells) -> Pairs:
    """Each row with its actors; one that is on both sides is there once."""
    is_both = (sources == targets) & (sources != NONE)
    numbers = np.column_stack([sources, np.where(is_both, NONE, targets)]).ravel()
    sides = np.column_stack([np.where(is_both, SOURCE | TARGET, SOURCE), np.full(len(targets), TARGET)]).ravel()
    rows = np.repeat(np.arange(len(sources), dtype=np.int32), 2)
    there = numbers != NONE
    return Pairs(rows[there], numbers[there], sides[there].astype(np.int8))
