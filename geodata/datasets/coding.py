"""Rows become columns: one stretch of a data set at a time, in whatever process has the time."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from geodata.datasets.broken import Broken, Fault
from geodata.datasets.rows import BadRow, Coder, Fields, Record
from geodata.datasets.telling import words
from geodata.digest import NONE, TYPES
from geodata.model import Actor, Place
from geodata.store_words import folded_part
from geodata.words import Part as Words

GROUP = 256  # rows that are packed together, and read again together
COLUMNS = ("place", "type", "start", "end", "inferred", "source", "target")
CELL, LINE = "\x1f", "\x1e"  # between cells and rows as they are kept; what of them a row had is a blank there
_QUICKLY = 1
_TYPE_NUMBERS = {type_: number for number, type_ in enumerate(TYPES)}
_BLANKS = str.maketrans({CELL: " ", LINE: " "})

Thing = TypeVar("Thing", Place, Actor)


class Numbers(Generic[Thing]):
    """Places or actors by id, numbered in the order of their arrival; what is told first of one holds."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.values: list[Thing] = []

    def of(self, thing: Thing | None) -> int:
        if thing is None:
            return NONE
        number = self._numbers.get(thing.id)
        if number is None:
            number = self._numbers[thing.id] = len(self.values)
            self.values.append(thing)
        return number


@dataclass(slots=True)
class Part:
    """A stretch of a data set: of each event the COLUMNS, with numbers into `places` and `actors` of its own.

    `ids` are theirs, `words` what a search looks through, `packed` the rows as they were, GROUP of them at a time.
    """

    cells: array[int]
    places: Sequence[Place]
    actors: Sequence[Actor]
    ids: list[str]
    packed: list[bytes]
    words: Words
    broken: Broken
    notes: dict[str, int]

    def __len__(self) -> int:
        return len(self.ids)


def coded(coder: Coder, records: Iterable[Record], broken: Broken, repeated: frozenset[int] = frozenset()) -> Part:
    """The events of these rows; the events at the positions `repeated` have the id of earlier ones, and are none."""
    places, actors = Numbers[Place](), Numbers[Actor]()
    cells, ids, texts = array("i"), list[str](), list[str]()
    notes: Counter[str] = Counter()
    packed: list[bytes] = []
    kept: list[str] = []
    position = -1
    for line, fields in records:
        try:
            row = coder.row(fields)
            position += 1
            if position in repeated:
                raise BadRow(Fault.TWICE)
        except BadRow as bad:
            broken.add(bad.fault, line)
            continue
        where, when = row.place, row.date
        row_cells = (
            places.of(where.place if where else None),
            _TYPE_NUMBERS[row.type],
            when.start.toordinal(),
            when.end.toordinal(),
            where is not None and where.inferred,
            actors.of(row.source),
            actors.of(row.target),
        )
        cells.extend(row_cells)
        ids.append(row.id)
        texts.append(words(coder.telling(fields, row)))
        if row.note:
            notes[row.note] += 1
        kept.append(_kept(fields))
        if len(kept) == GROUP:
            packed.append(_packed(kept))
            kept.clear()
    if kept:
        packed.append(_packed(kept))
    return Part(cells, places.values, actors.values, ids, packed, folded_part(texts), broken, dict(notes))


def unpacked(group: bytes) -> Iterator[Fields]:
    """The fields of the rows that were packed together."""
    return map(fields_of, unpacked_lines(group))


def unpacked_lines(group: bytes) -> list[str]:
    """The rows that were packed together, to be cut into fields when they are looked at."""
    return zlib.decompress(group).decode("utf-8").split(LINE)


def fields_of(line: str) -> Fields:
    return line.split(CELL)


def _kept(fields: Fields) -> str:
    line = CELL.join(fields)
    if line.count(CELL) == len(fields) - 1 and LINE not in line:
        return line
    return CELL.join(cell.translate(_BLANKS) for cell in fields)


def _packed(rows: list[str]) -> bytes:
    return zlib.compress(LINE.join(rows).encode("utf-8"), _QUICKLY)
