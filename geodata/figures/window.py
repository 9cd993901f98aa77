"""What part of a projection's plane is seen in a frame of the sheet, and how points get from one to the other."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from geodata.figures.canvas import Floats, Rect
from geodata.marks import View
from geodata.projections import WORLD_SIZE, Box, ProjectionKind, projection

if TYPE_CHECKING:
    from matplotlib.path import Path
    from shapely.geometry.base import BaseGeometry

Geometries = NDArray[np.object_]

_BEYOND = 24.0  # pixels around the frame, where cut edges may be drawn without being seen
_MERCATOR_ENDS = (84.2, -78.0)
_FREE = 0.03
_FINE = 0.2  # pixels by which an outline may be simpler than it is known


@dataclass(frozen=True, slots=True)
class Window:
    """`box` in world units of a projection fills `frame` exactly."""

    kind: ProjectionKind
    box: Box
    frame: Rect

    @classmethod
    def on(cls, view: View, frame: Rect) -> Window:
        """The window on a view, with more of the map beside it where the frame has another shape."""
        left, top, right, bottom = _with_room(box_of(view), view.projection)
        wide, high = frame[2] - frame[0], frame[3] - frame[1]
        scale = min(wide / max(right - left, 1e-9), high / max(bottom - top, 1e-9))
        whole = _whole(view.projection)
        west, east = _within((left + right) / 2, wide / scale, whole[0], whole[2])
        north, south = _within((top + bottom) / 2, high / scale, whole[1], whole[3])
        return cls(view.projection, (west, north, east, south), frame)

    @property
    def scale(self) -> float:
        """Pixels of a world unit."""
        return (self.frame[2] - self.frame[0]) / (self.box[2] - self.box[0])

    @property
    def zoom(self) -> float:
        return math.log2(self.scale)

    @property
    def view(self) -> View:
        """What is seen, as marks are asked for."""
        if self.kind is not ProjectionKind.MERCATOR:
            return View.of_box(self.kind, self.box, self.zoom)
        west, south, east, north = projection(self.kind).degrees_of(self.box)
        return View(west, south, east, north, self.zoom)

    def place(self, lats: ArrayLike, lons: ArrayLike) -> Floats:
        """Pixels of points in degrees, an x and y a row; NaN where the map shows nothing."""
        x, y = projection(self.kind).forward(lats, lons)
        return self.put(np.column_stack([np.atleast_1d(x), np.atleast_1d(y)]))

    def put(self, points: Floats) -> Floats:
        """Pixels of points in world units."""
        left, top, _, _ = self.box
        put: Floats = (points - (left, top)) * self.scale + (self.frame[0], self.frame[1])
        return put

    def taken(self, x: float, y: float) -> tuple[float, float]:
        """World units of a point in pixels."""
        return (x - self.frame[0]) / self.scale + self.box[0], (y - self.frame[1]) / self.scale + self.box[1]

    def cut(self, geometries: Geometries) -> Geometries:
        """Geometries in world units as far as they are seen, no finer than can be drawn; empty ones left out.

        A polygon may touch itself afterwards.
        """
        reach = _BEYOND / self.scale
        left, top, right, bottom = self.box
        near = _near(geometries, (left - reach, top - reach, right + reach, bottom + reach))
        cut = shapely.simplify(near, _FINE / self.scale, preserve_topology=False)
        kept: Geometries = cut[~shapely.is_empty(cut)]
        return kept

    def path(self, geometries: Geometries) -> Path:
        """Geometries in world units as one path in pixels, of what is seen of them."""
        return path_of(self.cut(geometries), self)

    def sees(self, geometry: BaseGeometry) -> bool:
        left, top, right, bottom = geometry.bounds
        return bool(left < self.box[2] and right > self.box[0] and top < self.box[3] and bottom > self.box[1])


def _with_room(box: Box, kind: ProjectionKind) -> Box:
    """A view of a whole map with an outline has some room around it, where its degrees stand."""
    left, top, right, bottom = projection(kind).box
    is_whole = box[0] <= left + 1 and box[1] <= top + 1 and box[2] >= right - 1 and box[3] >= bottom - 1
    if kind is ProjectionKind.MERCATOR or not is_whole:
        return box
    free = _whole(kind)
    return min(box[0], free[0]), min(box[1], free[1]), max(box[2], free[2]), max(box[3], free[3])


def _within(middle: float, size: float, low: float, high: float) -> tuple[float, float]:
    """A stretch of that size about a middle, moved so that it shows as little as it can of what is beyond the map."""
    if size >= high - low:
        return (low + high - size) / 2, (low + high + size) / 2
    start = min(max(middle - size / 2, low), high - size)
    return start, start + size


def _whole(kind: ProjectionKind) -> Box:
    """What a map may show at most, with a little room around an outline; as in views.js."""
    if kind is ProjectionKind.MERCATOR:
        _, (top, bottom) = projection(kind).forward(_MERCATOR_ENDS, [0.0, 0.0])
        return 0.0, float(top), WORLD_SIZE, float(bottom)
    left, top, right, bottom = projection(kind).box
    wide, high = (right - left) * _FREE, (bottom - top) * _FREE
    return left - wide, top - high, right + wide, bottom + high


def box_of(view: View) -> Box:
    """A view in world units."""
    if view.box is not None:
        return view.box
    x, y = projection(view.projection).forward([view.north, view.south], [view.west, view.east])
    if view.projection is not ProjectionKind.MERCATOR:
        return projection(view.projection).box
    return float(x[0]), float(y[0]), float(x[1]), float(y[1])


def _near(geometries: Geometries, box: Box) -> Geometries:
    if not len(geometries):
        return geometries
    bounds = shapely.bounds(geometries)
    seen = (bounds[:, 0] < box[2]) & (bounds[:, 2] > box[0]) & (bounds[:, 1] < box[3]) & (bounds[:, 3] > box[1])
    near, bounds = geometries[seen], bounds[seen]
    outside = (bounds[:, 0] < box[0]) | (bounds[:, 2] > box[2]) | (bounds[:, 1] < box[1]) | (bounds[:, 3] > box[3])
    cut: Geometries = near.copy()
    cut[outside] = shapely.clip_by_rect(near[outside], *box)
    return cut


def path_of(geometries: Geometries, window: Window) -> Path:
    """Polygons and lines in world units as one path in pixels; holes run the other way round."""
    from matplotlib.path import Path

    parts = shapely.get_parts(shapely.get_parts(geometries))
    areas = shapely.get_rings(
        shapely.orient_polygons(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])
    )
    lines = parts[
        np.isin(shapely.get_type_id(parts), (shapely.GeometryType.LINESTRING, shapely.GeometryType.LINEARRING))
    ]
    strings = np.concatenate([areas, lines])
    points, numbers = shapely.get_coordinates(strings, return_index=True)
    if not len(points):
        return Path(np.empty((0, 2)))
    codes = np.full(len(points), Path.LINETO, dtype=np.uint8)
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    codes[starts] = Path.MOVETO
    ends = np.append(starts[1:], len(points)) - 1
    codes[ends[: len(areas)]] = Path.CLOSEPOLY
    return Path(window.put(points), codes)
