"""The scale bar of a picture: true in Mercator at one latitude, which it names; else in the middle of the map."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, asinh, atan, cos, degrees, floor, log10, radians, sin, sinh, sqrt, tan

import numpy as np

from geodata.marks import View
from geodata.projections import AUTHALIC_RADIUS, ProjectionKind, projection

LONGEST = 130.0  # pixels
WIDEST_TRUE = 64.0  # world units: a quarter of the world; as in resources/web/views.js

_METRES_PER_DEGREE = 111_319.49  # of longitude on the equator, WGS 84


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A bar of `pixels` that stands for `metres` on the ground at latitude `lat`, or in the middle of the map."""

    pixels: float
    metres: int
    lat: float | None


def bar_of(view: View, width: float) -> ScaleBar | None:
    """The bar of a picture `width` pixels wide of this view; None where no bar is true, nearly, all over it.

    The Arctic map is true to scale within a tenth everywhere; Equal Earth only on a part of the world.
    """
    if view.box is None:
        return scale_bar((view.west, view.south, view.east, view.north), width)
    left, _, right, _ = view.box
    if view.projection is ProjectionKind.EQUAL_EARTH and right - left > WIDEST_TRUE:
        return None
    return _bar(_metres_across(view) / width, None)


def _metres_across(view: View) -> float:
    """What the whole width would be on the ground, if it were all as in the middle."""
    assert view.box is not None
    left, top, right, bottom = view.box
    x, y, step = (left + right) / 2, (top + bottom) / 2, (right - left) / 200
    lats, lons = projection(view.projection).inverse([x - step, x + step], [y, y])
    return 100 * _distance(*np.radians([lats[0], lons[0], lats[1], lons[1]]))


def _distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Metres between two near points in radians, on the authalic sphere (haversine formula)."""
    half = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * AUTHALIC_RADIUS * asin(sqrt(half))


def scale_bar(bounds: tuple[float, float, float, float], width: float, longest: float = LONGEST) -> ScaleBar:
    """The longest bar of 1, 2 or 5 times a power of ten, for a picture `width` pixels wide of these bounds."""
    west, south, east, north = bounds
    lat = middle_latitude(south, north)
    return _bar((east - west) / width * _METRES_PER_DEGREE * cos(radians(lat)), lat, longest)


def _bar(metres_per_pixel: float, lat: float | None, longest: float = LONGEST) -> ScaleBar:
    metres = _round_down(metres_per_pixel * longest)
    return ScaleBar(metres / metres_per_pixel, metres, lat)


def middle_latitude(south: float, north: float) -> float:
    """The latitude in the middle of the picture, which on a Mercator map is not the mean of its edges."""
    heights = [asinh(tan(radians(max(-85.0, min(85.0, lat))))) for lat in (south, north)]
    return degrees(atan(sinh(sum(heights) / 2)))


def _round_down(metres: float) -> int:
    power = 10 ** floor(log10(max(metres, 1.0)))
    return int(next(step for step in (5, 2, 1) if step * power <= max(metres, 1.0)) * power)
