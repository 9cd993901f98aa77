"""Regions from real files of the four kinds; what is no region is refused in a sentence that every language has."""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely

from geodata.model import Language
from geodata.refusals import is_known, refusal_in_words
from geodata.regions import gis_files, mending
from geodata.regions.gis_files import UnusableRegion, is_region_file, layers, read
from geodata.store import Store

NORTH, SOUTH = shapely.box(10, 40, 20, 50), shapely.box(10, 20, 20, 30).difference(shapely.box(12, 22, 14, 24))
FRAME = geopandas.GeoDataFrame({"name": ["北区", "South"], "n": [1, 2]}, geometry=[NORTH, SOUTH], crs="EPSG:4326")
KINDS = {"regions.geojson": "GeoJSON", "regions.gpkg": "GPKG", "regions.kml": "KML", "regions.shp": "ESRI Shapefile"}


def written(path: Path, frame: geopandas.GeoDataFrame, driver: str = "GeoJSON", **more: str) -> Path:
    frame.to_file(path, driver=driver, engine="pyogrio", **more)
    return path


@pytest.fixture(params=KINDS)
def path(request, tmp_path) -> Path:
    return written(tmp_path / request.param, FRAME, KINDS[request.param])


def test_features_are_chosen_by_name_and_become_one_region(path):
    assert is_region_file(path)
    (layer,) = layers(path)
    assert layer.features == ("北区", "South")
    south = read(path, layer.name, [1], "South").shape
    assert south.contains(np.array([25.0, 23.0, 45.0]), np.array([11.0, 13.0, 15.0])).tolist() == [True, False, False]
    both = read(path, layer.name, [0, 1]).shape
    assert both.contains(np.array([25.0, 45.0]), np.array([11.0, 15.0])).all()


def test_another_coordinate_system_becomes_degrees(tmp_path):
    path = written(tmp_path / "laea.gpkg", FRAME.to_crs("EPSG:3035"), "GPKG")
    shape = read(path, "laea", [0]).shape
    assert shape.geometry.symmetric_difference(NORTH).area < 1e-6


def test_crossing_edges_are_repaired_and_other_kinds_left_out_and_both_are_said(tmp_path):
    bow = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    frame = geopandas.GeoDataFrame(geometry=[bow, shapely.Point(3, 3)], crs="EPSG:4326")
    path = written(tmp_path / "bow.geojson", frame)
    imported = read(path, layers(path)[0].name, [0, 1])
    assert imported.mended.is_repaired
    assert imported.mended.dropped == 1
    assert imported.shape.contains(np.array([5.0, 5.0]), np.array([9.0, 5.2])).tolist() == [True, True]
    assert not imported.shape.contains(np.array([9.0]), np.array([5.0]))[0]


def test_too_many_points_are_thinned_out_and_that_is_said(monkeypatch):
    monkeypatch.setattr(mending, "MOST_POINTS", 50)
    round_one = mending.mended(shapely.Point(0, 0).buffer(10, quad_segs=200))
    assert shapely.get_num_coordinates(round_one.geometry) <= 50
    assert 0 < round_one.tolerance < 1


def test_several_layers_are_told_apart_and_those_of_points_are_not_offered(tmp_path):
    path = written(tmp_path / "more.gpkg", FRAME, "GPKG", layer="areas")
    written(path, FRAME.iloc[:1], "GPKG", layer="one")
    written(path, FRAME.set_geometry(FRAME.representative_point()), "GPKG", layer="points")
    assert {layer.name for layer in layers(path)} == {"areas", "one"}


def test_our_own_project_is_no_region_file_and_anothers_package_is(tmp_path):
    Store.create(tmp_path / "project.gpkg").close()
    assert not is_region_file(tmp_path / "project.gpkg")
    assert is_region_file(written(tmp_path / "theirs.gpkg", FRAME, "GPKG"))
    (tmp_path / "articles.json").write_text('{"articles": []}')
    assert not is_region_file(tmp_path / "articles.json")
    (tmp_path / "broken.gpkg").write_text("not a package")
    assert not is_region_file(tmp_path / "broken.gpkg")


def _points(path: Path) -> None:
    written(path, FRAME.set_geometry(FRAME.representative_point()))


def _empty(path: Path) -> None:
    written(path, FRAME.iloc[:0])


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(gis_files.LARGEST + 1)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("points.geojson", _points),
        ("empty.geojson", _empty),
        ("large.geojson", _large),
        ("cut.geojson", lambda path: path.write_text('{"type": "FeatureCollection", "features": [{')),
        ("links.kml", lambda path: path.write_text("<OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>")),
        ("disguised.geojson", lambda path: path.write_text("<OGRVRTDataSource/>")),
        ("other.dxf", lambda path: path.write_text("0")),
        ("gone.shp", lambda path: None),
    ],
)
def test_what_holds_no_area_is_refused_in_every_language(tmp_path, name, make):
    make(tmp_path / name)
    with pytest.raises(UnusableRegion) as refused:
        layers(tmp_path / name)
    assert is_known(refused.value.reason), refused.value.reason
    assert refusal_in_words(str(refused.value), Language.SIMPLIFIED) != str(refused.value)


def test_a_shapefile_without_a_coordinate_system_is_taken_for_degrees_only_where_it_may_be(tmp_path):
    for crs, is_usable in (("EPSG:4326", True), ("EPSG:3857", False)):
        path = written(tmp_path / f"{is_usable}.shp", FRAME.to_crs(crs), "ESRI Shapefile")
        path.with_suffix(".prj").unlink()
        if is_usable:
            assert read(path, path.stem, [0]).shape.contains(np.array([45.0]), np.array([15.0]))[0]
        else:
            with pytest.raises(UnusableRegion, match="coordinate system"):
                read(path, path.stem, [0])
