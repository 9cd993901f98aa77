"""Which other articles report an event, asked of the columns of a project; only what is asked for is compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geodata.columns import Ints
from geodata.digest import NONE, SOURCE, TARGET, TYPES, Heading
from geodata.likeness import Spot, Telling, parties
from geodata.merging import Key, Merge, Merging
from geodata.model import Actor
from geodata.passages import PassageKind
from geodata.table import Table


@dataclass(frozen=True, slots=True)
class Report:
    """Another article that seems to tell the same event: `key` is that of its excerpt."""

    heading: Heading
    event_id: str
    score: float
    reason: str

    @property
    def key(self) -> str:
        return f"{self.heading.id}#{self.event_id}"


class Reports:
    """The merges of a table as it is now; a table that changed needs another."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows = _Rows(table)
        self._merging = Merging(self._rows)

    def merges(self) -> tuple[Merge, ...]:
        return self._merging.all()

    def of(self, article_id: str, event_id: str) -> list[Report]:
        row = self.row_of(article_id, event_id)
        merge = None if row is None else self._merging.of(row)
        if merge is None:
            return []
        others = [(other, event) for other, event in merge.events if other != article_id]
        return [Report(self._table.headings[id_], event, merge.score, merge.reason) for id_, event in others]

    def row_of(self, article_id: str, event_id: str) -> int | None:
        """The row of an event; None if there is none."""
        events = self._table.event_ids(article_id)
        return self._table.first_row(article_id) + events.index(event_id) if event_id in events else None


class _Rows:
    """The rows of a table that are events of articles; the others count as undated.

    A data set lists happenings and not reports: its rows are no tellings of the same.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        columns = self._columns = table.columns
        is_event = (columns.kind == PassageKind.EVENT) & ~table.is_of_dataset
        self.types: Ints = columns.type.astype(np.int64)
        self.starts: Ints = np.where(is_event, columns.start, np.int64(NONE))
        self.ends: Ints = np.where(is_event, columns.end, np.int64(NONE))

    def key(self, row: int) -> Key:
        article_id = self._table.article_ids.ids[int(self._columns.article[row])]
        return article_id, self._table.event_ids(article_id)[int(self._columns.number[row])]

    def telling(self, row: int) -> Telling:
        columns = self._columns
        return Telling(
            type=TYPES[int(columns.type[row])],
            start=int(columns.start[row]),
            end=int(columns.end[row]),
            is_date_inferred=bool(columns.presumed[row]),
            sources=parties(self._actors(row, SOURCE)),
            targets=parties(self._actors(row, TARGET)),
            spot=self._spot(row),
        )

    def _actors(self, row: int, side: int) -> list[Actor]:
        rows = self._columns.actor_rows
        # Of their own type, or numpy would widen the whole column for each question.
        first, last = np.searchsorted(rows, np.array([row, row + 1], dtype=rows.dtype)).tolist()
        taking = self._columns.actor_sides[first:last] & side != 0
        return [self._table.actors.values[number] for number in self._columns.actor_numbers[first:last][taking]]

    def _spot(self, row: int) -> Spot | None:
        number = int(self._columns.place[row])
        if number == NONE:
            return None
        is_inferred = bool(self._columns.inferred[row])
        return Spot(self._table.places.values[number], is_inferred, self._table.regions[number])
