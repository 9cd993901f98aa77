"""In which articles of a project a name or an actor occurs, so that a rule finds those without reading all.

Rows stand beside an article's own, whose number changes with every writing: those left over belong to nobody, and are
cleared away when the project is compacted.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from geodata.corrections import keys

# No table for a GIS: two numbers a row, in the order of the first.
DDL = (
    "CREATE TABLE IF NOT EXISTS occurrences (key INTEGER, article_fid INTEGER, PRIMARY KEY (key, article_fid))"
    " WITHOUT ROWID",
)
TABLES: dict[str, str] = {}
_COMPLETE = 0  # the key of the one row that says that all articles are there


def write(connection: sqlite3.Connection, article_id: str, found: Iterable[int]) -> None:
    """Keep the keys of an article whose row was just written."""
    (fid,) = connection.execute("SELECT fid FROM articles WHERE article_id = ?", (article_id,)).fetchone()
    _insert(connection, fid, found)
    if fid == 1:  # the first article of a new project: it has none that was not noted
        _insert(connection, 0, (_COMPLETE,))


def articles_with(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    """The ids of the articles in which it occurs, in the order in which they were written."""
    if not _is_complete(connection):
        return _among_all(connection, key)
    query = "SELECT article_id FROM occurrences JOIN articles ON fid = article_fid WHERE key = ? ORDER BY fid"
    return tuple(article_id for (article_id,) in connection.execute(query, (key,)))


def _among_all(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    """The same in an older project; within a transaction its articles are noted, once."""
    everything = _all_keys(connection)
    if connection.in_transaction:
        for fid, found in everything.items():
            _insert(connection, fid, found)
        _insert(connection, 0, (_COMPLETE,))
    ids = dict(connection.execute("SELECT fid, article_id FROM articles").fetchall())
    return tuple(ids[fid] for fid in sorted(everything) if key in everything[fid])


def _is_complete(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM occurrences WHERE key = ?"
    return connection.execute(query, (_COMPLETE,)).fetchone() is not None


def _insert(connection: sqlite3.Connection, fid: int, found: Iterable[int]) -> None:
    connection.executemany("INSERT OR IGNORE INTO occurrences VALUES (?, ?)", ((key, fid) for key in sorted(found)))


def _all_keys(connection: sqlite3.Connection) -> dict[int, set[int]]:
    """The keys of all articles from their rows, which were never corrected."""
    found: dict[int, set[int]] = defaultdict(set)
    named = "SELECT fid, mention, kind, thing_id FROM articles JOIN (SELECT article_id, mention, kind, thing_id FROM"
    for fid, mention, kind, thing in connection.execute(f"{named} mentions) USING (article_id)"):
        found[fid].add(keys.of_name(mention))
        if kind == "actor":
            found[fid].add(keys.of_actor(thing))
    for fid, actor in connection.execute(
        "SELECT articles.fid, actor_id FROM participants JOIN articles USING (article_id)"
    ):
        found[fid].add(keys.of_actor(actor))
    for fid, name in _unplaced(connection):
        found[fid].add(keys.of_name(name))
    return found


def _unplaced(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The names that no gazetteer holds, which have no rows of their own."""
    where = "json_extract(record, '$.article.unplaced')"
    query = f"SELECT fid, json_extract(record, '$.article.text'), {where} FROM articles WHERE {where} NOTNULL"
    for fid, text, spans in connection.execute(query):
        yield from ((fid, text[span["start"] : span["end"]]) for span in json.loads(spans))


def clear_away(connection: sqlite3.Connection) -> None:
    """Forget the rows of articles that were written anew or taken out."""
    stale = "key != ? AND article_fid NOT IN (SELECT fid FROM articles)"
    connection.execute(f"DELETE FROM occurrences WHERE {stale}", (_COMPLETE,))
