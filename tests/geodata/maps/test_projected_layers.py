"""Layers and areas are handed out in the plane of each projection, whole at the date line and cut at the edge."""

import json

import pytest
import shapely
from shapely.geometry import shape
from small_world import feature, square

from geodata.knowledge.compile_projected import write_projected
from geodata.maps.serving import NotServed, Server
from geodata.projections import ProjectionKind, projection

KINDS = [ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC]
CHUKOTKA = {
    "type": "MultiPolygon",
    "coordinates": [square(170, 62, 180, 70)["coordinates"], square(-180, 62, -170, 70)["coordinates"]],
}


@pytest.fixture
def server(tmp_path) -> Server:
    layers = {
        "lands": [
            feature("iso:AA", CHUKOTKA, "Across"),
            feature("iso:BB", square(0, 0, 10, 20), "Southern"),
            feature("iso:CC", square(10, 30, 30, 60), "Half"),
        ],
        "lines": [feature("line", {"type": "LineString", "coordinates": [[0, 50], [20, 60]]}, "Line")],
        "points": [feature("dot", {"type": "Point", "coordinates": [0, 50]}, "Dot")],
    }
    for name, features in layers.items():
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"features": features}), encoding="utf-8")
    write_projected(tmp_path)
    return Server(tmp_path)


def layer(server: Server, path: str) -> dict[str, shapely.Geometry]:
    found = json.loads(server.answer(f"basemap/{path}.geojson").body)["features"]
    return {each["properties"]["id"]: shape(each["geometry"]) for each in found}


@pytest.mark.parametrize("kind", KINDS)
def test_layers_lie_within_the_outline_of_their_projection(server, kind):
    room = projection(kind).outline.buffer(0.01)
    drawn = layer(server, f"{kind}/lands")
    assert all(room.contains(each) for each in drawn.values())
    assert ("iso:BB" in drawn) is (kind is ProjectionKind.EQUAL_EARTH)
    assert layer(server, f"{kind}/lines")["line"].geom_type == "LineString"


def test_what_crosses_the_date_line_is_one_piece_round_the_pole_and_two_on_the_world(server):
    assert layer(server, "arctic/lands")["iso:AA"].geom_type == "Polygon"
    assert len(layer(server, "equal-earth/lands")["iso:AA"].geoms) == 2


@pytest.mark.parametrize("path", ["arctic/points", "arctic/../lands", "peters/lands", "mercator/lands"])
def test_nothing_else_is_served(server, path):
    with pytest.raises(NotServed):
        server.answer(f"basemap/{path}.geojson")


@pytest.mark.parametrize("kind", KINDS)
def test_areas_come_in_the_plane_as_far_as_the_projection_shows_them(kind):
    russia = shape(json.loads(Server().answer(f"areas/{kind}/iso:RU.geojson").body))
    assert projection(kind).outline.buffer(0.01).contains(russia)
    anadyr = shapely.Point(*(float(each[0]) for each in projection(kind).forward([66.6], [-176.0])))
    assert russia.contains(anadyr)
    if kind is ProjectionKind.ARCTIC:
        with pytest.raises(NotServed):
            Server().answer("areas/arctic/iso:FJ.geojson")
