"""Great circles as lines to draw: sampled on the sphere, and cut where they cross the date line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Point = tuple[float, float]  # latitude and longitude in degrees

STEP = 2.5  # degrees of arc between samples: what a straight line strays from it cannot be seen on a screen
_SAME = 1e-7  # radians; nearer points have no direction between them
_POLE = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True, slots=True)
class GreatCircle:
    """The shortest way from `start` to `end`, in pieces that never cross the date line.

    A piece is a list of points, each piece going on where the one before it ended: at the other side of 180°.
    """

    start: Point
    end: Point
    pieces: tuple[tuple[Point, ...], ...]


@lru_cache(maxsize=4096)
def great_circle(start: Point, end: Point, step: float = STEP) -> GreatCircle:
    """The great circle between two points, with a sample every `step` degrees or less.

    Between antipodes all ways are equally long: the one over the North Pole is taken. Between equal points there is
    no way, and no pieces.
    """
    one, other = _vector(start), _vector(end)
    angle = _angle(one, other)
    if angle < _SAME:
        return GreatCircle(start, end, ())
    count = max(2, int(np.ceil(np.degrees(angle) / step)) + 1)
    lats, lons = _degrees(_turned(one, _heading(one, other), np.linspace(0, angle, count)))
    lats[[0, -1]], lons[[0, -1]] = (start[0], end[0]), (start[1], end[1])
    return GreatCircle(start, end, _pieces(lats, _without_poles(lats, lons)))


def _vector(point: Point) -> Floats:
    lat, lon = np.radians(point)
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _degrees(vectors: Floats) -> tuple[Floats, Floats]:
    x, y, z = vectors.T
    return np.degrees(np.arctan2(z, np.hypot(x, y))), np.degrees(np.arctan2(y, x))


def _angle(one: Floats, other: Floats) -> float:
    """The angle between unit vectors; unlike the arc cosine, exact for small and for straight ones."""
    return float(np.arctan2(np.linalg.norm(np.cross(one, other)), one @ other))


def _heading(one: Floats, other: Floats) -> Floats:
    """The unit vector at right angles to `one` towards `other`; northwards, where every way leads there."""
    for aim in (other, _POLE, np.array([1.0, 0.0, 0.0])):
        across = aim - one * (one @ aim)
        length = np.linalg.norm(across)
        if length > _SAME:
            return np.asarray(across / length, dtype=np.float64)
    raise AssertionError("two axes at right angles cannot both be the point")


def _turned(one: Floats, heading: Floats, angles: Floats) -> Floats:
    turned: Floats = np.outer(np.cos(angles), one) + np.outer(np.sin(angles), heading)
    return turned


def _without_poles(lats: Floats, lons: Floats) -> Floats:
    """A pole has every longitude: each sample there takes that of the nearest sample elsewhere."""
    at_pole = np.abs(lats) > 90 - 1e-9
    if not at_pole.any() or at_pole.all():
        return lons
    elsewhere = np.flatnonzero(~at_pole)
    nearest = elsewhere[np.abs(elsewhere[None, :] - np.arange(len(lats))[:, None]).argmin(axis=1)]
    return np.where(at_pole, lons[nearest], lons)


def _pieces(lats: Floats, lons: Floats) -> tuple[tuple[Point, ...], ...]:
    """The samples parted where the next one lies beyond 180°, with a point on the line on both of its sides."""
    pieces: list[list[Point]] = [[(float(lats[0]), float(lons[0]))]]
    for at in range(1, len(lats)):
        here, there = pieces[-1][-1], (float(lats[at]), float(lons[at]))
        if abs(there[1] - here[1]) > 180:
            side = 180.0 if here[1] > 0 else -180.0
            lat = _lat_at_date_line(here, there)
            pieces[-1].append((lat, side))
            pieces.append([(lat, -side)])
        pieces[-1].append(there)
    return tuple(tuple(piece) for piece in pieces if len(set(piece)) > 1)


def _lat_at_date_line(here: Point, there: Point) -> float:
    """The latitude where the great circle between two samples crosses 180°, between theirs."""
    one, other = _vector(here), _vector(there)
    across = abs(one[1]) + abs(other[1])
    share = abs(one[1]) / across if across else 0.5
    crossing = one + (other - one) * share
    return float(np.degrees(np.arctan2(crossing[2], np.hypot(crossing[0], crossing[1]))))
