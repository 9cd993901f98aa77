"""Dates as event data sets write them, and spans of days with the precision that they have."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from geodata.model import PartialDate, Precision

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?")
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{2}|\d{4})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_CENTURY = 2000  # of years with two digits: no data set that has them begins earlier
_EARLIEST, _LATEST = 1900, 2100
_HALF_WEEK = timedelta(days=3)


@lru_cache(maxsize=20_000)
def day(text: str, *, month_first: bool = False) -> date | None:
    """The day that a cell gives: 2024-02-05, 20240205, 5 February 2024, 05-Feb-24, 05/02/2024; None if it is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, number = found.groups()
    elif found := _WORDS.fullmatch(text):
        number, name, year = found.groups()
        month = str(_MONTHS.get(name[:3].lower(), 0))
    elif found := _SLASHES.fullmatch(text):
        number, month, year = found.groups()
        if month_first:
            number, month = month, number
    else:
        return None
    return _checked(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(number))


def _checked(year: int, month: int, number: int) -> date | None:
    is_one = _EARLIEST <= year <= _LATEST and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]
    return date(year, month, number) if is_one else None


@lru_cache(maxsize=20_000)
def days(first: date, last: date) -> PartialDate:
    """From one day to another, both inclusive, as exact as that is."""
    if first == last:
        return PartialDate.day(first)
    if first == month_of(first).start and last == month_of(first).end:
        return month_of(first)
    return PartialDate(first, last, Precision.RANGE)


def month_of(when: date) -> PartialDate:
    """The month that holds a day."""
    last = monthrange(when.year, when.month)[1]
    return PartialDate(when.replace(day=1), when.replace(day=last), Precision.MONTH)


def week_around(when: date) -> PartialDate:
    """The seven days in whose middle a day is."""
    return PartialDate(when - _HALF_WEEK, when + _HALF_WEEK, Precision.RANGE)
