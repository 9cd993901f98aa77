"""The marks under the bars: as many dates as there is room for, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.timeline_scale import TimeScale
from geodata.dates_in_words import day_in_words, day_of_month_in_words, month_in_words, year_in_words
from geodata.model import Language
from geodata.strides import DAY, FIRST_DAY, LAST_DAY, MONTH, QUARTER, WEEK, Stride

_APART_DAYS, _APART_MONTHS = 62.0, 80.0  # pixels from one date to the next at least
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_STRIDES = (DAY, WEEK, Stride(days=14), MONTH, QUARTER, Stride(months=6), *(Stride(months=12 * n) for n in _YEARS))


@dataclass(frozen=True, slots=True)
class Tick:
    """A date at a place on the axis; where a year begins, it stands out."""

    x: float
    text: str
    is_year: bool


def ticks(scale: TimeScale, language: Language) -> list[Tick]:
    """The dates of the axis from left to right."""
    stride = next((each for each in _STRIDES if each.length * scale.per_day >= _apart(each)), _STRIDES[-1])
    first, last = (max(FIRST_DAY, min(LAST_DAY, int(day))) for day in (scale.first, scale.last))
    found: list[Tick] = []
    for day in stride.edges(first, last).tolist():
        x = scale.x(day)
        if FIRST_DAY <= day <= LAST_DAY and 0 <= x < scale.width:
            when = date.fromordinal(day)
            is_year = not found or when.year != date.fromordinal(int(scale.day(found[-1].x) + 0.5)).year
            found.append(Tick(x, _label(stride, is_year)(when, language), is_year and bool(found or when.month == 1)))
    return found


def _apart(stride: Stride) -> float:
    return _APART_DAYS if stride.days else _APART_MONTHS


def _label(stride: Stride, is_year: bool) -> Callable[[date, Language], str]:
    if stride.months:
        return year_in_words if stride.months >= 12 else month_in_words
    return day_in_words if is_year else day_of_month_in_words
