"""Shapes of regions: a view of the map, a rectangle, a circle, polygons; asked which points they hold.

Every shape is closed: what lies on its edge lies in it. A shape drawn on the map has edges that are straight in the
projection it was drawn in, so that what the map outlines is what the filter admits; an imported one has edges that
are straight in degrees, as GeoJSON says.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from geodata.projections import ProjectionKind
from geodata.regions import planes
from geodata.regions.planes import Floats

if TYPE_CHECKING:  # it takes a while to load, and a filter without shapes needs none of it
    from pyproj import Geod
    from shapely.geometry.base import BaseGeometry

Mask = NDArray[np.bool_]
Box = tuple[float, float, float, float]

FARTHEST_KM = 20_003.0  # half the way round the globe: nothing is farther from anything
_MEAN_RADIUS = 6371.0088  # km
_SHORTEST_DEGREE = 110.5  # km of a meridian: it has nowhere fewer
_DOUBT = 0.012  # how far the sphere's distances may be from the ellipsoid's, as a share


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Between two meridians and two parallels, in degrees; `east` is beyond 180 where it crosses the date line."""

    west: float
    south: float
    east: float
    north: float
    name: str = ""

    def __post_init__(self) -> None:
        if not (-180 <= self.west <= 180 and self.west < self.east <= self.west + 360):
            raise ValueError(f"not a range of longitudes: {self.west}..{self.east}")
        if not -90 <= self.south < self.north <= 90:
            raise ValueError(f"not a range of latitudes: {self.south}..{self.north}")

    def contains(self, lats: Floats, lons: Floats) -> Mask:
        """Which points lie in it; a pole has every longitude."""
        wide = self.east - self.west
        across: Mask = (np.mod(lons - self.west, 360.0) <= wide) | (np.mod(self.east - lons, 360.0) <= wide)
        found: Mask = (lats >= self.south) & (lats <= self.north) & (across | (np.abs(lats) >= 90))
        return found


@dataclass(frozen=True, slots=True)
class Circle:
    """All within `km` of a point, along geodesics on the ellipsoid WGS 84; `around` is a place's id, if known."""

    lat: float
    lon: float
    km: float
    around: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"not a point on the globe: {self.lat}, {self.lon}")
        if not 0 < self.km <= FARTHEST_KM:
            raise ValueError(f"a distance is more than 0 and at most {FARTHEST_KM:.0f} km, not {self.km}")

    def contains(self, lats: Floats, lons: Floats) -> Mask:
        """Which points are near enough; only those near the edge need the ellipsoid."""
        lats, lons = np.asarray(lats, dtype=float), np.asarray(lons, dtype=float)
        found: Mask = np.zeros(len(lats), dtype=bool)
        band = np.flatnonzero(np.abs(lats - self.lat) <= self.km / _SHORTEST_DEGREE)
        roughly = self._on_the_sphere(lats[band], lons[band])
        found[band] = roughly <= self.km
        doubtful = band[np.abs(roughly - self.km) <= _DOUBT * np.maximum(roughly, self.km)]
        if len(doubtful):
            found[doubtful] = self.distances(lats[doubtful], lons[doubtful]) <= self.km
        return found

    def distances(self, lats: Floats, lons: Floats) -> Floats:
        """Kilometres from the centre."""
        here = np.full(len(lats), self.lat), np.full(len(lons), self.lon)
        _, _, metres = geod().inv(here[1], here[0], lons, lats)
        return np.asarray(metres, dtype=float) / 1000

    def _on_the_sphere(self, lats: Floats, lons: Floats) -> Floats:
        up, along = np.radians(lats - self.lat) / 2, np.radians(lons - self.lon) / 2
        slant = np.cos(np.radians(lats)) * np.cos(np.radians(self.lat))
        chord = np.sin(up) ** 2 + slant * np.sin(along) ** 2
        kilometres: Floats = 2 * _MEAN_RADIUS * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))
        return kilometres


@dataclass(frozen=True, slots=True)
class ViewShape:
    """What the map showed: a box (left, top, right, bottom) in world units of its projection."""

    projection: ProjectionKind
    box: Box
    name: str = ""

    def __post_init__(self) -> None:
        left, top, right, bottom = self.box
        if not (left < right and top < bottom):
            raise ValueError(f"not a box: {self.box}")

    @property
    def plane(self) -> str:
        return str(self.projection)

    @property
    def geometry(self) -> BaseGeometry:
        """The box in world units."""
        import shapely

        return shapely.box(*self.box)

    def contains(self, lats: Floats, lons: Floats) -> Mask:
        """Which points the view showed."""
        return _drawn_in(self.plane, self.geometry, lats, lons)


@dataclass(frozen=True, slots=True)
class PolygonShape:
    """Polygons with holes in a plane (see `planes`), as well-known binary; make it with `polygon`."""

    plane: str
    wkb: bytes
    name: str = ""

    def __post_init__(self) -> None:
        if self.plane not in planes.PLANES:
            raise ValueError(f"no such plane: {self.plane}")
        found = geometry_of(self.wkb)
        if found.is_empty or not found.is_valid or found.geom_type not in ("Polygon", "MultiPolygon"):
            raise ValueError("not a polygon with an inside")

    @property
    def geometry(self) -> BaseGeometry:
        """The polygons in the plane's units."""
        return geometry_of(self.wkb)

    def contains(self, lats: Floats, lons: Floats) -> Mask:
        """Which points lie in the polygons, on their edge too, and not in their holes."""
        return _drawn_in(self.plane, self.geometry, lats, lons)


Shape = ViewShape | Rectangle | Circle | PolygonShape


def polygon(plane: str, geometry: BaseGeometry, name: str = "") -> PolygonShape:
    """The shape of a polygonal geometry in a plane; ValueError when it has no inside or crosses itself."""
    import shapely

    return PolygonShape(plane, bytes(shapely.to_wkb(shapely.force_2d(geometry), byte_order=1)), name)


@lru_cache(maxsize=256)
def geometry_of(wkb: bytes) -> BaseGeometry:
    """The geometry of well-known binary, ready to be asked often; ValueError when it is none."""
    import shapely

    try:
        found = shapely.from_wkb(wkb)
    except shapely.errors.GEOSException as error:
        raise ValueError(f"not a geometry: {error}") from error
    shapely.prepare(found)
    return found


@lru_cache(maxsize=1)
def geod() -> Geod:
    """Distances on the WGS 84 ellipsoid."""
    from pyproj import Geod

    return Geod(ellps="WGS84")


def _drawn_in(plane: str, geometry: BaseGeometry, lats: Floats, lons: Floats) -> Mask:
    """Which points lie in a geometry of a plane; the date line is there twice."""
    lats, lons = np.asarray(lats, dtype=float), np.asarray(lons, dtype=float)
    found = _in_plane(plane, geometry, lats, lons)
    seam = np.flatnonzero(np.abs(lons) >= 180)
    if len(seam):
        found[seam] |= _in_plane(plane, geometry, lats[seam], -lons[seam])
    return found


def _in_plane(plane: str, geometry: BaseGeometry, lats: Floats, lons: Floats) -> Mask:
    import shapely

    x, y = planes.forward(plane, lats, lons)
    left, top, right, bottom = geometry.bounds
    found: Mask = np.zeros(len(lats), dtype=bool)
    for turned in _turns(x, left, right, planes.period(plane)):
        near = np.flatnonzero((turned >= left) & (turned <= right) & (y >= top) & (y <= bottom) & ~found)
        found[near] = shapely.intersects_xy(geometry, turned[near], y[near])
    return found


def _turns(x: Floats, left: float, right: float, period: float | None) -> list[Floats]:
    """The positions as they are, or where the plane repeats, every way to count them between `left` and `right`."""
    if period is None:
        return [x]
    first = left + np.mod(x - left, period)
    return [first + period * turn for turn in range(int((right - left) // period) + 1)]
