"""Steps through time, from days to centuries: where they begin, and the day so many steps on.

Days are proleptic ordinals, as `date.toordinal` counts them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
_EPOCH = date(1970, 1, 1).toordinal()
_EPOCH_MONTH = 1970 * 12
_DAYS_A_MONTH = 30.436875


@dataclass(frozen=True, slots=True)
class Stride:
    """So many months, or so many days; weeks begin on Mondays, all others with the calendar."""

    months: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        if (self.months > 0) == (self.days > 0) or min(self.months, self.days) < 0:
            raise ValueError(f"neither so many days nor so many months: {self}")

    @property
    def length(self) -> float:
        """How many days it has on average."""
        return self.days or self.months * _DAYS_A_MONTH

    def floor(self, day: int) -> int:
        """The day on which the step that holds `day` begins."""
        return int(self.edges(day, day)[0])

    def nearest(self, day: float) -> int:
        """The beginning of a step that is nearest to `day`."""
        before, after = self.edges(int(day), int(day))
        return int(before if day - before <= after - day else after)

    def edges(self, first: int, last: int) -> Days:
        """Where the steps begin that hold the days from `first` to `last`, and then where the one after them does."""
        if self.days:
            low, high = ((day - 1) // self.days for day in (first, last))
            return np.arange(low, high + 2, dtype=np.int64) * self.days + 1
        low, high = (_month(day) // self.months for day in (first, last))
        return _first_days(np.arange(low, high + 2, dtype=np.int64) * self.months)

    def shifted(self, day: int, steps: int) -> int:
        """The day `steps` steps on, kept within the calendar: the 31st of a month may become a 30th."""
        if self.days:
            return _kept(day + steps * self.days)
        month = _month(day)
        in_month = day - int(_first_days(np.array([month]))[0])
        begin, end = _first_days(np.array([0, 1]) + month + steps * self.months).tolist()
        return _kept(min(begin + in_month, end - 1))


DAY, WEEK = Stride(days=1), Stride(days=7)
MONTH, QUARTER, YEAR = Stride(months=1), Stride(months=3), Stride(months=12)
DECADE, CENTURY = Stride(months=120), Stride(months=1200)
BINS = (DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY)
# Those through which time is played, by the names under which they are remembered.
STEPS: Mapping[str, Stride] = MappingProxyType(
    {"day": DAY, "week": WEEK, "month": MONTH, "quarter": QUARTER, "year": YEAR}
)


def _kept(day: int) -> int:
    return max(FIRST_DAY, min(LAST_DAY, day))


def _month(day: int) -> int:
    """Months since the year 0."""
    return int(np.datetime64(day - _EPOCH, "D").astype("datetime64[M]").astype(np.int64)) + _EPOCH_MONTH


def _first_days(months: Days) -> Days:
    days: Days = (months - _EPOCH_MONTH).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return days + _EPOCH
