"""Shapes as plain values, for the settings and for project files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from geodata.projections import ProjectionKind
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, Shape, ViewShape, polygon


def to_json(shape: Shape) -> dict[str, Any]:
    """The shape as an object whose `kind` says what it is; polygons as in GeoJSON, in the units of their plane."""
    if isinstance(shape, Rectangle):
        box = [shape.west, shape.south, shape.east, shape.north]
        return {"kind": "rectangle", "box": box, "name": shape.name}
    if isinstance(shape, Circle):
        told = {"kind": "circle", "lat": shape.lat, "lon": shape.lon, "km": shape.km}
        return {**told, "around": shape.around, "name": shape.name}
    if isinstance(shape, ViewShape):
        return {"kind": "view", "projection": shape.plane, "box": list(shape.box), "name": shape.name}
    geometry = shape.geometry.__geo_interface__
    return {"kind": "polygon", "plane": shape.plane, "geometry": geometry, "name": shape.name}


def from_json(record: Mapping[str, Any]) -> Shape:
    """The shape that `to_json` wrote; ValueError, KeyError or TypeError when it is none."""
    return _READERS[record["kind"]](record)


def _rectangle(record: Mapping[str, Any]) -> Rectangle:
    west, south, east, north = map(float, record["box"])
    return Rectangle(west, south, east, north, _name(record))


def _circle(record: Mapping[str, Any]) -> Circle:
    lat, lon, km = (float(record[key]) for key in ("lat", "lon", "km"))
    return Circle(lat, lon, km, str(record.get("around", "")), _name(record))


def _view(record: Mapping[str, Any]) -> ViewShape:
    left, top, right, bottom = map(float, record["box"])
    return ViewShape(ProjectionKind(record["projection"]), (left, top, right, bottom), _name(record))


def _polygon(record: Mapping[str, Any]) -> PolygonShape:
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    try:
        return polygon(str(record["plane"]), shape(record["geometry"]), _name(record))
    except ShapelyError as error:
        raise ValueError(f"not a geometry: {error}") from error


def _name(record: Mapping[str, Any]) -> str:
    return str(record.get("name", ""))


_READERS: Mapping[str, Callable[[Mapping[str, Any]], Shape]] = {
    "rectangle": _rectangle,
    "circle": _circle,
    "view": _view,
    "polygon": _polygon,
}
