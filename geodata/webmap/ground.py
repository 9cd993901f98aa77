"""The world under an exported map: land, lakes, borders, names, and the outlines of what is shaded, packed.

Each layer is a list of features `[id, name, lon, lat, rank]` with further values by layer, and for each projection
their outlines as text (see `codec.lines`), rings apart by a blank: degrees for Mercator, world units for the others.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from geodata.knowledge.basemap import FOLDER, layer
from geodata.model import Language, Names
from geodata.projections import ProjectionKind, projection
from geodata.webmap.codec import lines

GRID = {ProjectionKind.MERCATOR: 200.0, ProjectionKind.EQUAL_EARTH: 256.0, ProjectionKind.ARCTIC: 256.0}
"""Steps to a unit: half a kilometre or so, less than a pixel at the nearest zoom."""

_FILES = {"countries": "countries-50m", "lakes": "lakes", "disputed": "disputed", "waters": "waters"}
_KEPT = ("kind", "holder", "dry", "capital", "country", "wide")  # what the page asks of a feature besides

Feature = dict[str, Any]
Packed = dict[str, Any]


def ground(language: Language, kinds: Sequence[ProjectionKind], shaded: Collection[str]) -> Packed:
    """All layers in a language and some projections; of regions and divisions only the `shaded` ones."""
    told: dict[str, list[list[Any]]] = {
        name: _properties(_features(name, ProjectionKind.MERCATOR), language) for name in _FILES
    }
    told |= {name: _points(layer(name)["features"], language) for name in ("places", "divisions")}
    regions = _shaded(sorted(shaded))
    told["regions"] = _properties(regions, language)
    shapes: dict[str, dict[str, Sequence[str]]] = {
        str(kind): {name: _outlines(name, kind, len(told[name])) for name in _FILES} for kind in kinds
    }
    for kind in kinds:
        shapes[str(kind)]["regions"] = outlines([_projected(feature, kind) for feature in regions], kind)
    return {"features": told, "shapes": shapes, "grid": {str(kind): GRID[kind] for kind in kinds}}


@lru_cache(maxsize=64)
def _features(name: str, kind: ProjectionKind) -> tuple[Feature, ...]:
    if kind is ProjectionKind.MERCATOR:
        return tuple(layer(_FILES[name])["features"])
    path = FOLDER / kind.value / f"{_FILES[name]}.geojson"
    return tuple(json.loads(path.read_text(encoding="utf-8"))["features"])


@lru_cache(maxsize=64)
def _outlines(name: str, kind: ProjectionKind, size: int) -> tuple[str, ...]:
    """The outline of each feature, in the order of the Mercator layer; "" for what a projection does not show."""
    found = outlines([feature["geometry"] for feature in _features(name, kind)], kind)
    if kind is ProjectionKind.MERCATOR:
        return tuple(found)
    numbers = _numbers(_features(name, ProjectionKind.MERCATOR))
    told = [""] * size
    for feature, text in zip(_features(name, kind), found, strict=True):
        if numbers.get(key := _key(feature)):
            told[numbers[key].pop(0)] = text
    return tuple(told)


def _numbers(features: Iterable[Feature]) -> dict[str, list[int]]:
    """Where the features of the same properties stand."""
    found: dict[str, list[int]] = {}
    for number, feature in enumerate(features):
        found.setdefault(_key(feature), []).append(number)
    return found


def _key(feature: Feature) -> str:
    return json.dumps(feature["properties"], sort_keys=True)


def outlines(geometries: Sequence[Mapping[str, Any] | None], kind: ProjectionKind) -> list[str]:
    """GeoJSON geometries as text, each its rings apart by a blank, lines behind a "~"; "" for none."""
    parts = [list(_lines(geometry)) if geometry else [] for geometry in geometries]
    told = iter(lines([points for each in parts for points in each], GRID[kind]))
    found = [" ".join(islice(told, len(each))) for each in parts]
    return [f"~{text}" if _is_line(geometry) else text for geometry, text in zip(geometries, found, strict=True)]


def _is_line(geometry: Mapping[str, Any] | None) -> bool:
    return geometry is not None and "Line" in geometry["type"]


def _lines(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    type_, coordinates = geometry["type"], geometry.get("coordinates", ())
    if type_ == "LineString":
        yield coordinates
    elif type_ in ("MultiLineString", "Polygon"):
        yield from coordinates
    elif type_ == "MultiPolygon":
        for polygon in coordinates:
            yield from polygon
    for part in geometry.get("geometries", ()):
        yield from _lines(part)


def _properties(features: Iterable[Feature], language: Language) -> list[list[Any]]:
    return [_told(feature["properties"], language) for feature in features]


def _told(properties: Mapping[str, Any], language: Language) -> list[Any]:
    at = (properties.get("label_lon"), properties.get("label_lat"), properties.get("rank"))
    more = {key: properties[key] for key in _KEPT if properties.get(key) not in (None, False, "")}
    told = [properties.get("id"), _name(properties, language), *at, more]
    if properties.get("kind"):
        told[1] = properties.get("name", "")
    while told and not told[-1]:
        told.pop()
    return told


def _name(properties: Mapping[str, Any], language: Language) -> str:
    names = [properties.get(f"name_{script}") or "" for script in ("en", "zh_hans", "zh_hant")]
    return Names(*names).within(language) if any(names) else ""


def _points(features: Iterable[Feature], language: Language) -> list[list[Any]]:
    """Towns and divisions to be named: where, and how."""
    found = []
    for feature in features:
        told = feature["properties"]
        lon, lat = feature["geometry"]["coordinates"]
        more = {key: told[key] for key in _KEPT if told.get(key)}
        found.append([told.get("id"), _name(told, language), round(lon, 2), round(lat, 2), told.get("rank"), more])
    return found


def _shaded(ids: Iterable[str]) -> list[Feature]:
    """The areas of these ids that the other layers lack: regions, divisions and odd waters of a known outline."""
    known = {feature["properties"]["id"]: feature for feature in layer("regions")["features"]}
    others = {feature["properties"].get("id") for name in _FILES for feature in layer(_FILES[name])["features"]}
    found = (known.get(id_) or _from_the_gazetteer(id_) for id_ in ids if id_ not in others)
    return [feature for feature in found if feature is not None]


def _from_the_gazetteer(place_id: str) -> Feature | None:
    """An area that the basemap does not name; None where no outline is known."""
    from shapely.geometry import mapping

    from geodata.knowledge.areas import areas
    from geodata.knowledge.gazetteer import gazetteer

    try:
        place, shape = gazetteer().get(place_id), areas().geometry(place_id)
    except KeyError:
        return None
    names = dict(zip(("name_en", "name_zh_hans", "name_zh_hant"), _three(place.names), strict=True))
    told = {"id": place_id, **names, "label_lon": place.lon, "label_lat": place.lat, "rank": 5}
    return {"properties": told, "geometry": mapping(shape)}


def _three(names: Names) -> tuple[str, str, str]:
    return names.en, names.zh_hans, names.zh_hant


def _projected(feature: Feature, kind: ProjectionKind) -> Mapping[str, Any] | None:
    """The geometry of a feature as a projection has it; None where it shows nothing of it."""
    if kind is ProjectionKind.MERCATOR:
        geometry: Mapping[str, Any] = feature["geometry"]
        return geometry
    from shapely.geometry import shape

    from geodata.projected_geometry import plane_geojson

    plane = projection(kind).project_geometry(shape(feature["geometry"]))
    return None if plane.is_empty else plane_geojson(plane)
