"""Near places become one mark: cells of the current zoom and projection. Nothing is lost, only gathered."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import numpy as np
from numpy.typing import NDArray

from geodata.marks import MAX_MARKS, View
from geodata.projections import ProjectionKind, projection

CELL = 44.0  # pixels: about a mark and its label's first letters
CLOSE = 0.92  # of a cell: neighbours whose marks would touch are gathered too
TILE = 256.0
_AROUND = tuple((dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Numbers of the points gathered, and where their common mark goes."""

    key: str
    members: tuple[int, ...]
    lat: float
    lon: float


def shift_into(view: View, lons: Floats) -> Floats:
    """Longitudes as the view counts them: turned round the world where only that brings them into it.

    Only a Mercator map can be dragged round the world.
    """
    if view.projection is not ProjectionKind.MERCATOR:
        return lons
    inside = (lons >= view.west) & (lons <= view.east)
    turned = view.west + np.mod(lons - view.west, 360.0)
    return np.where(inside, lons, turned)


def inside(view: View, lats: Floats, lons: Floats, plane: tuple[Floats, Floats] | None = None) -> NDArray[np.bool_]:
    """Which points, their longitudes already shifted, the view shows; `plane` has them in world units, if known."""
    x, y = plane or projection(view.projection).forward(lats, lons)
    if view.box is not None:
        left, top, right, bottom = view.box
        seen: NDArray[np.bool_] = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)  # NaN is nowhere
        return seen
    mask: NDArray[np.bool_] = (lons >= view.west) & (lons <= view.east) & (lats >= view.south) & (lats <= view.north)
    return mask & projection(view.projection).shows(lats, lons)


def holds(view: View, lat: float, lon: float) -> bool:
    """Does the view show this point?"""
    return bool(inside(view, np.array([lat]), shift_into(view, np.array([lon])))[0])


def cluster(
    lats: Floats,
    lons: Floats,
    weights: Floats,
    zoom: float,
    limit: int = MAX_MARKS,
    kind: ProjectionKind = ProjectionKind.MERCATOR,
) -> list[Cluster]:
    """At most `limit` clusters of the points; cells double until they fit. Every point is in exactly one.

    The projection must show every point.
    """
    found = gather(*projection(kind).forward(lats, lons), weights, zoom, limit)
    heights, widths = found.centres(kind)
    members: list[list[int]] = [[] for _ in found.keys]
    for point, number in enumerate(found.labels.tolist()):
        members[number].append(point)
    told = zip(found.keys, members, heights.tolist(), widths.tolist(), strict=True)
    return [Cluster(key, tuple(points), lat, lon) for key, points, lat, lon in told]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Clusters of points of a plane: for each point the number of its cluster, for each cluster key and centre."""

    labels: Ints
    keys: list[str]
    x: Floats
    y: Floats

    def centres(self, kind: ProjectionKind) -> tuple[Floats, Floats]:
        """Latitudes and longitudes of the centres."""
        return projection(kind).inverse(self.x, self.y)


def gather(x: Floats, y: Floats, weights: Floats, zoom: float, limit: int = MAX_MARKS) -> Gathered:
    """At most `limit` clusters of points given in world units; what is walked through is cells, never points."""
    if not len(x):
        return Gathered(np.empty(0, np.int64), [], np.empty(0), np.empty(0))
    level = round(zoom)
    x, y = x * 2.0**level, y * 2.0**level
    cells, labels, size = _cells(x, y, limit)
    heavy = _Groups(x, y, weights, labels, len(cells))
    goes_to = _gathered(cells, heavy, size * CLOSE)
    kept = np.unique(goes_to)
    labels = np.searchsorted(kept, goes_to)[labels]
    final = _Groups(x, y, weights, labels, len(kept))
    keys = [f"{level}/{cells[n][0]}/{cells[n][1]}" for n in kept.tolist()]
    return Gathered(labels, keys, final.x / 2.0**level, final.y / 2.0**level)


def project(
    lats: Floats, lons: Floats, zoom: float, kind: ProjectionKind = ProjectionKind.MERCATOR
) -> tuple[Floats, Floats]:
    """Pixels of the plane of a projection at a zoom."""
    x, y = projection(kind).forward(lats, lons)
    return x * 2.0**zoom, y * 2.0**zoom


def unproject(
    x: Floats, y: Floats, zoom: float, kind: ProjectionKind = ProjectionKind.MERCATOR
) -> tuple[Floats, Floats]:
    """Latitudes and longitudes of pixels of the plane."""
    return projection(kind).inverse(x / 2.0**zoom, y / 2.0**zoom)


class _Groups:
    """Weight and centre of each group of points; `labels` says which one each point is in."""

    def __init__(self, x: Floats, y: Floats, weights: Floats, labels: Ints, size: int) -> None:
        self.weight = np.bincount(labels, weights, minlength=size)
        divisor = np.where(self.weight > 0, self.weight, 1.0)
        self.x = np.bincount(labels, weights * x, minlength=size) / divisor
        self.y = np.bincount(labels, weights * y, minlength=size) / divisor


def _cells(x: Floats, y: Floats, limit: int) -> tuple[list[tuple[int, int]], Ints, float]:
    """At most `limit` cells that hold points, for each point the number of its cell, and the size of the cells."""
    columns, rows = np.floor(x / CELL).astype(np.int64), np.floor(y / CELL).astype(np.int64)
    left, top, height = int(columns.min()), int(rows.min()), int(rows.max() - rows.min()) + 1
    columns -= left
    rows -= top
    doublings = 0
    found = np.unique(columns * height + rows)
    while len(found) > limit:
        # A cell of the next size is known by its number in the whole plane, so that it stays when the view moves.
        doublings += 1
        wide, high = found // height + left, found % height + top
        found = np.unique(((wide >> 1) - (left >> 1)) * height + (high >> 1) - (top >> 1))
        left, top = left >> 1, top >> 1
    first = int(np.floor(x.min() / CELL)), int(np.floor(y.min() / CELL))
    wide, high = (columns + first[0]) >> doublings, (rows + first[1]) >> doublings
    labels = np.searchsorted(found, (wide - left) * height + high - top)
    cells = [(left + key // height, top + key % height) for key in found.tolist()]
    return cells, labels.astype(np.int64), CELL * 2.0**doublings


def _gathered(cells: list[tuple[int, int]], groups: _Groups, reach: float) -> Ints:
    """For each cell the cell it goes to: the heaviest first take in neighbours whose marks would touch theirs."""
    goes_to = np.arange(len(cells))
    left = {cell: number for number, cell in enumerate(cells)}
    x, y = groups.x.tolist(), groups.y.tolist()
    for number in np.argsort(-groups.weight, kind="stable").tolist():
        if left.pop(cells[number], None) is None:
            continue
        for cell in _neighbours(cells[number]):
            near = left.get(cell)
            if near is not None and hypot(x[near] - x[number], y[near] - y[number]) < reach:
                goes_to[near] = number
                del left[cell]
    return goes_to


def _neighbours(cell: tuple[int, int]) -> list[tuple[int, int]]:
    return [(cell[0] + dx, cell[1] + dy) for dx, dy in _AROUND]
