"""What a page showed on a day, kept as marks of its events, so that a later day can say what came and what went.

An event is known by its article, its sentence, its type and its place: what a map and its quotations show of it.
An event that was put elsewhere since then has gone from there and come here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Ints, Mask
from geodata.digest import TYPES
from geodata.filters import Filter
from geodata.index import Index
from geodata.passages import PassageKind
from geodata.table import Table

Marks = NDArray[np.uint64]
_KIND = np.dtype("<u8")
_MIXERS = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB), np.uint64(0x9E3779B97F4A7C15))


@dataclass(frozen=True, slots=True)
class Seen:
    """`events` and `places` are sorted marks, 8 bytes each."""

    on: date
    events: bytes = b""
    places: bytes = b""

    def __post_init__(self) -> None:
        if len(self.events) % 8 or len(self.places) % 8:
            raise ValueError("marks of 8 bytes each, and some that are cut")

    @property
    def count(self) -> int:
        """How many events there were."""
        return len(self.events) // 8

    def shows_the_same(self, other: Seen) -> bool:
        return (self.events, self.places) == (other.events, other.places)


@dataclass(frozen=True, slots=True)
class Change:
    """What came and went since a day: events, those that came by place, and the places that were not there at all."""

    since: date
    new: int
    gone: int
    new_at: Mapping[str, int]
    new_places: frozenset[str]

    @property
    def is_none(self) -> bool:
        return not (self.new or self.gone)


def seen(index: Index, chosen: Filter, on: date) -> Seen:
    """What an index shows under a filter."""
    events, _, places, _ = index.ask(_marked, chosen)
    return Seen(on, _packed(events), _packed(np.unique(places)))


def change(index: Index, chosen: Filter, before: Seen) -> Change:
    """What an index shows under a filter, against what was seen before."""
    events, numbers, places, ids = index.ask(_marked, chosen)
    was, was_at = _unpacked(before.events), _unpacked(before.places)
    is_new = ~np.isin(events, was)
    new_at: dict[str, int] = {}
    for number in numbers[is_new].tolist():
        if number >= 0:
            new_at[ids[number]] = new_at.get(ids[number], 0) + 1
    shown = dict(zip(numbers.tolist(), places.tolist(), strict=True))
    known = set(was_at.tolist())
    fresh = frozenset(ids[number] for number, mark in shown.items() if number >= 0 and mark not in known)
    gone = int((~np.isin(was, events)).sum())
    return Change(before.on, int(is_new.sum()), gone, new_at, fresh)


def _marked(table: Table, admitted: Mask) -> tuple[Marks, Ints, Marks, dict[int, str]]:
    """Of each event in the order of the marks: its mark, the number of its place, the mark of that; and their ids."""
    columns = table.columns
    rows = np.flatnonzero(admitted & (columns.kind == PassageKind.EVENT))
    numbers = columns.place[rows].astype(np.int64)
    ids = {number: table.places.ids[number] for number in np.unique(numbers).tolist() if number >= 0}
    at = _of_each(numbers, ids)
    articles = columns.article[rows].astype(np.int64)
    told = {number: table.article_ids.ids[number] for number in np.unique(articles).tolist()}
    types = {number: type_.value for number, type_ in enumerate(TYPES)}
    row_of_dataset = np.where(table.is_of_dataset[rows], columns.number[rows].astype(np.int64), -1)
    events = _mixed(_of_each(articles, told) + _mixed(at))
    events = _mixed(events + _of_each(columns.type[rows].astype(np.int64), types))
    events = _mixed(events + columns.sentence[rows].astype(np.int64).astype(np.uint64))
    events = _mixed(events + row_of_dataset.astype(np.uint64))
    order = np.argsort(events, kind="stable")
    return _told_apart(events[order]), numbers[order], at[order], ids


def _told_apart(events: Marks) -> Marks:
    """Sorted marks of which none is the same as another: the second of two alike is marked as such."""
    if not len(events):
        return events
    first = np.r_[True, events[1:] != events[:-1]]
    starts = np.maximum.accumulate(np.where(first, np.arange(len(events)), 0))
    return _mixed(events + (np.arange(len(events)) - starts).astype(np.uint64))


def _of_each(numbers: Ints, told: Mapping[int, str]) -> Marks:
    """The mark of the name of each number; 0 for a number without a name."""
    kinds, inverse = np.unique(numbers, return_inverse=True)
    marks: Marks = np.array([_mark(told[kind]) if kind in told else 0 for kind in kinds.tolist()], dtype=np.uint64)
    return marks[inverse] if len(marks) else np.empty(0, dtype=np.uint64)


def _mark(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "backslashreplace"), digest_size=8).digest(), "little")


def _mixed(marks: Marks) -> Marks:
    """Spread over all 64 bits, as splitmix64 does."""
    first, second, step = _MIXERS
    marks = marks + step
    marks = (marks ^ (marks >> np.uint64(30))) * first
    marks = (marks ^ (marks >> np.uint64(27))) * second
    mixed: Marks = marks ^ (marks >> np.uint64(31))
    return mixed


def _packed(marks: Marks) -> bytes:
    return np.sort(marks).astype(_KIND).tobytes()


def _unpacked(marks: bytes) -> Marks:
    return np.frombuffer(marks, dtype=_KIND).astype(np.uint64)
