"""The passages of all articles as columns of numbers, and the filter as masks over them.

Each article is a chunk of rows against shared vocabularies of places and actors, so that adding one costs its own
rows and one concatenation, whatever the project holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from geodata.digest import NONE, ROWS, TYPES, Digest
from geodata.filters import DateRange, Filter

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
Haystacks = Callable[[int], Sequence[str]]
_Value = TypeVar("_Value")


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
    """Rows of passages. `actor_rows` and `actor_numbers` run side by side: this row has that actor, on that side.

    `actor_rows` never goes down.
    """

    kind: Ints
    article: Ints
    place: Ints
    type: Ints
    inferred: Ints
    start: Ints
    end: Ints
    presumed: Ints  # whether the days are inferred
    sentence: Ints
    haystack: Ints
    number: Ints  # of the passage among those of its article
    actor_rows: Ints
    actor_numbers: Ints
    actor_sides: Ints

    def __len__(self) -> int:
        return len(self.kind)

    def rows_with(self, actors: Collection[int]) -> Mask:
        """The rows that have one of these actors."""
        mask: Mask = np.zeros(len(self), dtype=bool)
        mask[self.actor_rows[np.isin(self.actor_numbers, list(actors))]] = True
        return mask

    def rows_with_all(self, actors: Collection[int], are_known: bool = True) -> Mask:
        """The rows that have every one of these actors; none where some of those asked for are not known."""
        mask: Mask = np.full(len(self), are_known)
        for actor in actors:
            mask &= self.rows_with((actor,))
        return mask


@dataclass(frozen=True, slots=True)
class Chunk:
    """The rows of one article, in the numbers of the whole project."""

    article: int
    rows: Ints
    pairs: Ints


def chunk(told: Digest, article: int, places: list[int], actors: list[int]) -> Chunk:
    """The rows of a digest; `places` and `actors` are the project's numbers of those that it names."""
    rows, pairs = told.rows.copy(), told.pairs.copy()
    rows[_PLACE] = np.array([*places, NONE])[rows[_PLACE]]
    pairs[1] = np.array([*actors, NONE])[pairs[1]]
    return Chunk(article, rows, pairs)


_PLACE = ROWS.index("place")
_NO_ROWS = np.empty((len(ROWS), 0), dtype=np.int64)
_NO_PAIRS = np.empty((3, 0), dtype=np.int64)


def joined(chunks: Collection[Chunk]) -> Columns:
    """Many chunks as one."""
    sizes = [each.rows.shape[1] for each in chunks]
    starts = np.cumsum([0, *sizes[:-1]]) if sizes else np.empty(0, dtype=np.int64)
    rows = np.concatenate([_NO_ROWS, *(each.rows for each in chunks)], axis=1)
    pairs = np.concatenate([_NO_PAIRS, *(each.pairs for each in chunks)], axis=1)
    told = np.repeat(starts, [each.pairs.shape[1] for each in chunks])
    return Columns(
        article=np.repeat(np.array([each.article for each in chunks], dtype=np.int64), sizes),
        number=np.arange(rows.shape[1]) - np.repeat(starts, sizes),
        actor_rows=pairs[0] + told,
        actor_numbers=pairs[1],
        actor_sides=pairs[2],
        **dict(zip(ROWS, rows, strict=True)),
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


def masks(
    columns: Columns, chosen: Filter, articles: list[int], places: Mask, actors: list[int], texts: Haystacks
) -> Masks:
    """The masks of a filter, whose articles and actors are given by number.

    `places` says of each place whether it lies where the filter looks; `texts` gives the haystacks of an article.
    """
    facets: dict[str, Mask] = {}
    if chosen.articles:
        facets["article"] = np.isin(columns.article, articles)
    if chosen.is_somewhere:
        facets["region"] = _at(places, columns.place)
    if chosen.types:
        facets["type"] = np.isin(columns.type, [TYPES.index(type_) for type_ in chosen.types])
    if chosen.actors:
        whole = len(actors) == len(chosen.actors)  # an actor that no article names is in no row together with others
        facets["actor"] = columns.rows_with_all(actors, whole) if chosen.together else columns.rows_with(actors)
    if chosen.dates:
        facets["date"] = _within(columns, chosen.dates, chosen.undated)
    if needles := chosen.needles:
        facets["words"] = _saying(columns, needles, texts)
    return Masks(facets, len(columns))


def _at(places: Mask, numbers: Ints) -> Mask:
    """The mask of places looked up for each row; a row without a place is not in it."""
    padded: Mask = np.append(places, False)
    looked_up: Mask = padded[numbers]
    return looked_up


def _saying(columns: Columns, needles: tuple[str, ...], texts: Haystacks) -> Mask:
    """The rows in whose haystack all words are found; each text is looked through once."""
    mask: Mask = np.zeros(len(columns), dtype=bool)
    firsts = np.flatnonzero(columns.number == 0).tolist()
    for first, end in pairwise([*firsts, len(columns)]):
        found = [all(needle in text for needle in needles) for text in texts(int(columns.article[first]))]
        mask[first:end] = np.array(found, dtype=bool)[columns.haystack[first:end]]
    return mask


def _within(columns: Columns, dates: DateRange, undated: bool) -> Mask:
    first = (dates.start or date.min).toordinal()
    last = (dates.end or date.max).toordinal()
    dated = columns.start != NONE
    mask: Mask = dated & (columns.end >= first) & (columns.start <= last)
    return mask | ~dated if undated else mask
