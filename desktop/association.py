"""`dateline associate`: has the desktop of this user open projects and articles with the atlas (Linux and the like).

Everything goes into the user's own data folder, as freedesktop.org prescribes. The atlas is offered; which program a
double click starts is for the user to say where there are several.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from resources import ASSOCIATION, ICONS

_NAME = "dateline-atlas"
TYPES = (
    "application/geopackage+sqlite3",
    "application/pdf",
    "application/epub+zip",
    "application/rss+xml",
    "application/atom+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
    "text/html",
    "text/markdown",
    "text/plain",
)
_RENEWAL = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
HELP = """\
usage: dateline associate   offer the atlas for projects (.gpkg) and articles in the file manager of this user

Linux and other Unixes with freedesktop.org menus. On Windows and macOS choose the atlas under "Open with"."""


def main(arguments: Sequence[str]) -> int:
    """Write the files, and say where they are; 2 where this system has no such files."""
    if arguments:
        print(HELP)
        return 0 if arguments[0] in ("-h", "--help") else 2
    if sys.platform in ("win32", "darwin"):
        print(HELP, file=sys.stderr)
        return 2
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    try:
        written = write(Path(folder), _command())
    except OSError as error:
        print(f"{error.filename or folder} could not be written: {error.strerror}", file=sys.stderr)
        return 1
    print("\n".join(map(str, written)))
    return 0


def write(folder: Path, command: Sequence[str]) -> tuple[Path, ...]:
    """Write menu entry, kind of file and icon below a data folder; the paths written. OSError where that fails."""
    entry = (ASSOCIATION / f"{_NAME}.desktop").read_text(encoding="utf-8")
    entry = entry.format(command=" ".join(map(_quoted, command)), types="".join(f"{type_};" for type_ in TYPES))
    files = {
        folder / "applications" / f"{_NAME}.desktop": entry.encode(),
        folder / "mime" / "packages" / f"{_NAME}.xml": (ASSOCIATION / f"{_NAME}.xml").read_bytes(),
        folder / "icons" / "hicolor" / "scalable" / "apps" / f"{_NAME}.svg": (ICONS / "dateline.svg").read_bytes(),
    }
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for program, below in _RENEWAL:
        if found := shutil.which(program):
            subprocess.run([found, str(folder / below)], check=False, capture_output=True)
    return tuple(files)


def _quoted(argument: str) -> str:
    """An argument as a menu entry writes it."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return f'"{escaped}"' if re.search(r"[^\w@./:+-]", argument) else escaped


def _command() -> tuple[str, ...]:
    """How this very program is started."""
    own = Path(sys.argv[0]).resolve()
    return (sys.executable, str(own)) if own.suffix == ".py" else (str(own),)
