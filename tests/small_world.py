"""A basemap of two square countries and a region over both, and marks to put on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.knowledge.compile_projected import write_projected
from geodata.marks import Mark
from geodata.model import Names, Quad

WAIT = 20_000  # ms that a page may take on a busy machine


def square(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def feature(place_id: str, geometry: dict[str, Any], en: str, hans: str = "", **more: Any) -> dict[str, Any]:
    names = {"name_en": en, "name_zh_hans": hans or en, "name_zh_hant": hans or en}
    return {"type": "Feature", "geometry": geometry, "properties": {"id": place_id, **names, **more}}


def write_small_world(folder: Path) -> Path:
    """Writes the basemap files of the small world into `folder`, so that no test of the page needs compiled data."""
    layers = {
        "countries-50m": [
            feature("iso:AA", square(0, 30, 30, 60), "Aland", "甲国", rank=2, label_lon=15, label_lat=45),
            feature("iso:BB", square(30, 30, 60, 60), "Beland", "乙国", rank=2, label_lon=45, label_lat=45),
        ],
        "regions": [feature("region:both", square(0, 30, 60, 60), "Both", "两国")],
        "disputed": [feature("line", square(28, 40, 32, 44), "Between")],
        "lakes": [],
        "waters": [],
        "places": [],
        "divisions": [],
    }
    for name, features in layers.items():
        collection = {"type": "FeatureCollection", "features": features}
        (folder / f"{name}.geojson").write_text(json.dumps(collection), encoding="utf-8")
    write_projected(folder)
    return folder


def a_mark(mark_id: str, lat: float, lon: float, name: str = "Town", **more: Any) -> Mark:
    quads = more.pop("quads", {Quad.VERBAL_COOPERATION: 1})
    places = more.pop("places", (f"geonames:{mark_id}",))
    return Mark(mark_id, lat, lon, places, Names(name), sum(quads.values()), 1, quads, **more)
