"""The file that a project is: opened only if it is one, written under another name first, missed when it is gone."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from geodata import gpkg, store_schema
from geodata.store_errors import NOT_A_PROJECT, bad_project, refusing

PATIENCE = 3.0  # seconds to wait for another program that writes
_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    gpkg.add_functions(connection)
    return connection


def opened(path: Path) -> sqlite3.Connection:
    """A connection to a project that exists; BadProject, and the file untouched, if it is anything else."""
    _check_header(path)
    with refusing(path):
        connection = connect(path, "rw")
        try:
            _check_project(path, connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def appearing_whole(path: Path) -> Iterator[Path]:
    """A file to write that takes the name `path` when it is done, and leaves nothing behind when that fails."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        with refusing(path):
            yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise bad_project(path, f"could not be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def may_be_written(path: Path) -> bool:
    """Whether this user may write the file and, where SQLite keeps its journal, beside it."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


class Presence:
    """Which file was opened under a name: a system lets a file be written that has long been deleted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stat = _stat(path)

    def check(self) -> None:
        """BadProject if the file has been deleted, replaced or gone out of reach since."""
        if not os.path.samestat(_stat(self._path), self._stat):
            raise bad_project(self._path, "was replaced by another file while it was open; save a copy to keep it")


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError as error:
        raise bad_project(path, "was deleted or moved while it was open; save a copy to keep it") from error
    except OSError as error:
        raise bad_project(path, f"cannot be reached any more: {error.strerror}; save a copy elsewhere") from error


def _check_header(path: Path) -> None:
    """Refuse what is no GeoPackage by its first bytes, before SQLite opens it."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError as error:
        raise bad_project(path, "is not there") from error
    except OSError as error:
        raise bad_project(path, f"cannot be read: {error.strerror}") from error
    if not header.startswith(_MAGIC) or header[68:72] != gpkg.APPLICATION_ID.to_bytes(4, "big"):
        raise bad_project(path, NOT_A_PROJECT)


def _check_project(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse another program's GeoPackage, and a project of a newer version."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'project'").fetchone():
        raise bad_project(path, NOT_A_PROJECT)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(project)")}
    if not columns >= {"format", "schema_version"}:
        raise bad_project(path, NOT_A_PROJECT)
    row = connection.execute("SELECT format, schema_version FROM project").fetchone()
    if row is None or row[0] != store_schema.FORMAT:
        raise bad_project(path, NOT_A_PROJECT)
    if row[1] > store_schema.SCHEMA_VERSION:
        raise bad_project(path, "was written by a newer version of Dateline Atlas; update the program to open it")
