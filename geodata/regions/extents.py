"""When a country, province, region or water lies in a shape: when the shape holds more than half of its surface.

Never by a centre alone: each area is stood for by points spread evenly over its surface (its outline in the compiled
areas), and the shape is asked how many of them it holds, by the very test that it has for towns. An area of which no
outline is known has no extent: it lies in no shape, and outside none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from geodata.knowledge.areas import areas
from geodata.regions.outlines import equal_area_height
from geodata.regions.planes import DEGREES, Floats
from geodata.regions.shapes import Mask, PolygonShape, Shape, polygon

POINTS = 300  # over the surface of an area: shares are true to some hundredths
HALF = 0.5
_DIVISION = "admin1:"
_SHORE = 0.03  # degrees: outlines are true to some kilometres
_SMALL = 1e-4  # of the surface: parts below this are left out


@dataclass(frozen=True, slots=True)
class Spread:
    """Points over an area, each with the share of the surface that it stands for."""

    lats: Floats
    lons: Floats
    weights: Floats


@lru_cache(maxsize=8192)
def spread(area_id: str) -> Spread | None:
    """Points spread evenly over an area; None where its outline is not known."""
    import shapely

    try:
        outline = areas().geometry(area_id)
    except KeyError:
        return None
    parts = shapely.get_parts(shapely.transform(outline, _to_equal_area))
    sizes = shapely.area(parts)
    if not sizes.sum() > 0:
        return None
    kept = sizes > _SMALL * sizes.sum()
    step = float(np.sqrt(sizes.sum() / POINTS))
    pieces = [_over(part, size, step) for part, size in zip(parts[kept], sizes[kept], strict=True)]
    x, y, weights = (np.concatenate(each) for each in zip(*pieces, strict=True))
    return Spread(_lats(y), np.degrees(x), weights / weights.sum())


def held(shape: Shape, area_ids: Sequence[str]) -> Mask:
    """Which of the areas lie in the shape by more than half of their surface."""
    found: Mask = np.zeros(len(area_ids), dtype=bool)
    spreads = list(_known(area_ids))
    if not spreads:
        return found
    numbers = np.repeat([number for number, _ in spreads], [len(each.lats) for _, each in spreads])
    inside = shape.contains(*(np.concatenate([getattr(s, name) for _, s in spreads]) for name in ("lats", "lons")))
    weights = np.concatenate([each.weights for _, each in spreads])
    shares = np.bincount(numbers, weights * inside, minlength=len(area_ids))
    return np.asarray(shares > HALF)


def has_extent(area_id: str) -> bool:
    """Whether it is known how far the area reaches."""
    return spread(area_id) is not None


@lru_cache(maxsize=512)
def division(area_id: str) -> PolygonShape | None:
    """The outline of a province or state as a shape, wide enough for its ports; None of any other area."""
    import shapely

    if not area_id.startswith(_DIVISION):
        return None
    try:
        outline = shapely.buffer(areas().geometry(area_id), _SHORE)
    except KeyError:
        return None
    return polygon(DEGREES, outline)


def _known(area_ids: Sequence[str]) -> Iterator[tuple[int, Spread]]:
    for number, area_id in enumerate(area_ids):
        if (found := spread(area_id)) is not None:
            yield number, found


def _over(part: object, size: float, step: float) -> tuple[Floats, Floats, Floats]:
    """The points of a grid that lie in one part, or one point that does where it is smaller than the grid."""
    import shapely

    left, low, right, high = shapely.bounds(part)
    x, y = np.meshgrid(np.arange(left + step / 2, right, step), np.arange(low + step / 2, high, step))
    shapely.prepare(part)
    inside = shapely.contains_xy(part, x.ravel(), y.ravel())
    x, y = x.ravel()[inside], y.ravel()[inside]
    if not len(x):
        point = shapely.point_on_surface(part)
        x, y = np.array([point.x]), np.array([point.y])
    return x, y, np.full(len(x), size / len(x))


_TABLE = np.linspace(-90.0, 90.0, 18_001)
_HEIGHTS = equal_area_height(_TABLE) / equal_area_height(np.array([90.0]))[0]


def _to_equal_area(points: Floats) -> Floats:
    """Longitude in radians, and the height of the equal-area cylinder, −1 to 1."""
    return np.column_stack([np.radians(points[:, 0]), np.interp(points[:, 1], _TABLE, _HEIGHTS)])


def _lats(heights: Floats) -> Floats:
    return np.interp(heights, _HEIGHTS, _TABLE)
