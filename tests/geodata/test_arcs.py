"""Great circles are the shortest ways, agree with pyproj, and never jump across the map."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pyproj import Geod

from geodata.arcs import STEP, great_circle

GLOBE = Geod(ellps="sphere")
lats = st.floats(-90, 90) | st.sampled_from([-90.0, 0.0, 66.5, 90.0])
lons = st.floats(-180, 180) | st.sampled_from([-180.0, -179.9, 0.0, 179.9, 180.0])
points = st.tuples(lats, lons)


def metres(one, other):
    return GLOBE.inv(one[1], one[0], other[1], other[0])[2]


def samples(arc):
    return [point for piece in arc.pieces for point in piece]


@given(points, points)
def test_every_sample_lies_on_the_shortest_way(start, end):
    whole = metres(start, end)
    assume(whole > 1000)
    for sample in samples(great_circle(start, end)):
        assert metres(start, sample) + metres(sample, end) == pytest.approx(whole, abs=20)


@given(points, points)
def test_samples_are_near_each_other_and_run_from_one_end_to_the_other(start, end):
    assume(metres(start, end) > 1000)
    found = samples(great_circle(start, end))
    assert metres(found[0], start) < 1
    assert metres(found[-1], end) < 1
    walked = [metres(start, sample) for sample in found]
    assert all(after >= before - 20 for before, after in pairwise(walked))
    longest = STEP * np.pi / 180 * GLOBE.a
    assert all(metres(one, other) <= longest * 1.001 for one, other in pairwise(found))


@given(points, points)
def test_no_piece_crosses_the_date_line_and_each_goes_on_where_the_last_one_ended(start, end):
    pieces = great_circle(start, end).pieces
    for piece in pieces:
        assert all(abs(one[1] - other[1]) <= 180 for one, other in pairwise(piece))
        assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in piece)
    for before, after in pairwise(pieces):
        assert before[-1][0] == after[0][0]
        assert {before[-1][1], after[0][1]} == {180.0, -180.0}


@given(points)
def test_between_antipodes_it_goes_over_the_north_pole(point):
    other = -point[0], point[1] - 180 if point[1] > 0 else point[1] + 180
    found = samples(great_circle(point, other))
    assert sum(metres(one, two) for one, two in pairwise(found)) == pytest.approx(np.pi * GLOBE.a, rel=1e-6)
    if abs(point[0]) < 89:
        assert max(lat for lat, _ in found) > 88


@given(points)
def test_from_a_point_to_itself_there_is_no_way(point):
    assert great_circle(point, point).pieces == ()


def test_it_agrees_with_pyproj_point_by_point():
    start, end = (38.9, -77.0), (55.75, 37.6)
    found = samples(great_circle(start, end))
    told = GLOBE.npts(start[1], start[0], end[1], end[0], len(found) - 2)
    for (lat, lon), (their_lon, their_lat) in zip(found[1:-1], told, strict=True):
        assert (lat, lon) == pytest.approx((their_lat, their_lon), abs=1e-6)


def test_the_way_across_the_pacific_is_cut_at_the_date_line():
    west, east = great_circle((35.7, 139.7), (37.8, -122.4)).pieces
    assert west[-1][1] == 180
    assert east[0] == (west[-1][0], -180)
