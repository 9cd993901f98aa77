"""The signatures of a project's articles (geodata.duplicates), so that an import soon finds what is there already.

They can always be made anew from the articles: those of an older project are, before its next import.
"""

from __future__ import annotations

import sqlite3

from geodata.duplicates.signature import VERSION, Signature, signature
from geodata.model import Article
from geodata.store_text import text

DDL: tuple[str, ...] = (
    """CREATE TABLE IF NOT EXISTS likenesses (
        article_fid INTEGER PRIMARY KEY, version INTEGER NOT NULL, same BLOB NOT NULL, shape BLOB NOT NULL)""",
)
TABLES: dict[str, str] = {"likenesses": "By what an article that comes again is recognised"}
_BESIDE = f"likenesses ON article_fid = fid AND version = {VERSION}"


def write(connection: sqlite3.Connection, article: Article) -> None:
    """Keep the signature of an article whose row is there."""
    sign(connection, article.id, signature(article.text))


def sign(connection: sqlite3.Connection, article_id: str, made: Signature) -> None:
    """Keep a signature that was made of the article of that id; no news if it is gone."""
    connection.execute(
        "INSERT OR REPLACE INTO likenesses (article_fid, version, same, shape)"
        " SELECT fid, ?, ?, ? FROM articles WHERE article_id = ?",
        (VERSION, made.same, made.shape, text(article_id)),
    )


def erase(connection: sqlite3.Connection, article_id: str) -> None:
    which = "(SELECT fid FROM articles WHERE article_id = ?)"
    connection.execute(f"DELETE FROM likenesses WHERE article_fid = {which}", (article_id,))


def read(connection: sqlite3.Connection) -> list[tuple[str, Signature]]:
    """All signatures by article id, in the order in which the articles came."""
    rows = connection.execute(f"SELECT article_id, same, shape FROM articles JOIN {_BESIDE} ORDER BY fid")
    return [(article_id, Signature(same, shape)) for article_id, same, shape in rows]


def unsigned(connection: sqlite3.Connection) -> list[str]:
    """The articles without a signature of this version."""
    rows = connection.execute(f"SELECT article_id FROM articles LEFT JOIN {_BESIDE} WHERE article_fid IS NULL")
    return [article_id for (article_id,) in rows]
