"""Places that the user makes: a pin dropped on the map, a region of the project as the area of a name."""

from __future__ import annotations

import hashlib

from geodata.knowledge.areas import areas
from geodata.model import Names, Place, PlaceKind
from geodata.regions.outlines import in_degrees
from geodata.regions.saved import SavedRegion

PIN_KINDS = (PlaceKind.CITY, PlaceKind.LANDMARK)
_EXACT = 5  # digits of a degree: a metre
_COUNTRY = "iso:"


def pin(name: str, kind: PlaceKind, lat: float, lon: float) -> Place:
    """A place where the user put it; the same name at the same point is the same place."""
    lat, lon = round(lat, _EXACT), round(lon, _EXACT)
    called = " ".join(name.split())
    told = f"{called}\n{kind}\n{lat}\n{lon}"
    id_ = f"user:{hashlib.blake2b(told.encode(), digest_size=6).hexdigest()}"
    return Place(id_, Names(called), kind, lat, lon, country_at(lat, lon))


def country_at(lat: float, lon: float) -> str | None:
    """The code of the country whose outline holds the point; None at sea and where several do."""
    found = [id_.removeprefix(_COUNTRY) for id_ in areas().members_at(lat, lon) if id_.startswith(_COUNTRY)]
    return found[0] if len(found) == 1 else None


def area_of(region: SavedRegion) -> Place:
    """A region of the project as a place; its label goes inside it."""
    point = in_degrees(region.shape).representative_point()
    return Place(region.id, Names(region.name), PlaceKind.REGION, point.y, point.x)
