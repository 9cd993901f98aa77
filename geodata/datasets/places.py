"""Where a row puts its event: a known town, a point of the data set's own, or an area; never an area's middle."""

from __future__ import annotations

import re
from functools import lru_cache
from math import cos, hypot, radians

from geodata.datasets import codes
from geodata.knowledge.areas import areas
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import EventPlace, Names, Place, PlaceKind

NEAR = "the data set places it near there"
NO_OUTLINE = "the data set names a division of which no outline is known"
_SAME_TOWN = 0.35  # degrees: two gazetteers' positions of one town differ by less
_GENERIC = re.compile(
    r"\s+(oblast'?|province|region|state|governorate|district|department|county|prefecture|voivodeship|city)$", re.I
)


def coordinates(lat: str, lon: str) -> tuple[float, float] | None:
    """A point in degrees; None if the texts are none. Where both are nought nothing was known."""
    try:
        point = float(lat), float(lon)
    except ValueError:
        return None
    is_one = -90 <= point[0] <= 90 and -180 <= point[1] <= 180 and point != (0, 0)
    return point if is_one else None


@lru_cache(maxsize=2_000)
def country_named(name: str) -> tuple[str, str] | None:
    """ISO code and area of a country by its name in English; None if it is unknown."""
    known = codes.country_names().get(name.strip().lower())
    if known:
        return known
    found = (place for place in gazetteer().find(name) if place.kind is PlaceKind.COUNTRY)
    return next(((place.country, place.id) for place in found if place.country), None)


@lru_cache(maxsize=4_000)
def area(place_id: str, reason: str = "") -> EventPlace:
    """The area of that id as the site of an event."""
    return EventPlace(gazetteer().get(place_id), reason=reason)


def division(name: str, country: str, point: tuple[float, float] | None) -> EventPlace | None:
    """The first-order division of a country by its name, or else by a point in it; None if it is not known here."""
    named = [place for each in (name, _GENERIC.sub("", name)) for place in gazetteer().find(each)]
    found = [place for place in named if place.kind is PlaceKind.ADMIN1 and place.country == country]
    if not found and point:
        ids = sorted(id_ for id_ in areas().members_at(*point) if id_.startswith(("admin1:", "region:crimea")))
        here = [gazetteer().get(id_) for id_ in ids]
        found = sorted((p for p in here if p.country in (country, None)), key=lambda p: -p.population)
    return EventPlace(found[0]) if found else None


def division_or_country(name: str, country: tuple[str, str], point: tuple[float, float] | None) -> EventPlace:
    """The division, or its country where the atlas has no outline of it."""
    known = division(name, country[0], point) if name or point else None
    return known or area(country[1], NO_OUTLINE)


def water(point: tuple[float, float]) -> EventPlace | None:
    """The sea that a point lies in, if any is known there."""
    ids = sorted(id_ for id_ in areas().members_at(*point) if id_.startswith("water:"))
    return area(ids[0]) if ids else None


def town(name: str, country: str, point: tuple[float, float], own_id: str, *, near: bool = False) -> EventPlace:
    """The gazetteer's town of that name near the point, or else a place of the data set's own at the point.

    One that the data set leaves without a name is called by its coordinates.
    """
    told = Names(name.strip() or f"{point[0]:.2f}, {point[1]:.2f}")
    place = _known_town(name, country, point) or Place(
        own_id, told, PlaceKind.CITY, point[0], point[1], country or None
    )
    return EventPlace(place, near, NEAR if near else "")


def _known_town(name: str, country: str, point: tuple[float, float]) -> Place | None:
    """Found by name and nearness; the country need not agree, since lines on the ground are disputed."""
    found = [
        (distance, place.country != country, place)
        for spelling in dict.fromkeys((name, _GENERIC.sub("", name)))
        for place in gazetteer().find(spelling)
        if not place.kind.is_area and (distance := _degrees(place, point)) <= _SAME_TOWN
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _degrees(place: Place, point: tuple[float, float]) -> float:
    """How far a place is from a point, in degrees of latitude."""
    east = (place.lon - point[1] + 180) % 360 - 180
    return hypot(place.lat - point[0], east * cos(radians(point[0])))
