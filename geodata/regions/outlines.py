"""What shapes look like: as areas in degrees for a GIS and for their size, and in the plane of a map.

The edges of a shape cut the world into pieces; those whose inside the shape says it holds are the shape. So poles,
the date line and shapes larger than half the world need no cases of their own, and what is drawn is what is admitted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from geodata.projections import ProjectionKind, projection
from geodata.regions import planes
from geodata.regions.planes import DEGREES, Floats
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, Shape, ViewShape, geod

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_STEP = 1.0  # degrees between the points of an edge
_STEPS_ACROSS = 96  # at least so many pieces along the longer side of a shape drawn in a plane
_AZIMUTHS = 721
_GRID = 1e-9  # degrees: points as near as that are one, so that rings close and edges end on the date line
_FLAT = 1e-12  # square degrees: what a piece must be larger than
_SEMI_MAJOR, _ECCENTRICITY = 6378.137, 0.0818191908426215  # km; WGS 84

Edge = tuple[Floats, Floats]
"""Longitudes and latitudes along an edge; longitudes may leap at the date line."""


@lru_cache(maxsize=128)
def in_degrees(shape: Shape) -> BaseGeometry:
    """The area of a shape within ±180 and ±90 degrees, cut at the date line; empty where the map shows none of it."""
    import shapely

    lines = [line for edge in _edges(shape) for line in _within_the_world(edge)]
    world = shapely.box(-180, -90, 180, 90)
    noded = shapely.get_parts(shapely.union_all([shapely.LineString(world.exterior), *lines], grid_size=_GRID))
    pieces = shapely.get_parts(shapely.polygonize(noded))
    pieces = pieces[shapely.area(pieces) > _FLAT]
    inner = shapely.point_on_surface(pieces)
    held = shape.contains(shapely.get_y(inner), shapely.get_x(inner))
    return shapely.union_all(pieces[held])


def in_plane(shape: Shape, kind: ProjectionKind) -> BaseGeometry:
    """The shape as a map in this projection outlines it, in world units; empty where it lies beside the map."""
    if isinstance(shape, ViewShape | PolygonShape) and shape.plane == str(kind):
        return shape.geometry
    return _projected(shape, kind)


@lru_cache(maxsize=128)
def _projected(shape: Shape, kind: ProjectionKind) -> BaseGeometry:
    return projection(kind).project_geometry(in_degrees(shape))


@lru_cache(maxsize=128)
def area_km2(shape: Shape) -> float:
    """The surface of a shape on the WGS 84 ellipsoid, in square kilometres, to about a thousandth."""
    import shapely

    fine = shapely.segmentize(in_degrees(shape), _STEP)
    return float(shapely.transform(fine, _equal_area).area)


def equal_area_height(lats: Floats) -> Floats:
    """Square kilometres between the equator and a parallel, for one radian of longitude."""
    sines, e = np.sin(np.radians(lats)), _ECCENTRICITY
    minor2 = _SEMI_MAJOR**2 * (1 - e**2)
    height: Floats = minor2 / 2 * (sines / (1 - (e * sines) ** 2) + np.arctanh(e * sines) / e)
    return height


def _equal_area(points: Any) -> Any:
    return np.column_stack([np.radians(points[:, 0]), equal_area_height(points[:, 1])])


def _edges(shape: Shape) -> Iterator[Edge]:
    if isinstance(shape, Rectangle):
        yield from _rectangle(shape)
    elif isinstance(shape, Circle):
        yield _circle(shape)
    else:
        yield from _drawn(shape)


def _rectangle(shape: Rectangle) -> Iterator[Edge]:
    """Its parallels, and its meridians unless it goes all the way round."""
    lons = _spaced(shape.west, shape.east)
    lats = _spaced(shape.south, shape.north)
    for lat in (shape.south, shape.north):
        yield lons, np.full_like(lons, lat)
    if shape.east - shape.west < 360:
        for lon in (shape.west, shape.east):
            yield np.full_like(lats, lon), lats


def _circle(shape: Circle) -> Edge:
    azimuths = np.linspace(0, 360, _AZIMUTHS)
    here = np.full_like(azimuths, shape.lon), np.full_like(azimuths, shape.lat)
    lons, lats, _ = geod().fwd(*here, azimuths, np.full_like(azimuths, shape.km * 1000))
    lons[-1], lats[-1] = lons[0], lats[0]
    return lons, lats


def _drawn(shape: ViewShape | PolygonShape) -> Iterator[Edge]:
    """The rings of the plane, with so many points that they are as good as straight there."""
    import shapely

    geometry, plane = shape.geometry, shape.plane
    if plane != DEGREES:
        geometry = _clipped(geometry, ProjectionKind(plane))
    if geometry.is_empty:
        return
    left, top, right, bottom = geometry.bounds
    fine = shapely.segmentize(geometry, max(right - left, bottom - top) / _STEPS_ACROSS)
    for ring in shapely.get_rings(shapely.get_parts(fine)):
        x, y = shapely.get_coordinates(ring).T
        lats, lons = planes.inverse(plane, x, y)
        known = np.isfinite(lats) & np.isfinite(lons)
        yield lons[known], lats[known]


def _clipped(geometry: BaseGeometry, kind: ProjectionKind) -> BaseGeometry:
    """Only what is on the map; Mercator goes on to the left and right."""
    return geometry if planes.period(str(kind)) else geometry.intersection(projection(kind).outline)


def _within_the_world(edge: Edge) -> Iterator[BaseGeometry]:
    """The pieces of an edge between the date line and the date line, and not beyond a pole."""
    import shapely

    lons, lats = edge
    if len(lons) < 2:
        return
    lons = np.unwrap(lons, period=360.0)
    line = shapely.LineString(np.column_stack([lons, np.clip(lats, -90, 90)]))
    first, last = int(np.floor((lons.min() + 180) / 360)), int(np.floor((lons.max() + 180) / 360))
    for turn in range(first, last + 1):
        here = line.intersection(shapely.box(360 * turn - 180, -90, 360 * turn + 180, 90))
        for part in shapely.get_parts(here):
            if part.geom_type == "LineString" and not part.is_empty:
                yield shapely.transform(part, _shifted(-360.0 * turn))


def _shifted(by: float) -> Callable[[Any], Any]:
    return lambda points: points + np.array([by, 0.0])


def _spaced(start: float, end: float) -> Floats:
    return np.linspace(start, end, max(2, int(np.ceil((end - start) / _STEP)) + 1))
