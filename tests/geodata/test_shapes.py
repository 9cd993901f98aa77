"""Shapes hold what shapely and pyproj say they hold, wherever on the globe."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from given_shapes import circles, drawn, imported, points, rectangles, shapes, views
from hypothesis import given, settings
from pyproj import Geod

from geodata.projections import ProjectionKind, projection
from geodata.regions import codec
from geodata.regions.outlines import area_km2, in_degrees, in_plane
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, ViewShape, polygon

few = settings(max_examples=60, deadline=None)
EARTH = 510_065_621.7  # km², the ellipsoid WGS 84
GEOD = Geod(ellps="WGS84")


def columns(told):
    return np.array([lat for lat, _ in told]), np.array([lon for _, lon in told])


def held(shape, *told):
    return shape.contains(*columns(told)).tolist()


@few
@given(circles, points)
def test_a_circle_holds_what_is_near_enough_on_the_ellipsoid(shape, told):
    lats, lons = columns(told)
    centre = np.full_like(lons, shape.lon), np.full_like(lats, shape.lat)
    assert shape.contains(lats, lons).tolist() == (GEOD.inv(*centre, lons, lats)[2] <= shape.km * 1000).tolist()


@few
@given(rectangles, points)
def test_a_rectangle_holds_what_shapely_says_on_the_globe_rolled_out_three_times(shape, told):
    boxes = shapely.union_all(
        [shapely.box(shape.west + turn, shape.south, shape.east + turn, shape.north) for turn in (-360, 0, 360)]
    )
    lats, lons = columns(told)
    sure = (np.abs(lats) < 90) & (shapely.distance(boxes.boundary, shapely.points(lons, lats)) > 1e-9)
    found = shape.contains(lats, lons)
    assert found[sure].tolist() == shapely.intersects_xy(boxes, lons[sure], lats[sure]).tolist()


@few
@given(drawn | views, points)
def test_what_is_drawn_holds_what_lies_in_it_in_its_projection(shape, told):
    lats, lons = columns(told)
    x, y = projection(ProjectionKind(shape.plane)).forward(lats, lons)
    sure = (np.abs(lons) < 180) & ~np.isnan(x)
    expected = shapely.intersects_xy(shape.geometry, np.nan_to_num(x), np.nan_to_num(y))
    if shape.plane == "mercator":
        for turn in (-256, 256):
            expected |= shapely.intersects_xy(shape.geometry, x + turn, y)
    found = shape.contains(lats, lons)
    assert found[sure].tolist() == expected[sure].tolist()
    assert not found[np.isnan(x)].any()


@few
@given(imported, points)
def test_an_imported_polygon_holds_what_lies_in_it_in_degrees_also_beyond_the_date_line(shape, told):
    lats, lons = columns(told)
    expected = np.zeros(len(lats), dtype=bool)
    for turn in (-360, 0, 360):
        expected |= shapely.intersects_xy(shape.geometry, lons + turn, lats)
    assert shape.contains(lats, lons).tolist() == expected.tolist()


@few
@given(shapes, points)
def test_the_outline_on_any_map_holds_what_the_shape_holds(shape, told):
    """Up to the width of a line: what is outlined is what is admitted."""
    lats, lons = columns(told)
    found = shape.contains(lats, lons)
    for kind in ProjectionKind:
        outline = in_plane(shape, kind)
        x, y = projection(kind).forward(lats, lons)
        seen = ~np.isnan(x) & (np.abs(lats) < 85) & (np.abs(lons) < 179.9)
        at = shapely.points(np.nan_to_num(x), np.nan_to_num(y))
        sure = seen & (shapely.distance(shapely.boundary(outline), at) > 0.35) & ~np.isnan(x)
        assert shapely.intersects(outline, at)[sure].tolist() == found[sure].tolist()


@given(shapes)
@few
def test_a_shape_comes_back_from_json(shape):
    again = codec.from_json(json.loads(json.dumps(codec.to_json(shape))))
    assert again == shape
    assert hash(again) == hash(shape)


@few
@given(circles)
def test_a_circle_is_as_large_as_the_sphere_says_to_a_hundredth(shape):
    cap = 2 * np.pi * 6371.0072**2 * (1 - np.cos(shape.km / 6371.0072))
    assert area_km2(shape) == pytest.approx(cap, rel=0.012)


def test_the_whole_world_is_as_large_as_the_earth():
    assert area_km2(Rectangle(-180, -90, 180, 90)) == pytest.approx(EARTH, rel=1e-6)
    half = polygon(str(ProjectionKind.EQUAL_EARTH), shapely.box(0, 0, 256, 128))
    assert area_km2(half) == pytest.approx(EARTH / 2, rel=1e-4)


def test_fiji_is_in_a_rectangle_over_the_date_line_and_berlin_is_not():
    shape = Rectangle(170, -25, 190, -10)
    assert held(shape, (-18.1, 178.4), (-16.8, -179.9), (52.5, 13.4), (-18, 180), (-18, -180)) == [
        True,
        True,
        False,
        True,
        True,
    ]
    parts = shapely.get_parts(in_degrees(shape))
    assert sorted(part.bounds for part in parts) == [(-180, -25, -170, -10), (170, -25, 180, -10)]


def test_a_polygon_round_the_pole_holds_the_pole_and_all_longitudes():
    shape = polygon(str(ProjectionKind.ARCTIC), shapely.Point(128, 128).buffer(20))
    assert held(shape, (90, 0), (89, 170), (85, -60), (60, 10)) == [True, True, True, False]
    assert in_degrees(shape).bounds[3] == 90


def test_a_hole_is_not_in_the_shape():
    ring = polygon("degrees", shapely.box(0, 0, 30, 30).difference(shapely.box(10, 10, 20, 20)))
    assert held(ring, (5, 5), (15, 15), (25, 25)) == [True, False, True]
    around = Circle(0, 0, 5000), ViewShape(ProjectionKind.ARCTIC, (64, 64, 192, 192))
    assert held(around[1], (90, 0), (10, 0)) == [True, False]


def test_a_circle_over_the_pole_and_one_larger_than_half_the_globe_are_drawn_whole():
    assert in_degrees(Circle(85, 20, 1500)).bounds[3] == 90
    assert area_km2(Circle(10, 20, 15_000)) > EARTH * 0.8
    assert not in_plane(Circle(10, 20, 15_000), ProjectionKind.MERCATOR).is_empty


@pytest.mark.parametrize(
    "make",
    [
        lambda: Circle(91, 0, 1),
        lambda: Circle(0, 0, 0),
        lambda: Circle(0, 0, float("nan")),
        lambda: Circle(0, 0, 30_000),
        lambda: Rectangle(10, 0, 5, 1),
        lambda: Rectangle(0, 5, 10, 5),
        lambda: ViewShape(ProjectionKind.MERCATOR, (1, 1, 1, 2)),
        lambda: polygon("degrees", shapely.LineString([(0, 0), (1, 1)])),
        lambda: polygon("degrees", shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])),
        lambda: polygon("globe", shapely.box(0, 0, 1, 1)),
        lambda: PolygonShape("degrees", b"nonsense"),
    ],
)
def test_nonsense_is_no_shape(make):
    with pytest.raises(ValueError, match=r"not|no such|distance"):
        make()
