"""Cities: GeoNames' populated places, with the names worth indexing out of their many alternates."""

from __future__ import annotations

import re
from typing import Any

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_chinese import chinese_names, shown_chinese
from geodata.knowledge.compile_entry import ALTERNATE, Entry
from geodata.knowledge.naming import name_key

_ALTERNATES_FROM_POPULATION = 200_000
_PLAIN_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[ '’.-]{1,2}[^\W\d_]+){0,4}\.?")


def city_entries() -> list[Entry]:
    """One entry a populated place, `geonames:ID`; CLDR's names win for the cities that it names."""
    cldr = _cldr_names()
    return [_entry(record, cldr.get(int(record["geonameid"]))) for record in sources.cities()]


def _entry(record: dict[str, Any], cldr: tuple[str, str] | None) -> Entry:
    geonameid = int(record["geonameid"])
    population = int(record["population"])
    names = chinese_names(record["alternatenames"], record["countrycode"], population)
    hans, hant = cldr or shown_chinese(names)
    entry = Entry(
        id=f"geonames:{geonameid}",
        kind="city",
        lat=round(float(record["latitude"]), 5),
        lon=round(float(record["longitude"]), 5),
        en=record["name"],
        zh_hans=hans,
        zh_hant=hant,
        country=record["countrycode"],
        admin1=record["admin1code"] or None,
        population=population,
        geonameid=geonameid,
        prominence=float(population),
    )
    for name in (record["name"], *names, *(cldr or ())):
        entry.add_name(name)
    for name in _latin_alternates(record["alternatenames"], population):
        entry.add_name(name, ALTERNATE)
    return entry


def _latin_alternates(names: list[str], population: int) -> list[str]:
    """Plain Latin names of large places; codes ("IEV") and transliterations ("hua sheng dun") are not names."""
    if population < _ALTERNATES_FROM_POPULATION:
        return []
    return [name for name in names if len(name) >= 5 and not name.isupper() and _PLAIN_NAME.fullmatch(name)]


def _cldr_names() -> dict[int, tuple[str, str]]:
    """Chinese names of the cities that time zones are called after, by GeoNames id."""
    english, hans, hant = (sources.zone_cities(locale) for locale in ("en", "zh_Hans", "zh_Hant"))
    largest = _largest_by_zone_and_name()
    found = {}
    for zone in hans.keys() & hant.keys():
        name = english.get(zone, zone.rpartition("/")[2].replace("_", " "))
        record = largest.get((zone, name_key(name)))
        if record is not None:
            found[int(record["geonameid"])] = (hans[zone], hant[zone])
    return found


def _largest_by_zone_and_name() -> dict[tuple[str, str], dict[str, Any]]:
    records = sorted(sources.cities(), key=lambda record: int(record["population"]))
    return {(record["timezone"], name_key(record["name"])): record for record in records}
