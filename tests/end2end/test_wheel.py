"""A wheel, installed in a clean environment, runs from any folder with its compiled data inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from end2end.environments import environment
from made_batches import write_files

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dateline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `dateline` command of a fresh environment that knows nothing of this checkout."""
    wheels = tmp_path_factory.mktemp("wheels")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", wheels, ROOT]
    subprocess.run(build, check=True)
    python = environment(tmp_path_factory.mktemp("environment"), without=("pip",))
    (wheel,) = wheels.glob("*.whl")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
    ]
    subprocess.run(install, check=True)
    return python.with_name("dateline")


def run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DISPLAY")}
    environ = {**clean, "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


def test_it_reads_an_article_from_another_folder(dateline: Path, tmp_path: Path) -> None:
    (tmp_path / "visit.txt").write_text("The president of Hungary arrived in Astana on 3 May 2024.", encoding="utf-8")
    result = run([dateline, "extract", "visit.txt"], tmp_path)
    assert result.returncode == 0, result.stderr
    record = json.loads(result.stdout)
    assert "Astana" in {place["name"] for place in record["places"]}


def test_its_processes_read_many_articles(dateline: Path, tmp_path: Path) -> None:
    paths = write_files(tmp_path)
    result = run([dateline, "extract", "--jobs", "2", *paths], tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [path.stem for path in paths]


def test_it_draws_the_bundled_project(dateline: Path, tmp_path: Path) -> None:
    result = run([dateline, "snapshot", "-o", "map.png", "--size", "800x500"], tmp_path)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
