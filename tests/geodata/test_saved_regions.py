"""Regions saved in a project come back exactly, a GIS shows them, and every edit can be taken back."""

from __future__ import annotations

import pyogrio
import pytest
import shapely
from given_shapes import shapes
from hypothesis import HealthCheck, given, settings
from sample_articles import visit

from geodata.regions.outlines import area_km2, in_degrees
from geodata.regions.saved import DiscardRegion, PutRegion, SavedRegion, named, new_region
from geodata.regions.shapes import Circle, Rectangle
from geodata.store import Store

FIJI = Rectangle(176, -20, 184, -15)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "project.gpkg") as made:
        yield made


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shapes.filter(lambda shape: not in_degrees(shape).is_empty))
def test_a_saved_region_comes_back_and_a_gis_sees_its_outline(store, shape):
    region = new_region(shape, " My  region ")
    store.put_region(region)
    assert region in store.saved_regions()
    assert region.name == "My region"
    layer = pyogrio.read_dataframe(store.path, layer="saved_regions")
    seen = layer[layer.name == "My region"].iloc[-1]
    assert shapely.equals(seen.geometry.normalize(), in_degrees(shape).normalize())
    store.discard_region(region.id)
    assert store.saved_regions() == ()


def test_the_layer_tells_its_extent_and_stays_beside_the_articles(store):
    store.put(visit())
    store.put_region(new_region(Circle(10, 20, 300), "甲"))
    store.put_region(new_region(FIJI, "斐济"))
    told = pyogrio.read_info(store.path, layer="saved_regions")
    assert told["geometry_type"] == "MultiPolygon"
    assert [round(each) for each in told["total_bounds"]] == [-180, -20, 180, 13]
    assert [region.name for region in store.saved_regions()] == ["斐济", "甲"]
    assert len(store) == 1


def test_edits_of_regions_are_taken_back(store):
    first = new_region(FIJI, "Fiji")
    undo_put = PutRegion(first).apply(store)
    renamed = SavedRegion(first.id, named(FIJI, "Islands"))
    undo_rename = PutRegion(renamed).apply(store)
    undo_discard = DiscardRegion(first.id).apply(store)
    assert store.saved_regions() == ()
    undo_discard.apply(store)
    assert store.saved_regions() == (renamed,)
    undo_rename.apply(store)
    assert store.saved_regions() == (first,)
    undo_put.apply(store)
    assert store.saved_regions() == ()


def test_a_region_needs_a_name_and_is_as_large_as_its_shape(store):
    with pytest.raises(ValueError, match="name"):
        new_region(FIJI, "  ")
    store.put_region(new_region(FIJI, "Fiji"))
    layer = pyogrio.read_dataframe(store.path, layer="saved_regions")
    assert layer.area_km2.iloc[0] == pytest.approx(area_km2(FIJI))
