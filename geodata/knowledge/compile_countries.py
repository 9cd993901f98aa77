"""Countries: GeoNames' list, CLDR's names, Natural Earth's label points, and our own overlay of names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_entry import Entry
from geodata.knowledge.naming import name_key
from geodata.knowledge.tables import cell_list

_CHINESE_LOCALES = ("zh_Hans", "zh_Hant", "zh_Hant_HK")
_PROMINENCE = 1e9
# What Natural Earth has no label point for, or puts it badly for a reader of the news.
_LABELS = {
    "US": (39.5, -98.4),
    "FR": (46.7, 2.5),
    "NO": (61.4, 9.0),
    "XK": (42.6, 20.9),
    "BV": (-54.42, 3.36),
    "CC": (-12.17, 96.87),
    "CX": (-10.49, 105.63),
    "GF": (3.95, -53.1),
    "GP": (16.2, -61.5),
    "GS": (-54.3, -36.9),
    "IO": (-7.3, 72.4),
    "MQ": (14.65, -61.0),
    "RE": (-21.1, 55.5),
    "SJ": (78.6, 16.0),
    "TK": (-9.2, -171.8),
    "TV": (-8.5, 179.2),
    "UM": (19.28, 166.6),
    "YT": (-12.8, 45.15),
    "BQ": (12.18, -68.26),
    "GI": (36.14, -5.35),
}


def country_entries() -> list[Entry]:
    """One entry a country, `iso:XX`, with every name that the press of three scripts calls it by."""
    overlay = {row["id"]: row for row in sources.table("places_countries")}
    labels = label_points()
    return [_entry(iso2, record, overlay.get(iso2, {}), labels) for iso2, record in sources.countries().items()]


def capitals(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The capital city of each country, by ISO code."""
    by_name: dict[tuple[str, str], Entry] = {}
    for entry in sorted(entries, key=lambda e: e.population):
        if entry.kind == "city" and entry.country:
            by_name.update({(entry.country, key): entry for key in _plain_keys(entry)})
    hand = {row["country"]: row["capital"] for row in sources.table("places_capitals")}
    found = {}
    for iso2, record in sources.countries().items():
        name = hand.get(iso2, record["capital"].strip())
        seat = by_name.get((iso2, name_key(name)))
        if seat is not None:
            found[iso2] = seat
    return found


def neighbours() -> list[tuple[str, str]]:
    """Pairs of countries with a common land border, in both directions."""
    known = sources.countries()
    return [
        (iso2, other)
        for iso2, record in known.items()
        for other in str(record["neighbours"]).split(",")
        if other in known
    ]


def _entry(
    iso2: str, record: dict[str, Any], overlay: dict[str, str], labels: dict[str, tuple[float, float]]
) -> Entry:
    shown = _shown_names(iso2, record, overlay)
    lat, lon = _middles().get(iso2, labels[iso2])
    population = int(record["population"])
    entry = Entry(f"iso:{iso2}", "country", lat, lon, *shown, country=iso2, population=population)
    entry.geonameid = int(record["geonameid"])
    entry.prominence = _PROMINENCE + population
    spoken = [sources.territory_names(locale).get(iso2, "") for locale in ("en", *_CHINESE_LOCALES)]
    for name in [*shown, *spoken, record["name"], *cell_list(overlay.get("aliases", ""))]:
        entry.add_name(name)
    return entry


def _shown_names(iso2: str, record: dict[str, Any], overlay: dict[str, str]) -> tuple[str, str, str]:
    cldr = {
        script: sources.territory_names(locale)
        for script, locale in zip(("en", "zh_hans", "zh_hant"), ("en", "zh_Hans", "zh_Hant"), strict=True)
    }
    en, hans, hant = (overlay.get(script, "") or names.get(iso2, "") for script, names in cldr.items())
    return en or record["name"], hans, hant


@lru_cache(maxsize=1)
def label_points() -> dict[str, tuple[float, float]]:
    """Where a country's name goes on the map: latitude and longitude by ISO code."""
    # Islets far off bear their country's code, too: the row with the most people is the country.
    frame = sources.natural_earth("cultural", "10m_admin_0_countries").sort_values("POP_EST")
    points = {
        row.ISO_A2_EH: (round(row.LABEL_Y, 3), round(row.LABEL_X, 3))
        for row in frame.itertuples()
        if row.TYPE != "Lease"
    }
    return points | _LABELS


@lru_cache(maxsize=1)
def _middles() -> dict[str, tuple[float, float]]:
    """The conventional middles of countries whose names stand far from them on the map."""
    return {row["id"]: (float(row["lat"]), float(row["lon"])) for row in sources.table("country_points")}


def _plain_keys(entry: Entry) -> set[str]:
    return {name_key(entry.en), *(key for key, tier in entry.names.items() if tier == 0)}
