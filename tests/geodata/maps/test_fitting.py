"""A view shows what it was asked to show, in the shape of the picture."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from geodata.maps.fitting import CLOSEST, bounds_around, view_of

points = st.tuples(st.floats(-170, 170), st.floats(-80, 80))
sizes = st.tuples(st.integers(400, 4000), st.integers(300, 4000))


def mercator(lat: float) -> float:
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


@given(st.lists(points, min_size=1, max_size=8), sizes)
def test_every_point_lies_inside_and_the_shape_is_the_pictures(
    places: list[tuple[float, float]], size: tuple[int, int]
) -> None:
    bounds = bounds_around(places)
    assert bounds is not None
    view = view_of(bounds, *size)
    for lon, lat in places:
        assert view.west < lon < view.east
        assert view.south < lat < view.north
    width, height = view.east - view.west, mercator(view.north) - mercator(view.south)
    assert math.isclose(width / height, size[0] / size[1], rel_tol=1e-6)
    assert view.zoom <= CLOSEST + 1e-9


def test_no_points_have_no_bounds() -> None:
    assert bounds_around([]) is None
