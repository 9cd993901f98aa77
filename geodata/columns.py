"""The passages of all articles as columns of numbers, and the filter as masks over them.

Each article is a chunk of rows against shared vocabularies of places and actors, so that adding one costs its own
rows and one concatenation, whatever the project holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from geodata.filters import DateRange, Filter
from geodata.model import EventType
from geodata.passages import Passage

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
_Value = TypeVar("_Value")

TYPES = tuple(EventType)
NONE = -1


class Vocabulary(Generic[_Value]):
    """Things by id, numbered in the order of their arrival; what is told last about a thing holds."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.ids: list[str] = []
        self.values: list[_Value] = []

    def __len__(self) -> int:
        return len(self.values)

    def number(self, id_: str, value: _Value) -> int:
        """The number of a thing, new or known."""
        number = self.numbers.setdefault(id_, len(self.ids))
        if number == len(self.ids):
            self.ids.append(id_)
            self.values.append(value)
        else:
            self.values[number] = value
        return number

    def known(self, ids: Iterable[str]) -> list[int]:
        return [self.numbers[id_] for id_ in ids if id_ in self.numbers]


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of passages. `actor_rows` and `actor_numbers` run side by side: this row has that actor."""

    passages: Sequence[Passage]
    kind: Ints
    article: Ints
    place: Ints
    type: Ints
    inferred: Ints
    start: Ints
    end: Ints
    actor_rows: Ints
    actor_numbers: Ints

    def __len__(self) -> int:
        return len(self.passages)

    def rows_with(self, actors: Collection[int]) -> Mask:
        """The rows that have one of these actors."""
        mask: Mask = np.zeros(len(self), dtype=bool)
        mask[self.actor_rows[np.isin(self.actor_numbers, list(actors))]] = True
        return mask


@dataclass(frozen=True, slots=True)
class Numbering:
    """How passages are turned into numbers."""

    article: Callable[[Passage], int]
    place: Callable[[Passage], int]
    actor: Callable[[str], int]


def chunk(passages: Sequence[Passage], numbering: Numbering) -> Columns:
    """The columns of one article."""
    pairs = [(row, numbering.actor(id_)) for row, p in enumerate(passages) for id_ in sorted(p.actor_ids)]
    return Columns(
        passages=passages,
        kind=_ints(int(p.kind) for p in passages),
        article=_ints(numbering.article(p) for p in passages),
        place=_ints(numbering.place(p) for p in passages),
        type=_ints(TYPES.index(p.type) if p.type else NONE for p in passages),
        inferred=_ints(p.is_place_inferred for p in passages),
        start=_ints(p.date.start.toordinal() if p.date else NONE for p in passages),
        end=_ints(p.date.end.toordinal() if p.date else NONE for p in passages),
        actor_rows=_ints(row for row, _ in pairs),
        actor_numbers=_ints(number for _, number in pairs),
    )


def joined(chunks: Collection[Columns]) -> Columns:
    """Many chunks as one."""
    starts = np.cumsum([0, *(len(each) for each in chunks)])
    return Columns(
        passages=[passage for each in chunks for passage in each.passages],
        kind=_concatenated(each.kind for each in chunks),
        article=_concatenated(each.article for each in chunks),
        place=_concatenated(each.place for each in chunks),
        type=_concatenated(each.type for each in chunks),
        inferred=_concatenated(each.inferred for each in chunks),
        start=_concatenated(each.start for each in chunks),
        end=_concatenated(each.end for each in chunks),
        actor_rows=_concatenated(each.actor_rows + starts[i] for i, each in enumerate(chunks)),
        actor_numbers=_concatenated(each.actor_numbers for each in chunks),
    )


@dataclass(frozen=True, slots=True)
class Masks:
    """A filter over the rows, one mask a facet, so that each facet can be counted under the others alone."""

    facets: dict[str, Mask]
    rows: int

    def all(self, but: str | None = None) -> Mask:
        """The rows that every facet admits, leaving out `but`."""
        whole: Mask = np.ones(self.rows, dtype=bool)
        for facet, mask in self.facets.items():
            if facet != but:
                whole &= mask
        return whole


def masks(columns: Columns, chosen: Filter, articles: Vocabulary[str], places: Mask, actors: list[int]) -> Masks:
    """The masks of a filter. `places` says of each place whether it lies in the chosen regions."""
    facets: dict[str, Mask] = {}
    if chosen.articles:
        facets["article"] = np.isin(columns.article, articles.known(chosen.articles))
    if chosen.regions:
        facets["region"] = _at(places, columns.place)
    if chosen.types:
        facets["type"] = np.isin(columns.type, [TYPES.index(type_) for type_ in chosen.types])
    if chosen.actors:
        facets["actor"] = columns.rows_with(actors)
    if chosen.dates:
        facets["date"] = _within(columns, chosen.dates)
    if needles := chosen.needles:
        found = (all(needle in p.haystack for needle in needles) for p in columns.passages)
        facets["words"] = np.fromiter(found, dtype=bool, count=len(columns))
    return Masks(facets, len(columns))


def _at(places: Mask, numbers: Ints) -> Mask:
    """The mask of places looked up for each row; a row without a place is not in it."""
    padded: Mask = np.append(places, False)
    looked_up: Mask = padded[numbers]
    return looked_up


def _within(columns: Columns, dates: DateRange) -> Mask:
    first = (dates.start or date.min).toordinal()
    last = (dates.end or date.max).toordinal()
    mask: Mask = (columns.start != NONE) & (columns.end >= first) & (columns.start <= last)
    return mask


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _concatenated(parts: Iterable[Ints]) -> Ints:
    return np.concatenate([np.empty(0, dtype=np.int64), *parts])
