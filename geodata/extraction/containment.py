"""Which place lies in which, and how far apart places are."""

from __future__ import annotations

import math

from geodata.extraction.divisions_en import geonames_codes
from geodata.model import Place, PlaceKind

_EARTH_KM = 6371.0
# A division whose code is unknown holds the towns this near to its middle.
_REACH_KM = 250.0


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether a town or division belongs to a division or country."""
    if inner.id == outer.id or inner.country != outer.country:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return inner.kind is not PlaceKind.COUNTRY
    return outer.kind is PlaceKind.ADMIN1 and inner.kind is PlaceKind.CITY and _is_of_division(inner, outer)


def _is_of_division(town: Place, division: Place) -> bool:
    own_code = division.id.partition("-")[2]
    code = geonames_codes().get(division.id)
    if code is not None or town.admin1 == own_code:
        return town.admin1 in (code, own_code)
    return distance_km(town, division) <= _REACH_KM


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance."""
    p, q = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))
