"""The outlines of countries, regions and waters, before they are written anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import geopandas
import shapely
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.errors import BadKnowledge
from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_countries import label_points
from geodata.knowledge.tables import cell_list

# Natural Earth's units without an ISO code of their own, and the country that the world counts them to.
_COUNTED_TO = {"SOL": "SO", "CYN": "CY", "CNM": "CY", "KAS": "IN"}
# Parts of a country's polygon that have an ISO code of their own: boxes of west, south, east, north.
_CUT_OUT = {
    "GF": ("FR", (-55.0, 2.0, -51.0, 6.0)),
    "GP": ("FR", (-62.0, 15.75, -60.9, 16.6)),
    "MQ": ("FR", (-61.3, 14.3, -60.7, 15.0)),
    "RE": ("FR", (55.0, -21.5, 56.0, -20.8)),
    "YT": ("FR", (44.9, -13.1, 45.4, -12.6)),
    "SJ": ("NO", (-10.0, 70.6, 36.0, 82.0)),
    "BQ": ("NL", (-68.6, 12.0, -62.8, 17.8)),
}
# Natural Earth's disputed units: their name, and the country that holds them in fact, if any does.
_DISPUTED_UNITS = {
    "CYN": ("Northern Cyprus", None),
    "SOL": ("Somaliland", None),
    "KAS": ("Siachen Glacier", "iso:IN"),
}
_GOLAN = "region:golan-heights"
# The countries whose outlines hold disputed areas; Crimea is taken out of Russia's before.
_TOUCHED = ("CY", "SO", "IN", "IL", "SY")
# Sea and land alike.
_AS_DRAWN = ("region:arctic",)
_LEAST_KEPT = 0.35
_DRY = 0.5
_NORTH_CAPE_LATITUDE = 72.0
_CRIMEA = Point(34.3, 45.3)
_ISLET_DEGREES = 0.15


@lru_cache(maxsize=4)
def countries(scale: str) -> dict[str, BaseGeometry]:
    """Outlines by ISO code at a Natural Earth scale ("10m", "50m", "110m"); Crimea is in none of them."""
    frame = sources.natural_earth("cultural", f"{scale}_admin_0_countries")
    shapes: dict[str, list[BaseGeometry]] = {}
    for row in frame.itertuples():
        code = _COUNTED_TO.get(row.ADM0_A3, row.ISO_A2_EH)
        if code != "-99":
            shapes.setdefault(code, []).append(row.geometry)
    whole = {code: shapely.union_all(parts) for code, parts in shapes.items()}
    whole["RU"], _ = _split(whole["RU"], _is_crimea)
    return _with_dependencies(whole)


@lru_cache(maxsize=4)
def crimea(scale: str) -> BaseGeometry:
    """The peninsula as Natural Earth draws it: a part of Russia's polygon of its own."""
    frame = sources.natural_earth("cultural", f"{scale}_admin_0_countries")
    russia = frame[frame.ADM0_A3 == "RUS"].geometry.iloc[0]
    return _split(russia, _is_crimea)[1]


@dataclass(frozen=True, slots=True)
class Disputed:
    """An area that the default map hatches; `region` and `holder` are ids, the holder's where it holds it in fact."""

    name: str
    shape: BaseGeometry
    region: str | None = None
    holder: str | None = None


@lru_cache(maxsize=4)
def disputed(scale: str) -> tuple[Disputed, ...]:
    """The disputed areas at a Natural Earth scale."""
    frame = sources.natural_earth("cultural", f"{scale}_admin_0_countries")
    golan = next(row for row in sources.table("regions") if row["id"] == _GOLAN)
    units = {code: frame[code == frame.ADM0_A3].geometry for code in _DISPUTED_UNITS}
    return (
        Disputed("Crimea", crimea(scale), "region:crimea", "iso:RU"),
        Disputed(golan["en"], shape_of(golan, "50m"), _GOLAN, "iso:IL"),
        *(
            Disputed(name, units[code].iloc[0], None, holder)
            for code, (name, holder) in _DISPUTED_UNITS.items()
            if len(units[code])
        ),
    )


def undisputed(scale: str) -> dict[str, BaseGeometry]:
    """The outlines of countries at a scale, without what the map hatches."""
    hatched = shapely.union_all([area.shape for area in disputed(scale)])
    return {
        code: shapely.difference(shape, hatched) if code in _TOUCHED else shape
        for code, shape in countries(scale).items()
    }


def shape_of(row: dict[str, str], scale: str) -> BaseGeometry:
    """The area of a row of regions.tsv or waters.tsv: its members' and its polygon's.

    A part cut from a country (`@RU 34.3 45.3`) is taken from the finest scale: the others leave small ones out.
    """
    return _shape(row["id"], cell_list(row.get("members", "")), cell_list(row["polygon"]), scale)


@lru_cache(maxsize=512)
def _shape(area_id: str, codes: tuple[str, ...], rings: tuple[str, ...], scale: str) -> BaseGeometry:
    known = countries(scale)
    parts = [known[code] for code in codes if code in known]
    if {"UA", "RU"} <= set(codes):
        parts.append(crimea(scale))
    parts += [_ashore(area_id, _ring(area_id, ring)) for ring in rings]
    if not parts:
        raise BadKnowledge(f"{area_id}: neither members nor polygon give it an area")
    return shapely.union_all(parts)


def islets() -> dict[str, BaseGeometry]:
    """A small disc for each territory that Natural Earth leaves out."""
    known = countries("10m")
    return {
        code: Point(lon, lat).buffer(_ISLET_DEGREES)
        for code, (lat, lon) in label_points().items()
        if code not in known
    }


def _ring(area_id: str, cell: str) -> BaseGeometry:
    if cell.startswith("@"):
        code, lon, lat = cell[1:].split()
        return _part_at(code, Point(float(lon), float(lat)))
    try:
        polygon = Polygon([tuple(map(float, pair.split())) for pair in cell.split(",")])
    except ValueError as error:
        raise BadKnowledge(f"{area_id}: its polygon cannot be read ({error})") from error
    if not polygon.is_valid:
        raise BadKnowledge(f"{area_id}: its polygon crosses itself ({shapely.is_valid_reason(polygon)})")
    return polygon


@lru_cache(maxsize=1)
def _land() -> BaseGeometry:
    land = shapely.union_all(list(sources.natural_earth("physical", "50m_land").geometry))
    shapely.prepare(land)
    return land


@lru_cache(maxsize=1)
def _lakes() -> BaseGeometry:
    return shapely.union_all(list(sources.natural_earth("physical", "50m_lakes").geometry))


def is_dry(water: BaseGeometry) -> bool:
    """Whether a water is drawn as land here: a river or canal, whose outline only says where it runs."""
    on_land = shapely.difference(shapely.intersection(water, _land()), _lakes())
    return bool(on_land.area > _DRY * water.area)


def _ashore(area_id: str, shape: BaseGeometry) -> BaseGeometry:
    """A drawn outline brought to the true coast: seas end there, and so do regions.

    One that would lose most of itself (a river, a canal, a group of islets) is kept as it was drawn.
    """
    if area_id in _AS_DRAWN:
        return shape
    cut = shapely.difference if area_id.startswith("water:") else shapely.intersection
    coastal = cut(shape, _land())
    return coastal if coastal.area >= _LEAST_KEPT * shape.area else shape


def _part_at(code: str, point: Point) -> BaseGeometry:
    """The part of a Natural Earth unit (ISO or its own code) that holds a point."""
    frame: geopandas.GeoDataFrame = sources.natural_earth("cultural", "10m_admin_0_countries")
    units = frame[(code == frame.ISO_A2_EH) | (code == frame.ADM0_A3)]
    for part in (part for shape in units.geometry for part in _parts(shape)):
        if part.contains(point):
            return part
    raise BadKnowledge(f"No part of {code} holds {point.x} {point.y}")


def _with_dependencies(whole: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    for code, (owner, box) in _CUT_OUT.items():
        rest, cut = _split(whole[owner], partial(_lies_in, box=box, code=code))
        if not cut.is_empty:
            whole |= {owner: rest, code: cut}
    return whole


def _lies_in(part: Polygon, box: tuple[float, float, float, float], code: str) -> bool:
    centre = part.representative_point()
    inside = box[0] <= centre.x <= box[2] and box[1] <= centre.y <= box[3]
    return inside and (code != "SJ" or centre.y > _NORTH_CAPE_LATITUDE or centre.x < 0)


def _is_crimea(part: Polygon) -> bool:
    return bool(part.contains(_CRIMEA))


def _split(shape: BaseGeometry, chosen: Callable[[Polygon], bool]) -> tuple[BaseGeometry, BaseGeometry]:
    """The parts of `shape` that are not chosen, and those that are."""
    picked = [part for part in _parts(shape) if chosen(part)]
    rest = [part for part in _parts(shape) if not chosen(part)]
    return MultiPolygon(rest), MultiPolygon(picked)


def _parts(shape: BaseGeometry) -> list[Polygon]:
    return list(shape.geoms) if isinstance(shape, MultiPolygon) else [shape]
