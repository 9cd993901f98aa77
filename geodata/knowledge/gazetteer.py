"""Place names and what they mean, from the compiled gazetteer."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata.errors import MissingKnowledge
from geodata.knowledge.naming import CHINESE, WORD, fold, fold_word, name_key
from geodata.model import Names, Place, PlaceKind, Span
from resources import COMPILED

__all__ = ["Gazetteer", "fold", "gazetteer"]

SCHEMA_VERSION = 1
_REBUILD = "run `python -m geodata.knowledge.compile`"
_CHINESE_RUN = re.compile(f"[{CHINESE}·]{{2,}}")
# What may stand between two words of one name: "New York", "Port-au-Prince", "St. Louis", "Côte d'Ivoire",
# "Washington, D.C.".
_GAP = re.compile(r"[ \u00a0\n]|[-‐‑'’.][ ]?|, ")
_COLUMNS = "id, kind, lat, lon, en, zh_hans, zh_hant, country, admin1, population, geonameid, stands_for"


class Gazetteer:
    """Reads the compiled gazetteer; safe to share between threads."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._chinese, self._lengths = _chinese_index(self._meta("chinese"))
        self._weak = frozenset(key for (key,) in self._rows("SELECT key FROM weak"))
        self._place = lru_cache(maxsize=50_000)(self._read_place)
        self._senses = lru_cache(maxsize=50_000)(self._read_senses)
        self._longest = lru_cache(maxsize=50_000)(self._read_longest)

    @classmethod
    def open(cls, path: Path = COMPILED / "gazetteer.sqlite") -> Gazetteer:
        """The gazetteer at `path`; raises MissingKnowledge when it is absent or of another version."""
        if not path.is_file():
            raise MissingKnowledge(f"The gazetteer is not compiled yet: {_REBUILD}.")
        database = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        try:
            found = database.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except sqlite3.DatabaseError as error:
            raise MissingKnowledge(f"The compiled gazetteer is damaged: {_REBUILD}.") from error
        if found != (str(SCHEMA_VERSION),):
            raise MissingKnowledge(f"The compiled gazetteer is of another version: {_REBUILD}.")
        return cls(database)

    def get(self, place_id: str) -> Place:
        """The place of an id such as "iso:UA"; raises KeyError."""
        rows = self._rows("SELECT number FROM places WHERE id = ?", place_id)
        if not rows:
            raise KeyError(place_id)
        return self._place(rows[0][0])

    def find(self, name: str) -> tuple[Place, ...]:
        """All places called `name`, in any script and case, the most prominent first."""
        return tuple(self._place(number) for number, _ in self._senses(name_key(name)))

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
        rows = self._rows("SELECT place FROM capitals WHERE country = ?", iso2)
        return self._place(rows[0][0]) if rows else None

    def neighbours(self, iso2: str) -> frozenset[str]:
        """ISO codes of the countries that share a land border with `iso2`."""
        rows = self._rows("SELECT other FROM neighbours WHERE country = ?", iso2)
        return frozenset(other for (other,) in rows)

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
        folded = fold(text)
        names, lengths = self._chinese, self._lengths
        for run in _CHINESE_RUN.finditer(folded):
            at, end = run.span()
            while at < end - 1:
                for length in lengths.get(folded[at : at + 2], ()):
                    name = folded[at : at + length]
                    if at + length <= end and name in names:
                        yield Span(at, at + length), tuple(self._place(number) for number, _ in self._senses(name))
                        at += length
                        break
                else:
                    at += 1

    def _scan_latin(self, text: str) -> Iterator[tuple[Span, tuple[Place, ...]]]:
        words = [(match[0], *match.span()) for match in WORD.finditer(text)]
        at = 0
        while at < len(words):
            taken = self._latin_match(text, words, at) if words[at][0][0].isupper() else None
            if taken is None:
                at += 1
            else:
                count, span, places = taken
                yield span, places
                at += count

    def _latin_match(
        self, text: str, words: list[tuple[str, int, int]], at: int
    ) -> tuple[int, Span, tuple[Place, ...]] | None:
        """The longest name that begins at word `at`."""
        run = _run_of_words(text, words, at, self._longest(fold_word(words[at][0])))
        for count in range(len(run), 0, -1):
            senses = self._senses(" ".join(fold_word(word) for word, _, _ in run[:count]))
            span = _latin_span(text, run[:count])
            capitals = span.of(text).isupper()
            places = tuple(self._place(number) for number, acronym in senses if capitals or not acronym)
            if places and run[count - 1][0][0].isupper():
                return count, span, places
        return None

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

    def _read_longest(self, word: str) -> int:
        rows = self._rows("SELECT longest FROM heads WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._database.execute(query, values).fetchall()


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process."""
    return Gazetteer.open()


def _chinese_index(lines: str) -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """The Chinese names, and for each beginning of two characters the lengths of names to try, longest first."""
    names = lines.split("\n")
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:2], set()).add(len(name))
    return frozenset(names), {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def _run_of_words(text: str, words: list[tuple[str, int, int]], at: int, longest: int) -> list[tuple[str, int, int]]:
    """Up to `longest` words from `at` on that may belong to one name."""
    run: list[tuple[str, int, int]] = []
    for word in words[at : at + longest]:
        if run and not _GAP.fullmatch(text, run[-1][2], word[1]):
            break
        run.append(word)
    return run


def _latin_span(text: str, run: list[tuple[str, int, int]]) -> Span:
    """The span of the words, with the last full stop of "U.S."."""
    start, end = run[0][1], run[-1][2]
    abbreviated = len(run) > 1 and len(run[-1][0]) == 1 and text[end - 2 : end - 1] == "."
    return Span(start, end + 1 if abbreviated and text[end : end + 1] == "." else end)
