"""Throw-away Python environments that share the installed packages of this one, less some."""

from __future__ import annotations

import sysconfig
import venv
from pathlib import Path

QT = ("PySide6", "pyside6", "shiboken6", "pytest_qt", "pytestqt")
OURS = ("dateline_atlas", "_dateline_atlas", "__editable__", "_editable_impl")


def environment(folder: Path, *, without: tuple[str, ...]) -> Path:
    """Makes an environment in `folder` holding the packages of this one but those whose names start with `without`.

    Links stand for the packages, so that it takes a moment and no download. Returns its Python.
    """
    venv.EnvBuilder(symlinks=True).create(folder)
    target = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if not package.name.startswith((*without, *OURS)) and not (target / package.name).exists():
            (target / package.name).symlink_to(package)
    return folder / "bin" / "python"
