"""Which release this is, and how its commands end."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

ALL_DONE, SOME_FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130  # exit codes


def version() -> str:
    """The version that is installed, or that a checkout declares."""
    try:
        return metadata.version("dateline-atlas")
    except metadata.PackageNotFoundError:
        declared = Path(__file__).parents[1] / "pyproject.toml"
        return str(tomllib.loads(declared.read_text(encoding="utf-8"))["project"]["version"])
