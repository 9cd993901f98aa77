"""What is exported of a project has the events of its data sets, and names whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.cli import main
from geodata.datasets.credits import with_credits
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.digest import Heading
from geodata.store import Store

GDELT = Path(__file__).parents[2] / "datasets" / "20250218120000.export.CSV"


def test_an_export_has_the_rows_and_the_credit(tmp_path: Path) -> None:
    project, output = tmp_path / "project.gpkg", tmp_path / "out.geojson"
    with Store.create(project) as store:
        take_in(store, recognise(GDELT), jobs=1)
    assert main(["export", str(project), "-o", str(output)]) == 0
    text = output.read_text(encoding="utf-8")
    assert "The GDELT Project (gdeltproject.org)" in text
    assert "express intent to meet or negotiate" in text


def test_only_data_sets_are_credited() -> None:
    assert with_credits("Map", [Heading("talks", "Talks", "The Post")]) == "Map"
    assert with_credits("Map", [Heading("ucdp-x", "UCDP GED: x", "UCDP GED")]).startswith("Map · Uppsala")


def test_the_command_line_streams_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.jsonl"
    assert main(["extract", str(GDELT), "-o", str(output)]) == 0
    assert len(output.read_text(encoding="utf-8").splitlines()) == 9
    assert "9 events in 17 rows" in capsys.readouterr().err
