"""What the region part of the filter panel lists: areas found by name, areas chosen, and the user's own regions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop.facet_rows import NO_TALLY, NameOf, Row
from geodata.knowledge.areas import Region
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.marks import Counts, Tally
from geodata.model import Place, PlaceKind
from geodata.regions.extents import division
from geodata.regions.saved import SavedRegion
from geodata.regions.shapes import Shape

LISTED = 30
_SEARCHED = 300  # places of that name, among which areas may come late
_LISTED_KINDS = (PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.ADMIN1)

Inside = Callable[[Sequence[Shape]], Sequence[Tally]]


@dataclass(frozen=True, slots=True)
class OwnRegion:
    """A region of the user's: saved in the project, or drawn just now."""

    id: str
    shape: Shape
    saved: SavedRegion | None = None


def own_regions(saved: Iterable[SavedRegion], shapes: Iterable[Shape]) -> tuple[OwnRegion, ...]:
    """The saved regions, then what the filter has beside them."""
    kept = [OwnRegion(region.id, region.shape, region) for region in saved]
    known = {each.shape for each in kept}
    drawn = (shape for shape in shapes if shape not in known)
    return (*kept, *(OwnRegion(f"shape:{number}", shape) for number, shape in enumerate(drawn)))


def own_rows(regions: Sequence[OwnRegion], inside: Inside, in_words: Callable[[Shape], str]) -> tuple[Row, ...]:
    tallies = inside([region.shape for region in regions])
    return tuple(
        Row(region.id, in_words(region.shape), tally) for region, tally in zip(regions, tallies, strict=True)
    )


def found_rows(
    words: str, regions: Iterable[Region], counts: Counts, inside: Inside, name_of: NameOf
) -> tuple[Row, ...]:
    """Regions, countries and provinces of that name in any script: those that begin with it before others."""
    key = fold(words).casefold().strip()
    named = [region.place for region in regions if any(key in told for told in _told(region.place))]
    begun = [place for place in gazetteer().search(words, _SEARCHED) if place.kind in _LISTED_KINDS]
    both = list({place.id: place for place in (*begun, *named)}.values())[:LISTED]
    return area_rows([place.id for place in both], counts, inside, name_of)


def area_rows(ids: Collection[str], counts: Counts, inside: Inside, name_of: NameOf) -> tuple[Row, ...]:
    """Areas by id with what they hold; provinces, which no place names as its own, by their outlines."""
    outlines = {area: outline for area in ids if (outline := division(area)) is not None}
    tallies = dict(zip(outlines, inside(list(outlines.values())), strict=True)) if outlines else {}
    told = counts.by_region
    return tuple(Row(area, _named(area, name_of), tallies.get(area) or told.get(area, NO_TALLY)) for area in ids)


def listed(rows: Iterable[Row]) -> set[str]:
    """The ids of rows and of all below them."""
    return {id_ for row in rows for id_ in (row.id, *listed(row.children))}


def _named(area: str, name_of: NameOf) -> str:
    """A province with its country, since many are called alike."""
    kind, _, code = area.partition(":")
    return f"{name_of(area)} · {name_of(f'iso:{code[:2]}')}" if kind == "admin1" else name_of(area)


def _told(place: Place) -> tuple[str, ...]:
    names = place.names
    return tuple(fold(each).casefold() for each in (names.en, names.zh_hans, names.zh_hant) if each)
