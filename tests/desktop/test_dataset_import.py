"""A data set dropped on the window: marks, facets, cards and reader show its rows, and it can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_datasets import write_gdelt
from pytestqt.qtbot import QtBot

from desktop.excerpt_model import AT_ONCE, ExcerptModel
from desktop.import_report import ImportReport
from desktop.importing import Import
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.marks import WORLD

SAMPLES = Path(__file__).parents[1] / "datasets"
GDELT = SAMPLES / "20250218120000.export.CSV"
ACLED = SAMPLES / "acled.csv"


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


def run(qtbot: QtBot, one: Import, *paths: Path) -> None:
    with qtbot.waitSignal(one.ended, timeout=60_000):
        one.start(paths)


def test_a_data_set_is_shown_counted_and_quoted(workspace: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    one = Import(workspace, tasks)
    run(qtbot, one, GDELT)
    (report,) = one.reports
    assert (report.is_good, report.events) == (True, 9)
    counts = workspace.counts()
    assert (counts.events, counts.articles) == (9, 1)
    assert {"Kyiv", "Riyadh", "Paris", "Little Harbour"} <= {mark.names.en for mark in workspace.marks(WORLD)}
    assert {area.place.id for area in workspace.areas()} == {"iso:RU", "region:gaza", "admin1:UA-63", "admin1:US-TX"}
    workspace.select_place("geonames:108410")
    (excerpt,) = workspace.excerpts()
    assert excerpt.quote.startswith("RUSSIA (RUSGOV) -> UNITED STATES (USAGOV): express intent to meet")
    assert excerpt.outlet == "morning-paper.example"
    workspace.clear_selection()
    workspace.narrow(Filter(words="harbour"))
    assert [each.article_title for each in workspace.excerpts()] == ["GDELT 1000007"]


def test_an_import_of_articles_and_data_sets_is_one_step(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    text = tmp_path / "talks.txt"
    text.write_text("Envoys of the United States and Russia met in Riyadh on 18 February 2025.\n", encoding="utf-8")
    run(qtbot, Import(workspace, tasks), GDELT, text, ACLED)
    whole = workspace.counts()
    assert (whole.articles, whole.events) == (3, 15)
    workspace.undo_stack.undo()
    assert workspace.counts().articles == 0
    workspace.undo_stack.redo()
    assert workspace.counts() == whole
    workspace.discard_articles(heading.id for heading in workspace.index.headings())
    assert not workspace.marks(WORLD)
    workspace.undo_stack.undo()
    assert workspace.counts() == whole


def test_the_same_file_again_is_told(workspace: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    run(qtbot, Import(workspace, tasks), GDELT)
    again = Import(workspace, tasks)
    run(qtbot, again, GDELT)
    assert "in the project already" in again.reports[0].problem
    assert workspace.counts().events == 9


def test_cancelling_leaves_nothing(workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path) -> None:
    large = write_gdelt(tmp_path / "large.export.CSV", 40_000, towns=20)
    one = Import(workspace, tasks)
    one.dataset_progressed.connect(lambda *_: one.cancel())
    run(qtbot, one, large)
    assert [report.is_good for report in one.reports] == [False]
    assert not list(workspace.store.datasets)
    assert workspace.counts().events == 0
    assert not workspace.undo_stack.count()


def test_the_report_tells_what_was_left_out(workspace: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    one = Import(workspace, tasks)
    run(qtbot, one, GDELT)
    report = ImportReport("light")
    qtbot.addWidget(report)
    report.show_reports(one.reports)
    text = report.as_text()
    assert "9 events in 17 rows; left out: " in text
    assert "1 id of an earlier row (line 13)" in text
    assert "2 count in another quad than in the data set" in text


def test_a_long_list_measures_only_what_is_looked_at(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    run(qtbot, Import(workspace, tasks), write_gdelt(tmp_path / "x.export.CSV", 700, towns=5))
    model = ExcerptModel()
    model.show(workspace.excerpts())
    assert model.rowCount() == AT_ONCE
    assert model.canFetchMore()
    model.fetchMore()
    assert AT_ONCE < model.rowCount() < 700
    last = workspace.excerpts()[699]
    assert model.row_of(last.key) == 699
    assert model.rowCount() == 700
    assert not model.canFetchMore()
