"""The scale bar: a round length that fits, true at the latitude that it names."""

from __future__ import annotations

from math import cos, radians

from hypothesis import given
from hypothesis import strategies as st

from geodata.maps.scale import middle_latitude, scale_bar

degrees_wide = st.floats(0.01, 360)
souths = st.floats(-80, 79)


@given(degrees_wide, souths, st.floats(0.01, 4), st.integers(300, 8000))
def test_the_bar_is_round_fits_and_is_not_needlessly_short(wide, south, high, width):
    bounds = (-wide / 2, south, wide / 2, south + high)
    bar = scale_bar(bounds, width)
    assert bar.metres == int(str(bar.metres)[0]) * 10 ** (len(str(bar.metres)) - 1)
    assert str(bar.metres)[0] in "125"
    assert bar.pixels <= 130.001 or bar.metres == 1
    assert bar.pixels > 50 or bar.metres == 1


def test_the_bar_is_true_at_its_latitude():
    bar = scale_bar((0, 59, 10, 61), 1000)
    metres_per_pixel = 10 / 1000 * 111_319.49 * cos(radians(bar.lat))
    assert abs(bar.metres / bar.pixels - metres_per_pixel) < 1


@given(souths, st.floats(0.01, 4))
def test_the_middle_lies_between(south, high):
    assert south <= middle_latitude(south, south + high) <= south + high
