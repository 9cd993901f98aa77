"""A project file made as small as what it holds; on a connection of its own, so that a thread beside may do it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from geodata import store_file, store_occurrences
from geodata.store_errors import bad_project, refusing

_OFTEN = 20_000  # steps of SQLite between two looks whether it is still wanted
_TIMES = 2  # the new file, and what is kept of the old one until it is whole


def compact(path: Path, is_unwanted: Callable[[], bool] = lambda: False) -> tuple[int, int] | None:
    """Take the room out of a file that nothing needs any more; its size before and after, in bytes.

    None, and the file as it was, where it was given up. BadProject if the disk has too little room, or on failure.
    """
    before = path.stat().st_size
    _check_room(path, before)
    with refusing(path), closing(store_file.connect(path, "rw")) as connection:
        connection.set_progress_handler(lambda: int(is_unwanted()), _OFTEN)
        try:
            _compact(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                return None
            raise
    return before, path.stat().st_size


def _compact(connection: sqlite3.Connection) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        store_occurrences.clear_away(connection)
    connection.execute("VACUUM")


def _check_room(path: Path, size: int) -> None:
    free = shutil.disk_usage(path.absolute().parent).free
    if free < size * _TIMES:
        needed = f"{size * _TIMES / 1e6:,.0f} MB"
        raise bad_project(path, f"cannot be compacted: {needed} must be free on its disk, {free / 1e6:,.0f} MB are")
