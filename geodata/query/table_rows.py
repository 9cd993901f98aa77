"""What the conditions of a query ask of a table: masks over all of its rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

import numpy as np

from geodata.columns import Columns, Ints, Mask
from geodata.digest import NONE, TYPES
from geodata.ledger import Ledger
from geodata.model import Actor, EventType, Place
from geodata.place_columns import Regions
from geodata.query.spelling import Pattern
from geodata.records import split_record_id
from geodata.vocabulary import Vocabulary


class Asked(Protocol):
    """The table."""

    article_ids: Vocabulary[str]
    places: Vocabulary[Place]
    actors: Vocabulary[Actor]

    @property
    def columns(self) -> Columns: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def regions(self) -> Regions: ...
    def rows_saying(self, patterns: Sequence[Pattern], since: int) -> Mask: ...


class TableRows:
    """Answers for the table as it is now, or for its latest rows: from one on that begins an article or a block."""

    def __init__(self, table: Asked, since: int = 0) -> None:
        self._table = table
        self._since = since
        columns = table.columns
        self._columns = table.ledger.between(since, len(columns)) if since else columns

    def rows_saying(self, patterns: Sequence[Pattern]) -> Mask:
        return self._table.rows_saying(patterns, self._since)

    def rows_with_any(self, actors: Collection[str]) -> Mask:
        return self._columns.rows_with(self._table.actors.known(actors))

    def rows_at(self, places: Collection[str]) -> Mask:
        known = self._table.places
        return _among(self._columns.place, len(known), known.known(places))

    def rows_in(self, areas: Collection[str]) -> Mask:
        """The rows whose place is one of these areas or lies in one."""
        found: Mask = np.append(self._table.regions.within(areas), False)[self._columns.place]
        return found

    def rows_of(self, articles: Collection[str]) -> Mask:
        """The rows of articles; a row of a data set may be asked for as an article of its own."""
        known, columns = self._table.article_ids, self._columns
        found = _among(columns.article, len(known), known.known(articles))
        for dataset, number in filter(None, map(split_record_id, articles)):
            for article in known.known((dataset,)):
                found |= (columns.article == article) & (columns.number == number)
        return found

    def rows_of_types(self, types: Collection[EventType]) -> Mask:
        return _among(self._columns.type, len(TYPES), [TYPES.index(type_) for type_ in types])

    def rows_between(self, first: date, last: date) -> Mask:
        """The rows that may have happened on one of these days, both inclusive."""
        columns, begin, end = self._columns, first.toordinal(), last.toordinal()
        mask: Mask = (columns.start != NONE) & (columns.end >= begin) & (columns.start <= end)
        return mask


def _among(numbers: Ints, size: int, wanted: Sequence[int]) -> Mask:
    """Which of the numbers (−1: none) are wanted."""
    flags: Mask = np.zeros(size + 1, dtype=bool)
    flags[list(wanted)] = True
    found: Mask = flags[numbers]
    return found
