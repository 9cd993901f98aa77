"""A filter as masks over the rows, one a facet; each is kept until its own part of the filter changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import Protocol

import numpy as np

from geodata.columns import Columns, Ints, Mask
from geodata.digest import NONE, TYPES
from geodata.filters import DateRange, Filter
from geodata.query.understanding import Understood


class Asked(Protocol):
    """What a table says of the parts of a filter."""

    @property
    def columns(self) -> Columns: ...

    def articles_numbered(self, chosen: Filter) -> list[int]: ...
    def actors_numbered(self, chosen: Filter) -> list[int]: ...
    def admitted_places(self, chosen: Filter) -> Mask: ...
    def rows_asked(self, query: str) -> Mask: ...
    def understood(self, query: str) -> Understood: ...
    @property
    def beyond_text(self) -> Mask | None: ...


class Masks:
    """A filter over the rows, one mask a facet, so that each facet can be counted under the others alone.

    What it answers is shared and must not be written into.
    """

    def __init__(self, facets: dict[str, Mask], rows: int) -> None:
        self.facets = facets
        self.rows = rows
        self._answers: dict[frozenset[str], Mask] = {}

    def all(self, but: str | None = None) -> Mask:
        """The rows that every facet admits, leaving out `but`."""
        asked = frozenset(self.facets) - {but}
        if asked not in self._answers:
            self._answers[asked] = _shared(self._joined(asked))
        return self._answers[asked]

    def _joined(self, asked: frozenset[str]) -> Mask:
        found = [self.facets[facet] for facet in self.facets if facet in asked]
        if len(found) == 1:
            return found[0]
        whole: Mask = np.logical_and.reduce(found) if found else np.ones(self.rows, dtype=bool)
        return whole


class Masking:
    """Makes the masks of filters over the rows of one table as it is now; a table that changed needs another."""

    def __init__(self, table: Asked) -> None:
        self._table = table
        self._facets: dict[str, tuple[Hashable, Mask]] = {}
        self._last: tuple[Filter, Masks] | None = None

    def __call__(self, chosen: Filter) -> Masks:
        if self._last is None or self._last[0] != chosen:
            facets = {
                name: self._facet(name, asked(chosen), chosen) for name, asked in _PARTS.items() if asked(chosen)
            }
            beyond = self._table.beyond_text
            if beyond is not None and not self._table.understood(chosen.words).is_search:
                facets["text"] = beyond  # mere text is there only for who looks for words
            self._last = chosen, Masks(facets, len(self._table.columns))
        return self._last[1]

    def _facet(self, name: str, part: Hashable, chosen: Filter) -> Mask:
        """The mask of one part of a filter; the one asked for last is kept."""
        kept = self._facets.get(name)
        if kept is None or kept[0] != part:
            kept = self._facets[name] = part, _shared(_MADE[name](self._table, chosen))
        return kept[1]


def _shared(mask: Mask) -> Mask:
    mask.setflags(write=False)
    return mask


def _where(chosen: Filter) -> Hashable:
    return chosen.is_somewhere and (chosen.regions, chosen.shapes, chosen.is_inverted, chosen.combination)


_PARTS: dict[str, Callable[[Filter], Hashable]] = {
    "article": lambda chosen: chosen.articles,
    "region": _where,
    "type": lambda chosen: chosen.types,
    "actor": lambda chosen: chosen.actors and (chosen.actors, chosen.together),
    "date": lambda chosen: chosen.dates and (chosen.dates, chosen.undated),
    "words": lambda chosen: chosen.says_something and chosen.words,
}


def _of_articles(table: Asked, chosen: Filter) -> Mask:
    return _in(table.columns.article, table.articles_numbered(chosen))


def _of_places(table: Asked, chosen: Filter) -> Mask:
    """The mask of places looked up for each row; a row without a place is not in it."""
    looked_up: Mask = np.append(table.admitted_places(chosen), False)[table.columns.place]
    return looked_up


def _of_types(table: Asked, chosen: Filter) -> Mask:
    return _in(table.columns.type, [TYPES.index(type_) for type_ in chosen.types])


def _of_actors(table: Asked, chosen: Filter) -> Mask:
    columns, actors = table.columns, table.actors_numbered(chosen)
    whole = len(actors) == len(chosen.actors)  # an actor that no article names is in no row together with others
    return columns.rows_with_all(actors, whole) if chosen.together else columns.rows_with(actors)


def _of_dates(table: Asked, chosen: Filter) -> Mask:
    within = _within(table.columns, chosen.dates) if chosen.dates else np.ones(len(table.columns), dtype=bool)
    return within | (table.columns.start == NONE) if chosen.undated else within


def _of_words(table: Asked, chosen: Filter) -> Mask:
    return table.rows_asked(chosen.words)


_MADE: dict[str, Callable[[Asked, Filter], Mask]] = {
    "article": _of_articles,
    "region": _of_places,
    "type": _of_types,
    "actor": _of_actors,
    "date": _of_dates,
    "words": _of_words,
}


def _within(columns: Columns, dates: DateRange) -> Mask:
    first = (dates.start or date.min).toordinal()
    last = (dates.end or date.max).toordinal()
    mask: Mask = (columns.start != NONE) & (columns.end >= first) & (columns.start <= last)
    return mask


def _in(numbers: Ints, wanted: list[int]) -> Mask:
    """Which of the numbers (-1: none) are wanted."""
    flags: Mask = np.zeros(max([int(numbers.max(initial=NONE)), *wanted]) + 2, dtype=bool)
    flags[wanted] = True
    found: Mask = flags[numbers]
    return found
