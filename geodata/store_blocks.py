"""The blocks of a project: the digests of many articles together, so that a hundred thousand open as fast as one.

An article that is written gets a digest of its own; when many have come, they are put into a block, and small blocks
into larger ones, each time within the transaction that made them many. A block names the rows of its articles by the
numbers that they had then. Every writing gives an article another number: so one that was replaced or discarded needs
no further note, its old row is simply not there any more.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata import blocks, digest, store_digests, store_words
from geodata.blocks import Block
from geodata.columns import Mask
from geodata.consolidation import Piece, consolidated, texts_of
from geodata.errors import BadProject
from geodata.query.conditions import PART

DDL = """CREATE TABLE blocks (
    fid INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL, articles BLOB NOT NULL, words TEXT NOT NULL,
    block BLOB NOT NULL)"""
MANY = 1_000  # digests that are worth a block
_GROWTH = 2  # a block is joined with the one before if that is not so many times as large
_LARGEST = 8_000  # articles of a block that is joined: whoever adds the last of them waits for it
_VERSION = digest.VERSION * 1000 + blocks.VERSION
_HERE = f"FROM blocks WHERE version = {_VERSION}"

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A block in the file: the numbers of its articles, and the owners of its words with the texts of each."""

    fid: int
    articles: Numbers
    words: tuple[tuple[str, int], ...]

    @property
    def texts(self) -> int:
        return sum(count for _, count in self.words)


def read(connection: sqlite3.Connection) -> Iterator[tuple[Block, Mask]]:
    """All blocks, each with a mask of its articles that are still as they were."""
    kept = _kept(connection)
    live = _live(connection) if kept else np.empty(0, np.int64)
    for each in kept:
        yield _block(connection, each), np.isin(each.articles, live)


def lacking(connection: sqlite3.Connection) -> list[int]:
    """The numbers of the articles that are in no block and have no digest of this version."""
    inside = [each.articles for each in _kept(connection)]
    left = np.setdiff1d(_live(connection), np.concatenate([np.empty(0, np.int64), *inside]))
    return [int(fid) for fid in left[~np.isin(left, store_digests.articles(connection))]]


def words_owners(connection: sqlite3.Connection, block_id: str) -> list[str]:
    """Whose words the texts of a block are, in their order; a data set has its own."""
    found = [each for each in _kept(connection) if _id(each.fid) == block_id]
    return [owner for owner, _ in found[0].words] if found else [block_id]


def consolidate(connection: sqlite3.Connection) -> None:
    """Put the digests into a block if they are many, with the blocks before it that are not much larger."""
    if len(store_digests.articles(connection)) < MANY:
        return
    connection.execute(DDL.replace("TABLE", "TABLE IF NOT EXISTS"))
    connection.execute("DELETE FROM blocks WHERE version != ?", (_VERSION,))
    digests = list(store_digests.read(connection))
    fids = store_digests.in_order(connection)
    live, joined = _live(connection), _to_join(connection, len(fids))
    for each in [each for each in joined if not np.isin(each.articles, live).any()]:
        _drop(connection, each)
        joined.remove(each)
    pieces = [Piece(_block(connection, each), np.isin(each.articles, live), each.texts) for each in joined]
    owner = _write(connection, joined, pieces, digests, fids)
    _add_words(connection, owner, fids)
    store_digests.erase_all(connection)
    connection.executemany("DELETE FROM blocks WHERE fid = ?", [(each.fid,) for each in joined])


def _to_join(connection: sqlite3.Connection, size: int) -> list[_Kept]:
    """The latest blocks, down to one that is many times as large as what comes after it, or large enough."""
    joined: list[_Kept] = []
    for each in reversed(_kept(connection)):
        if len(each.articles) >= size * _GROWTH or len(each.articles) + size > _LARGEST:
            break
        joined.insert(0, each)
        size += len(each.articles)
    return joined


def _drop(connection: sqlite3.Connection, kept: _Kept) -> None:
    """Take away a block none of whose articles is left."""
    connection.execute("DELETE FROM blocks WHERE fid = ?", (kept.fid,))
    for owner, _ in kept.words:
        store_words.erase(connection, owner)


def _write(
    connection: sqlite3.Connection,
    joined: list[_Kept],
    pieces: list[Piece],
    digests: list[digest.Digest],
    fids: Numbers,
) -> str:
    """Write a block of blocks and digests; who owns the words of the digests comes back."""
    (last,) = connection.execute("SELECT coalesce(max(fid), 0) FROM blocks").fetchone()
    used = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'blocks'").fetchone()
    block_id = _id(max(last, used[0] if used else 0) + 1)
    block = consolidated(block_id, pieces, digests)
    numbers = {id_: int(n) for p, k in zip(pieces, joined, strict=True) for id_, n in _pairs(p, k)}
    numbers |= {told.heading.id: int(fid) for told, fid in zip(digests, fids, strict=True)}
    articles = np.array([numbers[id_] for id_ in block.headings.ids], dtype=np.int64)
    words = [list(each) for kept in joined for each in kept.words]
    words.append([block_id, sum(map(texts_of, digests))])
    connection.execute(
        "INSERT INTO blocks (fid, version, articles, words, block) VALUES (?, ?, ?, ?, ?)",
        (
            int(block_id.removeprefix(_PREFIX)),
            _VERSION,
            articles.tobytes(),
            json.dumps(words),
            block.to_bytes(),
        ),
    )
    return block_id


def _pairs(piece: Piece, kept: _Kept) -> Iterator[tuple[str, int]]:
    told = zip(piece.block.headings.ids, kept.articles.tolist(), piece.live.tolist(), strict=True)
    return ((id_, fid) for id_, fid, is_live in told if is_live)


def _add_words(connection: sqlite3.Connection, owner: str, fids: Numbers) -> None:
    """The texts of these articles, each part of them once, however many texts it is in."""
    known: dict[str, int] = {}
    links = []
    for fid in fids.tolist():
        for text in store_digests.read_haystacks_of(connection, fid):
            parts = (part.replace("\n", " ") for part in text.split(PART))
            links.append([known.setdefault(part, len(known)) for part in parts])
    store_words.add_folded(connection, owner, list(known))
    store_words.add_links(connection, owner, links)


def _kept(connection: sqlite3.Connection) -> list[_Kept]:
    """The blocks of this version, the oldest first."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'blocks'"
    if connection.execute(query).fetchone() is None:
        return []
    return [_sound(*row) for row in connection.execute(f"SELECT fid, articles, words {_HERE} ORDER BY fid")]


def _sound(fid: int, articles: object, words: object) -> _Kept:
    try:
        owners = tuple((str(owner), int(count)) for owner, count in json.loads(str(words)))
        return _Kept(fid, np.frombuffer(articles, np.int64), owners)  # type: ignore[call-overload]
    except (ValueError, TypeError) as error:
        raise BadProject(f"a block of the project is damaged: {error}") from error


def _block(connection: sqlite3.Connection, kept: _Kept) -> Block:
    (told,) = connection.execute("SELECT block FROM blocks WHERE fid = ?", (kept.fid,)).fetchone()
    block = Block.from_bytes(told)
    if len(block.headings) != len(kept.articles):
        raise BadProject("a block of the project is damaged: it does not fit its articles")
    return block


def _live(connection: sqlite3.Connection) -> Numbers:
    """The numbers of the articles that are there."""
    found = connection.execute("SELECT fid FROM articles").fetchall()
    return np.fromiter((fid for (fid,) in found), np.int64, len(found))


_PREFIX = "articles/"


def _id(fid: int) -> str:
    return f"{_PREFIX}{fid}"
