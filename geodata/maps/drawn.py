"""Drawn regions as the page takes them: outlines in world units, and the points by which they can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from geodata.projections import ProjectionKind, projection
from geodata.regions.outlines import in_plane
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, Shape, ViewShape, geod

MOST_HANDLES = 200  # a region of more corners is moved by nobody, corner by corner
_SIDES = (90.0, 270.0, 180.0, 0.0)  # where the handle of a radius goes, the first that the map shows


def drawn_regions(shapes: Sequence[Shape], kind: ProjectionKind, *, is_inverted: bool) -> dict[str, Any]:
    """The outlines of a filter's shapes for a map in this projection; each one's id is its number there."""
    regions = [
        {"id": str(number), "geometry": outline.__geo_interface__, "drawn": handles(shape, kind)}
        for number, shape in enumerate(shapes)
        if not (outline := in_plane(shape, kind)).is_empty
    ]
    return {"projection": kind.value, "inverted": is_inverted, "regions": regions}


def handles(shape: Shape, kind: ProjectionKind) -> dict[str, Any] | None:
    """The tool and the points in world units that would draw the shape again; None where no tool would."""
    if isinstance(shape, Circle):
        return _circle(shape, kind)
    if isinstance(shape, Rectangle):
        return _rectangle(shape, kind)
    if shape.plane != str(kind):
        return None
    if isinstance(shape, ViewShape):
        left, top, right, bottom = shape.box
        return {"tool": "rectangle", "points": [[left, top], [right, bottom]]}
    return _polygon(shape)


def _circle(shape: Circle, kind: ProjectionKind) -> dict[str, Any] | None:
    here = np.full(len(_SIDES), shape.lon), np.full(len(_SIDES), shape.lat)
    lons, lats, _ = geod().fwd(*here, np.array(_SIDES), np.full(len(_SIDES), shape.km * 1000))
    x, y = projection(kind).forward(np.append(lats, shape.lat), np.append(lons, shape.lon))
    seen = np.flatnonzero(np.isfinite(x[:-1]))
    if not (len(seen) and np.isfinite(x[-1])):
        return None
    edge = int(seen[0])
    return {"tool": "circle", "points": [[float(x[-1]), float(y[-1])], [float(x[edge]), float(y[edge])]]}


def _rectangle(shape: Rectangle, kind: ProjectionKind) -> dict[str, Any] | None:
    """Between meridians and parallels: a rectangle on a Mercator map only, and only on this side of the date line."""
    if kind is not ProjectionKind.MERCATOR or shape.east > 180:
        return None
    x, y = projection(kind).forward([shape.north, shape.south], [shape.west, shape.east])
    return {"tool": "rectangle", "points": [[float(x[0]), float(y[0])], [float(x[1]), float(y[1])]]}


def _polygon(shape: PolygonShape) -> dict[str, Any] | None:
    geometry = shape.geometry
    if geometry.geom_type != "Polygon" or geometry.interiors or len(geometry.exterior.coords) > MOST_HANDLES + 1:
        return None
    return {"tool": "polygon", "points": [[x, y] for x, y in geometry.exterior.coords[:-1]]}
