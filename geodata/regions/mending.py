"""Making polygons of what files hold: repaired, joined, and of no more points than a filter needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

MOST_POINTS = 20_000
_FINEST, _COARSEST = 1e-4, 0.2  # degrees: some ten metres, and twenty kilometres


@dataclass(frozen=True, slots=True)
class Mended:
    """Polygons fit for a shape, and what had to be done: crossings repaired, other kinds dropped, points left out."""

    geometry: BaseGeometry
    is_repaired: bool = False
    dropped: int = 0
    tolerance: float = 0.0  # degrees by which edges were simplified


def mended(geometry: BaseGeometry) -> Mended:
    """The areas of a geometry in degrees as one; ValueError where it has none."""
    import shapely

    parts = _flat(shapely.force_2d(geometry))
    areas = [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]
    if not areas:
        raise ValueError("no areas")
    sound = [part if part.is_valid else shapely.make_valid(part) for part in areas]
    whole = shapely.union_all([part for each in sound for part in _flat(each) if part.geom_type == "Polygon"])
    simple, tolerance = _simplified(whole)
    is_repaired = not all(part.is_valid for part in areas)
    return Mended(simple, is_repaired, len(parts) - len(areas), tolerance)


def _simplified(geometry: BaseGeometry) -> tuple[BaseGeometry, float]:
    """With twice the tolerance until the points are few enough."""
    import shapely

    tolerance, simple = 0.0, geometry
    while shapely.get_num_coordinates(simple) > MOST_POINTS and tolerance < _COARSEST:
        tolerance = max(_FINEST, tolerance * 2)
        simple = shapely.make_valid(shapely.simplify(geometry, tolerance))
    polygons = [part for part in _flat(simple) if part.geom_type == "Polygon"]
    return (polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)), tolerance


def _flat(geometry: BaseGeometry) -> list[BaseGeometry]:
    """The single parts of nested collections."""
    import shapely

    if not hasattr(geometry, "geoms"):
        return [geometry]
    return [part for each in shapely.get_parts(geometry) for part in _flat(each)]
