"""The doubts of a project, kept beside its articles so that the worst is found without reading any.

They can always be made anew from the articles: those that an older build wrote are, a few at a time, as soon as
somebody reviews.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.model import Article, Span
from geodata.review.doubts import VERSION, Doubt, DoubtKind, doubts
from geodata.store_errors import refusing
from geodata.store_text import text

DDL = (
    """CREATE TABLE IF NOT EXISTS doubts (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, article_fid INTEGER NOT NULL, kind TEXT NOT NULL,
        start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, thing_id TEXT NOT NULL, alike TEXT NOT NULL,
        chance DOUBLE NOT NULL, events INTEGER NOT NULL, rank DOUBLE NOT NULL, tie INTEGER NOT NULL)""",
    # How many doubts an article has, and how many it had that the user has settled.
    """CREATE TABLE IF NOT EXISTS doubted (
        article_fid INTEGER PRIMARY KEY, version INTEGER NOT NULL, open INTEGER NOT NULL,
        settled INTEGER NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS doubts_by_rank ON doubts (rank DESC, tie, start_offset)",
    "CREATE INDEX IF NOT EXISTS doubts_by_kind ON doubts (kind, rank DESC, tie, start_offset)",
    "CREATE INDEX IF NOT EXISTS doubts_by_article ON doubts (article_fid, rank DESC, start_offset)",
    "CREATE INDEX IF NOT EXISTS doubts_alike ON doubts (kind, alike, thing_id)",
)
TABLES = {
    "doubts": "What the program is not sure of, with its chance of being right and what hangs on it",
    "doubted": "How many doubts each article has, and how many the user has settled",
}
_MANY = 2000
MOST_ALIKE = 200  # that are answered in one step
_FIELDS = "kind, article_id, start_offset, end_offset, thing_id, alike, chance, events"
_ARTICLE = "(SELECT fid FROM articles WHERE article_id = ?)"
Transaction = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which doubts are asked about: of which kind (None: all), of one article ("": all), of those admitted only."""

    kind: DoubtKind | None = None
    article_id: str = ""
    admitted_only: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How many doubts are open, and how many the user has settled."""

    open: int
    settled: int


def write(connection: sqlite3.Connection, article: Article) -> None:
    """Keep the doubts of an article whose row is there."""
    found = doubts(article)
    (fid,) = connection.execute("SELECT fid FROM articles WHERE article_id = ?", (text(article.id),)).fetchone()
    connection.executemany(
        "INSERT INTO doubts (article_fid, kind, start_offset, end_offset, thing_id, alike, chance, events, rank, tie)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(fid, each) for each in found),
    )
    connection.execute("INSERT OR REPLACE INTO doubted VALUES (?, ?, ?, 0)", (fid, VERSION, len(found)))


def settle(connection: sqlite3.Connection, as_read: Article) -> None:
    """Note how many doubts of an article, as it was read, its corrections have settled; after `write`."""
    statement = f"UPDATE doubted SET settled = max(0, ? - open) WHERE article_fid = {_ARTICLE}"
    connection.execute(statement, (len(doubts(as_read)), text(as_read.id)))


def erase(connection: sqlite3.Connection, article_id: str) -> None:
    """Take the doubts of an article away, while its row is still there."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table} WHERE article_fid = {_ARTICLE}", (article_id,))


class Doubts:
    """The doubts of an open project."""

    def __init__(self, path: Path, connection: sqlite3.Connection, transaction: Transaction) -> None:
        self._path = path
        self._connection = connection
        self._transaction = transaction
        # As JSON, since a project that is only read can hold no table of them, be it in memory.
        self._admitted, self._are_many = "[]", False

    def worst(self, asked: Asked, most: int) -> list[Doubt]:
        """The worst doubts, the worst first."""
        where, values = self._where(asked)
        return self._doubts(f"{where} ORDER BY rank DESC, tie, start_offset LIMIT ?", (*values, most))

    def alike(self, doubt: Doubt, *, in_article: bool = False) -> list[Doubt]:
        """All that can be answered together with a doubt, itself among them; at most MOST_ALIKE."""
        where, values = _like(doubt, in_article=in_article)
        found = self._doubts(f"{where} ORDER BY article_fid, start_offset LIMIT ?", (*values, MOST_ALIKE))
        return found if doubt in found else [doubt, *found[: MOST_ALIKE - 1]]

    def count_alike(self, doubt: Doubt, *, in_article: bool = False) -> int:
        where, values = _like(doubt, in_article=in_article)
        return int(self._all(f"SELECT count(*) FROM doubts {where}", values)[0][0])

    def progress(self, asked: Asked) -> Progress:
        """How far the review has come. What is settled is counted for whole articles, whatever the kind."""
        where, values = self._where(Asked(None, asked.article_id, asked.admitted_only), of="doubted")
        (row,) = self._all(f"SELECT total(open), total(settled) FROM doubted {where}", values)
        open_, settled = map(int, row)
        if asked.kind is not None:
            where, values = self._where(asked)
            open_ = int(self._all(f"SELECT count(*) FROM doubts {where}", values)[0][0])
        return Progress(open_, settled)

    def articles(self, most: int) -> list[tuple[str, str, int]]:
        """The articles with the most open doubts: id, title, how many."""
        query = (
            "SELECT article_id, coalesce(title, ''), open FROM doubted JOIN articles ON fid = article_fid"
            " WHERE open > 0 ORDER BY open DESC, article_id LIMIT ?"
        )
        return [(id_, title, count) for id_, title, count in self._all(query, (most,))]

    def admit(self, article_ids: Collection[str]) -> None:
        """Say which articles are admitted, for questions about those only."""
        wanted = frozenset(map(text, article_ids))
        rows = self._all("SELECT fid, article_id FROM articles", ())
        fids = [fid for fid, id_ in rows if id_ in wanted]
        self._admitted, self._are_many = json.dumps(fids), len(fids) > _MANY

    # Articles of an older build.

    def lacking(self, most: int) -> list[str]:
        """Ids of articles whose doubts were not made yet, or by an older version of this program."""
        query = (
            "SELECT article_id FROM articles LEFT JOIN doubted ON article_fid = fid WHERE version IS NOT ? LIMIT ?"
        )
        return [id_ for (id_,) in self._all(query, (VERSION, most))]

    def make(self, articles: Sequence[tuple[Article, Article]]) -> None:
        """Make the doubts of articles anew; each comes with what was read before it was corrected."""
        with self._transaction():
            for article, as_read in articles:
                erase(self._connection, text(article.id))
                write(self._connection, article)
                settle(self._connection, as_read)

    def _where(self, asked: Asked, of: str = "doubts") -> tuple[str, list[Any]]:
        """The conditions of a question, and the values in them."""
        conditions: list[str] = []
        values: list[Any] = []
        if asked.kind is not None:
            conditions.append("kind = ?")
            values.append(asked.kind.value)
        if asked.article_id:
            conditions.append(f"{of}.article_fid = {_ARTICLE}")
            values.append(text(asked.article_id))
        if asked.admitted_only:
            # Of many, the worst are soon met by rank; a plus keeps SQLite from going through the articles instead.
            by_rank = "+" if self._are_many else ""
            conditions.append(f"{by_rank}{of}.article_fid IN (SELECT value FROM json_each(?))")
            values.append(self._admitted)
        return ("WHERE " + " AND ".join(conditions) if conditions else ""), values

    def _doubts(self, where: str, values: Sequence[Any]) -> list[Doubt]:
        query = f"SELECT {_FIELDS} FROM doubts JOIN articles ON articles.fid = doubts.article_fid {where}"
        return [_doubt(row) for row in self._all(query, values)]

    def _all(self, query: str, values: Sequence[Any]) -> list[Any]:
        with refusing(self._path):
            return self._connection.execute(query, values).fetchall()


def _like(doubt: Doubt, *, in_article: bool) -> tuple[str, list[Any]]:
    where, values = (
        "WHERE kind = ? AND alike = ? AND thing_id = ?",
        [doubt.kind.value, text(doubt.like), text(doubt.thing)],
    )
    if not in_article:
        return where, values
    return f"{where} AND article_fid = {_ARTICLE}", [*values, text(doubt.article_id)]


def _row(fid: int, each: Doubt) -> tuple[Any, ...]:
    where = (each.span.start, each.span.end)
    what = (text(each.thing), text(each.like), each.chance, each.events, each.rank)
    # Of equal rank, those of one article stay together, and come in the same order however often it is rewritten.
    return fid, each.kind.value, *where, *what, zlib.crc32(text(each.article_id).encode())


def _doubt(row: tuple[Any, ...]) -> Doubt:
    kind, article_id, start, end, thing, like, chance, events = row
    return Doubt(DoubtKind(kind), article_id, Span(start, end), thing, like, chance, events)
