"""Regions on the command line."""

from __future__ import annotations

import argparse

import geopandas
import pytest
import shapely

from geodata import filter_arguments
from geodata.index import Index
from geodata.regions.gis_files import UnusableRegion
from geodata.regions.shapes import Circle, Rectangle


def filter_of(*arguments: str):
    parser = argparse.ArgumentParser()
    filter_arguments.add_to(parser)
    return filter_arguments.filter_of(parser.parse_args(arguments), Index())


def test_circles_boxes_and_files_are_alternatives_all_at_once_or_outside(tmp_path):
    frame = geopandas.GeoDataFrame(geometry=[shapely.box(44, 22, 52, 28)], crs="EPSG:4326")
    frame.to_file(tmp_path / "gulf.geojson", driver="GeoJSON", engine="pyogrio")
    chosen = filter_of(
        *("--circle", "24.7,46.7,500", "--bbox=170,-20,-170,0", "--region-file", str(tmp_path / "gulf.geojson"))
    )
    circle, box, gulf = chosen.shapes
    assert circle == Circle(24.7, 46.7, 500)
    assert box == Rectangle(170, -20, 190, 0)
    assert gulf.name == "gulf"
    assert not chosen.is_inverted
    turned = filter_of("--region", "中东", "--circle", "24.7,46.7,500", "--in-all", "--outside")
    assert turned.combination == "all"
    assert turned.is_inverted
    assert filter_of("--outside").is_empty


@pytest.mark.parametrize("wrong", ["--circle=1,2", "--circle=100,0,5", "--bbox=a,b,c,d", "--bbox=1,5,2,3"])
def test_nonsense_is_refused_as_usage(wrong, capsys):
    with pytest.raises(SystemExit):
        filter_of(wrong)
    assert "argument" in capsys.readouterr().err


def test_a_file_of_several_layers_asks_for_one(tmp_path):
    frame = geopandas.GeoDataFrame(geometry=[shapely.box(44, 22, 52, 28)], crs="EPSG:4326")
    for layer in ("one", "two"):
        frame.to_file(tmp_path / "many.gpkg", driver="GPKG", layer=layer, engine="pyogrio")
    with pytest.raises(UnusableRegion, match="one, two"):
        filter_of("--region-file", str(tmp_path / "many.gpkg"))
    assert filter_of("--region-file", str(tmp_path / "many.gpkg"), "--region-layer", "two").shapes
