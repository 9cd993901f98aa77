"""The scale bar of a Mercator picture: true at one latitude, which it names."""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, atan, cos, degrees, floor, log10, radians, sinh, tan

_METRES_PER_DEGREE = 111_319.49  # of longitude on the equator, WGS 84


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A bar of `pixels` that stands for `metres` on the ground at latitude `lat`."""

    pixels: float
    metres: int
    lat: float


def scale_bar(bounds: tuple[float, float, float, float], width: float, longest: float = 130.0) -> ScaleBar:
    """The longest bar of 1, 2 or 5 times a power of ten, for a picture `width` pixels wide of these bounds."""
    west, south, east, north = bounds
    lat = middle_latitude(south, north)
    metres_per_pixel = (east - west) / width * _METRES_PER_DEGREE * cos(radians(lat))
    metres = _round_down(metres_per_pixel * longest)
    return ScaleBar(metres / metres_per_pixel, metres, lat)


def middle_latitude(south: float, north: float) -> float:
    """The latitude in the middle of the picture, which on a Mercator map is not the mean of its edges."""
    heights = [asinh(tan(radians(max(-85.0, min(85.0, lat))))) for lat in (south, north)]
    return degrees(atan(sinh(sum(heights) / 2)))


def _round_down(metres: float) -> int:
    power = 10 ** floor(log10(max(metres, 1.0)))
    return int(next(step for step in (5, 2, 1) if step * power <= max(metres, 1.0)) * power)
