"""The projection suits the region, and views fit boxes of every plane."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.maps.choosing import projection_for
from geodata.maps.fitting import box_around, home_of, view_of_box
from geodata.maps.scale import bar_of
from geodata.marks import View
from geodata.projections import ProjectionKind, projection

CAP = shapely.box(-180, 66.5, 180, 90)
KINDS = [ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC]


@pytest.mark.parametrize(
    ("shapes", "kind"),
    [
        ([], ProjectionKind.MERCATOR),
        ([CAP], ProjectionKind.ARCTIC),
        ([shapely.box(20, 68, 30, 72)], ProjectionKind.ARCTIC),
        ([shapely.box(5, 55, 30, 70)], ProjectionKind.MERCATOR),
        ([shapely.box(-120, -50, 120, 50)], ProjectionKind.EQUAL_EARTH),
        ([CAP, shapely.box(-120, -50, 120, 50)], ProjectionKind.EQUAL_EARTH),
    ],
)
def test_the_region_chooses_the_projection(shapes, kind):
    assert projection_for(shapes) is kind


@pytest.mark.parametrize("kind", KINDS)
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=8), st.floats(200, 2000))
def test_a_view_holds_the_points_it_was_made_for(kind, points, width):
    box = box_around(points, kind)
    shown = [(lon, lat) for lon, lat in points if projection(kind).shows([lat], [lon])[0]]
    assert (box is None) is (not shown)
    if box:
        view = view_of_box(kind, box, width, 500)
        assert view.box is not None
        assert view.box[0] <= box[0] <= box[2] <= view.box[2]
        assert view.box[1] <= box[1] <= box[3] <= view.box[3]
        assert (view.box[2] - view.box[0]) * 2**view.zoom == pytest.approx(width)


def test_the_whole_world_has_no_scale_bar_and_the_arctic_has_one():
    world = View.of_box(ProjectionKind.EQUAL_EARTH, home_of(ProjectionKind.EQUAL_EARTH), 2)
    assert bar_of(world, 1000) is None
    near = View.of_box(ProjectionKind.EQUAL_EARTH, (120, 120, 136, 136), 6)
    arctic = View.of_box(ProjectionKind.ARCTIC, home_of(ProjectionKind.ARCTIC), 3)
    for view in (near, arctic):
        bar = bar_of(view, 1000)
        assert bar is not None
        assert bar.lat is None
        metres = (view.box[2] - view.box[0]) / 1000 * bar.pixels * projection(view.projection).metres_per_unit
        assert bar.metres == pytest.approx(metres, rel=0.25)  # Equal Earth is stretched along the equator


def test_the_middle_of_a_polar_view_is_the_pole():
    assert View.of_box(ProjectionKind.ARCTIC, home_of(ProjectionKind.ARCTIC), 3).centre[0] == pytest.approx(90)


@given(st.floats(-80, 60), st.floats(5, 20))
def test_the_middle_of_a_view_is_halfway_between_its_edges_on_the_map(south, height):
    view = View(0, south, 40, south + height, 4)
    lat, lon = view.centre
    _, (top, middle, bottom) = projection(ProjectionKind.MERCATOR).forward([south + height, lat, south], [0, 0, 0])
    assert middle - top == pytest.approx(bottom - middle)
    assert lon == 20
