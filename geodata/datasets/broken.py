"""What was wrong with the rows that could not be used: counted by reason, each with its first lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

SHOWN_LINES = 3


class Fault(StrEnum):
    """Why a row is no event here. The value completes "so many rows …"."""

    COLUMNS = "have the wrong number of columns"
    ENCODING = "are not in UTF-8"
    QUOTES = "have quotation marks that do not close"
    LONG = "are too long"
    ID = "have no id"
    TWICE = "repeat the id of an earlier row"
    DATE = "have a date that is none"
    CODE = "have an event type that the code book lacks"
    PRECISION = "have a precision code that the code book lacks"
    COORDINATES = "have coordinates that are none"
    COUNTRY = "name a country that is unknown"
    CUT_OFF = "were cut off at the end of the file"


@dataclass(slots=True)
class Broken:
    """Counts of broken rows; `add` as they come."""

    counts: dict[Fault, int] = field(default_factory=dict)
    lines: dict[Fault, list[int]] = field(default_factory=dict)

    def add(self, fault: Fault, line: int) -> None:
        """One more row; `line` is the line of the file where it begins, from 1."""
        self.counts[fault] = self.counts.get(fault, 0) + 1
        first = self.lines.setdefault(fault, [])
        if len(first) < SHOWN_LINES:
            first.append(line)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def merge(self, other: Broken) -> None:
        """Add what was counted of a later stretch."""
        for fault, count in other.counts.items():
            self.counts[fault] = self.counts.get(fault, 0) + count
            self.lines[fault] = [*self.lines.get(fault, ()), *other.lines[fault]][:SHOWN_LINES]

    def moved(self, by: int) -> Broken:
        """The same, so many lines further on."""
        return Broken(self.counts, {fault: [line + by for line in lines] for fault, lines in self.lines.items()})

    def frozen(self) -> tuple[BrokenRows, ...]:
        """What was counted, the most frequent first."""
        ranked = sorted(self.counts.items(), key=lambda each: (-each[1], each[0].value))
        return tuple(BrokenRows(fault, count, tuple(self.lines[fault])) for fault, count in ranked)


@dataclass(frozen=True, slots=True)
class BrokenRows:
    """So many rows with one fault, and the lines of the first of them."""

    fault: Fault
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the rows of a data set: each is an event or broken.

    `notes` counts what is odd, yet an event: so many "…" (a verb's phrase). `is_cut_off`: the end of the file is
    missing.
    """

    rows: int
    events: int
    broken: tuple[BrokenRows, ...] = ()
    notes: tuple[tuple[str, int], ...] = ()
    is_cut_off: bool = False

    def __post_init__(self) -> None:
        if self.rows != self.events + sum(each.count for each in self.broken):
            raise ValueError(f"{self.rows} rows are not {self.events} events and {self.broken}")
