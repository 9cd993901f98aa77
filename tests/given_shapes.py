"""Shapes and points for laws: at the date line and the poles, tiny and huge, with holes."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import strategies as st

from geodata.projections import ProjectionKind
from geodata.regions.shapes import Circle, Rectangle, ViewShape, polygon

lats = st.floats(-90, 90) | st.sampled_from([-90.0, 90.0, 0.0, 66.5])
lons = st.floats(-180, 180) | st.sampled_from([-180.0, 180.0, 179.99, 0.0])
points = st.lists(st.tuples(lats, lons), min_size=1, max_size=40)


def _rectangle(west: float, south: float, wide: float, high: float) -> Rectangle:
    return Rectangle(west, south, west + wide, min(90.0, south + high))


rectangles = st.builds(
    _rectangle, st.floats(-180, 180), st.floats(-90, 89), st.floats(0.01, 360), st.floats(0.01, 180)
).filter(lambda shape: shape.east > shape.west)
circles = st.builds(Circle, lats, lons, st.floats(0.1, 19_000))
boxes = st.tuples(st.floats(0, 200), st.floats(0, 200), st.floats(1, 160), st.floats(1, 160)).map(
    lambda told: (told[0], told[1], told[0] + told[2], told[1] + told[3])
)
views = st.builds(ViewShape, st.sampled_from(ProjectionKind), boxes)


def _star(x: float, y: float, radius: float, spokes: list[float], hole: bool) -> shapely.Polygon:
    """A star with as many points as spokes, perhaps with a hole: never crossing itself."""
    turns = np.linspace(0, 2 * np.pi, len(spokes), endpoint=False)
    far = radius * np.array(spokes)
    ring = np.column_stack([x + far * np.cos(turns), y + far * np.sin(turns)])
    inner = np.column_stack([x + far * np.cos(turns) / 3, y + far * np.sin(turns) / 3])
    return shapely.Polygon(ring, [inner] if hole else [])


stars = st.builds(
    _star,
    *(st.floats(20, 236), st.floats(20, 236), st.floats(0.5, 90)),
    st.lists(st.floats(0.3, 1), min_size=3, max_size=12),
    st.booleans(),
)
drawn = st.builds(polygon, st.sampled_from([str(kind) for kind in ProjectionKind]), stars)
# An imported polygon may lie over the date line.
imported = st.builds(
    polygon,
    st.just("degrees"),
    st.builds(
        _star,
        *(st.floats(-180, 180), st.floats(-60, 60), st.floats(0.5, 29)),
        st.lists(st.floats(0.3, 1), min_size=3, max_size=12),
        st.booleans(),
    ),
)
shapes = rectangles | circles | views | drawn | imported
