"""Values that a table or a block of fields holds, as what an article says of itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from geodata.extraction.dates import parse_date
from geodata.model import PartialDate


def words_of(cell: Any) -> str:
    """A cell as its table shows it; a whole number that is kept as a fraction has no point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def day_of(cell: Any) -> PartialDate | None:
    """The day of a cell that holds one, or a text that tells one."""
    if isinstance(cell, datetime):
        return PartialDate.day(cell.date())
    if isinstance(cell, date):
        return PartialDate.day(cell)
    return parse_date(words_of(cell))
