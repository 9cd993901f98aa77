"""The projections agree with PROJ, go there and back, keep areas, and draw what lies at date line and pole whole."""

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.clustering import cluster, inside, shift_into
from geodata.marks import View
from geodata.projections import ARCTIC_EDGE, ProjectionKind, projection

KINDS = list(ProjectionKind)
EQUAL_AREA = [ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC]
EPSG = {ProjectionKind.MERCATOR: 3857, ProjectionKind.EQUAL_EARTH: 8857, ProjectionKind.ARCTIC: 3575}
TRANSFORMERS = {
    kind: pyproj.Transformer.from_crs("EPSG:4326", f"EPSG:{code}", always_xy=True) for kind, code in EPSG.items()
}
lats = st.floats(-84.9, 90).map(lambda lat: min(lat, 84.9))
lons = st.floats(-180, 180)
northern = st.floats(ARCTIC_EDGE, 90)
boxes = st.tuples(st.floats(0, 250), st.floats(60, 180), st.floats(1, 200), st.floats(1, 200)).map(
    lambda each: (each[0], each[1], each[0] + each[2], each[1] + each[3])
)


@pytest.mark.parametrize("kind", KINDS)
@given(lat=lats, lon=lons)
def test_what_is_projected_comes_back(kind, lat, lon):
    drawn = projection(kind)
    x, y = drawn.forward([lat], [lon])
    assert bool(np.isnan(x[0])) is not bool(drawn.shows([lat], [lon])[0])
    if not np.isnan(x[0]):
        back_lat, back_lon = drawn.inverse(x, y)
        assert back_lat[0] == pytest.approx(lat, abs=1e-7)
        turn = (back_lon[0] - lon + 180) % 360 - 180
        assert turn * np.cos(np.radians(lat)) == pytest.approx(0, abs=1e-7)


@pytest.mark.parametrize("kind", KINDS)
@given(lat=lats, lon=lons)
def test_the_sums_agree_with_proj(kind, lat, lon):
    drawn = projection(kind)
    x, y = drawn.forward([lat], [lon])
    if not np.isnan(x[0]):
        metres = (x[0] - 128) * drawn.metres_per_unit, (128 - y[0]) * drawn.metres_per_unit
        assert metres == pytest.approx(TRANSFORMERS[kind].transform(lon, lat), abs=0.01)


@pytest.mark.parametrize("kind", EQUAL_AREA)
@given(south=st.floats(41, 84), west=st.floats(-179, 170))
def test_equal_areas_stay_equal(kind, south, west):
    cell = shapely.box(west, south, west + 5, south + 5)
    ground, _ = pyproj.Geod(ellps="WGS84").geometry_area_perimeter(shapely.segmentize(cell, 0.05))
    drawn = projection(kind)
    assert drawn.project_geometry(cell).area * drawn.metres_per_unit**2 == pytest.approx(abs(ground), rel=2e-3)


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_world_fills_the_outline(kind):
    drawn = projection(kind)
    whole = drawn.project_geometry(shapely.box(-180, -90, 180, 90))
    assert whole.geom_type == "Polygon"
    assert not whole.interiors
    assert whole.symmetric_difference(drawn.outline).area < 2e-4 * drawn.outline.area


def test_a_country_across_the_date_line_is_whole_in_the_polar_view():
    chukotka = shapely.union_all([shapely.box(170, 62, 180, 70), shapely.box(-180, 62, -170, 70)])
    assert projection(ProjectionKind.ARCTIC).project_geometry(chukotka).geom_type == "Polygon"
    for kind in (ProjectionKind.MERCATOR, ProjectionKind.EQUAL_EARTH):
        parts = shapely.get_parts(projection(kind).project_geometry(chukotka))
        assert len(parts) == 2
        assert max(part.bounds[2] - part.bounds[0] for part in parts) < 20


@pytest.mark.parametrize("kind", KINDS)
def test_shapes_may_be_given_beyond_the_date_line(kind):
    drawn = projection(kind)
    beyond, within = shapely.box(170, 62, 190, 70), [shapely.box(170, 62, 180, 70), shapely.box(-180, 62, -170, 70)]
    assert (
        drawn.project_geometry(beyond).symmetric_difference(drawn.project_geometry(shapely.union_all(within))).area
        < 1e-3
    )


def test_a_cap_round_the_pole_has_neither_hole_nor_spike():
    cap = projection(ProjectionKind.ARCTIC).project_geometry(shapely.box(-180, 66.5, 180, 90))
    assert cap.geom_type == "Polygon"
    assert not cap.interiors
    assert cap.contains(shapely.Point(128, 128))
    assert cap.area == pytest.approx(cap.convex_hull.area, rel=1e-4)


def test_what_lies_south_of_the_arctic_map_is_empty():
    assert projection(ProjectionKind.ARCTIC).project_geometry(shapely.box(0, -10, 20, 20)).is_empty


@pytest.mark.parametrize("kind", EQUAL_AREA)  # a Mercator view may go beyond ±180: see the clustering tests
@given(box=boxes, lat=lats, lon=lons)
def test_a_view_sees_what_is_drawn_within_its_box(kind, box, lat, lon):
    view = View.of_box(kind, box, 3)
    x, y = (float(each[0]) for each in projection(kind).forward([lat], [lon]))
    drawn = box[0] <= x <= box[2] and box[1] <= y <= box[3]
    points = np.array([lat]), np.array([lon])
    assert bool(inside(view, points[0], shift_into(view, points[1]))[0]) is drawn
    if drawn:
        assert inside(view.padded(0.1), *points)[0]


@pytest.mark.parametrize("kind", EQUAL_AREA)
@given(st.lists(st.tuples(northern, lons), min_size=1, max_size=30))
def test_every_point_is_in_one_cluster_that_the_map_shows(kind, found):
    heights, widths = (np.array(each) for each in zip(*found, strict=True))
    gathered = cluster(heights, widths, np.ones(len(found)), 3, 10, kind)
    assert sorted(number for each in gathered for number in each.members) == list(range(len(found)))
    assert all(projection(kind).shows([each.lat], [each.lon])[0] for each in gathered)


def test_the_degrees_of_a_box_bound_it():
    arctic = projection(ProjectionKind.ARCTIC)
    assert arctic.degrees_of(arctic.box) == pytest.approx((-180, ARCTIC_EDGE, 180, 90))
    west, south, east, north = arctic.degrees_of((122, 90, 134, 100))  # the Bering Strait and beyond
    assert 165 < west < 180 < east < 205
    assert 60 < south < north < 80
