"""Rows become columns: one stretch of a data set at a time, in whatever process has the time."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from geodata.datasets.broken import Broken, Fault
from geodata.datasets.rows import CELL, LINE, BadRow, Coder, Fields, Record
from geodata.datasets.telling import words
from geodata.digest import NONE, TYPES
from geodata.model import Actor, EventPlace, PartialDate, Place
from geodata.store_words import folded_part
from geodata.words import Part as Words

GROUP = 256  # rows that are packed together, and read again together
COLUMNS = ("place", "inferred", "type", "start", "end", "source", "target")
_QUICKLY = 1
_TYPE_NUMBERS = {type_: number for number, type_ in enumerate(TYPES)}

Thing = TypeVar("Thing", Place, Actor)
_Value = TypeVar("_Value")
_Told = TypeVar("_Told")


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


class Shared(Generic[_Value, _Told]):
    """What is worked out once for each value; rows share their values, which are told apart by identity."""

    def __init__(self, work: Callable[[_Value], _Told]) -> None:
        self._work = work
        self._known: dict[int, tuple[_Value, _Told]] = {}  # the value too, lest another one come to its address

    def of(self, value: _Value) -> _Told:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = value, self._work(value)
        return known[1]


def coded(coder: Coder, records: Iterable[Record], broken: Broken, repeated: frozenset[int] = frozenset()) -> Part:
    """The events of these rows; the events at the positions `repeated` have the id of earlier ones, and are none."""
    places, actors = Numbers[Place](), Numbers[Actor]()
    site, party = Shared(partial(_site, places)), Shared(actors.of)
    kind, days = Shared(_TYPE_NUMBERS.__getitem__), Shared(_days)
    cells, ids, texts, kept = array("i"), list[str](), list[str](), list[str]()
    notes: Counter[str] = Counter()
    position = -1
    for line, fields, text in records:
        try:
            row = coder.row(fields)
            position += 1
            if position in repeated:
                raise BadRow(Fault.TWICE)
        except BadRow as bad:
            broken.add(bad.fault, line)
            continue
        id_, type_, where, source, target, when, _, note = row
        cells.extend((*site.of(where), kind.of(type_), *days.of(when), party.of(source), party.of(target)))
        ids.append(id_)
        texts.append(words(coder.telling(fields, row)))
        kept.append(text)
        if note:
            notes[note] += 1
    return Part(cells, places.values, actors.values, ids, _packed(kept), folded_part(texts), broken, dict(notes))


def _site(places: Numbers[Place], where: EventPlace | None) -> tuple[int, int]:
    return (places.of(where.place), int(where.inferred)) if where else (NONE, 0)


def _days(when: PartialDate) -> tuple[int, int]:
    return when.start.toordinal(), when.end.toordinal()


def _packed(rows: list[str]) -> list[bytes]:
    groups = (rows[first : first + GROUP] for first in range(0, len(rows), GROUP))
    return [zlib.compress(_joined(group).encode("utf-8"), _QUICKLY) for group in groups]


def _joined(rows: list[str]) -> str:
    text = LINE.join(rows)
    if text.count(LINE) == len(rows) - 1:
        return text
    return LINE.join(row.replace(LINE, " ") for row in rows)


def unpacked(group: bytes) -> Iterator[Fields]:
    """The fields of the rows that were packed together."""
    return map(fields_of, unpacked_lines(group))


def unpacked_lines(group: bytes) -> list[str]:
    """The rows that were packed together, to be cut into fields when they are looked at."""
    return zlib.decompress(group).decode("utf-8").split(LINE)


def fields_of(line: str) -> Fields:
    return line.split(CELL)
