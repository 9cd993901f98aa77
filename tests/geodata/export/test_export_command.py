"""`export` on the command line: a project in, data out, under the filter asked for."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from sample_articles import quarrel, visit

from geodata import cli
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.export.terminal import progress_on
from geodata.knowledge.basemap import ATTRIBUTION
from geodata.release import USAGE
from geodata.store import Store

DATASETS = Path(__file__).parents[2] / "datasets"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "talks.gpkg"
    store = Store.create(path)
    for article in (visit(), quarrel()):
        store.put(article)
    store.close()
    return path


def test_a_project_is_written_under_the_filter(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = project.with_name("events.geojson")
    assert cli.main(["export", str(project), "-o", str(out), "--actor", "欧尔班", "--lang", "zh-Hans"]) == 0
    written = json.loads(out.read_text("utf-8"))
    assert written["features"]
    assert all("Orbán" in told or "欧尔班" in told for told in map(str, written["features"]))
    assert "欧尔班" in written["shown"]
    assert str(len(written["features"])) in capsys.readouterr().out


def test_articles_are_read_when_there_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Orbán visited Ankara on 3 March 2025. He met Erdoğan there.", "utf-8")
    assert (
        cli.main(["export", str(tmp_path / "story.txt"), "-o", str(tmp_path / "out.csv"), "--layer", "places"]) == 0
    )
    assert "Ankara" in (tmp_path / "out.csv").read_text("utf-8")


def test_a_data_set_is_written_without_a_project_with_its_credit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, story = tmp_path / "out.geojson", tmp_path / "story.txt"
    story.write_text("Orbán visited Ankara on 3 March 2025.", "utf-8")
    rows = DATASETS / "acled.csv"
    assert cli.main(["export", str(rows), str(story), "-o", str(out)]) == 0
    written = json.loads(out.read_text("utf-8"))
    articles = {feature["properties"]["article"] for feature in written["features"]}
    assert "story" in articles
    assert len(articles) > 1
    assert written["attribution"] != ATTRIBUTION
    assert rows.name in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_how_far_it_is_and_a_pipe_is_not() -> None:
    for stream in (Terminal(), io.StringIO()):
        with progress_on(stream, "out.csv") as step:
            for done in range(1001):
                step(done, 1000)
        shares = stream.getvalue().count("%")
        assert shares == (101 if stream.isatty() else 0)
        assert stream.getvalue().endswith("\x1b[K" if stream.isatty() else "")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--region", "Nowhere Land"], "no region is called"),
        (["--actor", "Nobody"], "no actor here is called"),
        (["--from", "2025-03-02", "--to", "2025-03-01"], "is later than"),
    ],
)
def test_what_cannot_be_filtered_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert cli.main(["export", str(project), "-o", str(project.with_name("out.csv")), *options]) == 1
    assert said in capsys.readouterr().err
    assert not project.with_name("out.csv").exists()


def test_a_wrong_type_or_day_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options in (["--type", "WAR"], ["--from", "yesterday"]):
        assert cli.main(["export", str(project), "-o", "out.csv", *options]) == USAGE
    assert "there are AGREE" in capsys.readouterr().err


def test_a_data_set_and_blocks_of_articles_are_written_too(project: Path) -> None:
    with Store.open(project) as store:
        rows = take_in(store, recognise(DATASETS / "20250218120000.export.CSV")).events
        with store.transaction():
            for number in range(1_050):
                store.put(replace(visit(), id=f"visit-{number}"))
    out = project.with_name("all.geojson")
    assert cli.main(["export", str(project), "-o", str(out)]) == 0
    written = json.loads(out.read_text("utf-8"))
    assert len(written["features"]) == 2 + 1_050 + rows
    assert "GDELT" in written["attribution"]
