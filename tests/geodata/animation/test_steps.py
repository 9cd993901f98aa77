"""The steps of a film: they hold every day once, or all days so far, in any pace."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.animation.playing import HOLD, RATE, shown_for
from geodata.animation.request import AnimationRequest, Pace
from geodata.animation.steps import TooManySteps, span_of, steps_of
from geodata.figures.request import FigureRequest
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.strides import STEPS

paces = st.builds(Pace, st.sampled_from(list(STEPS)), st.integers(1, 8), st.booleans())
days = st.integers(date(1990, 1, 1).toordinal(), date(2030, 1, 1).toordinal())


@given(paces, days, st.integers(0, 1000))
def test_steps_hold_all_days_and_windows_are_as_long_as_asked(pace: Pace, first: int, more: int) -> None:
    steps = steps_of(first, first + more, pace)
    assert steps[0].start <= first < steps[0].end
    assert steps[-1].end > first + more >= steps[-1].fresh
    for before, after in pairwise(steps):
        assert after.fresh == before.end
        assert after.start == steps[0].start if pace.is_growing else after.start >= before.start
    if not pace.is_growing and len(steps) >= pace.window:
        assert steps[-1].start == steps[len(steps) - pace.window].fresh


@given(st.integers(1, 300), st.floats(0.5, 20))
def test_a_film_lasts_as_long_as_its_speed_says(steps: int, speed: float) -> None:
    pictures = sum(shown_for(number, steps, speed) for number in range(steps))
    assert pictures / RATE == pytest.approx(steps / speed + HOLD, abs=1 / RATE)


def test_the_days_of_the_filter_are_those_of_the_film(index: Index) -> None:
    told = index.timeline(Filter())
    dates = DateRange(date(2025, 2, 3), date(2025, 2, 20))
    assert span_of(told, dates, STEPS["week"]) == (date(2025, 2, 3).toordinal(), date(2025, 2, 20).toordinal())
    assert span_of(told, DateRange(date(1990, 1, 1), date(1991, 1, 1)), STEPS["week"]) is None
    assert span_of(told, None, STEPS["week"]) == (told.first, told.last)


def test_what_is_no_pace_and_no_frame_is_refused() -> None:
    with pytest.raises(TooManySteps, match="longer steps"):
        steps_of(1, 10_000, Pace("day"))
    for odd in ({"step": "hour"}, {"window": 0}, {"fade": 99}, {"speed": 0.0}):
        with pytest.raises(ValueError, match="not"):
            Pace(**odd)
    for pixels in ((1281, 720), (20, 20)):
        with pytest.raises(ValueError, match="frame"):
            AnimationRequest(FigureRequest(), pixels=pixels)
