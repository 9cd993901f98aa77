"""What every reader of event data makes of a row: one event, or the fault that keeps it from being one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from geodata.datasets.broken import Broken, Fault
from geodata.datasets.opening import Lines
from geodata.model import Actor, EventPlace, EventType, PartialDate

Fields = Sequence[str]
CELL, LINE = "\t", "\x1e"  # between cells and rows as they are kept; what of them a row had is a blank there


class BadRow(ValueError):
    """A row that is no event."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Row(NamedTuple):
    """A row as an event of ours. `id` is theirs; `note` names what is odd about the row, or nothing."""

    id: str
    type: EventType
    place: EventPlace | None
    source: Actor | None
    target: Actor | None
    date: PartialDate
    confidence: float
    note: str = ""


class Telling(NamedTuple):
    """The text of a row: its first `quoted` characters are the evidence; `trigger` is the name of what happened.

    The other words are those by which the text calls place, actors and date: to be looked for in the evidence.
    """

    title: str
    text: str
    quoted: int
    trigger: str
    place: str = ""
    source: str = ""
    target: str = ""
    date: str = ""


class About(NamedTuple):
    """Who published what the row was coded from, and when."""

    outlet: str
    published: PartialDate | None


class Coder(Protocol):
    """Reads the rows of one data set; `row` raises BadRow."""

    def row(self, fields: Fields) -> Row: ...
    def telling(self, fields: Fields, row: Row) -> Telling: ...
    def about(self, fields: Fields) -> About: ...


def kept(fields: Fields) -> str:
    """A row as it is kept, of which `CELL` gives the fields again."""
    return CELL.join(cell.replace(CELL, " ") for cell in fields)


Record = tuple[int, Fields, str]  # the line where it begins, from 1, its fields, and the row as it is kept
Records = Iterator[Record]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of data set. `header` finds the columns in the first lines of a file, or None if they are another's.

    `records` gives the rows one by one, since many at a time would be slow, and counts those that cannot be cut into
    fields. `credit` must be shown wherever its events are.
    """

    id: str
    name: str
    credit: str
    header: Callable[[list[str]], tuple[str, ...] | None]
    coder: Callable[[tuple[str, ...]], Coder]
    records: Callable[[Lines, tuple[str, ...], Broken], Records]
