"""Which places the regions and shapes of a filter admit: one at a time, or all places of a project as a mask."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.model import Place
from geodata.regions import extents
from geodata.regions.planes import Floats
from geodata.regions.shapes import Mask, Shape

if TYPE_CHECKING:
    from geodata.filters import Filter

_SHAPES_KEPT = 64


def admits(chosen: Filter, place: Place | None, regions: Collection[str]) -> bool:
    """Whether a place, which lies in these `regions`, is where the filter looks.

    What has no place, or of a shape an area of unknown extent, is neither inside nor outside.
    """
    if chosen.is_inverted and (place is None or (chosen.shapes and not has_extent(place))):
        return False
    return _found(chosen, place, regions) != chosen.is_inverted


def _found(chosen: Filter, place: Place | None, regions: Collection[str]) -> bool:
    hits = [region in regions or _in_division(region, place) for region in chosen.regions]
    hits += [place is not None and holds(shape, place) for shape in chosen.shapes]
    return all(hits) if chosen.combination == "all" else any(hits)


def _in_division(region: str, place: Place | None) -> bool:
    """Whether a place lies in a province, which no place names as its own: the outline decides."""
    outline = extents.division(region)
    return outline is not None and place is not None and holds(outline, place)


@lru_cache(maxsize=65_536)
def holds(shape: Shape, place: Place) -> bool:
    """Whether a town lies in a shape, or an area by more than half of it."""
    if place.kind.is_area:
        return bool(extents.held(shape, [place.id])[0])
    return bool(shape.contains(np.array([place.lat]), np.array([place.lon]))[0])


def has_extent(place: Place) -> bool:
    """Whether it is known where a place is: of a town always, of an area if its outline is known."""
    return not place.kind.is_area or extents.has_extent(place.id)


class Placing:
    """The places of a project as columns; the mask of each shape is worked out once."""

    def __init__(self, lats: Floats, lons: Floats, is_area: Mask, ids: Sequence[str]) -> None:
        self._towns, self._areas = np.flatnonzero(~is_area), np.flatnonzero(is_area)
        self._lats, self._lons = lats[self._towns].astype(float), lons[self._towns].astype(float)
        self._area_ids = [ids[number] for number in self._areas.tolist()]
        self._size = len(lats)
        self._masks: dict[Shape, Mask] = {}
        self._known: Mask | None = None

    @classmethod
    def of(cls, places: Sequence[Place]) -> Placing:
        """The placing of some places."""
        lats, lons = (np.array([getattr(place, name) for place in places], dtype=float) for name in ("lat", "lon"))
        is_area = np.array([place.kind.is_area for place in places], dtype=bool)
        return cls(lats, lons, is_area, [place.id for place in places])

    def inside(self, shape: Shape) -> Mask:
        """Which places lie in the shape."""
        if shape not in self._masks:
            while len(self._masks) >= _SHAPES_KEPT:
                del self._masks[next(iter(self._masks))]
            self._masks[shape] = self._asked(shape)
        return self._masks[shape]

    def admitted(self, chosen: Filter, in_regions: Sequence[Mask]) -> Mask:
        """Which places the filter admits; `in_regions` are the masks of its regions, in the order of these."""
        told = zip(chosen.regions, in_regions, strict=True)
        masks = [*(self._in_region(*each) for each in told), *map(self.inside, chosen.shapes)]
        joined = np.logical_and if chosen.combination == "all" else np.logical_or
        found: Mask = joined.reduce(masks) if masks else np.ones(self._size, dtype=bool)
        if not (masks and chosen.is_inverted):
            return found
        outside: Mask = ~found & self.known if chosen.shapes else ~found
        return outside

    @property
    def known(self) -> Mask:
        """The places of which it is known where they are."""
        if self._known is None:
            known: Mask = np.ones(self._size, dtype=bool)
            known[self._areas] = [extents.has_extent(each) for each in self._area_ids]
            self._known = known
        return self._known

    def _in_region(self, region: str, told: Mask) -> Mask:
        outline = extents.division(region)
        return told if outline is None else told | self.inside(outline)

    def _asked(self, shape: Shape) -> Mask:
        found: Mask = np.zeros(self._size, dtype=bool)
        found[self._towns] = shape.contains(self._lats, self._lons)
        if self._area_ids:
            found[self._areas] = extents.held(shape, self._area_ids)
        return found
