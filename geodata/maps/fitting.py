"""Which view of a map shows what one wants to see, in a picture of a given size."""

from __future__ import annotations

import math
from collections.abc import Iterable

from geodata.clustering import TILE
from geodata.marks import View

MARGIN = 0.06  # of the width or height, left free on each side
CLOSEST = 8.0  # a single city is shown with its surroundings
NORTHERNMOST = 85.0  # where Web Mercator ends

Bounds = tuple[float, float, float, float]


def bounds_around(points: Iterable[tuple[float, float]]) -> Bounds | None:
    """West, south, east, north of points given as (lon, lat); None when there are none."""
    pairs = list(points)
    if not pairs:
        return None
    lons, lats = zip(*pairs, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


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


def _pixels_each(pixels: float, extent: float) -> float:
    """Pixels for the whole world's width such that `extent` of it fits into `pixels`."""
    return pixels * (1 - 2 * MARGIN) / extent if extent > 0 else math.inf


# Web Mercator with the world from 0 to 1, y downwards (EPSG:3857 scaled).
def _x(lon: float) -> float:
    return lon / 360 + 0.5


def _y(lat: float) -> float:
    return 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


def _lon(x: float) -> float:
    return (x - 0.5) * 360


def _lat(y: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))
