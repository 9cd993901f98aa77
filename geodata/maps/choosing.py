"""Which projection shows a region best: the polar one what lies mainly beyond the Arctic Circle, the equal-area world
what is as wide as Eurasia, the Americas or an ocean, and Mercator the rest."""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.projections import ProjectionKind, projection

ARCTIC_CIRCLE = 66.56  # degrees
_MAINLY = 0.5
_WIDE = 0.08  # of the surface of the Earth
_COARSE = 0.2  # degrees: enough to weigh areas


def projection_for(shapes: Iterable[BaseGeometry]) -> ProjectionKind:
    """The projection for areas in degrees, taken together; Mercator for none."""
    whole = shapely.union_all([shape.simplify(_COARSE).buffer(0) for shape in shapes])
    ground = _ground(whole)
    if ground <= 0:
        return ProjectionKind.MERCATOR
    if _ground(whole.intersection(shapely.box(-180, ARCTIC_CIRCLE, 180, 90))) > _MAINLY * ground:
        return ProjectionKind.ARCTIC
    return ProjectionKind.EQUAL_EARTH if ground >= _WIDE else ProjectionKind.MERCATOR


def _ground(shape: BaseGeometry) -> float:
    """The share of the Earth's surface."""
    world = projection(ProjectionKind.EQUAL_EARTH)
    return float(world.project_geometry(shape).area / world.outline.area)
