"""Clusters gather points, and neither lose nor multiply them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.clustering import CELL, cluster, gather, inside, project, shift_into, unproject
from geodata.marks import View
from geodata.projections import MERCATOR_LIMIT, ProjectionKind, projection

lats, lons = st.floats(-90, 90), st.floats(-180, 180)
points = st.lists(st.tuples(lats, lons, st.integers(1, 9)), min_size=1, max_size=40)


def columns(found):
    return (np.array(column, dtype=float) for column in zip(*found, strict=True))


@given(points, st.integers(0, 18), st.integers(4, 20))
def test_every_point_is_in_one_cluster_and_there_are_never_too_many(found, zoom, limit):
    gathered = cluster(*columns(found), zoom, limit)
    assert sorted(number for each in gathered for number in each.members) == list(range(len(found)))
    assert len(gathered) <= limit
    assert len({each.key for each in gathered}) == len(gathered)


@given(points)
def test_a_cluster_lies_among_its_points(found):
    heights, widths, _ = columns(found)
    for each in cluster(*columns(found), 3):
        members = list(each.members)
        low, high = (
            max(min(h, MERCATOR_LIMIT), -MERCATOR_LIMIT) for h in (heights[members].min(), heights[members].max())
        )
        assert low - 1e-6 <= each.lat <= high + 1e-6
        assert widths[members].min() - 1e-6 <= each.lon <= widths[members].max() + 1e-6


def test_far_points_stay_apart_and_part_as_one_zooms_in():
    paris, versailles, tokyo = (48.8566, 2.3522, 1), (48.8049, 2.1204, 1), (35.68, 139.69, 1)
    assert len(cluster(*columns([paris, versailles, tokyo]), 3)) == 2
    assert len(cluster(*columns([paris, versailles, tokyo]), 10)) == 3


@given(st.floats(-85, 85), lons, st.integers(0, 20))
def test_projecting_and_back(lat, lon, zoom):
    x, y = project(np.array([lat]), np.array([lon]), zoom)
    assert [float(each[0]) for each in unproject(x, y, zoom)] == pytest.approx([lat, lon], abs=1e-6)


@pytest.mark.parametrize(
    ("view", "lon", "shown"),
    [
        (View(-180, -90, 180, 90, 2), 139.7, 139.7),
        (View(-250, -90, 250, 90, 1), 139.7, 139.7),
        (View(150, -90, 210, 90, 3), -175.0, 185.0),
        (View(-210, -90, -150, 90, 3), 179.0, -181.0),
        (View(0, -90, 60, 90, 3), -175.0, None),
    ],
)
def test_a_view_across_the_date_line_sees_both_sides(view, lon, shown):
    shifted = shift_into(view, np.array([lon]))
    seen = inside(view, np.array([0.0]), shifted)
    assert bool(seen[0]) == (shown is not None)
    assert shown is None or shifted[0] == pytest.approx(shown)


@given(st.integers(0, 6), st.integers(5, 60), st.sampled_from(ProjectionKind), st.integers(0, 99))
def test_cells_are_those_of_the_whole_plane_and_weights_add_up(zoom, limit, kind, seed):
    chance = np.random.default_rng(seed)
    lats, lons = chance.uniform(46, 89, 300), chance.uniform(-180, 180, 300)
    weights = chance.integers(1, 9, 300).astype(float)
    found = gather(*projection(kind).forward(lats, lons), weights, zoom, limit)
    sums = np.bincount(found.labels, weights, minlength=len(found.keys))
    assert sums.sum() == weights.sum()
    assert (sums > 0).all()
    assert len(set(found.keys)) == len(found.keys) <= limit
    x, y = (each * 2.0**zoom for each in projection(kind).forward(lats, lons))
    size = CELL
    while len({(a // size, b // size) for a, b in zip(x, y, strict=True)}) > limit:
        size *= 2
    cells = {(int(a // size), int(b // size)) for a, b in zip(x, y, strict=True)}
    assert {tuple(map(int, key.split("/")[1:])) for key in found.keys} <= cells
