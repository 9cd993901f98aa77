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


def inside(view: View, lats: Floats, lons: Floats) -> NDArray[np.bool_]:
    """Which points, their longitudes already shifted, the view shows."""
    if view.box is not None:
        left, top, right, bottom = view.box
        x, y = projection(view.projection).forward(lats, lons)
        seen: NDArray[np.bool_] = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)  # NaN is nowhere
        return seen
    mask: NDArray[np.bool_] = (lons >= view.west) & (lons <= view.east) & (lats >= view.south) & (lats <= view.north)
    return mask & projection(view.projection).shows(lats, lons)


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
    if not len(lats):
        return []
    level = round(zoom)
    x, y = project(lats, lons, level, kind)
    size = CELL
    cells, labels = _cells(x, y, size)
    while len(cells) > limit:
        size *= 2
        cells, labels = _cells(x, y, size)
    heavy = _Groups(x, y, weights, labels, len(cells))
    joined = _gathered(cells, heavy, size * CLOSE)
    final = _Groups(x, y, weights, joined[labels], len(cells))
    centres = unproject(final.x, final.y, level, kind)
    members = _members(joined[labels])
    return [
        Cluster(f"{level}/{cells[n][0]}/{cells[n][1]}", tuple(members[n]), float(centres[0][n]), float(centres[1][n]))
        for n in sorted(members)
    ]


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


def _cells(x: Floats, y: Floats, size: float) -> tuple[list[tuple[int, int]], Ints]:
    """The cells that hold points, and for each point the number of its cell."""
    columns, rows = np.floor(x / size).astype(np.int64), np.floor(y / size).astype(np.int64)
    left, top = int(columns.min()), int(rows.min())
    height = int(rows.max()) - top + 1
    keys, labels = np.unique((columns - left) * height + rows - top, return_inverse=True)
    return [(left + key // height, top + key % height) for key in keys.tolist()], labels.astype(np.int64)


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


def _members(labels: Ints) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for point, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(point)
    return members
