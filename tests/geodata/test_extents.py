"""An area lies in a shape by more than half of its surface, and masks say what single places say."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from given_shapes import shapes
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.filters import Filter
from geodata.knowledge.areas import areas
from geodata.model import Names, Place, PlaceKind
from geodata.regions import extents, placing
from geodata.regions.outlines import equal_area_height, in_degrees
from geodata.regions.shapes import Circle, Rectangle, polygon

COUNTRIES = ("iso:SA", "iso:RU", "iso:FJ", "iso:NO", "iso:CL", "iso:AQ", "iso:SG", "iso:US", "iso:KZ")
AREAS = [Place(each, Names(each), PlaceKind.COUNTRY, 0, 0, each[-2:]) for each in (*COUNTRIES, "iso:none")]
POINTS = [(37.775, -122.419), (24.7, 46.7), (-17.0, 180.0), (90.0, 0.0), (-54.0, -70.0), (1.3, 103.8)]
TOWNS = [
    Place(f"town:{n}", Names(f"Town {n}"), PlaceKind.CITY, lat, lon)
    for n, (lat, lon) in enumerate(
        [(37.8, -122.4), (24.7, 46.7), (-17.0, 180.0), (90.0, 0.0), (-54.0, -70.0), (1.3, 103.8)]
    )
]
PLACES = [*AREAS, *TOWNS]


def placing_of(places):
    lats, lons = (np.array([getattr(place, name) for place in places], dtype=float) for name in ("lat", "lon"))
    return placing.Placing(lats, lons, np.array([p.kind.is_area for p in places]), [p.id for p in places])


def share(area_id, shape):
    """How much of an area's surface lies in a shape, by intersecting the outlines."""
    outline = areas().geometry(area_id)
    flat = [shapely.transform(shapely.segmentize(each, 1.0), _flat) for each in (outline, in_degrees(shape))]
    return shapely.make_valid(flat[0]).intersection(shapely.make_valid(flat[1])).area / flat[0].area


def _flat(points):
    return np.column_stack([np.radians(points[:, 0]), equal_area_height(points[:, 1])])


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(COUNTRIES), shapes)
def test_an_area_lies_in_a_shape_that_covers_more_than_half_of_it(area_id, shape):
    covered = share(area_id, shape)
    if abs(covered - 0.5) > 0.06:
        assert extents.held(shape, [area_id]).tolist() == [covered > 0.5]


def test_it_is_never_the_centre_that_decides():
    norway = areas().geometry("iso:NO")
    middle = norway.representative_point()
    assert not extents.held(Circle(middle.y, middle.x, 100), ["iso:NO"])[0]
    ring = Rectangle(-180, -90, 180, 90), Circle(middle.y, middle.x, 60)
    around = polygon("degrees", in_degrees(ring[0]).difference(in_degrees(ring[1])))
    assert extents.held(around, ["iso:NO"])[0]


def test_countries_over_the_date_line_lie_in_a_rectangle_over_it():
    assert extents.held(Rectangle(176, -20, 184, -15), ["iso:FJ", "iso:RU"]).tolist() == [True, False]
    assert extents.held(Rectangle(27, 40, 192, 82), ["iso:RU"]).tolist() == [True]


@settings(max_examples=40, deadline=None)
@given(st.lists(shapes, max_size=3).map(tuple), st.booleans(), st.sampled_from(["any", "all"]))
def test_the_mask_of_all_places_says_what_each_place_says(chosen_shapes, is_inverted, combination):
    regions = frozenset({"iso:SA", "admin1:US-CA"})
    chosen = Filter(regions, shapes=chosen_shapes, is_inverted=is_inverted, combination=combination)
    in_regions = [np.array([place.id == region for place in PLACES]) for region in chosen.regions]
    mask = placing.Placing.of(PLACES).admitted(chosen, in_regions)
    assert mask.tolist() == [placing.admits(chosen, place, {place.id}) for place in PLACES]


@pytest.mark.parametrize("is_inverted", [False, True])
def test_an_area_without_a_known_outline_is_neither_inside_nor_outside(is_inverted):
    chosen = Filter(shapes=(Rectangle(-180, -90, 180, 90),), is_inverted=is_inverted)
    assert not placing.admits(chosen, AREAS[-1], frozenset())


def test_a_town_lies_in_the_province_whose_outline_holds_it():
    california = Filter(regions=frozenset({"admin1:US-CA"}))
    francisco, riyadh = TOWNS[:2]
    assert placing.admits(california, francisco, {"iso:US"})
    assert not placing.admits(california, riyadh, {"iso:SA"})
