"""Writes `basemap/*.geojson`: what the page draws under the marks."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geodata.knowledge import compile_shapes as shapes
from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_divisions import division_shapes
from geodata.knowledge.compile_entry import Entry
from geodata.knowledge.compile_labels import ranked_cities

Feature = dict[str, Any]

# Decimals of a degree to keep, and how far an outline may stray from its source.
_FINE = (0.001, 0.005)
_COARSE = (0.01, 0.02)
_SHADED = (0.01, 0.05)
# Square degrees; smaller lakes do not show at any zoom that the atlas is read at.
_SMALLEST_LAKE = 0.05
_LEAST_RANK = 9
_WORLD_SIZE = 256
# Waters that are ways across several seas, which the map names.
_ROUTES = ("water:northern-sea-route", "water:northwest-passage")


def write_basemap(folder: Path, entries: list[Entry], seats: dict[str, Entry]) -> None:
    """Write every layer of the basemap into `folder`."""
    known = {entry.id: entry for entry in entries}
    layers: dict[str, Iterable[Feature]] = {
        "countries-110m": _countries("110m", _COARSE, known),
        "countries-50m": _countries("50m", _FINE, known),
        "lakes": _lakes(),
        "disputed": _disputed(),
        "regions": _areas("regions", known),
        "waters": _areas("waters", known),
        "places": _places(entries, seats),
        "divisions": _divisions(known),
    }
    folder.mkdir()
    for name, features in layers.items():
        text = json.dumps(
            {"type": "FeatureCollection", "features": list(features)}, ensure_ascii=False, separators=(",", ":")
        )
        (folder / f"{name}.geojson").write_text(text, encoding="utf-8")


def _countries(scale: str, detail: tuple[float, float], known: dict[str, Entry]) -> Iterator[Feature]:
    """Every country and territory; those that this scale leaves out come from a finer one."""
    finer = shapes.islets() | shapes.undisputed("10m") | shapes.undisputed("50m")
    outlines = finer | shapes.undisputed(scale)
    facts = _country_facts()
    for code in sorted(outlines.keys() & sources.countries().keys()):
        entry = known[f"iso:{code}"]
        yield _feature(outlines[code], detail, **_named(entry), **facts.get(code, {"rank": _LEAST_RANK}))


def _country_facts() -> dict[str, dict[str, Any]]:
    frame = sources.natural_earth("cultural", "50m_admin_0_countries")
    return {
        row.ISO_A2_EH: {"rank": int(row.LABELRANK), "un_region": row.REGION_UN, "un_subregion": row.SUBREGION}
        for row in frame.itertuples()
        if row.ISO_A2_EH != "-99"
    }


def _lakes() -> Iterator[Feature]:
    for row in sources.natural_earth("physical", "50m_lakes").itertuples():
        if row.geometry.area >= _SMALLEST_LAKE:
            names = [name if isinstance(name, str) else "" for name in (row.name_en, row.name_zh, row.name_zht)]
            yield _feature(row.geometry, _COARSE, name_en=names[0], name_zh_hans=names[1], name_zh_hant=names[2])


def _disputed() -> Iterator[Feature]:
    """Areas to hatch (`kind` "area", with the country that in fact holds it) and lines to dash (`kind` "line")."""
    for area in shapes.disputed("50m"):
        own = {"id": area.region} if area.region else {}
        yield _feature(area.shape, _FINE, kind="area", name=area.name, holder=area.holder, **own)
    for row in sources.natural_earth("cultural", "50m_admin_0_boundary_lines_land").itertuples():
        if not row.FEATURECLA.startswith("International"):
            status = row.FEATURECLA.partition(" (")[0].lower()
            yield _feature(row.geometry, _FINE, kind="line", status=status)


def _areas(table: str, known: dict[str, Entry]) -> Iterator[Feature]:
    for rank, row in enumerate(sources.table(table)):
        members = [f"iso:{code}" for code in row.get("members", "").split("|") if code]
        parent = row.get("parent") or None
        shape = shapes.shape_of(row, "50m")
        own: dict[str, Any] = {"members": members, "parent": parent}
        if table == "waters":
            own = {"dry": row["id"] in _ROUTES or shapes.is_dry(shape)}
        yield _feature(shape, _SHADED, **_named(known[row["id"]]), rank=rank, **own)


def _places(entries: list[Entry], seats: dict[str, Entry]) -> Iterator[Feature]:
    capitals = {seat.id for seat in seats.values()}
    for rank, entry in ranked_cities(entries, seats):
        point = {"type": "Point", "coordinates": [round(entry.lon, 3), round(entry.lat, 3)]}
        properties = {**_names(entry), "rank": rank, "capital": entry.id in capitals, "country": entry.country}
        yield {"type": "Feature", "id": entry.id, "properties": properties, "geometry": point}


def _divisions(known: dict[str, Entry]) -> Iterator[Feature]:
    """A point for the name of each first-order division, and how wide the division is in units of the world's 256."""
    outlines = division_shapes()
    for row in sources.table("admin1"):
        outline = outlines.get(row["id"])
        if outline is None or row["reach"]:
            continue
        middle = outline.centroid if outline.contains(outline.centroid) else outline.representative_point()
        wide = math.sqrt(outline.area * math.cos(math.radians(middle.y))) * _WORLD_SIZE / 360
        point = {"type": "Point", "coordinates": [round(middle.x, 2), round(middle.y, 2)]}
        properties = {**_names(known[row["id"]]), "wide": round(wide, 2)}
        yield {"type": "Feature", "id": row["id"], "properties": properties, "geometry": point}


def _names(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name_en": entry.en,
        "name_zh_hans": entry.zh_hans or entry.en,
        "name_zh_hant": entry.zh_hant or entry.zh_hans or entry.en,
    }


def _named(entry: Entry) -> dict[str, Any]:
    return {**_names(entry), "label_lon": entry.lon, "label_lat": entry.lat}


def _feature(shape: BaseGeometry, detail: tuple[float, float], **properties: Any) -> Feature:
    grid, tolerance = detail
    simple = shape.simplify(tolerance) if shape.area > tolerance else shape
    rounded = shapely.set_precision(simple, grid)
    if rounded.is_empty:
        rounded = shapely.set_precision(shape.buffer(grid * 2), grid)
    feature: Feature = {"type": "Feature", "properties": properties, "geometry": _rounded(mapping(rounded), grid)}
    return {"id": properties["id"], **feature} if "id" in properties else feature


def _rounded(geometry: dict[str, Any], grid: float) -> dict[str, Any]:
    """Shortest decimals: the grid's own multiples carry binary dust."""
    digits = 3 if grid < 0.01 else 2

    def trim(value: Any) -> Any:
        return [trim(item) for item in value] if isinstance(value, list | tuple) else round(value, digits)

    return {"type": geometry["type"], "coordinates": trim(geometry["coordinates"])}
