"""The stretches of days that a film goes through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geodata.animation.request import Pace
from geodata.dates_in_words import days_in_words
from geodata.errors import GeodataError
from geodata.filters import DateRange
from geodata.model import Language
from geodata.strides import Stride
from geodata.timeline import Timeline

MOST_STEPS = 1_500
_FEW_STEPS = 120  # so many may be mostly empty; of more, the middle is shown


class NothingToAnimate(GeodataError):
    """No event with a date fits the filter."""

    def __init__(self, filter_sentence: str) -> None:
        super().__init__(
            f"There is nothing to animate: no event with a date fits “{filter_sentence}”. Widen the filter."
        )


class TooManySteps(GeodataError):
    """The film would be too long to be watched, and to be made."""

    def __init__(self, number: int, pace: Pace) -> None:
        super().__init__(
            f"{number:,} steps of a {pace.step} are too many for an animation of at most {MOST_STEPS:,}: "
            "take longer steps, or fewer days."
        )


@dataclass(frozen=True, slots=True)
class Step:
    """Days as ordinals from `start` until before `end`; the last stride of them is what came new."""

    start: int
    end: int
    fresh: int

    @property
    def dates(self) -> DateRange:
        return DateRange(date.fromordinal(self.start), date.fromordinal(self.end - 1))

    def in_words(self, language: Language) -> str:
        return days_in_words(date.fromordinal(self.start), date.fromordinal(self.end - 1), language)


def span_of(told: Timeline, dates: DateRange | None, stride: Stride) -> tuple[int, int] | None:
    """First and last day of the film: all that the dates allow; None where no event lies there.

    Without dates, a few events long before or after all others do not make it long: then it shows the middle, which
    leaves out at most a twentieth on each side.
    """
    if not told.dated:
        return None
    if dates is None:
        is_short = len(stride.edges(told.first, told.last)) - 1 <= _FEW_STEPS
        return (told.first, told.last) if is_short else told.middle
    first = max(told.first, dates.start.toordinal()) if dates.start else told.first
    last = min(told.last, dates.end.toordinal()) if dates.end else told.last
    return (first, last) if first <= last and told.between(first, last + 1) > 0 else None


def steps_of(first: int, last: int, pace: Pace) -> tuple[Step, ...]:
    """The steps that hold all days from `first` to `last`; raises TooManySteps."""
    edges = pace.stride.edges(first, last).tolist()
    if len(edges) - 1 > MOST_STEPS:
        raise TooManySteps(len(edges) - 1, pace)
    begins = (0 if pace.is_growing else max(0, n - pace.window + 1) for n in range(len(edges) - 1))
    return tuple(Step(edges[begin], edges[n + 1], edges[n]) for n, begin in enumerate(begins))
