"""What SQLite reports, as one sentence that names the project file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geodata.errors import BadProject

NOT_A_PROJECT = "is not a Dateline Atlas project"
UNFINISHED = (
    "was not written to its end and cannot be restored where it is; copy it, with the file beside it"
    " that ends in -journal, to a folder that may be written"
)

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "is being written by another program; close it there and try again",
    sqlite3.SQLITE_LOCKED: "is being written by another program; close it there and try again",
    sqlite3.SQLITE_PERM: "may not be opened by this user",
    sqlite3.SQLITE_AUTH: "may not be opened by this user",
    sqlite3.SQLITE_READONLY: "is read-only; save a copy elsewhere to work on",
    sqlite3.SQLITE_READONLY_ROLLBACK: UNFINISHED,
    sqlite3.SQLITE_READONLY_RECOVERY: UNFINISHED,
    sqlite3.SQLITE_FULL: "could not be written: the disk is full",
    sqlite3.SQLITE_IOERR: "could not be read or written: the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or created there; check that the folder exists and may be written",
    sqlite3.SQLITE_CORRUPT: "is damaged",
    sqlite3.SQLITE_NOTADB: NOT_A_PROJECT,
    sqlite3.SQLITE_TOOBIG: "could not be written: an article is too long",
}


def bad_project(path: Path, reason: str) -> BadProject:
    return BadProject(f"{path.name} {reason}")


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what goes wrong in the database into BadProject."""
    try:
        yield
    except sqlite3.Error as error:
        raise bad_project(path, _reason(error)) from error


def sentences() -> tuple[str, ...]:
    """All that is said of what SQLite reports."""
    return tuple(_SENTENCES.values())


def _reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    known = _SENTENCES.get(code) or _SENTENCES.get(code & 0xFF) if code is not None else None
    return known or f"cannot be used: {error}"
