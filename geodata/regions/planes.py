"""The planes that shapes are drawn in: the map's projections, and plain degrees as GIS files have them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from geodata.projections import ProjectionKind, projection

Floats = NDArray[np.float64]

DEGREES = "degrees"  # x is the longitude, y the latitude
PLANES = frozenset({DEGREES, *map(str, ProjectionKind)})
# After how many units the plane shows the same place again.
_PERIODS = {DEGREES: 360.0, str(ProjectionKind.MERCATOR): 256.0}


def period(plane: str) -> float | None:
    """The width of the world where it repeats to the left and right; None where it has an edge."""
    return _PERIODS.get(plane)


def forward(plane: str, lats: Floats, lons: Floats) -> tuple[Floats, Floats]:
    """Positions in a plane; NaN where it does not show them."""
    return (lons, lats) if plane == DEGREES else projection(ProjectionKind(plane)).forward(lats, lons)


def inverse(plane: str, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Latitudes and longitudes of positions in a plane; NaN beside the map. Longitudes may be beyond ±180."""
    return (y, x) if plane == DEGREES else projection(ProjectionKind(plane)).inverse(x, y)
