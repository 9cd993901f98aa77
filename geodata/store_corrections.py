"""What the user corrected, in the project file: the corrections in order, and what was read before them.

An article's own rows hold it as it is shown. Only of one that is corrected now is kept beside them what was read, so
that the file does not double; of all is kept by which version of the program they were read. A correction may be of
an article that is not there: it waits for it.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from geodata import codec, store_doubts, store_occurrences, store_rows
from geodata.corrections import keys
from geodata.corrections.applying import Corrected, corrected
from geodata.corrections.codec import from_text, kind_of, to_text
from geodata.corrections.kept import Kept
from geodata.corrections.model import (
    ActorChanged,
    ActorCorrection,
    ActorMerged,
    ArticleChanged,
    Correction,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    article_of,
)
from geodata.corrections.wording import step_in_words
from geodata.errors import BadProject
from geodata.extraction import version
from geodata.model import Article, Language
from geodata.store_errors import refusing
from geodata.store_text import json_text, text

DDL = (
    """CREATE TABLE IF NOT EXISTS corrections (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, made_at DATETIME NOT NULL DEFAULT
        (strftime('%Y-%m-%dT%H:%M:%fZ','now')), kind TEXT NOT NULL, article_id TEXT NOT NULL,
        text_digest TEXT NOT NULL, record TEXT NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS corrections_by_article ON corrections (article_id, fid)",
    """CREATE TABLE IF NOT EXISTS as_read (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL UNIQUE, record BLOB NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS readings (article_id TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS readings_by_version ON readings (version)",
    *store_occurrences.DDL,
)
TABLES = {
    "corrections": "What the user decided about what was read, in order",
    "as_read": "The articles that are corrected, as they were read",
}
_QUICKLY = 3
_RULES = "FROM corrections WHERE article_id = ''"
_Numbered = tuple[int, Correction]
Transaction = Callable[[], AbstractContextManager[None]]
Note = Callable[[str, str], None]
Progress = Callable[[int, int], None]


class _Reading(NamedTuple):
    """What was read of an article, with its record if that was at hand, and whether it is kept as it was read."""

    article: Article
    record: str = ""
    is_kept: bool = False


class Corrections:
    """The corrections of an open project. Those of the whole project are held in memory, by what they concern."""

    def __init__(self, path: Path, connection: sqlite3.Connection, transaction: Transaction, note: Note) -> None:
        self._path = path
        self._connection = connection
        self._transaction = transaction
        self._note = note
        self._rules: dict[int, list[_Numbered]] = {}
        self._rules_are: object = None
        self.on_progress: Progress | None = None  # articles written, and in all, while a correction is applied

    # What is there.

    def is_corrected(self, article_id: str) -> bool:
        """Whether an article is shown otherwise than it was read."""
        return self._one("SELECT 1 FROM as_read WHERE article_id = ?", article_id) is not None

    def times(self) -> dict[int, datetime]:
        """When each correction was made, by its number, in the time of this computer."""
        rows = self._found("SELECT fid, made_at FROM corrections")
        return {fid: datetime.fromisoformat(made_at).astimezone() for fid, made_at in rows}

    def __iter__(self) -> Iterator[_Numbered]:
        """All corrections with their numbers, in the order in which they were made."""
        rows = self._found("SELECT fid, record FROM corrections ORDER BY fid")
        return iter([(fid, from_text(record)) for fid, record in rows])

    def of(self, article_id: str) -> tuple[_Numbered, ...]:
        """The corrections that are of this one article."""
        query = "SELECT fid, record FROM corrections WHERE article_id = ? ORDER BY fid"
        rows = self._found(query, text(article_id))
        return tuple((fid, from_text(record)) for fid, record in rows)

    def as_read(self, article_id: str) -> Article:
        """An article as it was read, without corrections; KeyError if there is none."""
        return self._reading(article_id).article

    def changed_events(self, article_id: str) -> frozenset[str]:
        """The ids of the events of an article that are not as they were read."""
        if self._one("SELECT 1 FROM as_read WHERE article_id = ?", article_id) is None:
            return frozenset()
        shown = _article(self._one("SELECT record FROM articles WHERE article_id = ?", article_id))
        read = frozenset(self.as_read(article_id).events)
        return frozenset(event.id for event in shown.events if event not in read)

    def lost(self, article_id: str) -> tuple[_Numbered, ...]:
        """The corrections of an article that find nothing in it to be applied to."""
        own = self.of(article_id)
        if not own:
            return ()
        article = self.as_read(article_id)
        fitting, elsewhere = self._own(article)
        gone = {*self._applied(article, fitting).lost, *(each for _, each in elsewhere)}
        return tuple((fid, each) for fid, each in own if each in gone)

    def concerned(self, correction: Correction) -> tuple[str, ...]:
        """The ids of the articles of the project that a correction may change."""
        rule = keys.of_rule(correction)
        if rule is not None:
            with refusing(self._path):
                return store_occurrences.articles_with(self._connection, rule)
        article_id = article_of(correction)
        return (article_id,) if self._one("SELECT 1 FROM articles WHERE article_id = ?", article_id) else ()

    def affected(self, correction: Correction) -> int:
        """How many mentions of names or actors a correction would touch; of events, how many it replaces."""
        if isinstance(correction, PlaceCorrection | ActorCorrection):
            return 1 if correction.span else self._count_named(correction)
        if isinstance(correction, ActorMerged | ActorChanged):
            actor_id = correction.actor.id if isinstance(correction, ActorChanged) else correction.actor_id
            return sum(self._count_of_actor(id_, actor_id) for id_ in self.concerned(correction))
        return max(1, len(correction.anchors)) if isinstance(correction, EventsReplaced) else 1

    def _count_named(self, correction: PlaceCorrection | ActorCorrection) -> int:
        """The mentions of a surface, as they are shown now."""
        query = "SELECT mention FROM mentions WHERE article_id = ? AND kind = ? AND length(mention) = ?"
        sort = (kind_of(correction), len(correction.surface))
        rows = (self._found(query, text(id_), *sort) for id_ in self.concerned(correction))
        wanted = keys.of_name(correction.surface)
        return sum(keys.of_name(mention) == wanted for found in rows for (mention,) in found)

    def _count_of_actor(self, article_id: str, actor_id: str) -> int:
        query = "SELECT count(*) FROM mentions WHERE article_id = ? AND thing_id = ? AND kind = 'actor'"
        return int(self._found(query, text(article_id), text(actor_id))[0][0])

    def reading(self, article_id: str) -> int:
        """By which version of the program an article was read; 0 if that was not noted."""
        return int(self._one("SELECT version FROM readings WHERE article_id = ?", article_id) or 0)

    def outdated(self) -> tuple[str, ...]:
        """The articles that were read by an earlier version of the program than this one."""
        current = "SELECT count(*) FROM readings WHERE version >= ?"
        if self._found(current, version.VERSION) == self._found("SELECT count(*) FROM articles"):
            return ()
        query = """SELECT article_id FROM articles LEFT JOIN readings USING (article_id)
            WHERE coalesce(version, 0) < ? ORDER BY fid"""
        return tuple(id_ for (id_,) in self._found(query, version.VERSION))

    # Changes: each says which articles it wrote anew.

    def add(self, made: Sequence[Correction]) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Make corrections; their numbers, and the ids of the articles that were written anew."""
        with self._transaction():
            known: dict[str, _Reading] = {}
            numbers = tuple(self._insert(each, known) for each in made)
            return numbers, self._changed("correct", made, known)

    def take_out(self, numbers: Iterable[int]) -> tuple[tuple[Kept, ...], tuple[str, ...]]:
        """Take corrections out, as if they had never been made; those that were there, to be put back."""
        with self._transaction():
            kept = tuple(row for number in numbers for row in self._rows(number))
            self._connection.executemany("DELETE FROM corrections WHERE fid = ?", ((row.fid,) for row in kept))
            return kept, self._changed("withdraw", [from_text(row.record) for row in kept])

    def put_back(self, kept: Sequence[Kept]) -> tuple[str, ...]:
        """Put corrections back where they were among the others."""
        with self._transaction():
            self._connection.executemany("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?)", kept)
            return self._changed("correct", [from_text(row.record) for row in kept])

    def write(self, article: Article, read_by: int | None = None) -> None:
        """Write an article that was read, corrected; within the caller's transaction. `read_by` is the version."""
        self._write(_Reading(article), version.VERSION if read_by is None else read_by)

    def _write(self, reading: _Reading, read_by: int) -> None:
        article = reading.article
        own, _ = self._own(article)
        fitting, found = self._with_rules(article, own)
        shown = self._applied(article, fitting).article
        id_ = text(article.id)
        store_rows.erase(self._connection, id_)
        store_rows.write(self._connection, shown)
        store_occurrences.write(self._connection, id_, found | keys.of_article(shown))
        if shown != article:
            store_doubts.settle(self._connection, article)
        self._keep_as_read(reading if shown != article else None, id_)
        self._connection.execute(
            "INSERT OR REPLACE INTO readings (article_id, version) VALUES (?, ?)", (id_, read_by)
        )

    def erase(self, article_id: str) -> None:
        """Forget how an article was read; the user's corrections wait, in case it comes again."""
        for table in ("as_read", "readings"):
            self._connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (text(article_id),))

    def _insert(self, correction: Correction, known: dict[str, _Reading]) -> int:
        article_id = article_of(correction)
        if article_id not in known and self.concerned(correction) == (article_id,):
            known[article_id] = self._reading(article_id)
        digest = _digest(known[article_id].article.text) if article_id in known else ""
        row = (kind_of(correction), text(article_id), digest, to_text(correction))
        added = self._connection.execute(
            "INSERT INTO corrections (kind, article_id, text_digest, record) VALUES (?, ?, ?, ?)", row
        )
        return int(added.lastrowid or 0)

    def _rows(self, number: int) -> Iterator[Kept]:
        for row in self._found("SELECT * FROM corrections WHERE fid = ?", number):
            yield Kept(*row)

    def _changed(
        self, action: str, made: Sequence[Correction], known: Mapping[str, _Reading] | None = None
    ) -> tuple[str, ...]:
        """Write anew all articles that are concerned, and keep a line of history of each correction."""
        known = known or {}
        self._rules_are = None
        ids = tuple(dict.fromkeys(id_ for each in made for id_ in self.concerned(each)))
        for number, article_id in enumerate(ids, start=1):
            self._write(known.get(article_id) or self._reading(article_id), self.reading(article_id))
            if self.on_progress:
                self.on_progress(number, len(ids))
        for each in made:
            self._note(f"{action}: {step_in_words(each, Language.ENGLISH)}", article_of(each))
        return ids

    # Which of them an article needs.

    def _own(self, article: Article) -> tuple[list[_Numbered], list[_Numbered]]:
        """The corrections of an article, and those that were made on another text that had its id."""
        query = "SELECT fid, text_digest, record FROM corrections WHERE article_id = ? ORDER BY fid"
        rows = self._found(query, text(article.id))
        fitting: list[_Numbered] = []
        elsewhere: list[_Numbered] = []
        digest = _digest(article.text) if rows else ""
        for fid, made_on, record in rows:
            correction = from_text(record)
            fits = made_on in ("", digest) or not _is_bound_to_text(correction)
            (fitting if fits else elsewhere).append((fid, correction))
        return fitting, elsewhere

    def _with_rules(self, article: Article, own: Sequence[_Numbered]) -> tuple[list[_Numbered], set[int]]:
        """An article's corrections with the project's rules that concern it, in order; and all keys of both."""
        found = set(keys.of_article(article)).union(*(keys.told_by(each) for _, each in own))
        fitting, new, rules = dict(own), found, self._all_rules()
        while new and rules:
            more = {fid: each for key in new & rules.keys() for fid, each in rules[key] if fid not in fitting}
            fitting |= more
            new = set().union(*(keys.told_by(each) for each in more.values())) - found
            found |= new
        return sorted(fitting.items()), found

    def _all_rules(self) -> dict[int, list[_Numbered]]:
        state = self._found(f"SELECT count(*), max(fid), total(fid) {_RULES}")
        if state != self._rules_are:
            self._rules, self._rules_are = {}, state
            for fid, record in self._found(f"SELECT fid, record {_RULES} ORDER BY fid"):
                rule = from_text(record)
                self._rules.setdefault(keys.of_rule(rule) or 0, []).append((fid, rule))
        return self._rules

    @staticmethod
    def _applied(article: Article, fitting: Sequence[_Numbered]) -> Corrected:
        return corrected(article, [each for _, each in fitting])

    def _reading(self, article_id: str) -> _Reading:
        """What was read of an article, as the file holds it; KeyError if there is none."""
        told = self._one("SELECT record FROM as_read WHERE article_id = ?", article_id)
        if told is not None:
            return _Reading(_article(zlib.decompress(told).decode()), is_kept=True)
        told = self._one("SELECT record FROM articles WHERE article_id = ?", article_id)
        if told is None:
            raise KeyError(article_id)
        return _Reading(_article(told), told)

    def _keep_as_read(self, reading: _Reading | None, article_id: str) -> None:
        """Keep what was read of an article that is shown otherwise, unless it is kept already."""
        if reading is None:
            self._connection.execute("DELETE FROM as_read WHERE article_id = ?", (article_id,))
        elif not reading.is_kept:
            record = reading.record or json_text(codec.to_json(reading.article))
            row = (article_id, zlib.compress(record.encode(), _QUICKLY))
            self._connection.execute("INSERT OR REPLACE INTO as_read (article_id, record) VALUES (?, ?)", row)

    def _one(self, query: str, article_id: str) -> Any:
        found = self._found(query, text(article_id))
        return found[0][0] if found else None

    def _found(self, query: str, *values: str | int) -> list[Any]:
        with refusing(self._path):
            return self._connection.execute(query, values).fetchall()


def _is_bound_to_text(correction: Correction) -> bool:
    """Whether a correction names a stretch of the text, so that it means nothing in another one."""
    if isinstance(correction, ArticleChanged):
        return False
    return getattr(correction, "scope", None) is not Scope.ARTICLE


def _digest(words: str) -> str:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _article(record: str) -> Article:
    try:
        return codec.from_text(record)
    except ValueError as error:
        raise BadProject(f"an article is damaged: {error}") from error
