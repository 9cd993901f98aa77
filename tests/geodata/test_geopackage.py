"""A project keeps the rules of GeoPackage 1.4, whatever was put, replaced and taken out; GDAL reads all of it."""

from __future__ import annotations

import sqlite3
import struct
import warnings
from contextlib import closing
from pathlib import Path

import geopandas
import pyogrio
import pytest
from given_articles import articles
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import VIENNA, article
from shapely import Point

from geodata import gpkg, store_schema
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.model import Names, Place, PlaceKind
from geodata.regions.saved import new_region
from geodata.regions.shapes import Rectangle
from geodata.store import Store

SAMPLE = Path(__file__).parents[1] / "datasets" / "acled.csv"
REQUIRED = {"gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"}
# What the program keeps for itself, beside what it declares to others: all of it can be made anew.
OWN = {"digests", "blocks", "words", "readings", "occurrences", "outlines"}
TRIGGERS = {"insert", "update2", "update4", "update5", "update6", "update7", "delete"}


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A project with everything in it."""
    path = tmp_path_factory.mktemp("full") / "project.gpkg"
    with Store.create(path) as store:
        store.put(article("a"))
        store.put(article("b", VIENNA))
        store.put_region(new_region(Rectangle(10, 10, 30, 20), "Box"))
        take_in(store, recognise(SAMPLE), jobs=1)
    return path


def rows(path, query, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def test_the_header_and_the_required_tables_are_there(full):
    assert rows(full, "PRAGMA application_id") == [(gpkg.APPLICATION_ID,)]
    assert rows(full, "PRAGMA user_version") == [(gpkg.USER_VERSION,)]
    tables = {name for (name,) in rows(full, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables >= REQUIRED
    assert {srs for (srs,) in rows(full, "SELECT srs_id FROM gpkg_spatial_ref_sys")} >= {-1, 0, 4326}
    assert rows(full, "PRAGMA foreign_key_check") == []


def test_every_table_is_declared_and_every_declaration_is_kept(full):
    there = dict(rows(full, "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    contents = dict(rows(full, "SELECT table_name, data_type FROM gpkg_contents"))
    plain = {name for name in there if not name.startswith(("gpkg_", "rtree_", "sqlite_"))}
    assert plain - contents.keys() <= OWN
    assert contents.keys() <= there.keys()
    columns = rows(full, "SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns")
    assert {table for table, *_ in columns} == {name for name, kind in contents.items() if kind == "features"}
    for table, column, _, srs in columns:
        assert (column, srs) == ("geom", gpkg.WGS84)
        assert column in {row[1] for row in rows(full, f"PRAGMA table_info({table})")}
    for table in contents.keys() & {name for name, kind in there.items() if kind == "table"}:
        keys = [(row[2], row[5]) for row in rows(full, f"PRAGMA table_info({table})") if row[5]]
        assert keys == [("INTEGER", 1)], table


def test_the_index_of_every_layer_is_declared_with_its_triggers(full):
    declared = rows(full, "SELECT table_name, column_name, scope FROM gpkg_extensions")
    assert declared == [(layer, "geom", "write-only") for layer in store_schema.LAYERS]
    for layer in store_schema.LAYERS:
        named = rows(full, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", layer)
        assert {name.removeprefix(f"rtree_{layer}_geom_") for (name,) in named} == TRIGGERS


@given(st.lists(articles(), min_size=1, max_size=5), st.data())
@settings(max_examples=12)
def test_index_and_extent_follow_every_change(tmp_path_factory, found, data):
    path = tmp_path_factory.mktemp("changed") / "project.gpkg"
    with Store.create(path) as store:
        for each in found:
            store.put(each)
        for each in data.draw(st.lists(st.sampled_from(found), max_size=3)):
            store.discard(each.id)
    for layer in store_schema.LAYERS:
        points = dict(rows(path, f"SELECT fid, geom FROM {layer} WHERE geom NOTNULL"))
        boxes = {fid: box for fid, *box in rows(path, f"SELECT * FROM rtree_{layer}_geom")}
        assert boxes.keys() == points.keys()
        for fid, geometry in points.items():
            x, y = struct.unpack("<dd", geometry[-16:])
            west, east, south, north = boxes[fid]
            assert west <= x <= east
            assert south <= y <= north
        (extent,) = rows(path, "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", layer)
        wests, easts, souths, norths = zip(*boxes.values(), strict=True) if boxes else ((None,),) * 4
        assert extent == (min(wests), min(souths), max(easts), max(norths)) if boxes else extent == (None,) * 4


def test_gdal_pyogrio_and_geopandas_open_every_layer_without_a_warning(full):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        layers = dict(pyogrio.list_layers(full))
        for layer, kind in layers.items():
            assert pyogrio.read_info(full, layer=layer)["features"] >= 0
            table = geopandas.read_file(full, layer=layer)
            if kind:
                assert table.crs.to_epsg() == 4326
                assert table.geometry.dropna().is_valid.all()
    shown = {layer for layer, kind in layers.items() if kind}
    assert shown == {*store_schema.LAYERS, "areas", "saved_regions", "dataset_events"}


def test_areas_that_are_named_have_their_outlines(tmp_path):
    france = Place("iso:FR", Names("France"), PlaceKind.COUNTRY, 46.0, 2.0, "FR")
    nowhere = Place("user:nowhere", Names("Nowhere"), PlaceKind.REGION, 1.0, 2.0)
    with Store.create(tmp_path / "project.gpkg") as store:
        store.put(article("a", france))
        store.put(article("b", nowhere))
        areas = geopandas.read_file(store.path, layer="areas")
        assert areas.place_id.tolist() == ["iso:FR"]
        assert areas.mentions.tolist() == [1]
        assert areas.geometry[0].contains(Point(2.35, 48.86))
        events = geopandas.read_file(store.path, layer="events")
        assert events.geometry.isna().all()
        assert len(events.merge(areas, on="place_id")) == 1
        assert pyogrio.read_info(store.path, layer="areas")["total_bounds"] == pytest.approx(areas.total_bounds)
        store.discard("a")
        assert geopandas.read_file(store.path, layer="areas").empty
