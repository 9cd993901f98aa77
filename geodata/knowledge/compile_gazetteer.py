"""Writes `gazetteer.sqlite`: places, the names that lead to them, capitals and neighbours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_cities import city_entries
from geodata.knowledge.compile_countries import capitals, country_entries, neighbours
from geodata.knowledge.compile_entry import ALTERNATE, ALTERNATE_SHARE, Entry
from geodata.knowledge.compile_overlay import correct_cities, overlay_entries
from geodata.knowledge.gazetteer import SCHEMA_VERSION
from geodata.knowledge.naming import is_chinese, name_key

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE places (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, lat REAL, lon REAL, en TEXT, zh_hans TEXT, zh_hant TEXT,
    country TEXT, admin1 TEXT, population INTEGER, geonameid INTEGER, stands_for TEXT
);
CREATE TABLE names (key TEXT, rank INTEGER, place INTEGER, acronym INTEGER, PRIMARY KEY (key, rank)) WITHOUT ROWID;
CREATE TABLE heads (word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID;
CREATE TABLE weak (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE capitals (country TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE neighbours (country TEXT, other TEXT, PRIMARY KEY (country, other)) WITHOUT ROWID;
"""
# A seat of government is in the news more than its size says: Washington before Washington, Canberra before Kampala.
_CAPITAL_BONUS = 2e6
_CAPITAL_FACTOR = 20


def all_entries() -> tuple[list[Entry], dict[str, Entry]]:
    """Every place of the gazetteer, and the capitals by country."""
    cities = city_entries()
    entries = [*country_entries(), *overlay_entries(), *cities]
    seats = capitals(cities)
    for iso2, seat in seats.items():
        seat.stands_for = f"state:{iso2}"
        seat.prominence += _CAPITAL_BONUS + _CAPITAL_FACTOR * seat.population
    correct_cities(cities)
    return entries, seats


def write_gazetteer(path: Path, entries: list[Entry], seats: dict[str, Entry]) -> None:
    """Write `entries` as a new database at `path`."""
    numbers = {entry.id: number for number, entry in enumerate(entries)}
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_SCHEMA)
        database.executemany(
            f"INSERT INTO places VALUES ({','.join('?' * 13)})", map(_place_row, range(len(entries)), entries)
        )
        database.executemany("INSERT INTO names VALUES (?,?,?,?)", _name_rows(entries, numbers))
        database.executemany("INSERT INTO heads VALUES (?,?)", _heads(entries).items())
        database.executemany("INSERT INTO weak VALUES (?)", sorted((key,) for key in _weak_keys()))
        database.executemany(
            "INSERT INTO capitals VALUES (?,?)", [(iso2, numbers[e.id]) for iso2, e in seats.items()]
        )
        database.executemany("INSERT OR IGNORE INTO neighbours VALUES (?,?)", neighbours())
        database.executemany("INSERT INTO meta VALUES (?,?)", _meta(entries))
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM")


def _place_row(number: int, entry: Entry) -> tuple[object, ...]:
    return (
        number, entry.id, entry.kind, entry.lat, entry.lon, entry.en, entry.zh_hans, entry.zh_hant,
        entry.country, entry.admin1, entry.population, entry.geonameid, entry.stands_for,
    )  # fmt: skip


def _name_rows(entries: list[Entry], numbers: dict[str, int]) -> Iterable[tuple[str, int, int, int]]:
    """(key, rank, place, acronym): rank 0 is what the name most likely means."""
    senses: dict[str, list[tuple[float, Entry]]] = {}
    for entry in entries:
        for key, tier in entry.names.items():
            # An old or rare name gains nothing from the rank of who bears it: Salisbury is no longer Harare.
            weight = (entry.population * ALTERNATE_SHARE) if tier == ALTERNATE else entry.prominence
            senses.setdefault(key, []).append((weight, entry))
    for key, found in senses.items():
        found.sort(key=lambda pair: (-pair[0], pair[1].id))
        for rank, (_, entry) in enumerate(found):
            yield key, rank, numbers[entry.id], int(key in entry.acronyms)


def _heads(entries: list[Entry]) -> dict[str, int]:
    """The first word of every Latin name, and how many words the longest name that begins with it has."""
    longest: dict[str, int] = {}
    for entry in entries:
        for key in entry.names:
            if not is_chinese(key):
                words = key.split(" ")
                longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


def _weak_keys() -> set[str]:
    return {
        name_key(word) for row in sources.table("places_weak_en") for word in row["words"].split(",") if word.strip()
    }


def _lookalikes() -> set[str]:
    """Chinese words that begin like a place and are none (哈马斯): the scan must know them, to pass over them."""
    return {name_key(word) for row in sources.table("places_lookalikes_zh") for word in row["words"].split()}


def _meta(entries: list[Entry]) -> list[tuple[str, str]]:
    chinese = sorted({key for entry in entries for key in entry.names if is_chinese(key)} | _lookalikes())
    return [("schema", str(SCHEMA_VERSION)), ("chinese", "\n".join(chinese)), ("places", str(len(entries)))]
