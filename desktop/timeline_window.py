"""The stretch of days that is chosen, and what becomes of it as a hand or a key pulls at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from geodata.filters import DateRange
from geodata.strides import FIRST_DAY, LAST_DAY, Stride


@dataclass(frozen=True, slots=True)
class DayWindow:
    """Days as ordinals from `start` until before `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"empty or reversed window: {self.start}..{self.end}")

    @classmethod
    def of(cls, dates: DateRange, first: int, last: int) -> DayWindow:
        """The days of a range; where it is open, as far as the days from `first` to `last` reach."""
        start = dates.start.toordinal() if dates.start else min(first, _last(dates, last))
        return cls(start, max(_last(dates, last), start) + 1)

    @property
    def dates(self) -> DateRange:
        return DateRange(_date(self.start), _date(self.end - 1))

    def moved(self, stride: Stride, steps: int) -> DayWindow:
        """So many steps on, as long as before: a month stays a month."""
        start = stride.shifted(self.start, steps)
        return DayWindow(start, max(stride.shifted(self.end, steps), start + 1))

    def stretched(self, stride: Stride, steps: int) -> DayWindow:
        """With its end so many steps on; it keeps at least a day."""
        return DayWindow(self.start, max(stride.shifted(self.end, steps), self.start + 1))

    def within(self, first: int, last: int) -> DayWindow:
        """Moved so that it shares at least a day with those from `first` to `last`."""
        by = min(0, last - self.start) + max(0, first + 1 - self.end)
        return DayWindow(self.start + by, self.end + by)


class Grip(Enum):
    """What was taken hold of."""

    NEW = auto()  # a new window is drawn
    WINDOW = auto()  # it is moved as a whole
    START = auto()
    END = auto()
    VIEW = auto()  # the days themselves are pushed along


@dataclass(frozen=True, slots=True)
class Hold:
    """A grip on a window (None where there is none), taken at the day `at`; edges come to lie on the stride's."""

    grip: Grip
    window: DayWindow | None
    at: float

    def pulled(self, to: float, stride: Stride) -> DayWindow | None:
        """The window after the pointer went to the day `to`."""
        if self.grip is Grip.NEW:
            return self._drawn(to, stride)
        if self.window is None or self.grip is Grip.VIEW:
            return self.window
        if self.grip is Grip.WINDOW:
            return self._carried(self.window, to, stride)
        return self._resized(self.window, to, stride)

    def _drawn(self, to: float, stride: Stride) -> DayWindow:
        low, high = sorted((_day(self.at), _day(to)))
        edges = stride.edges(low, high)
        return _window(int(edges[0]), int(edges[-1]))

    def _carried(self, window: DayWindow, to: float, stride: Stride) -> DayWindow:
        start = window.start + to - self.at
        edges = stride.edges(window.start, window.end - 1)
        if window.start == edges[0] and window.end == edges[-1]:
            begin = stride.nearest(_day(start))
            return _window(begin, stride.shifted(begin, len(edges) - 1))
        return _window(round(start), round(start) + window.end - window.start)

    def _resized(self, window: DayWindow, to: float, stride: Stride) -> DayWindow:
        edge = stride.nearest(to)
        if self.grip is Grip.START:
            return _window(min(edge, stride.floor(window.end - 1)), window.end)
        return _window(window.start, max(edge, stride.shifted(stride.floor(window.start), 1)))


def _last(dates: DateRange, last: int) -> int:
    return dates.end.toordinal() if dates.end else last


def _date(day: int) -> date:
    return date.fromordinal(max(FIRST_DAY, min(LAST_DAY, day)))


def _day(moment: float) -> int:
    return max(FIRST_DAY, min(LAST_DAY, int(moment // 1)))


def _window(start: int, end: int) -> DayWindow:
    """Kept within the calendar."""
    start = max(FIRST_DAY, min(LAST_DAY, start))
    return DayWindow(start, max(start + 1, min(LAST_DAY + 1, end)))
