"""What a figure shows when nobody says: the regions of the filter, or else all marks that it admits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.filters import Filter
from geodata.knowledge.areas import areas
from geodata.maps.fitting import Bounds, bounds_around, box_around, home_of, view_of, view_of_box
from geodata.marks import EVERY_PLACE, WORLD, Mark, View
from geodata.projections import ProjectionKind, projection
from geodata.regions.outlines import in_degrees

MarksOf = Callable[[View], Sequence[Mark]]
"""The marks that a filter admits, of a view."""

_INHABITED = (WORLD.west, -58.0, WORLD.east, 78.0)


def view_of_all(marks: MarksOf, chosen: Filter, kind: ProjectionKind, width: float, height: float) -> View:
    """The view of `width` by `height` pixels; in a projection that shows none of it, all of its map."""
    outline = None if chosen.is_inverted else _outline(chosen)
    if kind is ProjectionKind.MERCATOR:
        return view_of(outline.bounds if outline else _bounds_of_marks(marks), width, height)
    if outline:
        plane = projection(kind).project_geometry(outline)
        box = None if plane.is_empty else plane.bounds
    else:
        box = box_around(((mark.lon, mark.lat) for mark in marks(EVERY_PLACE)), kind)
    return view_of_box(kind, box or home_of(kind), width, height)


def _outline(chosen: Filter) -> BaseGeometry | None:
    """All that the filter looks into, in degrees; None where it looks everywhere."""
    found = [areas().geometry(region) for region in chosen.regions] + [in_degrees(shape) for shape in chosen.shapes]
    return shapely.union_all(found) if found else None


def _bounds_of_marks(marks: MarksOf) -> Bounds:
    """The extent of the marks, or the world where there are none."""
    return bounds_around((mark.lon, mark.lat) for mark in marks(EVERY_PLACE)) or _INHABITED
