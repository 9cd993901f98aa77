"""Who may write a project: one program at a time, all others read it.

The right to write is a lock of the operating system on a small file beside the project, so that it ends with the
process that has it, however that ends. It is not on the project file itself, since POSIX lets go of SQLite's own
locks as soon as the process closes any other handle of that file.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from geodata.store_file import may_be_written

_TRIES = 20  # should the file be taken away by its last owner just then


class ReadOnly(StrEnum):
    """Why a project that is open cannot be changed; completes "project.gpkg …"."""

    IN_USE = "is open in another window or program; close it there and open it here again to change it"
    NOT_WRITABLE = "is read-only; save a copy elsewhere to work on"
    NO_LOCK = "lies on a drive that knows no locks; save a copy elsewhere to work on"
    ASKED = "was opened for reading only"


class WriteLock:
    """The right to write a project; given back by `release`, or when the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    @classmethod
    def taken(cls, project: Path) -> WriteLock | None:
        """The lock of a project, or None if somebody has it, be it this very process. OSError where none can be."""
        path = beside(project)
        for _ in range(_TRIES):
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                if not _lock(handle):
                    os.close(handle)
                    return None
                if _is_named(path, handle):
                    return cls(path, handle)
            except OSError:
                os.close(handle)
                raise
            os.close(handle)
        return None

    def release(self) -> None:
        """Give it back and clear the file away; once given back, that is no news."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":  # where a file that is open cannot be taken away
            os.close(handle)
        with suppress(OSError):  # the folder may be gone; an empty file that is left does no harm
            self._path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(handle)


def right_to_write(path: Path) -> tuple[WriteLock | None, ReadOnly | None]:
    """The lock of a project, or why it cannot be written."""
    if not may_be_written(path):
        return None, ReadOnly.NOT_WRITABLE
    try:
        lock = WriteLock.taken(path)
    except OSError:
        return None, ReadOnly.NO_LOCK
    return lock, None if lock else ReadOnly.IN_USE


def beside(project: Path) -> Path:
    """Where the lock of a project is, by whatever link it is reached."""
    real = project.resolve()
    return real.with_name(f".{real.name}.lock")


def _is_named(path: Path, handle: int) -> bool:
    """Whether the file that was locked is still the one of that name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
