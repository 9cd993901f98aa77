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
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror})") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        Path(temporary).replace(path)
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        Path(temporary).unlink(missing_ok=True)
