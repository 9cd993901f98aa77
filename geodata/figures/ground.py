"""The compiled basemap in the plane of a projection, read once: countries, lakes, disputed land, regions, waters."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.errors import MissingKnowledge
from geodata.figures.window import Geometries
from geodata.knowledge.basemap import FOLDER, layer
from geodata.knowledge.detail import DISPUTED_LINES, detail, disputed_id
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import WORLD_SIZE, Projection, ProjectionKind, projection

_GRID = 1e-4  # world units: outlines and what was taken out of them meet no finer
_EDGE = 84.9  # degrees: what reaches further on a Mercator map reaches beyond any window; as in shapes.js


@dataclass(frozen=True, slots=True)
class Item:
    """A feature of the basemap in world units; `size` compares surfaces on the globe within one projection.

    `parts` are what it was put together of, if it was.
    """

    id: str
    properties: Mapping[str, Any]
    geometry: BaseGeometry
    size: float
    parts: tuple[Item, ...] = ()

    @property
    def is_closed(self) -> bool:
        return bool(shapely.get_dimensions(self.geometry) == 2)

    @property
    def detail(self) -> str:
        """The id of its outline from near."""
        return disputed_id(self.properties["name"]) if self.properties.get("kind") == "area" else self.id

    def name(self, language: Language) -> str:
        """In the language, or else in the next best."""
        order = {
            Language.SIMPLIFIED: ("zh_hans", "zh_hant", "en"),
            Language.TRADITIONAL: ("zh_hant", "zh_hans", "en"),
        }.get(language, ("en", "zh_hans", "zh_hant"))
        return next((name for key in order if (name := self.properties.get(f"name_{key}"))), "")


Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The world of one projection."""

    kind: ProjectionKind
    countries: Items
    lakes: Items
    disputed: Items
    regions: Items
    waters: Items

    def seen_from(self, boundaries: Boundaries) -> Ground:
        """With what is disputed as the viewpoint has it: as held in fact, it is part of who holds it."""
        return _held(self.kind) if boundaries is Boundaries.DE_FACTO else self

    def apart(self, boundaries: Boundaries) -> Items:
        """Disputed land that is drawn on its own: all of it, or, as held in fact, what no country holds."""
        is_held = boundaries is Boundaries.DE_FACTO
        return tuple(
            item for item in self.disputed if item.is_closed and not (is_held and item.properties.get("holder"))
        )

    def by_id(self) -> dict[str, Item]:
        """Regions, waters and countries by id; of a country in several features the largest."""
        found: dict[str, Item] = {}
        for item in (*self.regions, *self.waters, *self.countries):
            if item.id and (item.id not in found or item.size > found[item.id].size):
                found[item.id] = item
        return found


@lru_cache(maxsize=3)
def ground(kind: ProjectionKind) -> Ground:
    """The basemap in a projection; MissingKnowledge where it has not been compiled."""
    return Ground(
        kind,
        _layer(kind, "countries-50m"),
        _layer(kind, "lakes"),
        _layer(kind, "disputed"),
        _layer(kind, "regions"),
        _layer(kind, "waters"),
    )


@lru_cache(maxsize=3)
def _held(kind: ProjectionKind) -> Ground:
    known = ground(kind)
    countries = tuple(_with_held(country, known.disputed) for country in known.countries)
    return replace(known, countries=countries)


def _with_held(country: Item, disputed: Items) -> Item:
    held = [each for each in disputed if each.is_closed and each.properties.get("holder") == country.id]
    if not held or not country.id:
        return country
    parts = (country, *held)
    return replace(country, geometry=_together(part.geometry for part in parts), parts=parts)


def _together(geometries: Iterable[BaseGeometry]) -> BaseGeometry:
    """One geometry without the lines between its parts, which only meet on a grid."""
    joined: BaseGeometry = shapely.union_all(list(geometries), grid_size=_GRID)
    return joined


@lru_cache(maxsize=3)
def land_in_short(kind: ProjectionKind) -> BaseGeometry:
    """All land in one shape, as coarse as a small picture needs it."""
    countries = [item.geometry for item in _layer(kind, "countries-110m")]
    return shapely.union_all(shapely.make_valid(np.array(countries, dtype=object)))


def item_of(kind: ProjectionKind, place_id: str, degrees: BaseGeometry) -> Item | None:
    """An area in degrees that is no part of the basemap; None where the map shows nothing of it."""
    shape = projection(kind).project_geometry(degrees)
    if shape.is_empty:
        return None
    return Item(
        place_id, {}, shape, _sizes(kind, np.array([degrees if kind is ProjectionKind.MERCATOR else shape]))[0]
    )


def fine_outline(kind: ProjectionKind, item: Item) -> BaseGeometry:
    """An item's outline as fine as is known."""
    if item.parts:
        return _together(fine_outline(kind, part) for part in item.parts)
    fine = _from_near(kind, item.detail, "outline") if item.detail else None
    return item.geometry if fine is None else fine


def divisions_from_near(kind: ProjectionKind, name: str) -> BaseGeometry | None:
    """The lines between the divisions of a country."""
    return _from_near(kind, name, "divisions")


def disputed_lines_from_near(kind: ProjectionKind) -> BaseGeometry | None:
    return _from_near(kind, DISPUTED_LINES, "outline")


@lru_cache(maxsize=512)
def _from_near(kind: ProjectionKind, name: str, part: str) -> BaseGeometry | None:
    try:
        found = json.loads(detail().body(kind, name))[part]
    except KeyError:
        return None
    if not found:
        return None
    served = np.array([shapely.from_geojson(json.dumps(found))])
    return _in_plane(kind, served)[0]


@lru_cache(maxsize=2)
def points(name: str) -> tuple[Mapping[str, Any], ...]:
    """The features of a layer of points, in degrees."""
    return tuple(layer(name)["features"])


def _layer(kind: ProjectionKind, name: str) -> Items:
    path = _path(kind, name)
    if not path.is_file():
        raise MissingKnowledge("The basemap is not compiled yet: run `python -m geodata.knowledge.compile`.")
    text = path.read_text(encoding="utf-8")
    served = shapely.get_parts(np.array([shapely.from_geojson(text)]))
    told = [feature["properties"] for feature in json.loads(text)["features"]]
    geometries = _in_plane(kind, served)
    made = zip(told, geometries, _sizes(kind, served), strict=True)
    return tuple(Item(str(each.get("id") or ""), each, shape, size) for each, shape, size in made)


def _path(kind: ProjectionKind, name: str) -> Path:
    return FOLDER / f"{name}.geojson" if kind is ProjectionKind.MERCATOR else FOLDER / kind.value / f"{name}.geojson"


def _in_plane(kind: ProjectionKind, served: Geometries) -> Geometries:
    """What is compiled for Mercator is in degrees, all else in world units already."""
    if kind is not ProjectionKind.MERCATOR:
        return served
    shown = projection(kind)
    put: Geometries = shapely.transform(served, lambda points: _mercator(shown, points))
    return np.where(shapely.is_valid(put), put, shapely.buffer(put, 0))  # Antarctica folds where it leaves the map


def _mercator(shown: Projection, points: Any) -> Any:
    x, y = shown.forward(points[:, 1], points[:, 0])
    y = np.where(points[:, 1] > _EDGE, -WORLD_SIZE, np.where(points[:, 1] < -_EDGE, 2 * WORLD_SIZE, y))
    return np.column_stack([x, y])


def _sizes(kind: ProjectionKind, served: Geometries) -> list[float]:
    flat = served
    if kind is ProjectionKind.MERCATOR:
        flat = shapely.transform(
            served, lambda points: np.column_stack([points[:, 0], np.degrees(np.sin(np.radians(points[:, 1])))])
        )
    return [float(size) for size in shapely.area(flat)]
