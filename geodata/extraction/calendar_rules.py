"""What date expressions of every language share: anchors, partial dates, and the arithmetic between them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from geodata.model import PartialDate, Precision

_A_WEEK, _A_MONTH = timedelta(days=7), timedelta(days=30)
# How far after its publication an article may still mean this year's month, not last year's.
_LOOK_AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a partial or relative date may be counted from.

    `near` was named earlier in the same paragraph, `earlier` anywhere before; `ahead`: the sentence looks forward.
    """

    published: date | None = None
    near: PartialDate | None = None
    earlier: PartialDate | None = None
    ahead: bool = False

    def spoken_from(self) -> tuple[date, str] | None:
        """The day that "yesterday" or "last week" is counted from: that of the publication, if known."""
        if self.published:
            return self.published, f"counted from the publication date {self.published}"
        return _from_day(self.near) or _from_day(self.earlier)

    def told_from(self) -> tuple[date, str] | None:
        """The day that "three days earlier" is counted from: the date named just before, if there is one."""
        return _from_day(self.near) or self.spoken_from()

    def told_only(self) -> tuple[date, str] | None:
        """The day that "the same day" repeats: one that the text has named."""
        return _from_day(self.near) or _from_day(self.earlier)

    def context(self) -> PartialDate | None:
        """The date whose year or month an incomplete one shares."""
        if self.near:
            return self.near
        return PartialDate.day(self.published) if self.published else self.earlier


Reading = Callable[[Anchors], PartialDate | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """How an expression is written and what it means. `firm`: later dates may be counted from it.

    Every expression of the rule holds a hint of one of the kinds in `needs`: see `geodata.extraction.date_hints`.
    It begins with a character of the class `begins`, which is asked first: most characters of a text begin none.
    """

    needs: str
    begins: str
    written: str
    read: Callable[[re.Match[str]], Reading | None]
    firm: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(f"(?=[{self.begins}])(?:{self.written})")


@cache
def _compiled(written: str) -> re.Pattern[str]:
    # At first use: all rules together take longer to compile than a short article takes to read.
    return re.compile(written)


def _from_day(when: PartialDate | None) -> tuple[date, str] | None:
    if when is None or when.precision is not Precision.DAY:
        return None
    return when.start, f"counted from {when.start}, named before"


def day(year: int, month: int, number: int, reason: str = "") -> PartialDate | None:
    """A day, or None if the calendar has none such."""
    try:
        return PartialDate.day(date(year, month, number), inferred=bool(reason), reason=reason)
    except ValueError:
        return None


def month(year: int, number: int, reason: str = "") -> PartialDate | None:
    if not (1 <= number <= 12 and 1 <= year <= 9999):
        return None
    last = calendar.monthrange(year, number)[1]
    return PartialDate(date(year, number, 1), date(year, number, last), Precision.MONTH, bool(reason), reason)


def year(number: int, reason: str = "") -> PartialDate | None:
    if not 1 <= number <= 9999:
        return None
    return PartialDate(date(number, 1, 1), date(number, 12, 31), Precision.YEAR, bool(reason), reason)


def spread(start: date, end: date, reason: str = "") -> PartialDate | None:
    """A range of days, or None if reversed."""
    return None if end < start else PartialDate(start, end, Precision.RANGE, bool(reason), reason)


def between(first: PartialDate | None, last: PartialDate | None) -> PartialDate | None:
    """From the first day of one date to the last of another."""
    if first is None or last is None:
        return None
    return spread(first.start, last.end, first.reason or last.reason)


def part_of_month(whole: PartialDate | None, first: int, last: int) -> PartialDate | None:
    if whole is None:
        return None
    end = min(last, whole.end.day)
    return spread(whole.start.replace(day=first), whole.start.replace(day=end), whole.reason)


def part_of_year(whole: PartialDate | None, first: int, last: int) -> PartialDate | None:
    """The months `first` to `last` of a year; a `last` beyond 12 runs into the next (a winter)."""
    if whole is None:
        return None
    number = whole.start.year
    return between(month(number, first, whole.reason), month(number + (last > 12), (last - 1) % 12 + 1, whole.reason))


def month_of_some_year(number: int, anchors: Anchors, day_number: int = 1) -> tuple[int, str] | None:
    """The year that a month without one belongs to, and where it was taken from."""
    beside = (
        _year_beside_publication(number, day_number, anchors.published, anchors.ahead) if anchors.published else None
    )
    known = anchors.near or (None if beside else anchors.earlier)
    if known is None:
        return beside
    told = _year_following(number, known)
    if (
        beside
        and beside[0] != told
        and not _follows(date(told, number, min(day_number, 28)), known, anchors.published)
    ):
        return beside
    return told, f"the year is that of {known}, named before"


def _year_following(number: int, known: PartialDate) -> int:
    """The year of the date before, or the next one where a December is followed by a January."""
    is_exact = known.precision in (Precision.DAY, Precision.MONTH)
    return known.start.year + (is_exact and known.start.month - number > 6)


def _follows(then: date, known: PartialDate, published: date | None) -> bool:
    """Whether a date goes on with what the one before began to tell; else the text is back in its own present."""
    if published and then > published:
        return False
    return known.start - _A_MONTH <= then <= known.end + timedelta(days=60)


def _year_beside_publication(number: int, day_number: int, published: date, ahead: bool) -> tuple[int, str]:
    chosen = published.year
    then = date(chosen, number, min(day_number, 28))
    if then > published + (timedelta(days=300) if ahead else _LOOK_AHEAD):
        chosen -= 1
    elif ahead and then < published - timedelta(days=240):
        chosen += 1
    return chosen, f"the year is taken from the publication date {published}"


def day_of_some_month(number: int, anchors: Anchors) -> PartialDate | None:
    """A day without its month: the one closest to the date before it, and not yet to come unless the text says so."""
    known = anchors.context()
    if known is None or known.precision not in (Precision.DAY, Precision.MONTH):
        return None
    source = "the publication date" if anchors.near is None and anchors.published else "the date named before,"
    reason = f"the month is taken from {source} {known}"
    options = [day(*_month_beside(known.start, step), number, reason) for step in (0, -1, 1)]
    latest = anchors.published if anchors.published and not anchors.ahead else date.max
    possible = [option for option in options if option and option.start <= latest]
    return min(possible, key=lambda option: _distance(option.start, known), default=None)


def _distance(when: date, known: PartialDate) -> int:
    if known.start <= when <= known.end:
        return 0
    return min(abs((when - known.start).days), abs((when - known.end).days))


def _month_beside(start: date, step: int) -> tuple[int, int]:
    index = start.year * 12 + start.month - 1 + step
    return index // 12, index % 12 + 1


def whole_month(base: tuple[date, str] | None, step: int) -> PartialDate | None:
    return month(*_month_beside(base[0], step), base[1]) if base else None


def whole_year(base: tuple[date, str] | None, step: int) -> PartialDate | None:
    return year(base[0].year + step, base[1]) if base else None


def whole_week(base: tuple[date, str] | None, step: int) -> PartialDate | None:
    if base is None:
        return None
    monday = base[0] - timedelta(days=base[0].weekday()) + step * _A_WEEK
    return spread(monday, monday + timedelta(days=6), base[1])


def days_away(base: tuple[date, str] | None, count: int) -> PartialDate | None:
    if base is None or abs(count) > 40_000:
        return None
    return PartialDate.day(base[0] + timedelta(days=count), inferred=True, reason=base[1])


def recently(base: tuple[date, str] | None, span: timedelta = _A_WEEK) -> PartialDate | None:
    return spread(base[0] - span, base[0], f"shortly before; {base[1]}") if base else None


def in_last_month(base: tuple[date, str] | None) -> PartialDate | None:
    return recently(base, _A_MONTH)


def away(base: tuple[date, str] | None, unit: str, count: int) -> PartialDate | None:
    """`count` units from the base: as exact as the unit is."""
    if unit == "day":
        return days_away(base, count)
    return _UNITS[unit](base, count) if abs(count) < 3_000 else None


_UNITS: dict[str, Callable[[tuple[date, str] | None, int], PartialDate | None]] = {
    "week": whole_week,
    "month": whole_month,
    "year": whole_year,
}


def weekday_beside(anchors: Anchors, index: int) -> PartialDate | None:
    """A bare weekday: in news the last such day, or the next one where the sentence looks ahead."""
    base = anchors.spoken_from()
    if base is None:
        return None
    back = (base[0].weekday() - index) % 7
    return days_away(base, 7 - back if anchors.ahead and back else -back)


def weekday_of_week(base: tuple[date, str] | None, index: int, step: int) -> PartialDate | None:
    week = whole_week(base, step)
    return PartialDate.day(week.start + timedelta(days=index), inferred=True, reason=week.reason) if week else None


def inferred(when: PartialDate | None, reason: str) -> PartialDate | None:
    return replace(when, inferred=True, reason=reason) if when else None


def always(when: PartialDate | None) -> Reading:
    """The reading of a complete date, whatever the anchors."""
    return lambda _anchors: when
