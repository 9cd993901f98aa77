"""Which area a point lies in: outlines of countries, divisions, regions and waters, from the compiled file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.knowledge.compiled import Compiled
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Place, PlaceKind
from resources import COMPILED

if TYPE_CHECKING:  # with numpy behind it, it is imported once an outline is asked for
    import numpy as np
    from numpy.typing import NDArray
    from shapely import STRtree
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

SCHEMA_VERSION = 1
# Outlines are simplified: a harbour may lie a few kilometres off its coast, in degrees.
_COAST = 0.05


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the atlas, the countries (ISO codes) that make it up, and the region it is part of."""

    place: Place
    members: tuple[str, ...]
    parent: str | None


class Areas:
    """Reads the compiled areas; safe to share between threads."""

    def __init__(self, compiled: Compiled) -> None:
        self._rows = compiled.rows
        self._shapes: dict[str, BaseGeometry] = {}

    @classmethod
    def open(cls, path: Path = COMPILED / "areas.sqlite") -> Areas:
        """The areas at `path`; raises MissingKnowledge when they are absent or of another version."""
        return cls(Compiled.open(path, "table of areas", SCHEMA_VERSION))

    def geometry(self, place_id: str) -> BaseGeometry:
        """The outline of an area in degrees; raises KeyError where none is known.

        Those of divisions (admin1) are guessed from the towns they hold: true to some kilometres.
        """
        import shapely

        if place_id not in self._shapes:
            rows = self._rows("SELECT shape FROM areas WHERE id = ?", place_id)
            if not rows:
                raise KeyError(place_id)
            shape = shapely.from_wkb(rows[0][0])
            shapely.prepare(shape)
            self._shapes[place_id] = shape
        return self._shapes[place_id]

    def lend(self, outlines: Mapping[str, BaseGeometry]) -> None:
        """Know these outlines too, in degrees by place id, while the program runs: regions that a person drew."""
        import shapely

        for place_id, outline in outlines.items():
            shapely.prepare(outline)
            self._shapes[place_id] = outline

    def contains(self, area_id: str, lat: float, lon: float) -> bool:
        """Whether the point lies in the area, or within sight of its coast."""
        import shapely

        west, south, east, north = self.geometry(area_id).bounds
        if not (west - _COAST <= lon <= east + _COAST and south - _COAST <= lat <= north + _COAST):
            return False
        return bool(shapely.dwithin(self.geometry(area_id), shapely.Point(lon, lat), _COAST))

    def regions(self) -> tuple[Region, ...]:
        """Every region, in the order of the table that a person edits."""
        return self._regions

    def regions_of(self, place: Place) -> frozenset[str]:
        """Ids of the regions and the country that `place` lies in, itself included when it is an area."""
        found = {place.id} if place.kind.is_area else set()
        if place.kind is PlaceKind.REGION:
            return frozenset(found | self._ancestors(place.id))
        if place.country is None:
            return frozenset(found | self.members_at(place.lat, place.lon))
        if place.kind is not PlaceKind.COUNTRY:
            found |= self._outlined_at(place.lat, place.lon)
        return self._with_ancestors(place.country, found)

    def regions_of_points(self, lats: Floats, lons: Floats, countries: Sequence[str | None]) -> list[frozenset[str]]:
        """What `regions_of` says of towns and landmarks, for many at once."""
        import numpy as np

        flags = self._flags(lats, lons, np.array([country is not None for country in countries], dtype=bool))
        signs, named = np.packbits(flags, axis=1), np.array(self._outlined, dtype=object)
        adrift = self._members_of([at for at, country in enumerate(countries) if country is None], lats, lons)
        known: dict[tuple[str, bytes], frozenset[str]] = {}
        found: list[frozenset[str]] = []
        for at, country in enumerate(countries):
            if country is None:
                found.append(adrift[at])
                continue
            key = country, signs[at].tobytes()
            if key not in known:
                known[key] = self._with_ancestors(country, named[flags[at]].tolist())
            found.append(known[key])
        return found

    def members_at(self, lat: float, lon: float) -> frozenset[str]:
        """Ids of every country, division, region and water whose outline holds the point."""
        from shapely import Point

        ids, tree = self._tree
        return frozenset(ids[at] for at in tree.query(Point(lon, lat), predicate="intersects"))

    @cached_property
    def _regions(self) -> tuple[Region, ...]:
        rows = self._rows("SELECT id, members, parent FROM regions ORDER BY position")
        return tuple(Region(gazetteer().get(name), tuple(members.split()), parent) for name, members, parent in rows)

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {region.place.id: region.parent for region in self._regions if region.parent}

    @cached_property
    def _regions_by_country(self) -> dict[str, frozenset[str]]:
        codes = {code for region in self._regions for code in region.members}
        return {code: frozenset(r.place.id for r in self._regions if code in r.members) for code in codes}

    @cached_property
    def _outlined(self) -> tuple[str, ...]:
        """Regions with an outline of their own, which no country's membership decides."""
        return tuple(name for (name,) in self._rows("SELECT id FROM regions WHERE own_outline ORDER BY position"))

    @cached_property
    def _tree(self) -> tuple[list[str], STRtree]:
        from shapely import STRtree

        ids = [name for (name,) in self._rows("SELECT id FROM areas ORDER BY id")]
        return ids, STRtree([self.geometry(name) for name in ids])

    def _outlined_at(self, lat: float, lon: float) -> set[str]:
        return {name for name in self._outlined if self.contains(name, lat, lon)}

    def _flags(self, lats: Floats, lons: Floats, asked: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """For each point that is asked for, which of `_outlined` hold it, or have it off their coast."""
        import numpy as np
        import shapely

        flags = np.zeros((len(lats), len(self._outlined)), dtype=bool)
        for number, name in enumerate(self._outlined):
            outline = self.geometry(name)
            west, south, east, north = outline.bounds
            near = (
                (lons >= west - _COAST)
                & (lons <= east + _COAST)
                & (lats >= south - _COAST)
                & (lats <= north + _COAST)
            )
            near = np.flatnonzero(near & asked)
            flags[near, number] = shapely.dwithin(outline, shapely.points(lons[near], lats[near]), _COAST)
        return flags

    def _members_of(self, points: Sequence[int], lats: Floats, lons: Floats) -> dict[int, frozenset[str]]:
        """What `members_at` says, for the points of these numbers."""
        import shapely

        found: dict[int, set[str]] = {point: set() for point in points}
        if not found:
            return {}
        ids, tree = self._tree
        placed = shapely.points(lons[list(points)], lats[list(points)])
        near, areas = tree.query(
            placed
        )  # by their boxes; the outlines are prepared, which a query cannot make use of
        for area in sorted(set(areas.tolist())):
            candidates = near[areas == area]
            held = candidates[shapely.intersects(self.geometry(ids[area]), placed[candidates])]
            for at in held.tolist():
                found[points[at]].add(ids[area])
        return {point: frozenset(areas) for point, areas in found.items()}

    def _with_ancestors(self, country: str, found: Iterable[str]) -> frozenset[str]:
        """What lies in a country and in these regions lies also in what those are part of."""
        all_ = {f"iso:{country}", *found, *self._regions_by_country.get(country, frozenset())}
        return frozenset(all_ | {a for region in all_ for a in self._ancestors(region)})

    def _ancestors(self, region: str) -> set[str]:
        found: set[str] = set()
        while (parent := self._parents.get(region)) is not None and parent not in found:
            found.add(parent)
            region = parent
        return found


@lru_cache(maxsize=1)
def areas() -> Areas:
    """The one set of areas of this process."""
    return Areas.open()
