"""Projects as large as they come: real articles, read from the bundled briefs, over and over under other ids.

Unlike those of `made_projects` every table and layer has all its rows, so that what writing costs is what it costs.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

from geodata import gpkg, store_blocks, store_digests, store_schema
from geodata.digest import VERSION, to_text
from geodata.extraction.standard import extract
from geodata.model import Article
from geodata.reading import read_all
from geodata.store import Store
from resources import BRIEFS

_EVENTS = 10  # of each article at most
_AT_ONCE = 1_000  # articles between two consolidations, as in an import
_COLUMNS = {
    "articles": ("article_id", "title", "authors", "outlet", "published", "language", "origin", "record"),
    "events": (
        *("geom", "article_id", "event_id", "type", "quad", "date_start", "date_end", "date_inferred", "place_name"),
        *("place_id", "place_kind", "place_inferred", "sources", "targets", "quotation", "title", "outlet"),
        *("reported_by", "confidence"),
    ),
    "mentions": (*("article_id", "kind", "thing_id", "start_offset", "end_offset", "mention", "role", "confidence"),),
    "participants": ("article_id", "event_id", "actor_id", "side"),
    "edits": ("action", "article_id"),
}


@cache
def brief_articles() -> tuple[Article, ...]:
    """The bundled briefs with what is found in them, of the events the first ten."""
    outcomes = read_all((BRIEFS,))
    found = (extract(article) for outcome in outcomes for article in outcome.articles)
    return tuple(replace(article, events=article.events[:_EVENTS]) for article in found)


def large_project(path: Path, articles: int) -> Path:
    """A project of so many articles, or a few more."""
    first = brief_articles()
    with Store.create(path) as store, store.transaction():
        for article in first:
            store.put(article)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        gpkg.add_functions(connection)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        _digest(connection, first)
        copies = -(-articles // len(first)) - 1
        for copy in range(1, copies + 1):
            _copy(connection, copy)
            if copy % (_AT_ONCE // len(first)) == 0:
                store_blocks.consolidate(connection)
        for table in ("places", "actors"):
            connection.execute(
                f"UPDATE {table} SET mentions = mentions * {copies + 1}, events = events * {copies + 1}"
            )
        connection.execute("DROP TABLE temp.first_digests")
        store_blocks.consolidate(connection)
        store_schema.refresh(connection)
        connection.execute("COMMIT")
    return path


def _digest(connection: sqlite3.Connection, first: tuple[Article, ...]) -> None:
    connection.execute("CREATE TEMP TABLE first_digests (article_id TEXT PRIMARY KEY, digest TEXT, haystacks BLOB)")
    for article in first:
        told = to_text(store_digests.made(article)), store_digests.packed(store_digests.haystacks(article))
        connection.execute("INSERT INTO first_digests VALUES (?, ?, ?)", (article.id, *told))


def _copy(connection: sqlite3.Connection, copy: int) -> None:
    """All the first articles again, under ids of their own."""
    other = f"'{copy}-' || b.article_id"
    for table, columns in _COLUMNS.items():
        own = {"article_id": other, "record": f"replace(b.record, b.article_id, {other})"}
        told = ", ".join(own.get(name, f"b.{name}") for name in columns)
        connection.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {told} FROM {table} b"
            " WHERE b.article_id IN (SELECT article_id FROM first_digests)"
        )
    connection.execute(
        "INSERT INTO digests (article_fid, version, digest, haystacks) SELECT a.fid, ?,"
        f" replace(b.digest, '\"' || b.article_id || '\"', '\"' || {other} || '\"'), b.haystacks"
        f" FROM first_digests b JOIN articles a ON a.article_id = {other}",
        (VERSION,),
    )
