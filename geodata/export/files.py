"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from geodata.errors import ExportFailed


@contextmanager
def text_output(path: Path | None) -> Iterator[TextIO]:
    """A text stream to `path`, put in place only when all was written; standard output for None.

    Raises ExportFailed where the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    with placed(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """A path to write to, beside `path` and with its ending, that takes the place of `path` when all went well.

    Raises ExportFailed where the file cannot be written; what was there before then stays as it was.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror})") from error
    temporary = Path(name)
    try:
        yield temporary
        _allow_as_usual(temporary)
        temporary.replace(path)
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        temporary.unlink(missing_ok=True)


def _allow_as_usual(path: Path) -> None:
    """Temporary files are for their owner alone; an export may be read by whoever may read any new file."""
    umask = os.umask(0)
    os.umask(umask)
    path.chmod(0o666 & ~umask)
