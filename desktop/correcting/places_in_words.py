"""What is said of a place beside its name: its kind, what it lies in, how many people live there."""

from __future__ import annotations

from functools import lru_cache

from geodata.knowledge.areas import areas
from geodata.knowledge.gazetteer import gazetteer
from geodata.labels import PLACE_KIND_NAMES
from geodata.model import Language, Place, PlaceKind

_DIVISION = "admin1:"


def place_in_words(place: Place, language: Language) -> str:
    """ "City · Illinois · United States · 114,394"."""
    kind = PLACE_KIND_NAMES[place.kind].within(language)
    people = f"{place.population:,}" if place.population else ""
    return " · ".join(filter(None, (kind, *parents_in_words(place, language), people)))


def parents_in_words(place: Place, language: Language) -> tuple[str, ...]:
    """The province and the country that a place lies in, as far as known; a country lies in none."""
    if place.kind is PlaceKind.COUNTRY:
        return ()
    within = (division_of(place), country_of(place))
    return tuple(area.names.within(language) for area in within if area is not None)


def country_of(place: Place) -> Place | None:
    """The country whose code the place has."""
    return _country(place.country)


def country_named(iso2: str | None, language: Language) -> str:
    """The name of a country by its code, or the code where nobody knows it; "" for none."""
    country = _country(iso2)
    return country.names.within(language) if country else iso2 or ""


def _country(iso2: str | None) -> Place | None:
    try:
        return gazetteer().country(iso2) if iso2 else None
    except KeyError:
        return None


@lru_cache(maxsize=4096)
def division_of(place: Place) -> Place | None:
    """The province that a town or site lies in, by its outline; None where none is known."""
    if place.kind.is_area or place.country is None:
        return None
    inside = areas().members_at(place.lat, place.lon)
    found = sorted(id_ for id_ in inside if id_.startswith(f"{_DIVISION}{place.country}-") and id_.count("-") == 1)
    try:
        return gazetteer().get(found[0]) if found else None
    except KeyError:
        return None


def point_in_words(lat: float, lon: float) -> str:
    """ "50.45° N, 30.52° E"."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"
