"""Shapes in degrees become shapes of a map's plane: clipped to the map, curved as it curves, with no seam at ±180.

Edges are straight in degrees (as in a GeoJSON file), so an edge along a parallel follows that parallel.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import shapely
from shapely import GeometryCollection
from shapely.affinity import translate
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geodata.equal_area import Floats
from geodata.projections import ARCTIC_EDGE, MERCATOR_LIMIT, Projection, ProjectionKind

LONGEST_EDGE = 1.0  # degrees: longer ones get further points, since they may be curved in the plane
_AT_SEAM = 1e-7  # degrees
# West, south, east, north of what each projection can draw.
_LIMITS = {
    ProjectionKind.MERCATOR: (-180.0, -MERCATOR_LIMIT, 180.0, MERCATOR_LIMIT),
    ProjectionKind.EQUAL_EARTH: (-180.0, -90.0, 180.0, 90.0),
    ProjectionKind.ARCTIC: (-180.0, ARCTIC_EDGE, 180.0, 90.0),
}
# Projections in which ±180 is not the edge of the map but a line across it.
_SEAMLESS = frozenset({ProjectionKind.ARCTIC})
# Decimals of a world unit that are written: about a hundred metres, as fine as the outlines in degrees.
_DIGITS = 3
_GRID = 1e-6  # world units: a few decimetres on the ground
_GAP = 2e-5  # world units: two sides of a seam this near are one


def project_geometry(projection: Projection, geometry: BaseGeometry) -> BaseGeometry:
    """`geometry` in world units of the projection; empty where the map shows none of it.

    Longitudes may go beyond ±180. Rings are taken as drawn on a flat map of degrees: one round the pole goes along
    ±180 and the pole itself.
    """
    flat = _clipped(_within_one_world(geometry), projection.kind)
    if flat.is_empty:
        return flat
    if projection.kind not in _SEAMLESS or not _touches_seam(flat):
        return _polygons_valid(_projected(projection, flat))
    halves = (shapely.intersection(flat, shapely.box(west, -90, west + 180, 90)) for west in (-180.0, 0.0))
    return _joined([_polygons_valid(_projected(projection, half)) for half in halves if not half.is_empty])


def _within_one_world(geometry: BaseGeometry) -> BaseGeometry:
    west, _, east, _ = geometry.bounds if not geometry.is_empty else (0.0, 0.0, 0.0, 0.0)
    if west >= -180.0 and east <= 180.0:
        return geometry
    first, last = int(np.floor((west + 180.0) / 360.0)), int(np.floor((east + 180.0) / 360.0))
    worlds = [
        translate(geometry, -360.0 * n).intersection(shapely.box(-180, -90, 180, 90)) for n in range(first, last + 1)
    ]
    return cast(BaseGeometry, shapely.union_all(worlds))


def _clipped(geometry: BaseGeometry, kind: ProjectionKind) -> BaseGeometry:
    west, south, east, north = _LIMITS[kind]
    left, low, right, high = geometry.bounds if not geometry.is_empty else (west, south, east, north)
    if west <= left and south <= low and right <= east and high <= north:
        return geometry
    whole = geometry if geometry.is_valid else shapely.make_valid(geometry)
    cut = whole.intersection(shapely.box(west, south, east, north))
    return _of_dimension(cut, shapely.get_dimensions(geometry))


def _touches_seam(geometry: BaseGeometry) -> bool:
    west, _, east, _ = geometry.bounds
    return bool(west <= -180.0 + _AT_SEAM or east >= 180.0 - _AT_SEAM)


def _projected(projection: Projection, geometry: BaseGeometry) -> BaseGeometry:
    def put(points: Floats) -> Floats:
        return np.column_stack(projection.forward(points[:, 1], points[:, 0]))

    dense = shapely.segmentize(geometry, LONGEST_EDGE)
    return cast(BaseGeometry, shapely.transform(dense, put))


def _of_dimension(geometry: BaseGeometry, dimension: int) -> BaseGeometry:
    """Without the points and lines at which an area only touches the edge of the map."""
    if not isinstance(geometry, GeometryCollection):
        return geometry if shapely.get_dimensions(geometry) == dimension else GeometryCollection()
    parts = [part for part in shapely.get_parts(geometry) if shapely.get_dimensions(part) == dimension]
    return cast(BaseGeometry, shapely.union_all(parts))


def _polygons_valid(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry as it is, or mended where its plane shape touches itself (an edge along the pole is a point)."""
    if geometry.is_valid:
        return geometry
    return _of_dimension(shapely.make_valid(geometry), shapely.get_dimensions(geometry))


def _joined(halves: list[BaseGeometry]) -> BaseGeometry:
    """The halves of a shape without the line between them."""
    if not all("Polygon" in half.geom_type for half in halves):
        return cast(BaseGeometry, shapely.union_all(halves))
    together = shapely.union_all(halves, grid_size=_GRID)
    # Rounding leaves hairs of water along the seam: widen and narrow again, which closes them and moves nothing else.
    closed = together.buffer(_GAP, join_style="mitre").buffer(-_GAP, join_style="mitre")
    return cast(BaseGeometry, closed)


def plane_geojson(plane: BaseGeometry) -> dict[str, Any]:
    """The GeoJSON of a geometry in world units, its points as fine as they are drawn and none twice in a row."""
    geometry = mapping(plane)
    if geometry["type"] == "GeometryCollection":
        return {
            "type": "GeometryCollection",
            "geometries": [plane_geojson(part) for part in shapely.get_parts(plane)],
        }
    return {"type": geometry["type"], "coordinates": _thinned(geometry["coordinates"])}


def _thinned(coordinates: Any) -> Any:
    if not isinstance(coordinates[0][0], float | int):
        return [_thinned(part) for part in coordinates]
    points = [[round(x, _DIGITS), round(y, _DIGITS)] for x, y in coordinates]
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    return kept if len(kept) >= 2 else points[:2]
