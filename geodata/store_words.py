"""The texts that a search for words looks through, beside the blocks of a project: folded, one run of bytes a part.

They are not read when a project opens, but beside the window when nothing else waits (`geodata.words`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from geodata.errors import BadProject
from geodata.filters import folded
from geodata.query.token_index import TokenIndex
from geodata.words import Growing, LinkedWords, Part, part_of

Numbers = NDArray[np.int32]
DDL = """CREATE TABLE IF NOT EXISTS words (
    owner TEXT NOT NULL, part INTEGER NOT NULL, sizes BLOB NOT NULL, run BLOB NOT NULL, PRIMARY KEY (owner, part))"""
_LINKS = -1  # the number of the part that has the links
_AT_ONCE = 20_000  # texts a part: some megabytes


def add(connection: sqlite3.Connection, owner: str, texts: Iterable[str]) -> None:
    """Append texts to those of a block, as they stand in the articles; they are folded here."""
    waiting = iter(texts)
    while some := list(islice(waiting, _AT_ONCE)):
        add_folded(connection, owner, _folded(some))


def add_folded(connection: sqlite3.Connection, owner: str, texts: Sequence[str]) -> None:
    """Append texts that are folded already; none of them holds a line break."""
    add_part(connection, owner, part_of(texts))


def add_part(connection: sqlite3.Connection, owner: str, part: Part) -> None:
    """Append what `folded_part` made, be it in another process."""
    connection.execute(DDL)
    connection.execute(
        "INSERT INTO words (owner, part, sizes, run)"
        " SELECT ?1, coalesce(max(part) + 1, 0), ?2, ?3 FROM words WHERE owner = ?1 AND part >= 0",
        (owner, part.sizes.tobytes(), part.run),
    )


def folded_part(texts: Sequence[str]) -> Part:
    """Texts, as they stand in the articles, as a part."""
    return part_of(_folded(texts))


def erase(connection: sqlite3.Connection, owner: str) -> None:
    """Take the texts of a block away."""
    if _is_there(connection):
        connection.execute("DELETE FROM words WHERE owner = ?", (owner,))


def owners(connection: sqlite3.Connection) -> list[str]:
    """Who has texts here."""
    found = connection.execute("SELECT DISTINCT owner FROM words").fetchall() if _is_there(connection) else []
    return [str(owner) for (owner,) in found]


def read(connection: sqlite3.Connection, owner: str) -> Iterator[Part]:
    """The parts of a block's texts, in order; BadProject on damage."""
    if not _is_there(connection):
        return
    parts = connection.execute(
        "SELECT part FROM words WHERE owner = ? AND part >= 0 ORDER BY part", (owner,)
    ).fetchall()
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


def add_links(connection: sqlite3.Connection, owner: str, links: Sequence[Sequence[int]]) -> None:
    """Say of which parts each text is made; without it each text is one of those added."""
    starts = np.cumsum([0, *map(len, links)], dtype=np.int32)[:-1]
    parts = np.fromiter((part for each in links for part in each), np.int32, sum(map(len, links)))
    connection.execute(
        "INSERT INTO words (owner, part, sizes, run) VALUES (?, ?, ?, ?)",
        (owner, _LINKS, starts.astype(np.int32).tobytes(), parts.tobytes()),
    )


def searched(connection: sqlite3.Connection, owners: Sequence[str]) -> Growing:
    """The texts of these owners, one after the other, to be read part by part; BadProject on damage."""
    links = [_read_links(connection, owner) for owner in owners]
    if not any(links):
        return Growing(part for owner in owners for part in read(connection, owner))
    counts: list[int] = []
    return Growing(_counted(connection, owners, counts), lambda words: _linked(words, links, counts))


def _linked(words: TokenIndex, links: Sequence[tuple[Numbers, Numbers] | None], counts: Sequence[int]) -> LinkedWords:
    """The texts made of those parts; an owner without links has a text for each."""
    starts: list[Numbers] = []
    parts: list[Numbers] = []
    for each, texts in zip(links, counts, strict=True):
        one = each or (np.arange(texts, dtype=np.int32), np.arange(texts, dtype=np.int32))
        starts.append(one[0] + sum(map(len, parts)))
        parts.append(one[1] + sum(counts[: len(parts)]))
    return LinkedWords(words, np.concatenate(starts), np.concatenate(parts))


def _counted(connection: sqlite3.Connection, owners: Sequence[str], counts: list[int]) -> Iterator[Part]:
    """The parts of all owners; `counts` learns how many texts each has."""
    for owner in owners:
        counts.append(0)
        for part in read(connection, owner):
            counts[-1] += len(part.sizes)
            yield part


def _read_links(connection: sqlite3.Connection, owner: str) -> tuple[Numbers, Numbers] | None:
    if not _is_there(connection):
        return None
    query = "SELECT sizes, run FROM words WHERE owner = ? AND part = ?"
    row = connection.execute(query, (owner, _LINKS)).fetchone()
    return None if row is None else (np.frombuffer(row[0], np.int32), np.frombuffer(row[1], np.int32))
