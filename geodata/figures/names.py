"""What may be named on the map, the most telling first: marks, regions, countries, seas, cities, divisions.

The same order, sizes and limits as in resources/web/labels.js, so that page and figure name the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, log2, sqrt
from typing import Any

import numpy as np
import shapely

from geodata.arc_marks import ArcEnd, EndRole
from geodata.figures.canvas import Rect
from geodata.figures.ground import Ground, Item, points
from geodata.figures.label_text import LabelKind
from geodata.figures.scene import Scene
from geodata.figures.shades import Shaded
from geodata.figures.signs import radius_of
from geodata.figures.window import Window
from geodata.maps.arc_features import end_in_words
from geodata.marks import Mark
from geodata.model import Language
from geodata.projections import projection

_LEAST_COUNTRY = 14.0  # pixels
_SMALLEST_FROM = 5.5  # zoom
_LEAST_REGION = 9.0
_DIVISIONS_FROM = 5.6
_MOST_ENDS = 14


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that would like to stand at a point of the sheet.

    `gap` is kept from the point; with none the name stands on it, and may go up and down by `shifts` rows, aside by
    `roam`, but never leave `land`. It has two lines where it is wider than `most`, and is left out if that is wider
    than `limit`.
    """

    text: str
    kind: LabelKind
    x: float
    y: float
    size: float
    gap: float | None = None
    shifts: int = 1
    roam: float = 0.0
    most: float = float("inf")
    limit: float = float("inf")
    room: float = 0.0
    spacing: float | None = None
    land: Item | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """What names are chosen from."""

    window: Window
    ground: Ground
    scene: Scene
    shaded: Sequence[Shaded]
    outlined: Sequence[str]
    ends: Sequence[ArcEnd]
    language: Language

    def wanted(self) -> Iterator[Wanted]:
        """All candidates, the most important first."""
        yield from self._ends()
        yield from self._marks()
        yield from self._regions()
        countries = list(self._countries())
        yield from (each for each in countries if each.room >= _LEAST_COUNTRY)
        yield from self._waters()
        yield from self._cities()
        if self.window.zoom >= _SMALLEST_FROM:
            yield from (each for each in countries if each.room < _LEAST_COUNTRY)
        yield from self._divisions()

    def _ends(self) -> Iterator[Wanted]:
        """Who stands at the ends of arcs, and in which role; the places among them have their names anyway."""
        for end in self.ends[:_MOST_ENDS]:
            at = self._at(end.lat, end.lon) if end.role is not EndRole.PLACE else None
            if at:
                gaps = (radius_of(m.mark, m.number) for m in self.scene.marks if self._is_at(m.mark, at))
                yield Wanted(end_in_words(end, self.language), LabelKind.END, *at, 11.5, gap=max((*gaps, 10.0)) + 5)

    def _is_at(self, mark: Mark, at: tuple[float, float]) -> bool:
        x, y = self.window.place([mark.lat], [mark.lon])[0].tolist()
        return hypot(x - at[0], y - at[1]) < radius_of(mark)

    def _marks(self) -> Iterator[Wanted]:
        busiest = sorted(self.scene.marks, key=lambda each: (-each.mark.events, -each.mark.mentions))
        for each in busiest:
            x, y = self.window.place([each.mark.lat], [each.mark.lon])[0].tolist()
            gap = radius_of(each.mark, each.number) + 4
            yield Wanted(each.name(self.language), LabelKind.MARK, x, y, 12.5, gap=gap)

    def _regions(self) -> Iterator[Wanted]:
        """Regions and seas are named where they are shaded or filtered by; a country has its name anyway."""
        known = self.ground.by_id()
        named = {id_: "" for id_ in self.outlined if id_ in known}
        for each in self.shaded:
            place = each.area.mark.place
            if place.id in known and max(self._wide(each.item), self._high(each.item)) >= _LEAST_REGION:
                named[place.id] = place.names.within(self.language)
        for id_, name in named.items():
            if not id_.startswith("iso:") and (at := self._anchor(known[id_])):
                most = max(90.0, self._wide(known[id_]) * 0.8)
                text = self.scene.with_number(id_, name or known[id_].name(self.language))
                yield Wanted(text, LabelKind.REGION, *at, 12.0, shifts=5, most=most)

    def _countries(self) -> Iterator[Wanted]:
        """Large countries have large names; a name may stand out of a small one a little."""
        for item in self._countries_in_order():
            at = self._anchor(item)
            if at is None:
                continue
            wide, room = self._wide(item), self._room(item)
            size = min(17.0, max(10.0, 7 + 2.1 * log2(max(room, 8.0) / 16)))
            yield Wanted(
                self.scene.with_number(item.id, item.name(self.language)),
                LabelKind.COUNTRY,
                *at,
                round(size * 2) / 2,
                shifts=5,
                roam=wide * 0.22,
                most=max(60.0, wide * 0.72),
                limit=max(wide * 1.2, 240.0 if self.window.zoom > 5 else 0.0),
                room=room,
                spacing=0.32 if room > 500 else 0.2 if room > 220 else 0.1,
                land=item,
            )

    def _countries_in_order(self) -> list[Item]:
        near = self.window.zoom + 1.2
        found = [
            item
            for item in self.ground.by_id().values()
            if item.id.startswith("iso:") and item.properties["rank"] <= near and self.window.sees(item.geometry)
        ]
        return sorted(found, key=lambda item: (item.properties["rank"], -item.size))

    def _waters(self) -> Iterator[Wanted]:
        shaded = {each.item.id for each in self.shaded} | set(self.outlined)  # named among the regions
        for item in sorted(self.ground.waters, key=lambda item: -item.size):
            at = self._own_place(item)
            if item.properties.get("dry") or item.id in shaded or at is None:
                continue
            wide, room = self._wide(item), self._room(item)
            size = min(16.0, max(10.5, 6.5 + 2 * log2(max(room, 8.0) / 16)))
            most, limit = max(50.0, wide * 0.5), min(wide * 0.75, 420.0)
            yield Wanted(
                item.name(self.language),
                LabelKind.WATER,
                *at,
                size,
                shifts=5,
                most=most,
                limit=limit,
                room=room,
                spacing=0.25 if room > 400 else 0.06,
            )

    def _cities(self) -> Iterator[Wanted]:
        """A city that a mark is named after is there already."""
        known = {each.mark.names.within(self.language) for each in self.scene.marks}
        features = sorted(points("places"), key=lambda f: (f["properties"]["rank"], not f["properties"]["capital"]))
        for feature in features:
            told = feature["properties"]
            is_near = self.window.zoom >= (2.9 if told["capital"] else 3.2) + told["rank"] * 0.5
            at = self._spot(feature) if is_near else None
            name = _name(told, self.language)
            if at and name not in known:
                kind, size = (LabelKind.CAPITAL, 11.5) if told["capital"] else (LabelKind.CITY, 10.5)
                yield Wanted(name, kind, *at, size, gap=6)

    def _divisions(self) -> Iterator[Wanted]:
        if self.window.zoom < _DIVISIONS_FROM:
            return
        for feature in points("divisions"):
            if at := self._spot(feature):
                told = feature["properties"]
                limit = told["wide"] * self.window.scale
                name = _name(told, self.language)
                yield Wanted(name, LabelKind.DIVISION, *at, 10.0, shifts=3, most=90, limit=limit)

    def _spot(self, feature: Mapping[str, Any]) -> tuple[float, float] | None:
        lon, lat = feature["geometry"]["coordinates"]
        return self._at(lat, lon)

    def _own_place(self, item: Item) -> tuple[float, float] | None:
        return self._at(item.properties["label_lat"], item.properties["label_lon"])

    def _at(self, lat: float, lon: float) -> tuple[float, float] | None:
        x, y = self.window.place([lat], [lon])[0].tolist()
        return (x, y) if np.isfinite(x) and _holds(self.window.frame, x, y) else None

    def _anchor(self, item: Item) -> tuple[float, float] | None:
        """What has its own place for its name out of sight is named in the midst of what is seen of it."""
        own = self._own_place(item)
        return own or (self._in_sight(item) if self.window.sees(item.geometry) else None)

    def _in_sight(self, item: Item) -> tuple[float, float] | None:
        """The point of a coarse grid over the frame that is deepest inside a shape; None where too little is seen."""
        left, top, right, bottom = self.window.frame
        across, down = (right - left) / 10, (bottom - top) / 8
        best: tuple[float, float, float] | None = None
        for i in range(1, 10):
            for j in range(1, 8):
                x, y = left + i * across, top + j * down
                if not self._is_on(item, x, y):
                    continue
                steps = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.5, 0), (-0.5, 0))
                near = sum(self._is_on(item, x + dx * across, y + dy * down) for dx, dy in steps)
                value = near - hypot(i - 5, j - 4) * 0.3
                if near >= 5 and (best is None or value > best[0]):
                    best = value, x, y
        return best and best[1:]

    def _is_on(self, item: Item, x: float, y: float) -> bool:
        return bool(shapely.contains_xy(item.geometry, *self.window.taken(x, y)))

    def _wide(self, item: Item) -> float:
        left, _, right, _ = item.geometry.bounds
        return float(right - left) * self.window.scale

    def _high(self, item: Item) -> float:
        _, top, _, bottom = item.geometry.bounds
        return float(bottom - top) * self.window.scale

    def _room(self, item: Item) -> float:
        return sqrt(self._wide(item) * self._high(item))


def _name(told: dict[str, str], language: Language) -> str:
    return Item("", told, shapely.Point(), 0.0).name(language)


def _holds(frame: Rect, x: float, y: float) -> bool:
    return frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3]


def leaves_map(box: Rect, window: Window) -> bool:
    """On a map with an outline no name reaches over it."""
    corners = [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])]
    plane = np.array([window.taken(x, y) for x, y in corners])
    lats, _ = projection(window.kind).inverse(plane[:, 0], plane[:, 1])
    return bool(np.isnan(lats).any())
