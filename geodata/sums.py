"""What the rows under a filter add up to, kept in step with them: a changed article costs its own rows."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from geodata.cells import Counted, counted
from geodata.columns import Columns, Ints, Mask
from geodata.masks import Masks
from geodata.passages import PassageKind
from geodata.table import Table

_FEW = 4  # times as many numbers as there are bins: then they are counted all at once


class Bins:
    """For every number its events and its mentions."""

    def __init__(self) -> None:
        self._events: NDArray[np.int64] = np.zeros(0, np.int64)
        self._mentions: NDArray[np.int64] = np.zeros(0, np.int64)

    def add(self, numbers: Ints, kinds: Ints, admitted: Mask, sign: int) -> None:
        known = admitted & (numbers >= 0)
        self._events = _added(self._events, numbers[known & (kinds == PassageKind.EVENT)], sign)
        self._mentions = _added(self._mentions, numbers[known & is_mention(kinds)], sign)

    def sized(self, size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The counts of so many numbers; not to be written into."""
        return _grown(self._events, size)[:size], _grown(self._mentions, size)[:size]

    def copies(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The counts as they are now, of equal length."""
        size = max(len(self._events), len(self._mentions))
        events, mentions = self.sized(size)
        return events.copy(), mentions.copy()


class Shown:
    """Some rows by kind, by place and by article."""

    def __init__(self) -> None:
        self.events = self.named = self.mentions = 0
        self._at_places = np.zeros(0, np.int64)
        self._of_articles = np.zeros(0, np.int64)

    def add(self, rows: Columns, admitted: Mask, sign: int) -> None:
        is_event = admitted & (rows.kind == PassageKind.EVENT)
        self.events += sign * int(np.count_nonzero(is_event))
        self.named += sign * int(np.count_nonzero(admitted & (rows.kind == PassageKind.MENTION)))
        self.mentions += sign * int(np.count_nonzero(admitted & is_mention(rows.kind)))
        self._at_places = _added(self._at_places, rows.place[is_event & (rows.place >= 0)], sign)
        self._of_articles = _added(self._of_articles, rows.article[admitted & (rows.article >= 0)], sign)

    @property
    def event_places(self) -> int:
        """The places with an event."""
        return int(np.count_nonzero(self._at_places))

    @property
    def articles(self) -> int:
        return int(np.count_nonzero(self._of_articles))


class Sums:
    """What a table counts under the masks of a filter."""

    def __init__(self, table: Table, masks: Masks) -> None:
        self._table, self.masks = table, masks
        self.whole, self.shown = Shown(), Shown()
        self.facets = {name: Bins() for name in ("region", "article", "type", "actor")}
        self._generation, self._then = table.ledger.generation, table.ledger.now
        columns = table.columns
        for sums, admitted in ((self.whole, np.ones(len(columns), dtype=bool)), (self.shown, masks.all())):
            sums.add(columns, admitted, 1)
        for name, bins in self.facets.items():
            _add_facet(name, bins, columns, masks.all(but=name), 1)

    def holds(self, masks: Masks) -> bool:
        """Whether these are the sums under those masks, be it that rows came and went."""
        return self.masks is masks and self._generation == self._table.ledger.generation

    def follow(self) -> None:
        """Count what came and went since."""
        for sign, rows, at in _changes(self._table, self._then):
            self.whole.add(rows, np.ones(len(at), dtype=bool), sign)
            self.shown.add(rows, self.masks.would_admit(at), sign)
            for name, bins in self.facets.items():
                _add_facet(name, bins, rows, self.masks.would_admit(at, but=name), sign)
        self._then = self._table.ledger.now


class PlaceSums:
    """What a table counts at its places under the masks of a filter."""

    def __init__(self, table: Table, masks: Masks) -> None:
        self._table, self.masks = table, masks
        self._generation, self._then = table.ledger.generation, table.ledger.now
        self._counted = counted(table.columns, table.cells, len(table.places), masks.all())

    def holds(self, masks: Masks) -> bool:
        return self.masks is masks and self._generation == self._table.ledger.generation

    def now(self) -> Counted:
        """The counts, with what came and went since."""
        size = len(self._table.places)
        self._counted = self._counted.sized(size)
        for sign, rows, at in _changes(self._table, self._then):
            self._counted = self._counted.changed(rows, size, sign, self.masks.would_admit(at))
        self._then = self._table.ledger.now
        return self._counted


def _changes(table: Table, then: int) -> Iterator[tuple[int, Columns, Ints]]:
    _ = table.columns
    return ((change.sign, change.rows, change.at) for change in table.ledger.since(then))


def _add_facet(name: str, bins: Bins, rows: Columns, admitted: Mask, sign: int) -> None:
    if name == "actor":
        at = rows.actor_rows
        bins.add(rows.actor_numbers, rows.kind[at], admitted[at], sign)
    else:
        numbers = {"region": rows.place, "article": rows.article, "type": rows.type}[name]
        bins.add(numbers, rows.kind, admitted, sign)


def is_mention(kinds: Ints) -> Mask:
    """Which rows name something without an event; mere text is among them where a search found it."""
    mentions: Mask = (kinds == PassageKind.MENTION) | (kinds == PassageKind.TEXT)
    return mentions


def _added(counts: NDArray[np.int64], numbers: Ints, sign: int) -> NDArray[np.int64]:
    if not len(numbers):
        return counts
    counts = _grown(counts, int(numbers.max()) + 1)
    if len(numbers) * _FEW > len(counts):
        counts += sign * np.bincount(numbers, minlength=len(counts))
    else:
        np.add.at(counts, numbers, sign)
    return counts


def _grown(counts: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    return counts if size <= len(counts) else np.pad(counts, (0, size - len(counts)))
