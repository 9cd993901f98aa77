"""The texts that a search for words looks through, beside the blocks of a project: folded, one run of bytes a part.

They are not read when a project opens; the first search reads them once (`geodata.words`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from geodata.errors import BadProject
from geodata.filters import folded
from geodata.words import Part, part_of

DDL = """CREATE TABLE IF NOT EXISTS words (
    owner TEXT NOT NULL, part INTEGER NOT NULL, sizes BLOB NOT NULL, run BLOB NOT NULL, PRIMARY KEY (owner, part))"""
_AT_ONCE = 20_000  # texts a part: some megabytes


def add(connection: sqlite3.Connection, owner: str, texts: Iterable[str]) -> None:
    """Append texts to those of a block, as they stand in the articles; they are folded here."""
    waiting = iter(texts)
    while some := list(islice(waiting, _AT_ONCE)):
        add_folded(connection, owner, _folded(some))


def add_folded(connection: sqlite3.Connection, owner: str, texts: Sequence[str]) -> None:
    """Append texts that are folded already; none of them holds a line break."""
    connection.execute(DDL)
    part = part_of(texts)
    connection.execute(
        "INSERT INTO words (owner, part, sizes, run)"
        " SELECT ?1, coalesce(max(part) + 1, 0), ?2, ?3 FROM words WHERE owner = ?1",
        (owner, part.sizes.tobytes(), part.run),
    )


def erase(connection: sqlite3.Connection, owner: str) -> None:
    """Take the texts of a block away."""
    if _is_there(connection):
        connection.execute("DELETE FROM words WHERE owner = ?", (owner,))


def read(connection: sqlite3.Connection, owner: str) -> Iterator[Part]:
    """The parts of a block's texts, in order; BadProject on damage."""
    if not _is_there(connection):
        return
    parts = connection.execute("SELECT part FROM words WHERE owner = ? ORDER BY part", (owner,)).fetchall()
    for (part,) in parts:
        query = "SELECT sizes, run FROM words WHERE owner = ? AND part = ?"
        sizes, run = connection.execute(query, (owner, part)).fetchone()
        if not isinstance(sizes, bytes) or not isinstance(run, bytes) or len(sizes) % 4:
            raise BadProject("the words of a block are damaged")
        yield Part(np.frombuffer(sizes, np.int32), run)


def _folded(texts: Sequence[str]) -> list[str]:
    """All of them folded in one go: folding neither makes nor takes away a line break."""
    return folded("\n".join(text.replace("\n", " ") for text in texts)).split("\n")


def _is_there(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'words'"
    return connection.execute(query).fetchone() is not None
