"""Compiles the knowledge: `python -m geodata.knowledge.compile [--force]`.

Takes a minute or two, does nothing when the compiled files are up to date, and leaves the old ones in place
until the new ones are complete.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_areas import write_areas
from geodata.knowledge.compile_basemap import write_basemap
from geodata.knowledge.compile_detail import write_detail
from geodata.knowledge.compile_gazetteer import all_entries, write_gazetteer
from geodata.knowledge.compile_projected import write_projected
from resources import COMPILED

_KEY_FILE = "content.key"
_PROJECTIONS = ("projections", "equal_area", "projected_geometry")
_READERS = ("naming.py", "scanning.py", "tables.py", "gazetteer.py", "areas.py", "detail.py")


def compile_knowledge(target: Path = COMPILED, *, force: bool = False) -> bool:
    """Build every compiled file under `target`; False when they were up to date."""
    key = sources.content_key(_code())
    if not force and _is_current(target, key):
        return False
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target, prefix=".fresh-") as name:
        fresh = Path(name)
        _write_all(fresh)
        _move_into(target, fresh)
    (target / _KEY_FILE).write_text(key, encoding="utf-8")
    return True


def _write_all(folder: Path) -> None:
    entries, seats = all_entries()
    write_gazetteer(folder / "gazetteer.sqlite", entries, seats)
    write_areas(folder / "areas.sqlite")
    write_basemap(folder / "basemap", entries, seats)
    write_projected(folder / "basemap")
    write_detail(folder / "detail.sqlite")


def _code() -> list[Path]:
    folder = Path(__file__).parent
    projections = (folder.parent / f"{name}.py" for name in _PROJECTIONS)
    return [*folder.glob("compile*.py"), *(folder / name for name in _READERS), *projections]


def _is_current(target: Path, key: str) -> bool:
    kept = target / _KEY_FILE
    return kept.is_file() and kept.read_text(encoding="utf-8") == key


def _move_into(target: Path, fresh: Path) -> None:
    """Put each fresh file in the place of the old one, by a rename, so that no half-written file is ever seen."""
    for path in sorted(path for path in fresh.rglob("*") if path.is_file()):
        place = target / path.relative_to(fresh)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)


def _print_sizes(target: Path) -> None:
    files = [target / f"{name}.sqlite" for name in ("gazetteer", "areas", "detail")] + sorted(
        target.glob("basemap/**/*.geojson")
    )
    for path in files:
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.relative_to(target).as_posix()}")
    print(f"{sum(path.stat().st_size for path in files) / 1e6:8.2f} MB  in all")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m geodata.knowledge.compile", description=__doc__)
    parser.add_argument("--force", action="store_true", help="compile even when everything is up to date")
    force = parser.parse_args(arguments).force
    print("compiled afresh" if compile_knowledge(force=force) else "up to date")
    _print_sizes(COMPILED)
    return 0


if __name__ == "__main__":
    sys.exit(main())
