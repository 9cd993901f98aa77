"""Days along a line of pixels: where a day is drawn, and which day is under the pointer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from geodata.strides import BINS, Stride

NARROWEST_BAR = 5.0  # pixels
NEAREST = 72.0  # pixels a day
_BESIDE = 0.04  # of the days shown: what is free on each side when all are


@dataclass(frozen=True, slots=True)
class TimeScale:
    """`first` is the day (with its fraction) at the left end, `limits` the days beyond which nothing is shown."""

    first: float
    per_day: float  # pixels
    width: float  # pixels
    limits: tuple[float, float]

    @classmethod
    def fitted(cls, first: int, last: int, width: float, limits: tuple[int, int] | None = None) -> TimeScale:
        """The days from `first` to `last` over the whole width; one may go as far as `limits`, or these days."""
        low, high = limits or (first, last)
        beside = max(3.0, (high - low) * _BESIDE)
        shown = max(last + 1 - first, 1) * (1 + 2 * _BESIDE)
        per_day = min(NEAREST, max(width, 1) / shown)
        begin = (first + last + 1) / 2 - width / per_day / 2
        return cls(begin, per_day, max(width, 1.0), (low - beside, high + 1 + beside))._kept()

    @property
    def last(self) -> float:
        """The day at the right end."""
        return self.first + self.width / self.per_day

    @property
    def stride(self) -> Stride:
        """How wide in time a bar is: the narrowest that can still be seen and pointed at."""
        return next((each for each in BINS if each.length * self.per_day >= NARROWEST_BAR), BINS[-1])

    def x(self, day: float) -> float:
        return (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        return self.first + x / self.per_day

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """Nearer by `factor`, while the day at `x` stays where it is."""
        low, high = self.limits
        farthest = self.width / (high - low)
        per_day = max(min(self.per_day * factor, NEAREST), min(farthest, NEAREST))
        return replace(self, first=self.day(x) - x / per_day, per_day=per_day)._kept()

    def panned(self, pixels: float) -> TimeScale:
        """With what was at the left end so many pixels to the left of it."""
        return replace(self, first=self.first + pixels / self.per_day)._kept()

    def resized(self, width: float) -> TimeScale:
        """The same days over another width."""
        width = max(width, 1.0)
        per_day = min(self.per_day * width / self.width, NEAREST)
        return replace(self, width=width, per_day=per_day)._kept()

    def holding(self, start: float, end: float) -> TimeScale:
        """Moved no more than is needed to see the days from `start` to `end`, of which the beginning matters more."""
        first = max(self.first, min(end + (self.last - self.first) * _BESIDE - (self.last - self.first), start))
        if start < first:
            first = start - (self.last - self.first) * _BESIDE
        return replace(self, first=first)._kept()

    def _kept(self) -> TimeScale:
        low, high = self.limits
        shown = self.width / self.per_day
        if shown >= high - low:
            return replace(self, first=(low + high - shown) / 2)
        return replace(self, first=max(low, min(self.first, high - shown)))
