"""Our own tables: regions, waters, landmarks, first-order divisions, and corrections to cities."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.errors import BadKnowledge
from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_entry import Entry
from geodata.knowledge.naming import name_key
from geodata.knowledge.tables import cell_list

# How well known a thing of each table is, in people: a sea comes before a village of its name.
_PROMINENCE = {"region": 5e7, "water": 4e7, "landmark": 3e7, "admin1": 3e6}
# A city of our table is in the news: Valencia is Spain's, New York the city, Bethlehem that of the Bible.
_IN_THE_NEWS = 400_000
_NEWS_FACTOR = 3
_TABLES = {"region": "regions", "water": "waters", "landmark": "landmarks", "admin1": "admin1"}


def overlay_entries() -> list[Entry]:
    """The entries of the four tables that stand on their own."""
    return [_entry(kind, row) for kind, name in _TABLES.items() for row in sources.table(name)]


def correct_cities(entries: Iterable[Entry]) -> None:
    """Give the cities of places.tsv the names that the press knows them by."""
    cities = [entry for entry in entries if entry.kind == "city"]
    by_id = {str(entry.geonameid): entry for entry in cities}
    by_name = {
        (entry.country, key): entry
        for entry in sorted(cities, key=lambda e: e.population)
        for key in {name_key(entry.en)}
    }
    for row in sources.table("places"):
        entry = by_id.get(row["geonameid"]) or by_name.get((row["country"], name_key(row["name"])))
        if entry is None:
            raise BadKnowledge(f"places.tsv: GeoNames knows no {row['name']} in {row['country']}")
        _correct(entry, row)


def _correct(entry: Entry, row: dict[str, str]) -> None:
    entry.en = row["en"] or row["name"]
    entry.zh_hans = row["zh_hans"] or entry.zh_hans
    entry.zh_hant = row["zh_hant"] or (sources.to_traditional(row["zh_hans"]) if row["zh_hans"] else entry.zh_hant)
    entry.stands_for = row["stands_for"] or entry.stands_for
    entry.prominence = max(_IN_THE_NEWS, _NEWS_FACTOR * entry.prominence)
    for name in (entry.en, entry.zh_hans, entry.zh_hant, *cell_list(row["aliases"])):
        entry.add_name(name)


def _entry(kind: str, row: dict[str, str]) -> Entry:
    hant = row["zh_hant"] or sources.to_traditional(row["zh_hans"])
    entry = Entry(row["id"], kind, float(row["lat"]), float(row["lon"]), row["en"], row["zh_hans"], hant)
    entry.country = row.get("country") or (row["id"].partition(":")[2][:2] if kind == "admin1" else None)
    entry.stands_for = row.get("stands_for") or None
    entry.population = int(row.get("population") or 0)
    entry.prominence = max(_PROMINENCE[kind], entry.population)
    for name in (*_spellings(entry), *cell_list(row["aliases"])):
        entry.add_name(name)
    return entry


def _spellings(entry: Entry) -> list[str]:
    """The shown names, and for a region the form that says so: 中东 and 中东地区."""
    names = [entry.en, entry.zh_hans, entry.zh_hant]
    if entry.kind == "region":
        names += [f"{name}地区" for name in (entry.zh_hans, entry.zh_hant) if name and not name.endswith("地区")]
    return names
