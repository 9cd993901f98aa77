"""The files by which a desktop knows what the atlas opens are whole, and hold this program's own command."""

from __future__ import annotations

import configparser
import shlex
from pathlib import Path
from xml.etree import ElementTree

from desktop import association


def test_menu_entry_kind_and_icon_are_written_below_the_folder(tmp_path: Path) -> None:
    entry, kinds, icon = association.write(tmp_path, ("/opt/my atlas/python", "main.py"))
    told = configparser.ConfigParser(interpolation=None)
    told.optionxform = str  # type: ignore[assignment,method-assign]
    told.read(entry, encoding="utf-8")
    section = told["Desktop Entry"]
    assert shlex.split(section["Exec"]) == ["/opt/my atlas/python", "main.py", "%F"]
    assert "application/geopackage+sqlite3;" in section["MimeType"]
    root = ElementTree.parse(kinds).getroot()
    globs = [each.get("pattern") for each in root.iter() if each.tag.endswith("glob")]
    assert globs == ["*.gpkg"]
    assert icon.read_text(encoding="utf-8").lstrip().startswith("<")


def test_the_command_says_what_it_does_and_takes_nothing_else(capsys) -> None:  # type: ignore[no-untyped-def]
    assert association.main(["--help"]) == 0
    assert association.main(["more"]) == 2
    assert "usage: dateline associate" in capsys.readouterr().out
