"""How long a million events take to be counted by day and quad, against bins filled event by event.

Run by `make bench`.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial

import numpy as np
from benchmarks.measuring import milliseconds, seconds, table

from geodata.digest import TYPES
from geodata.strides import MONTH
from geodata.timeline import EventColumns, timeline

_SIZES = (1_000, 100_000, 1_000_000)
_SAMPLE = 20_000  # events that the plain walk is timed on; its time grows with their number


def made_events(number: int) -> EventColumns:
    """Forty years of events: a fifth of them of a month, one in twenty undated, one in five with an inferred date."""
    chance = np.random.default_rng(7)
    start = chance.integers(date(1985, 1, 1).toordinal(), date(2025, 1, 1).toordinal(), number)
    end = start + np.where(chance.random(number) < 0.2, 29, 0)
    undated = chance.random(number) < 0.05
    start[undated] = end[undated] = -1
    return EventColumns(start, end, chance.integers(0, len(TYPES), number), chance.random(number) < 0.2)


def walk(events: EventColumns) -> Counter[tuple[int, int]]:
    """Bins of thirty days × types, event by event and day by day."""
    found: Counter[tuple[int, int]] = Counter()
    rows = (each[:_SAMPLE].tolist() for each in (events.start, events.end, events.type))
    for start, end, type_ in zip(*rows, strict=True):
        if start >= 0:
            for day in range(start, end + 1):
                found[day // 30, type_] += 1 / (end - start + 1)
    return found


def main() -> None:
    rows = []
    for number in _SIZES:
        events = made_events(number)
        told = timeline(events)
        months = MONTH.edges(told.first, told.last)
        counting = seconds(partial(timeline, events))
        plain = seconds(partial(walk, events), repeats=1) * number / min(_SAMPLE, number)
        binning = seconds(partial(told.bins, months))
        rows.append([f"{number:,}", milliseconds(counting), milliseconds(binning), f"{plain / counting:,.0f}"])
    print(table(["events", "by day", "then in months", "times faster than a walk"], rows))


if __name__ == "__main__":
    main()
