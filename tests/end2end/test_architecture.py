"""The import rule holds, and its contract really notices when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BREAKS = {
    "geodata/model.py": "from desktop import launch\n",
    "geodata/errors.py": "from PySide6 import QtCore\n",
    "resources/__init__.py": "from geodata import errors\n",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([linter, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for package in ("desktop", "geodata", "resources"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("compiled", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contract_is_kept(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("module", BREAKS)
def test_breaking_the_contract_is_noticed(copy: Path, module: str) -> None:
    broken = copy / module
    broken.write_text(broken.read_text(encoding="utf-8") + BREAKS[module], encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1
    assert "BROKEN" in result.stdout


def test_the_window_starts_without_what_it_may_never_need() -> None:
    """Libraries that are slow to import, and our own modules with much behind them."""
    libraries = (
        "folium pandas geopandas pyogrio mapclassify matplotlib typst av pptx openpyxl docx PIL"
        " trafilatura lxml charset_normalizer pypdfium2 onnxruntime rapidfuzz numpy.random"
    )
    ours = (
        "geodata.reading geodata.batch geodata.export.formats geodata.extraction.roles geodata.extraction.standard"
        " geodata.figures.drawing geodata.webmap.writing geodata.sheets.writing geodata.duplicates.likeness"
        " geodata.atlas.writing desktop.about desktop.export_dialog"
        " desktop.figures.figure_dialog desktop.webmap.dialog desktop.sheets.dialog"
        " desktop.correcting.picker desktop.correcting.event_editor desktop.watching.dialog desktop.duplicates.dialog"
    )
    code = f"import sys, desktop.app; print(*(set('{libraries} {ours}'.split()) & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
