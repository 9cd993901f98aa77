"""What a project needs from time to time and nobody should wait for, done by a process beside the window.

Whatever it writes is a transaction of its own, made ready before the file is locked; so it may be killed at any
moment, and whoever writes meanwhile waits for a moment only. What it finds changed in between it leaves alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from geodata import codec, store_blocks, store_digests, store_file
from geodata.errors import GeodataError
from geodata.store_errors import refusing

SOME = 300  # articles without a digest that a project may have to be made ready at once
Row = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """How many articles were made ready of all that lacked it, and the block in which they are now."""

    done: int
    total: int
    block_id: str


def tidy(path: Path, tell: Callable[[Step], object]) -> None:
    """Make the digests that an older version made otherwise, and put digests into blocks; BadProject on failure."""
    with refusing(path), closing(store_file.connect(path, "rw")) as connection:
        for step in _make_ready(connection):
            tell(step)
        while store_blocks.is_due(connection):
            if not _placed(connection, None):
                return


def tidy_telling(path: Path, wire: Connection) -> None:
    """What runs in the process: the same, telling its steps through a pipe, or why it could not go on."""
    with closing(wire):
        try:
            tidy(path, wire.send)
        except GeodataError as error:
            wire.send(str(error))
            raise SystemExit(1) from error


def _make_ready(connection: sqlite3.Connection) -> Iterator[Step]:
    lacking = store_blocks.lacking(connection)
    for first in range(0, len(lacking), store_blocks.MANY):
        some = lacking[first : first + store_blocks.MANY]
        told = [(id_, store_digests.told_by(codec.from_text(record))) for _, id_, record in _rows(connection, some)]
        with _transaction(connection):
            for article_id, made in told:
                store_digests.put(connection, article_id, made)
        yield Step(first + len(some), len(lacking), _placed(connection, some))


def _placed(connection: sqlite3.Connection, fids: list[int] | None) -> str:
    """The id of the block that was made of the digests of these articles, or of all; empty if it no longer fits."""
    with _reading(connection):
        gathered = store_blocks.gather(connection, fids)
    made = store_blocks.made(gathered)
    with _transaction(connection):
        return made.gathered.block_id if store_blocks.place(connection, made) else ""


def _rows(connection: sqlite3.Connection, fids: list[int]) -> list[Row]:
    query = "SELECT fid, article_id, record FROM articles WHERE fid BETWEEN ? AND ?"
    wanted = frozenset(fids)
    found = connection.execute(query, (fids[0], fids[-1])).fetchall()
    return [row for row in found if row[0] in wanted]


@contextmanager
def _reading(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read within is of one state of the file."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
