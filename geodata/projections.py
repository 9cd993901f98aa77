"""The three projections of the map: degrees on WGS 84 to a plane and back, as closed forms over numpy arrays.

Plane coordinates are WORLD UNITS: what a zoom of 0 draws as one pixel, y downwards, the plane being 0…256 both ways;
at zoom z a unit is 2**z pixels. All three give the ground about the same size at the same zoom.

Both equal-area projections go by way of the authalic sphere, so that they are equal-area on the ellipsoid too and
agree with EPSG:8857 and EPSG:3575. The page does the same sums in `resources/web/projections.js`.

Sources: Šavrič, Patterson, Jenny, The Equal Earth map projection (2018); Snyder, Map Projections, A Working Manual
(1987), Lambert azimuthal equal-area; Karney, On auxiliary latitudes (2023).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geodata.equal_area import EQUAL_EARTH, SLANT, Floats, authalic, chord, geodetic, height, slope, theta_of

if TYPE_CHECKING:
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

Mask = NDArray[np.bool_]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in world units."""

WORLD_SIZE = 256.0
MIDDLE = WORLD_SIZE / 2
MERCATOR_LIMIT = 85.0511287798
AUTHALIC_RADIUS = 6_371_007.1809  # metres: a sphere with as much surface as the ellipsoid WGS 84
ARCTIC_EDGE = 40.0  # degrees north: everything round the Arctic with the capitals that look at it
ARCTIC_DOWN = 10.0  # the meridian that points downwards, as in EPSG:3575
ARCTIC_RADIUS = 64.0  # world units from the pole to the edge

_BEYOND = 1e-7  # world units by which a point on the outline may miss it
_EDGE_STEPS = 180
_SAMPLES = 33  # a side, when the degrees of a box are looked for


class ProjectionKind(StrEnum):
    """By what name the page, a project and the command line know a projection."""

    MERCATOR = "mercator"
    EQUAL_EARTH = "equal-earth"
    ARCTIC = "arctic"


class Projection(ABC):
    """One way to draw the world on a plane."""

    kind: ProjectionKind
    metres_per_unit: float
    """Of ground, where the projection is true to scale; for Mercator on the equator."""

    @abstractmethod
    def forward(self, lats: ArrayLike, lons: ArrayLike) -> tuple[Floats, Floats]:
        """x and y in world units of points in degrees; NaN where the projection shows nothing."""

    @abstractmethod
    def inverse(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Latitudes and longitudes (−180…180) of points in world units; NaN beyond the outline."""

    @abstractmethod
    def shows(self, lats: ArrayLike, lons: ArrayLike) -> Mask:
        """Which points in degrees are on the map."""

    @abstractmethod
    def edge(self) -> tuple[Floats, Floats]:
        """The outline of the whole map as the x and y of a ring, not closed."""

    @cached_property
    def outline(self) -> Polygon:
        """The plane shape of the whole map."""
        from shapely import Polygon  # counting marks needs no shapely

        return Polygon(np.column_stack(self.edge()))

    @cached_property
    def box(self) -> Box:
        """What the whole map takes up."""
        x, y = self.edge()
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    def project_geometry(self, geometry: BaseGeometry) -> BaseGeometry:
        """A geometry in degrees as one in world units: clipped to the map, densified, without a seam at ±180."""
        from geodata.projected_geometry import project_geometry

        return project_geometry(self, geometry)

    def degrees_of(self, box: Box) -> tuple[float, float, float, float]:
        """West, south, east, north that bound, nearly, what a box of the plane shows; round the pole, all longitudes.

        East is beyond 180 where the box lies across the date line. The whole map's degrees for a box beside the map.
        """
        left, top, right, bottom = box
        x, y = np.meshgrid(np.linspace(left, right, _SAMPLES), np.linspace(top, bottom, _SAMPLES))
        lats, lons = self.inverse(x.ravel(), y.ravel())
        lats, lons = lats[~np.isnan(lats)], lons[~np.isnan(lons)]
        if not len(lats):
            return self.degrees_of(self.box)
        return self._bounds(box, lats, lons)

    def _bounds(self, _box: Box, lats: Floats, lons: Floats) -> tuple[float, float, float, float]:
        return float(lons.min()), float(lats.min()), float(lons.max()), float(lats.max())


class Mercator(Projection):
    """Web Mercator (EPSG:3857). What it cannot show near the poles goes to its edge; longitudes are not turned."""

    kind = ProjectionKind.MERCATOR
    metres_per_unit = 2 * np.pi * 6_378_137.0 / WORLD_SIZE

    def forward(self, lats: ArrayLike, lons: ArrayLike) -> tuple[Floats, Floats]:
        sines = np.sin(np.radians(np.clip(_floats(lats), -MERCATOR_LIMIT, MERCATOR_LIMIT)))
        x = (_floats(lons) + 180.0) / 360.0 * WORLD_SIZE
        return x, (0.5 - np.arctanh(sines) / (2 * np.pi)) * WORLD_SIZE

    def inverse(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        lats = np.degrees(np.arcsin(np.tanh((0.5 - _floats(y) / WORLD_SIZE) * 2 * np.pi)))
        return lats, _floats(x) / WORLD_SIZE * 360.0 - 180.0

    def shows(self, lats: ArrayLike, lons: ArrayLike) -> Mask:
        return np.isfinite(_floats(lats)) & np.isfinite(_floats(lons))

    def edge(self) -> tuple[Floats, Floats]:
        far = WORLD_SIZE
        return np.array([0.0, far, far, 0.0]), np.array([0.0, 0.0, far, far])

    def degrees_of(self, box: Box) -> tuple[float, float, float, float]:
        left, top, right, bottom = box
        (north, south), (west, east) = self.inverse([left, right], [top, bottom])
        return float(west), float(south), float(east), float(north)


class EqualEarth(Projection):
    """Equal Earth of the whole world on the meridian of Greenwich (EPSG:8857), 256 units wide."""

    kind = ProjectionKind.EQUAL_EARTH
    _half_width = float(np.pi / (SLANT * EQUAL_EARTH[0]))  # of a sphere of radius 1
    _scale = MIDDLE / _half_width
    _half_height = float(height(np.array(np.pi / 3)))
    metres_per_unit = AUTHALIC_RADIUS / _scale

    def forward(self, lats: ArrayLike, lons: ArrayLike) -> tuple[Floats, Floats]:
        theta = np.arcsin(SLANT * np.sin(authalic(np.radians(_floats(lats)))))
        x = np.radians(_turned(_floats(lons))) * np.cos(theta) / (SLANT * slope(theta))
        return MIDDLE + self._scale * x, MIDDLE - self._scale * height(theta)

    def inverse(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        across, up = (_floats(x) - MIDDLE) / self._scale, (MIDDLE - _floats(y)) / self._scale
        rim = self._half_height
        theta = theta_of(np.clip(up, -rim, rim))
        lons = np.degrees(across * SLANT * slope(theta) / np.cos(theta))
        outside = (np.abs(up) > rim + _BEYOND) | (np.abs(lons) > 180.0 + _BEYOND)
        lats = np.degrees(geodetic(np.arcsin(np.clip(np.sin(theta) / SLANT, -1.0, 1.0))))
        return np.where(outside, np.nan, lats), np.where(outside, np.nan, np.clip(lons, -180.0, 180.0))

    def shows(self, lats: ArrayLike, lons: ArrayLike) -> Mask:
        return (np.abs(_floats(lats)) <= 90.0) & np.isfinite(_floats(lons))

    def edge(self) -> tuple[Floats, Floats]:
        up = np.linspace(-90.0, 90.0, _EDGE_STEPS + 1)
        return self.forward(np.concatenate([up, up[::-1]]), np.repeat([180.0, -180.0], len(up)))


class Arctic(Projection):
    """Lambert's azimuthal equal-area projection on the North Pole (EPSG:3575), down to `ARCTIC_EDGE`."""

    kind = ProjectionKind.ARCTIC

    def __init__(self) -> None:
        self._scale = float(ARCTIC_RADIUS / chord(np.array([ARCTIC_EDGE]))[0])
        self.metres_per_unit = AUTHALIC_RADIUS / self._scale

    def forward(self, lats: ArrayLike, lons: ArrayLike) -> tuple[Floats, Floats]:
        shown = self.shows(lats, lons)
        far = np.where(shown, self._scale * chord(_floats(lats)), np.nan)
        turn = np.radians(_floats(lons) - ARCTIC_DOWN)
        return MIDDLE + far * np.sin(turn), MIDDLE + far * np.cos(turn)

    def inverse(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        across, down = _floats(x) - MIDDLE, _floats(y) - MIDDLE
        far = np.hypot(across, down)
        outside = far > ARCTIC_RADIUS + _BEYOND
        betas = np.pi / 2 - 2 * np.arcsin(np.minimum(far, ARCTIC_RADIUS) / (2 * self._scale))
        lons = _turned(np.degrees(np.arctan2(across, down)) + ARCTIC_DOWN)
        return np.where(outside, np.nan, np.degrees(geodetic(betas))), np.where(outside, np.nan, lons)

    def shows(self, lats: ArrayLike, lons: ArrayLike) -> Mask:
        heights = _floats(lats)
        return (heights >= ARCTIC_EDGE - _BEYOND) & (heights <= 90.0) & np.isfinite(_floats(lons))

    def edge(self) -> tuple[Floats, Floats]:
        lons = np.linspace(-180.0, 180.0, 2 * _EDGE_STEPS, endpoint=False)
        return self.forward(np.full_like(lons, ARCTIC_EDGE), lons)

    def _bounds(self, box: Box, lats: Floats, lons: Floats) -> tuple[float, float, float, float]:
        left, top, right, bottom = box
        if left <= MIDDLE <= right and top <= MIDDLE <= bottom:
            return -180.0, float(lats.min()), 180.0, 90.0
        west, east = _span(lons)
        return west, float(lats.min()), east, float(lats.max())


_ALL = {each.kind: each for each in (Mercator(), EqualEarth(), Arctic())}


def projection(kind: ProjectionKind) -> Projection:
    """The projection of that kind; there is one of each."""
    return _ALL[kind]


def _floats(values: ArrayLike) -> Floats:
    return np.asarray(values, dtype=np.float64)


def _turned(lons: Floats) -> Floats:
    """Longitudes within ±180; those that are already there, 180 among them, stay as they are to the last bit."""
    turned: Floats = np.where(np.abs(lons) <= 180.0, lons, np.mod(lons + 180.0, 360.0) - 180.0)
    return turned


def _span(lons: Floats) -> tuple[float, float]:
    """The shortest stretch of longitudes that holds all of these, east beyond 180 where it crosses the date line."""
    around = np.sort(lons)
    gaps = np.diff(np.append(around, around[0] + 360.0))
    after = int(np.argmax(gaps))
    west = float(around[(after + 1) % len(around)])
    east = float(around[after])
    return west, east if east >= west else east + 360.0
