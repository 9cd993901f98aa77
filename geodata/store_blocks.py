"""The blocks of a project: the digests of many articles together, so that a hundred thousand open as fast as one.

An article that is written gets a digest of its own; when many have come, they are put into a block, and small blocks
into larger ones: in a process of its own, so that nobody waits for it (`upkeep`). A block names the rows of its
articles by the numbers that they had then. Every writing gives an article another number: so one that was replaced or
discarded needs no further note, its old row is simply not there any more.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
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


def owners(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Whose words the texts of each block are, in their order."""
    return {_id(each.fid): tuple(owner for owner, _ in each.words) for each in _kept(connection)}


def read_one(connection: sqlite3.Connection, block_id: str) -> tuple[Block, Mask] | None:
    """A block with its mask; None if it was joined with others meanwhile."""
    found = next((each for each in _kept(connection) if _id(each.fid) == block_id), None)
    return None if found is None else (_block(connection, found), np.isin(found.articles, _live(connection)))


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is to become one block: blocks that were made before, and digests with their texts."""

    block_id: str
    joined: tuple[_Kept, ...]
    pieces: tuple[Piece, ...]
    digests: tuple[store_digests.Row, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A block, ready to be written, with the words of the articles that were in none before."""

    gathered: Gathered
    articles: Numbers
    owners: list[list[object]]
    block: bytes
    words: tuple[list[str], list[list[int]]]


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether there are so many digests that they are worth a block."""
    return len(store_digests.articles(connection)) >= MANY


def consolidate(connection: sqlite3.Connection) -> None:
    """Put the digests into a block if they are many, with the blocks before it that are not much larger."""
    if is_due(connection):
        place(connection, made(gather(connection)))


def gather(connection: sqlite3.Connection, fids: Sequence[int] | None = None) -> Gathered:
    """Read what is to become a block: all digests, or those of some articles, which are then joined with none."""
    live = _live(connection)
    joined = _to_join(connection, len(store_digests.articles(connection))) if fids is None else []
    joined = [each for each in joined if np.isin(each.articles, live).any()]
    wanted = None if fids is None else frozenset(fids)
    return Gathered(
        _next_id(connection),
        tuple(joined),
        tuple(Piece(_block(connection, each), np.isin(each.articles, live), each.texts) for each in joined),
        tuple(row for row in store_digests.rows(connection) if wanted is None or row.fid in wanted),
    )


def made(told: Gathered) -> Made:
    """The block of what was gathered; it takes seconds, and the project file is not needed for it."""
    digests = [row.told() for row in told.digests]
    block = consolidated(told.block_id, told.pieces, digests)
    numbers = {id_: int(n) for p, k in zip(told.pieces, told.joined, strict=True) for id_, n in _pairs(p, k)}
    numbers |= {each.heading.id: fid for each, (fid, *_) in zip(digests, told.digests, strict=True)}
    articles = np.array([numbers[id_] for id_ in block.headings.ids], dtype=np.int64)
    owners: list[list[object]] = [list(each) for kept in told.joined for each in kept.words]
    owners.append([told.block_id, sum(map(texts_of, digests))])
    return Made(told, articles, owners, block.to_bytes(), _words([row.texts() for row in told.digests]))


def place(connection: sqlite3.Connection, ready: Made) -> bool:
    """Write a block; within the caller's transaction. False if it no longer fits, another having come before it.

    Articles that were written anew meanwhile have another number, so that the block does not speak for them. The
    words of blocks that are gone stay until the project is opened again: a search under way may still read them.
    """
    told = ready.gathered
    connection.execute(DDL.replace("TABLE", "TABLE IF NOT EXISTS"))
    there = {each.fid for each in _kept(connection)}
    if _next_id(connection) != told.block_id or not there.issuperset(each.fid for each in told.joined):
        return False
    connection.execute("DELETE FROM blocks WHERE version != ?", (_VERSION,))
    fid = int(told.block_id.removeprefix(_PREFIX))
    row = (fid, _VERSION, ready.articles.tobytes(), json.dumps(ready.owners), ready.block)
    connection.execute("INSERT INTO blocks (fid, version, articles, words, block) VALUES (?, ?, ?, ?, ?)", row)
    texts, links = ready.words
    store_words.add_folded(connection, told.block_id, texts)
    store_words.add_links(connection, told.block_id, links)
    store_digests.erase_of(connection, (row.fid for row in told.digests))
    connection.executemany("DELETE FROM blocks WHERE fid = ?", [(each.fid,) for each in told.joined])
    return True


def clear_away(connection: sqlite3.Connection) -> None:
    """Take away blocks none of whose articles is left, and words that are of no block; when a project is opened."""
    live = _live(connection)
    for each in _kept(connection):
        if not np.isin(each.articles, live).any():
            connection.execute("DELETE FROM blocks WHERE fid = ?", (each.fid,))
    needed = {owner for each in _kept(connection) for owner, _ in each.words}
    for owner in store_words.owners(connection):
        if owner.startswith(_PREFIX) and owner not in needed:
            store_words.erase(connection, owner)


def _to_join(connection: sqlite3.Connection, size: int) -> list[_Kept]:
    """The latest blocks, down to one that is many times as large as what comes after it, or large enough."""
    joined: list[_Kept] = []
    for each in reversed(_kept(connection)):
        if len(each.articles) >= size * _GROWTH or len(each.articles) + size > _LARGEST:
            break
        joined.insert(0, each)
        size += len(each.articles)
    return joined


def _next_id(connection: sqlite3.Connection) -> str:
    """The id of the next block; none is given twice."""
    if not _is_there(connection):
        return _id(1)
    (last,) = connection.execute("SELECT coalesce(max(fid), 0) FROM blocks").fetchone()
    used = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'blocks'").fetchone()
    return _id(max(last, used[0] if used else 0) + 1)


def _pairs(piece: Piece, kept: _Kept) -> Iterator[tuple[str, int]]:
    told = zip(piece.block.headings.ids, kept.articles.tolist(), piece.live.tolist(), strict=True)
    return ((id_, fid) for id_, fid, is_live in told if is_live)


def _words(haystacks: Sequence[list[str]]) -> tuple[list[str], list[list[int]]]:
    """The parts of texts, each once, however many texts it is in; and which of them each text has."""
    known: dict[str, int] = {}
    links = []
    for text in (text for each in haystacks for text in each):
        parts = (part.replace("\n", " ") for part in text.split(PART))
        links.append([known.setdefault(part, len(known)) for part in parts])
    return list(known), links


def _kept(connection: sqlite3.Connection) -> list[_Kept]:
    """The blocks of this version, the oldest first."""
    if not _is_there(connection):
        return []
    return [_sound(*row) for row in connection.execute(f"SELECT fid, articles, words {_HERE} ORDER BY fid")]


def _is_there(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'blocks'"
    return connection.execute(query).fetchone() is not None


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
