"""How far an export is, on one line of a terminal; nothing where nobody watches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from geodata.export.tables import Step, no_step

_WIPE = "\r\x1b[K"


@contextmanager
def progress_on(stream: TextIO, name: str) -> Iterator[Step]:
    """A step that shows the share of `name` that is done; the line is gone afterwards."""
    if not stream.isatty():
        yield no_step
        return
    shown = -1

    def step(done: int, total: int) -> None:
        nonlocal shown
        share = 100 * done // total if total else 0
        if share != shown:
            shown = share
            stream.write(f"{_WIPE}{name}: {share}%")
            stream.flush()

    try:
        yield step
    finally:
        stream.write(_WIPE)
        stream.flush()
