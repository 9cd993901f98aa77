"""An atlas as a folder of PNG pictures, with a text file that says what each of them is."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from geodata.atlas.drawn import Wide, picture
from geodata.atlas.sheets import Atlas, AtlasSheet
from geodata.errors import ExportFailed

INDEX = "index.txt"
_FIRST = "Dateline Atlas"
_LONGEST = 48


def write_pictures(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    """Write the folder; it is there whole or not at all, and takes the place of an older atlas only."""
    allow_folder(path)
    folder = Path(_made_beside(path))
    try:
        lines = [_FIRST, atlas.title, atlas.subtitle, *filter(None, [atlas.remark]), ""]
        for sheet in sheets:
            lines += _one(atlas, sheet, folder)
        (folder / INDEX).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        folder.chmod(0o755)
        _put_in_place(folder, path)
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def allow_folder(path: Path) -> None:
    """Refuse, by ExportFailed, a folder that holds anything else than an atlas made before."""
    if not path.exists():
        return
    if not path.is_dir():
        raise ExportFailed(f"{path}: is a file; name a folder for the pictures.")
    if any(path.iterdir()) and not _is_atlas(path):
        raise ExportFailed(f"{path}: holds other files already; name a new folder for the pictures.")


def _is_atlas(path: Path) -> bool:
    index = path / INDEX
    told = index.read_text(encoding="utf-8", errors="replace") if index.is_file() else ""
    named = {line for line in told.splitlines() if line.endswith(".png")}
    return told.startswith(_FIRST) and all(each.name == INDEX or each.name in named for each in path.iterdir())


def _made_beside(path: Path) -> str:
    try:
        return tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ExportFailed(f"{path}: cannot be written ({error.strerror})") from error


def _put_in_place(folder: Path, path: Path) -> None:
    if path.exists():
        shutil.rmtree(path)
    folder.rename(path)


def _one(atlas: Atlas, sheet: AtlasSheet, folder: Path) -> list[str]:
    name = f"{sheet.number:03}-{slug(sheet.title)}.png"
    width, height = atlas.order.size
    (folder / name).write_bytes(picture(sheet, Wide(width, height), ".png", titled=True))
    told = [name, sheet.title, sheet.told, sheet.changed, *sheet.note.splitlines()]
    return [*(line for line in told if line), ""]


def slug(title: str) -> str:
    """A title as part of a file's name, in any script."""
    plain = unicodedata.normalize("NFC", title).casefold()
    kept = "".join(letter if letter.isalnum() else "-" for letter in plain)
    return "-".join(part for part in kept.split("-") if part)[:_LONGEST].strip("-") or "map"
