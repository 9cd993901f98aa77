"""Which view of a map shows what one wants to see, in a picture of a given size."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from geodata.clustering import TILE
from geodata.marks import View
from geodata.projections import Box, ProjectionKind, projection

MARGIN = 0.06  # of the width or height, left free on each side
DEEPEST_ZOOM = 12
CLOSEST = 8.0  # a single city is shown with its surroundings
NORTHERNMOST = 85.0  # where Web Mercator ends

ARCTIC_HOME = 45.0
_POINT = 1e-9  # world units

Bounds = tuple[float, float, float, float]


def bounds_around(points: Iterable[tuple[float, float]]) -> Bounds | None:
    """West, south, east, north of points given as (lon, lat); None when there are none."""
    pairs = list(points)
    if not pairs:
        return None
    lons, lats = zip(*pairs, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def box_around(points: Iterable[tuple[float, float]], kind: ProjectionKind) -> Box | None:
    """The box in world units of the points, given as (lon, lat), that the projection shows; None for none."""
    pairs = list(points)
    lons, lats = zip(*pairs, strict=True) if pairs else ((), ())
    x, y = projection(kind).forward(lats, lons)
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    return (float(x.min()), float(y.min()), float(x.max()), float(y.max())) if len(x) else None


def view_of_box(kind: ProjectionKind, box: Box, width: float, height: float) -> View:
    """The view of `width` by `height` pixels of a projection that shows a box of world units with a margin."""
    left, top, right, bottom = box
    scale = min(_free(width) / max(right - left, _POINT), _free(height) / max(bottom - top, _POINT), 2.0**CLOSEST)
    x, y = (left + right) / 2, (top + bottom) / 2
    half_x, half_y = width / scale / 2, height / scale / 2
    return View.of_box(kind, (x - half_x, y - half_y, x + half_x, y + half_y), math.log2(scale))


def home_of(kind: ProjectionKind) -> Box:
    """What a projection shows first: all of its map, or of the Arctic what lies north of 45°."""
    if kind is not ProjectionKind.ARCTIC:
        return projection(kind).box
    x, y = projection(kind).forward(np.full(4, ARCTIC_HOME), np.array([10.0, 100.0, 190.0, 280.0]))
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def view_of(bounds: Bounds, width: float, height: float) -> View:
    """The view of `width` by `height` pixels that shows `bounds` (west, south, east, north) with a margin."""
    west, south, east, north = bounds
    left, right = _x(west), _x(east)
    top, bottom = _y(min(north, NORTHERNMOST)), _y(max(south, -NORTHERNMOST))
    scale = min(_pixels_each(width, right - left), _pixels_each(height, bottom - top), TILE * 2.0**CLOSEST)
    x, y = (left + right) / 2, (top + bottom) / 2
    half_x, half_y = width / scale / 2, height / scale / 2
    return View(
        west=_lon(x - half_x),
        south=_lat(y + half_y),
        east=_lon(x + half_x),
        north=_lat(y - half_y),
        zoom=math.log2(scale / TILE),
    )


def _free(pixels: float) -> float:
    return pixels * (1 - 2 * MARGIN)


def _pixels_each(pixels: float, extent: float) -> float:
    """Pixels for the whole world's width such that `extent` of it fits into `pixels`."""
    return _free(pixels) / extent if extent > 0 else math.inf


# Web Mercator with the world from 0 to 1, y downwards (EPSG:3857 scaled).
def _x(lon: float) -> float:
    return lon / 360 + 0.5


def _y(lat: float) -> float:
    return 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


def _lon(x: float) -> float:
    return (x - 0.5) * 360


def _lat(y: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))
