"""Which places the regions and shapes of a filter admit: one at a time, or all places of a project as a mask."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.model import Place
from geodata.regions import extents
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
    hits = [region in regions for region in chosen.regions]
    hits += [place is not None and holds(shape, place) for shape in chosen.shapes]
    return all(hits) if chosen.combination == "all" else any(hits)


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

    def __init__(self, places: Sequence[Place]) -> None:
        is_area = np.array([place.kind.is_area for place in places], dtype=bool)
        self._towns, self._areas = np.flatnonzero(~is_area), np.flatnonzero(is_area)
        self._lats = np.array([place.lat for place in places], dtype=float)[self._towns]
        self._lons = np.array([place.lon for place in places], dtype=float)[self._towns]
        self._area_ids = [places[number].id for number in self._areas.tolist()]
        self._size = len(places)
        self._masks: dict[Shape, Mask] = {}
        self._known: Mask | None = None

    def inside(self, shape: Shape) -> Mask:
        """Which places lie in the shape."""
        if shape not in self._masks:
            while len(self._masks) >= _SHAPES_KEPT:
                del self._masks[next(iter(self._masks))]
            self._masks[shape] = self._asked(shape)
        return self._masks[shape]

    def admitted(self, chosen: Filter, in_regions: Sequence[Mask]) -> Mask:
        """Which places the filter admits; `in_regions` are the masks of its regions, in any order."""
        masks = [*in_regions, *map(self.inside, chosen.shapes)]
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

    def _asked(self, shape: Shape) -> Mask:
        found: Mask = np.zeros(self._size, dtype=bool)
        found[self._towns] = shape.contains(self._lats, self._lons)
        if self._area_ids:
            found[self._areas] = extents.held(shape, self._area_ids)
        return found
