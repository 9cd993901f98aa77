"""When events happened: a histogram by quad, in which a partial date is spread over the days it may mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from geodata.digest import NONE, TYPES
from geodata.model import Quad
from geodata.strides import Days

QUADS = tuple(Quad)
_QUAD_OF_TYPE = np.array([QUADS.index(type_.quad) for type_ in TYPES], dtype=np.int64)
_SERIES = 2 * len(QUADS)  # of each quad the events with a date that was read, then those with an inferred one

Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """Events side by side: first and last day as ordinals (NONE where unknown), the number of the type in `TYPES`,
    and whether the days were inferred."""

    start: NDArray[np.integer]
    end: NDArray[np.integer]
    type: NDArray[np.integer]
    presumed: NDArray[np.integer]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, eq=False)
class Timeline:
    """Events by day. `sums[series]` counts those before each day from `first` on, with one entry more than days.

    The events of one day count whole; one of a month counts a thirtieth or so on each of its days. `undated` are in
    none of the days.
    """

    first: int
    sums: Counts
    dated: int
    undated: int

    @property
    def last(self) -> int:
        """The last day that an event may have happened; the day before `first` where none is dated."""
        return self.first + int(self.sums.shape[1]) - 2

    def bins(self, edges: Days) -> Counts:
        """Events between each two edges (the later one exclusive): bins × quads × (read, inferred)."""
        at = np.clip(edges - self.first, 0, self.sums.shape[1] - 1)
        counts = np.diff(self.sums[:, at], axis=1).clip(min=0)
        return counts.reshape(len(QUADS), 2, -1).transpose(2, 0, 1)

    def between(self, start: int, end: int) -> float:
        """Events from the day `start` until before the day `end`."""
        return float(self.bin(start, end).sum())

    def bin(self, start: int, end: int) -> Counts:
        """The same by quads and (read, inferred)."""
        found: Counts = self.bins(np.array([start, end], dtype=np.int64))[0]
        return found

    def by_quad(self, start: int, end: int) -> Mapping[Quad, float]:
        """The same for each quad that has any."""
        sums = self.bin(start, end).sum(axis=1)
        return {quad: float(count) for quad, count in zip(QUADS, sums, strict=True) if count > _LEAST}

    @cached_property
    def middle(self) -> tuple[int, int]:
        """The first and last day of a look that leaves out at most a twentieth of the events on each side."""
        whole = self.sums.sum(axis=0)
        if not self.dated:
            return self.first, self.last
        low, high = np.searchsorted(whole, [self.dated * 0.05, self.dated * 0.95])
        return self.first + max(0, int(low) - 1), self.first + max(0, int(high) - 1)


_LEAST = 1e-6  # what is less is left of rounding


def timeline(events: EventColumns) -> Timeline:
    """Count events by day; at a million of them the time is that of a few passes over the columns."""
    dated = np.asarray(events.start) != NONE
    count = int(np.count_nonzero(dated))
    undated = len(events) - count
    if not count:
        return Timeline(date.today().toordinal(), np.zeros((_SERIES, 1)), 0, undated)
    start, end, type_, presumed = events.start, events.end, events.type, events.presumed
    if undated:
        start, end, type_, presumed = (each[dated] for each in (start, end, type_, presumed))
    first, days = int(start.min()), int(end.max()) - int(start.min()) + 1
    row = _QUAD_OF_TYPE[type_] * 2 + (presumed != 0)
    row *= days + 1
    row += start
    row -= first  # a cell in a table of series × days
    return Timeline(first, _sums(row, (end - start).astype(np.int64), days), count, undated)


def _sums(cells: Days, more: Days, days: int) -> Counts:
    """Running totals. `cells` say where each event begins, `more` on how many further days it may have been."""
    size = _SERIES * (days + 1)
    wide = np.flatnonzero(more)
    by_day = np.bincount(cells, minlength=size).astype(np.float64)
    if len(wide):
        at, length = cells[wide], more[wide] + 1
        by_day -= np.bincount(at, minlength=size)
        share = 1.0 / length
        changes = np.bincount(at, share, minlength=size) - np.bincount(at + length, share, minlength=size)
        by_day += np.cumsum(changes.reshape(_SERIES, -1), axis=1).ravel()
    table = by_day.reshape(_SERIES, days + 1)
    sums = np.zeros((_SERIES, days + 1))
    np.cumsum(table[:, :-1], axis=1, out=sums[:, 1:])
    return sums
