"""Which release this is, and how its commands end."""

from __future__ import annotations

from importlib import metadata

ALL_DONE, SOME_FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130  # exit codes


def version() -> str:
    """The installed version, or that of a checkout."""
    try:
        return metadata.version("dateline-atlas")
    except metadata.PackageNotFoundError:
        return "(checkout)"
