"""A filter as masks over the rows, one a facet; each is kept until its own part of the filter changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Protocol

import numpy as np

from geodata.columns import Columns, Ints, Mask
from geodata.digest import NONE, TYPES
from geodata.filters import DateRange, Filter
from geodata.ledger import Ledger, PerRow, live
from geodata.passages import PassageKind
from geodata.query.conditions import Condition
from geodata.query.understanding import Understood


class Asked(Protocol):
    """What a table says of the parts of a filter."""

    @property
    def columns(self) -> Columns: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def version(self) -> int: ...  # another after each change

    def articles_numbered(self, chosen: Filter) -> list[int]: ...
    def actors_numbered(self, chosen: Filter) -> list[int]: ...
    def admitted_places(self, chosen: Filter) -> Mask: ...
    def rows_asked(self, condition: Condition | None, since: int) -> Mask: ...
    def understood(self, query: str) -> Understood: ...


class Masks:
    """A filter over the rows, one mask a facet, so that each facet can be counted under the others alone.

    They follow the rows as these come and go. What they answer is shared and must not be written into.
    """

    def __init__(self, facets: dict[str, PerRow], ledger: Ledger) -> None:
        self._facets = facets
        self._ledger = ledger
        self._answers: dict[frozenset[str], PerRow] = {}

    def all(self, but: str | None = None) -> Mask:
        """The rows that every facet admits, leaving out `but`."""
        asked = frozenset(self._facets) - {but}
        if asked not in self._answers:
            self._answers[asked] = PerRow(self._ledger, False, partial(self._joined, asked))
        return self._answers[asked]()

    def would_admit(self, at: Ints, but: str | None = None) -> Mask:
        """Of some rows, which of them every facet admits, or did before they went."""
        whole: Mask = np.ones(len(at), dtype=bool)
        for name, facet in self._facets.items():
            if name != but:
                whole &= facet()[at]
        return whole

    def _joined(self, asked: frozenset[str], rows: Columns, since: int) -> Mask:
        found = [facet()[since:] for name, facet in self._facets.items() if name in asked]
        if self._ledger.gone:
            found.append(live(rows))
        whole: Mask = np.logical_and.reduce(found) if found else np.ones(len(rows), dtype=bool)
        return whole


class _Facet:
    """The mask of one part of a filter, in which a row that went stays as it was.

    `known` is what the table knows of that part, also of things that came later.
    """

    def __init__(self, table: Asked, name: str, part: Hashable, chosen: Filter) -> None:
        self.part = part
        self.known = _known(table, name, chosen)
        self.mask = PerRow(
            table.ledger, None, lambda rows, since: _MADE[name](_Question(table, rows, since, chosen, self.known))
        )

    def holds(self, part: Hashable, known: object) -> bool:
        """Whether the mask is right for all rows but those that came since it was made."""
        if self.part != part:
            return False
        if isinstance(known, np.ndarray) and isinstance(self.known, np.ndarray):
            return np.array_equal(known[: len(self.known)], self.known)
        return bool(self.known == known)


class Masking:
    """Makes the masks of filters over the rows of one table; those made last are kept while they hold."""

    def __init__(self, table: Asked) -> None:
        self._table = table
        self._facets: dict[str, _Facet] = {}
        self._stamp: tuple[Filter, int] | None = None
        self._last: tuple[tuple[_Facet, ...], Masks] | None = None

    def __call__(self, chosen: Filter) -> Masks:
        """The same masks as before where only rows came and went since they were asked for."""
        stamp = chosen, self._table.version
        if self._last is None or self._stamp != stamp:
            facets = {name: self._facet(name, part, chosen) for name, part in self._parts(chosen).items()}
            told = tuple(facets.values())
            if self._last is None or self._last[0] != told:  # a facet is equal to none but itself
                found = {name: facet.mask for name, facet in facets.items()}
                self._last = told, Masks(found, self._table.ledger)
            self._stamp = stamp
        return self._last[1]

    def _parts(self, chosen: Filter) -> dict[str, Hashable]:
        wanted = {name: asked(chosen) for name, asked in _PARTS.items() if asked(chosen)}
        if not self._table.understood(chosen.words).is_search:
            wanted["text"] = True  # mere text is there only for who looks for words
        return wanted

    def _facet(self, name: str, part: Hashable, chosen: Filter) -> _Facet:
        kept, known = self._facets.get(name), _known(self._table, name, chosen)
        if kept is None or not kept.holds(part, known):
            kept = self._facets[name] = _Facet(self._table, name, part, chosen)
        kept.known = known
        return kept


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


@dataclass(frozen=True, slots=True)
class _Question:
    """Which of some rows a part of a filter admits: `rows` begin with the row `since` of the table."""

    table: Asked
    rows: Columns
    since: int
    chosen: Filter
    known: Any


def _known(table: Asked, name: str, chosen: Filter) -> object:
    return _KNOWN[name](table, chosen) if name in _KNOWN else None


_KNOWN: dict[str, Callable[[Asked, Filter], object]] = {
    "article": lambda table, chosen: table.articles_numbered(chosen),
    "region": lambda table, chosen: table.admitted_places(chosen),
    "actor": lambda table, chosen: table.actors_numbered(chosen),
    "words": lambda table, chosen: table.understood(chosen.words).condition,
}


def _of_articles(asked: _Question) -> Mask:
    return _in(asked.rows.article, asked.known)


def _of_places(asked: _Question) -> Mask:
    """The mask of places looked up for each row; a row without a place is not in it."""
    looked_up: Mask = np.append(asked.known, False)[asked.rows.place]
    return looked_up


def _of_types(asked: _Question) -> Mask:
    return _in(asked.rows.type, [TYPES.index(type_) for type_ in asked.chosen.types])


def _of_actors(asked: _Question) -> Mask:
    actors = asked.known
    whole = len(actors) == len(asked.chosen.actors)  # one that no article names is in no row together with others
    return asked.rows.rows_with_all(actors, whole) if asked.chosen.together else asked.rows.rows_with(actors)


def _of_dates(asked: _Question) -> Mask:
    rows, dates = asked.rows, asked.chosen.dates
    within = _within(rows, dates) if dates else np.ones(len(rows), dtype=bool)
    return within | (rows.start == NONE) if asked.chosen.undated else within


def _of_words(asked: _Question) -> Mask:
    return asked.table.rows_asked(asked.known, asked.since)


def _of_more_than_text(asked: _Question) -> Mask:
    more: Mask = asked.rows.kind != PassageKind.TEXT
    return more


_MADE: dict[str, Callable[[_Question], Mask]] = {
    "article": _of_articles,
    "region": _of_places,
    "type": _of_types,
    "actor": _of_actors,
    "date": _of_dates,
    "words": _of_words,
    "text": _of_more_than_text,
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
