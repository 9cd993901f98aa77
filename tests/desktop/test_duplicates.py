"""An article that is there already is asked about once, at the end of an import, and undone with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.duplicates.dialog import DuplicatesDialog
from desktop.duplicates.twins import Doubt
from desktop.file_report import FileReport
from desktop.importing import Import
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.duplicates.decision import Decision
from geodata.duplicates.likeness import Kind, Twin
from geodata.model import Article
from geodata.store import Store
from resources import BRIEFS

TEXT = (BRIEFS / "white-house-quarrel.md").read_text(encoding="utf-8")
UPDATE = "The talks, told anew\n" + TEXT.partition("\n")[2]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"first": TEXT, "second/copy": f"{TEXT}\n\n", "second/update": UPDATE}.items():
        path = tmp_path / "articles" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "articles"


class Asked:
    """Somebody who decides alike about all, and remembers what was asked."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self.doubts: list[Doubt] = []

    def __call__(self, doubts: Sequence[Doubt]) -> list[Decision]:
        assert not self.doubts, "asked twice"
        self.doubts = list(doubts)
        return [self.decision] * len(doubts)


def read(qtbot: QtBot, one: Import, *paths: Path) -> dict[str, FileReport]:
    with qtbot.waitSignal(one.ended, timeout=60_000):
        one.start(paths)
    return {report.name: report for report in one.reports}


def ids(workspace: Workspace) -> set[str]:
    return {article.id for article in workspace.store.articles()}


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        (Decision.SKIP, {"first"}),
        (Decision.KEEP_BOTH, {"first", "copy", "update"}),
        (Decision.REPLACE, {"first"}),
    ],
)
def test_what_is_decided_is_done_and_undone(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, folder: Path, decision: Decision, left: set[str]
) -> None:
    read(qtbot, Import(workspace, tasks), folder / "first.txt")
    before = workspace.store.get("first")
    asked = Asked(decision)
    reports = read(qtbot, Import(workspace, tasks, decide=asked), folder / "second")

    assert [(each.old.id, each.twin.kind) for each in asked.doubts] == [
        ("first", Kind.IDENTICAL),
        ("first", Kind.NEAR),
    ]
    assert ids(workspace) == left
    is_replaced = workspace.store.get("first").text != before.text
    assert is_replaced == (decision is Decision.REPLACE)
    told = {name: (report.articles, report.skipped, report.replaced) for name, report in reports.items()}
    assert set(told.values()) == {
        {Decision.SKIP: (0, 1, 0), Decision.KEEP_BOTH: (1, 0, 0), Decision.REPLACE: (1, 0, 1)}[decision]
    }
    if decision is not Decision.SKIP:
        workspace.undo_stack.undo()
    assert list(workspace.store.articles()) == [before]


def test_within_one_import_the_second_is_the_copy(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, folder: Path
) -> None:
    reports = read(qtbot, Import(workspace, tasks), folder)  # nobody is asked: as usual
    assert ids(workspace) == {"first", "update"}
    assert (reports["copy.txt"].skipped, reports["update.txt"].articles) == (1, 1)
    workspace.undo_stack.undo()
    assert not len(workspace.store)
    read(qtbot, Import(workspace, tasks, decide=Asked(Decision.SKIP)), folder / "second" / "copy.txt")
    assert ids(workspace) == {"copy"}  # what was undone is there no more


def test_a_project_of_an_older_build_knows_its_articles_again(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, folder: Path
) -> None:
    workspace.add_articles([Article(id="old", text=TEXT)])
    with workspace.store.transaction():
        workspace.store._connection.execute("DELETE FROM likenesses")
    asked = Asked(Decision.SKIP)
    read(qtbot, Import(workspace, tasks, decide=asked), folder / "first.txt")
    assert [each.old.id for each in asked.doubts] == ["old"]
    assert workspace.store.unsigned() == []


def test_another_project_has_other_articles(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    read(qtbot, Import(workspace, tasks), folder / "first.txt")
    workspace.open_store(Store.create(tmp_path / "other.gpkg"))
    read(qtbot, Import(workspace, tasks, decide=Asked(Decision.SKIP)), folder / "second" / "copy.txt")
    assert ids(workspace) == {"copy"}


def test_the_dialog_decides_for_the_selected(qtbot: QtBot) -> None:
    old = Article(id="old", text=TEXT, title="Old")
    doubts = [
        Doubt(Article(id="same", text=TEXT, title="Same"), old, Twin("old", Kind.IDENTICAL, 1)),
        Doubt(Article(id="near", text=UPDATE, title="Near"), old, Twin("old", Kind.NEAR, 0.97)),
    ]
    dialog = DuplicatesDialog(doubts)
    qtbot.addWidget(dialog)
    assert dialog.decisions == [Decision.SKIP, Decision.KEEP_BOTH]
    dialog.select_kind(Kind.NEAR)
    button(dialog, Decision.REPLACE).click()
    assert dialog.decisions == [Decision.SKIP, Decision.REPLACE]
    dialog.findChild(QTreeWidget).selectAll()
    button(dialog, Decision.KEEP_BOTH).click()
    assert dialog.decisions == [Decision.KEEP_BOTH] * 2
    rows = dialog.findChild(QTreeWidget)
    assert [rows.topLevelItem(row).text(2) for row in range(2)] == ["the same", "97%"]
    assert rows.topLevelItem(1).text(3) == "title, wording"


def button(dialog: DuplicatesDialog, decision: Decision) -> QPushButton:
    found = dialog.findChild(QPushButton, decision.value)
    assert isinstance(found, QPushButton)
    return found
