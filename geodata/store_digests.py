"""The digests that a project keeps beside its articles, so that it opens without reading them.

They can always be made anew from the articles: a project of an older build, or one whose digests an older version of
this program made, is brought up to date as soon as it may be written.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geodata import digest
from geodata.digest import Digest
from geodata.errors import BadProject
from geodata.model import Article, Place
from geodata.passages import passages
from geodata.store_text import text

# Beside the article's own row, whose number changes with every writing: a digest left over belongs to nobody.
DDL = """CREATE TABLE digests (
    article_fid INTEGER PRIMARY KEY, version INTEGER NOT NULL, digest TEXT NOT NULL, haystacks BLOB NOT NULL)"""
_QUICKLY = 3
# From the digests to the articles, which are many times larger and not to be walked through.
_IN_ORDER = f"""FROM digests CROSS JOIN articles ON fid = article_fid AND version = {digest.VERSION}
    ORDER BY published IS NULL, published, article_id"""
_BESIDE = f"digests ON article_fid = fid AND version = {digest.VERSION}"


def made(article: Article) -> Digest:
    """The digest of an article, made anew."""
    return digest.digest(article, passages(article, _nowhere))


def haystacks(article: Article) -> list[str]:
    return digest.haystacks(passages(article, _nowhere))


def write(connection: sqlite3.Connection, article: Article) -> None:
    """Keep the digest of an article whose row is there."""
    put(connection, article.id, told_by(article))


def told_by(article: Article) -> tuple[str, bytes]:
    """The digest of an article and the texts that a search looks through, as they are kept."""
    found = passages(article, _nowhere)
    return digest.to_text(digest.digest(article, found)), packed(digest.haystacks(found))


def put(connection: sqlite3.Connection, article_id: str, told: tuple[str, bytes]) -> None:
    """Keep a digest that was made; no news if the article is gone."""
    if not _is_there(connection):
        connection.execute(DDL)
    connection.execute(
        "INSERT OR REPLACE INTO digests (article_fid, version, digest, haystacks)"
        " SELECT fid, ?, ?, ? FROM articles WHERE article_id = ?",
        (digest.VERSION, *told, text(article_id)),
    )


def erase(connection: sqlite3.Connection, article_id: str) -> None:
    if _is_there(connection):
        which = "(SELECT fid FROM articles WHERE article_id = ?)"
        connection.execute(f"DELETE FROM digests WHERE article_fid = {which}", (article_id,))


def articles(connection: sqlite3.Connection) -> NDArray[np.int64]:
    """The numbers of the articles that have a digest of this version."""
    return _numbers(connection, f"SELECT article_fid FROM digests WHERE version = {digest.VERSION}")


class Row(NamedTuple):
    """A digest as it is kept, read but not yet understood."""

    fid: int
    digest: str
    haystacks: bytes

    def told(self) -> Digest:
        return digest.from_text(self.digest)

    def texts(self) -> list[str]:
        """What a search looks through."""
        return _texts(self.haystacks)


def rows(connection: sqlite3.Connection) -> list[Row]:
    """All digests, in the order in which `read` gives them."""
    query = f"SELECT fid, digest, haystacks {_IN_ORDER}"
    return [Row(*row) for row in connection.execute(query).fetchall()] if _is_there(connection) else []


def read(connection: sqlite3.Connection) -> Iterator[Digest]:
    """All digests, in the order of the project's articles."""
    if not _is_there(connection):
        return iter(())  # as there is no article either
    rows = connection.execute(f"SELECT digest {_IN_ORDER}").fetchall()
    return (digest.from_text(told) for (told,) in rows)


def erase_of(connection: sqlite3.Connection, fids: Iterable[int]) -> None:
    """Take the digests of these articles away, which are in a block."""
    connection.executemany("DELETE FROM digests WHERE article_fid = ?", ((fid,) for fid in fids))


def read_one(connection: sqlite3.Connection, article_id: str) -> Digest | None:
    told = _one(connection, "digest", article_id)
    return None if told is None else digest.from_text(told)


def read_haystacks(connection: sqlite3.Connection, article_id: str) -> list[str] | None:
    told = _one(connection, "haystacks", article_id)
    return None if told is None else _texts(told)


def _one(connection: sqlite3.Connection, column: str, article_id: str) -> Any:
    if not _is_there(connection):
        return None
    query = f"SELECT {column} FROM articles JOIN {_BESIDE} WHERE article_id = ?"
    row = connection.execute(query, (article_id,)).fetchone()
    return row[0] if row else None


def _numbers(connection: sqlite3.Connection, query: str) -> NDArray[np.int64]:
    found = connection.execute(query).fetchall() if _is_there(connection) else []
    return np.fromiter((fid for (fid,) in found), np.int64, len(found))


def packed(texts: list[str]) -> bytes:
    """Texts as a project keeps them: they repeat the names of things, and are read only for a search."""
    return zlib.compress(json.dumps(texts).encode(), _QUICKLY)


def _texts(told: bytes) -> list[str]:
    try:
        found = json.loads(zlib.decompress(told))
    except (ValueError, TypeError, zlib.error) as error:
        raise BadProject(f"the words of an article are damaged: {error}") from error
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise BadProject("the words of an article are damaged")
    return found


def _is_there(connection: sqlite3.Connection) -> bool:
    """Whether this project has the table: one of an older build gets it with its first writing."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'digests'"
    return connection.execute(query).fetchone() is not None


def _nowhere(_place: Place) -> frozenset[str]:
    """Regions are looked up when a project opens: they are the program's knowledge, not the article's."""
    return frozenset()
