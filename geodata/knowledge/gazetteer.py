"""Place names and what they mean, from the compiled gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from geodata.knowledge.compiled import Compiled
from geodata.knowledge.naming import fold, fold_word, is_chinese, name_key
from geodata.knowledge.scanning import ChineseNames, LatinRun, capitalised, latin_runs, stands_in_capitals
from geodata.model import Names, Place, PlaceKind, Span
from resources import COMPILED

__all__ = ["Gazetteer", "fold", "gazetteer"]

SCHEMA_VERSION = 1
_COLUMNS = "id, kind, lat, lon, en, zh_hans, zh_hant, country, admin1, population, geonameid, stands_for"


class Gazetteer:
    """Reads the compiled gazetteer; safe to share between threads."""

    def __init__(self, compiled: Compiled) -> None:
        self._rows = compiled.rows
        self._place = lru_cache(maxsize=50_000)(self._read_place)
        self._senses = lru_cache(maxsize=50_000)(self._read_senses)
        self._longest = lru_cache(maxsize=50_000)(self._read_longest)
        self._number = lru_cache(maxsize=50_000)(self._read_number)
        self._capital = lru_cache(maxsize=None)(self._read_capital)
        self._neighbours = lru_cache(maxsize=None)(self._read_neighbours)

    @classmethod
    def open(cls, path: Path = COMPILED / "gazetteer.sqlite") -> Gazetteer:
        """The gazetteer at `path`; raises MissingKnowledge when it is absent or of another version."""
        return cls(Compiled.open(path, "gazetteer", SCHEMA_VERSION))

    # Needed only to read texts, not to open a project.

    @cached_property
    def _chinese(self) -> ChineseNames:
        return ChineseNames(self._meta("chinese").split("\n"))

    @cached_property
    def _weak(self) -> frozenset[str]:
        return frozenset(key for (key,) in self._rows("SELECT key FROM weak"))

    def get(self, place_id: str) -> Place:
        """The place of an id such as "iso:UA"; raises KeyError."""
        return self._place(self._number(place_id))

    def find(self, name: str) -> tuple[Place, ...]:
        """All places called `name`, in any script and case, the most prominent first."""
        return tuple(self._place(number) for number, _ in self._senses(name_key(name)))

    def names_of(self, place_id: str) -> tuple[str, ...]:
        """Every name under which `find` knows the place of this id; raises KeyError."""
        rows = self._rows("SELECT key FROM names WHERE place = ?", self._number(place_id))
        return tuple(key for (key,) in rows)

    def scan(self, text: str) -> Iterator[tuple[Span, tuple[Place, ...]]]:
        """The place names in `text` with their senses: longest matches, in order, none within another."""
        found = [*self._scan_chinese(text), *self._scan_latin(text)]
        found.sort(key=lambda match: match[0])
        yield from found

    def is_weak(self, name: str) -> bool:
        """Whether `name` is more often an ordinary word or a person's name than a place: it needs context."""
        return name_key(name) in self._weak

    def country(self, iso2: str) -> Place:
        return self.get(f"iso:{iso2}")

    def countries(self) -> tuple[Place, ...]:
        """Every country and territory of ISO 3166, by code."""
        rows = self._rows("SELECT number FROM places WHERE kind = 'country' ORDER BY id")
        return tuple(self._place(number) for (number,) in rows)

    def capital(self, iso2: str) -> Place | None:
        return self._capital(iso2)

    def neighbours(self, iso2: str) -> frozenset[str]:
        """ISO codes of the countries that share a land border with `iso2`."""
        return self._neighbours(iso2)

    def search(self, prefix: str, limit: int = 20) -> list[Place]:
        """Places with a name that begins with `prefix`, the most prominent first."""
        key = name_key(prefix)
        if not key:
            return []
        rows = self._rows(
            "SELECT place, min(rank) FROM names JOIN places ON number = place WHERE key >= ? AND key < ?"
            " GROUP BY place ORDER BY kind != 'country', min(rank) > 0, population DESC LIMIT ?",
            key,
            key + "\U0010ffff",
            limit,
        )
        return [self._place(number) for number, _ in rows]

    def _scan_chinese(self, text: str) -> Iterator[tuple[Span, tuple[Place, ...]]]:
        if not is_chinese(text):
            return  # and the names need not be loaded for it
        for span, name in self._chinese.matches(text):
            places = self._places_called(name)
            if places:
                yield span, places

    def _scan_latin(self, text: str) -> Iterator[tuple[Span, tuple[Place, ...]]]:
        free = 0
        for start, word in capitalised(text):
            longest = self._longest(word) if start >= free else 0
            if not longest:
                continue
            for run in latin_runs(text, start, longest, self._senses):
                places = self._places_written(run, text)
                if places:
                    yield run.span, places
                    free = run.span.end
                    break

    def _places_written(self, run: LatinRun, text: str) -> tuple[Place, ...]:
        """What the run means as it is written: "US" is a country, "us" is not, and "NATO" is no town."""
        senses = self._senses(run.key)
        if not run.is_capitals:
            senses = tuple((number, acronym) for number, acronym in senses if not acronym)
        elif run.is_like_acronym and senses and not stands_in_capitals(text, run.span):
            senses = tuple((number, acronym) for number, acronym in senses if acronym)
        return tuple(self._place(number) for number, _ in senses)

    def _places_called(self, key: str) -> tuple[Place, ...]:
        return tuple(self._place(number) for number, _ in self._senses(key))

    def _meta(self, key: str) -> str:
        return str(self._rows("SELECT value FROM meta WHERE key = ?", key)[0][0])

    def _read_place(self, number: int) -> Place:
        (row,) = self._rows(f"SELECT {_COLUMNS} FROM places WHERE number = ?", number)
        place_id, kind, lat, lon, en, hans, hant, country, admin1, population, geonameid, stands_for = row
        names = Names(en, hans, hant)
        return Place(place_id, names, PlaceKind(kind), lat, lon, country, admin1, population, geonameid, stands_for)

    def _read_senses(self, key: str) -> tuple[tuple[int, bool], ...]:
        rows = self._rows("SELECT place, acronym FROM names WHERE key = ? ORDER BY rank", key)
        return tuple((number, bool(acronym)) for number, acronym in rows)

    def _read_number(self, place_id: str) -> int:
        rows = self._rows("SELECT number FROM places WHERE id = ?", place_id)
        if not rows:
            raise KeyError(place_id)
        return int(rows[0][0])

    def _read_capital(self, iso2: str) -> Place | None:
        rows = self._rows("SELECT place FROM capitals WHERE country = ?", iso2)
        return self._place(rows[0][0]) if rows else None

    def _read_neighbours(self, iso2: str) -> frozenset[str]:
        return frozenset(other for (other,) in self._rows("SELECT other FROM neighbours WHERE country = ?", iso2))

    def _read_longest(self, word: str) -> int:
        rows = self._rows("SELECT longest FROM heads WHERE word = ?", fold_word(word))
        return int(rows[0][0]) if rows else 0


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process."""
    return Gazetteer.open()
