"""Near places become one mark: cells of the current zoom in Web Mercator. Nothing is lost, only gathered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata.marks import MAX_MARKS, View

CELL = 44.0  # pixels: about a mark and its label's first letters
CLOSE = 0.6  # of a cell: neighbours whose marks would touch are gathered too
TILE = 256.0
MERCATOR_LIMIT = 85.0511287798

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
    """Longitudes as the view counts them: turned round the world where only that brings them into it."""
    inside = (lons >= view.west) & (lons <= view.east)
    turned = view.west + np.mod(lons - view.west, 360.0)
    return np.where(inside, lons, turned)


def inside(view: View, lats: Floats, lons: Floats) -> NDArray[np.bool_]:
    """Which points, their longitudes already shifted, the view shows."""
    mask: NDArray[np.bool_] = (lons >= view.west) & (lons <= view.east) & (lats >= view.south) & (lats <= view.north)
    return mask


def cluster(lats: Floats, lons: Floats, weights: Floats, zoom: float, limit: int = MAX_MARKS) -> list[Cluster]:
    """At most `limit` clusters of the points; cells double until they fit. Every point is in exactly one."""
    if not len(lats):
        return []
    level = round(zoom)
    x, y = project(lats, lons, level)
    size, cells = CELL, _cells(x, y, CELL)
    while len(np.unique(cells, axis=0)) > limit:
        size *= 2
        cells = _cells(x, y, size)
    groups = _gathered(_grouped(cells), x, y, weights, size * CLOSE)
    return [_cluster(key, members, x, y, weights, level) for key, members in groups]


def project(lats: Floats, lons: Floats, zoom: float) -> tuple[Floats, Floats]:
    """World pixels of Web Mercator at a zoom; what it cannot show near the poles goes to its edge."""
    world = TILE * 2.0**zoom
    sines = np.sin(np.radians(np.clip(lats, -MERCATOR_LIMIT, MERCATOR_LIMIT)))
    return (lons + 180.0) / 360.0 * world, (0.5 - np.arctanh(sines) / (2 * np.pi)) * world


def unproject(x: float, y: float, zoom: float) -> tuple[float, float]:
    """Latitude and longitude of a world pixel."""
    world = TILE * 2.0**zoom
    lat = np.degrees(np.arcsin(np.tanh((0.5 - y / world) * 2 * np.pi)))
    return float(lat), x / world * 360.0 - 180.0


def _cells(x: Floats, y: Floats, size: float) -> Ints:
    return np.stack([np.floor(x / size), np.floor(y / size)], axis=1).astype(np.int64)


def _grouped(cells: Ints) -> dict[tuple[int, int], list[int]]:
    groups: dict[tuple[int, int], list[int]] = {}
    for number, (column, row) in enumerate(cells.tolist()):
        groups.setdefault((column, row), []).append(number)
    return groups


def _gathered(
    groups: dict[tuple[int, int], list[int]], x: Floats, y: Floats, weights: Floats, reach: float
) -> list[tuple[tuple[int, int], list[int]]]:
    """The heaviest cells first take in neighbouring cells whose marks would touch theirs."""
    centres = {key: _centre(members, x, y, weights) for key, members in groups.items()}
    left = dict(sorted(groups.items(), key=lambda item: (-weights[item[1]].sum(), item[0])))
    result = []
    while left:
        key = next(iter(left))
        members = left.pop(key)
        for near in _neighbours(key):
            if near in left and _distance(centres[key], centres[near]) < reach:
                members = members + left.pop(near)
        result.append((key, members))
    return result


def _neighbours(key: tuple[int, int]) -> list[tuple[int, int]]:
    return [(key[0] + dx, key[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def _centre(members: list[int], x: Floats, y: Floats, weights: Floats) -> tuple[float, float]:
    weight = weights[members]
    return float(np.average(x[members], weights=weight)), float(np.average(y[members], weights=weight))


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))


def _cluster(key: tuple[int, int], members: list[int], x: Floats, y: Floats, weights: Floats, level: int) -> Cluster:
    lat, lon = unproject(*_centre(members, x, y, weights), level)
    return Cluster(f"{level}/{key[0]}/{key[1]}", tuple(members), lat, lon)
