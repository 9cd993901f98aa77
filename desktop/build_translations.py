"""Build the .qm catalogues from the .ts files: `python -m desktop.build_translations`.

With `--update`, first bring the .ts files up to date with the strings in desktop/ (new ones come in unfinished).
Needs no running Qt, only the tools that PySide6 carries.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from resources import ROOT, TRANSLATIONS

DESKTOP = ROOT.parent / "desktop"
PLURALS_ONLY = "dateline_en.ts"


def _tool(name: str) -> str:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed: the translations cannot be built")
    folder = Path(spec.origin).parent
    found = [path for path in (folder / name, folder / f"{name}.exe") if path.exists()]
    return str(found[0]) if found else f"pyside6-{name}"


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def sources() -> list[str]:
    return [str(path) for path in sorted(DESKTOP.rglob("*.py"))]


def update(catalogue: Path) -> None:
    """Bring one .ts file up to date with the source; strings that are gone are dropped."""
    options = ["-no-obsolete", "-locations", "none"]
    if catalogue.name == PLURALS_ONLY:
        options.append("-pluralonly")
    _run(_tool("lupdate"), *options, *sources(), "-ts", str(catalogue))


def build(folder: Path = TRANSLATIONS) -> list[Path]:
    """Compile every .ts of resources/translations into `folder`; the files written."""
    written = []
    for catalogue in sorted(TRANSLATIONS.glob("*.ts")):
        target = folder / f"{catalogue.stem}.qm"
        unfinished = target.with_suffix(f".{os.getpid()}.part")  # a program that starts meanwhile finds the old one
        _run(_tool("lrelease"), "-silent", str(catalogue), "-qm", str(unfinished))
        unfinished.replace(target)
        written.append(target)
    return written


def main(argv: list[str]) -> int:
    if "--update" in argv:
        for catalogue in sorted(TRANSLATIONS.glob("*.ts")):
            update(catalogue)
    for path in build():
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
