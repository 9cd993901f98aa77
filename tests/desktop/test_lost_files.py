"""What cannot be written is said once and leaves project and history as they were; a project in use is read only."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from made_articles import VIENNA, article
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.imports import Imports
from desktop.progress import Progress
from desktop.projects import Projects
from desktop.read_only_sign import ReadOnlySign
from desktop.settings import Settings, data_folder
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.model import Language
from geodata.project_refusals import is_known, project_refusal_in_words
from geodata.store import Store


@pytest.fixture
def told(workspace: Workspace) -> list[str]:
    """What the window would say."""
    sentences: list[str] = []
    workspace.failed.connect(sentences.append)
    return sentences


@pytest.fixture
def projects(workspace: Workspace, qtbot: QtBot, home: Path) -> Projects:
    window = QWidget()
    qtbot.addWidget(window)
    tasks, settings = Tasks(workspace), Settings(home / "settings.ini")
    made = Projects(workspace, Imports(workspace, tasks, settings, Progress(window), window), settings, window)
    made.failed.connect(workspace.failed)
    return made


def fill(workspace: Workspace) -> None:
    """No room is left on the disk."""
    pages = workspace.store._connection.execute("PRAGMA page_count").fetchone()[0]
    workspace.store._connection.execute(f"PRAGMA max_page_count = {pages}")


def delete(workspace: Workspace) -> None:
    workspace.path.unlink()


def replace(workspace: Workspace) -> None:
    other = workspace.path.with_name("other.gpkg")
    Store.create(other).close()
    other.replace(workspace.path)


def lock(workspace: Workspace) -> None:
    """Another program writes."""
    workspace.store._connection.execute("PRAGMA busy_timeout = 20")
    other = workspace._other = sqlite3.connect(workspace.path, isolation_level=None)  # type: ignore[attr-defined]
    other.execute("BEGIN IMMEDIATE")


def break_disk(workspace: Workspace) -> None:
    """The drive is gone: every write is refused by the system."""
    workspace.store._connection.execute("PRAGMA query_only = 1")


HARM = {
    fill: "the disk is full",
    delete: "was deleted or moved",
    replace: "was replaced by another file",
    lock: "is being written by another program",
    break_disk: "is read-only",
}


@pytest.mark.parametrize("harm", HARM)
def test_a_change_that_cannot_be_written_changes_nothing(
    workspace: Workspace, told: list[str], qtbot: QtBot, harm: Callable[[Workspace], None]
) -> None:
    workspace.add_articles([article("a")])
    workspace.add_articles([article("b", VIENNA)])
    workspace.undo_stack.undo()
    harm(workspace)
    assert not workspace.add_articles([article(f"new{n}") for n in range(90)])
    workspace.undo_stack.undo()
    if harm is not fill:  # to take out what was added needs no room
        assert len(told) == 2
        qtbot.waitUntil(lambda: workspace.undo_stack.index() == 1)
        workspace.undo_stack.redo()
        assert len(told) == 3
        qtbot.waitUntil(lambda: workspace.undo_stack.index() == 1)
        assert workspace.undo_stack.count() == 2
        assert {heading.id for heading in workspace.index.headings()} == {"a"}
        assert {each.id for each in workspace.store.articles()} == {"a"}
    assert all(HARM[harm] in sentence and is_known(sentence) for sentence in told)
    assert project_refusal_in_words(told[0], Language.SIMPLIFIED) != told[0]
    if harm is lock:
        workspace._other.close()  # type: ignore[attr-defined]
        workspace.undo_stack.redo()
        assert {heading.id for heading in workspace.index.headings()} == {"a", "b"}


def test_a_copy_saves_what_was_deleted_and_is_opened(
    workspace: Workspace, projects: Projects, tmp_path: Path
) -> None:
    workspace.add_articles([article("a")])
    workspace.path.unlink()
    projects.save_copy(tmp_path / "kept.gpkg")
    assert workspace.path == tmp_path / "kept.gpkg"
    assert workspace.add_articles([article("b")])
    assert not workspace.store.read_only


def test_the_second_to_open_a_project_reads_it_until_the_first_has_closed_it(
    workspace: Workspace, projects: Projects, told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    sign = ReadOnlySign(workspace)
    qtbot.addWidget(sign)
    assert sign.isHidden()
    with Store.create(tmp_path / "shared.gpkg") as first:
        first.put(article("a"))
        projects.open(first.path)
        assert not sign.isHidden()
        assert "elsewhere" in sign._label.text()
        assert not workspace.add_articles([article("b")])
        assert "is open in another window" in told[-1]
        assert is_known(told[-1])
        workspace.narrow(Filter(words="envoys"))
        workspace.remember("view/filter", "x")
        first.put(article("c"))
        projects.reopen()
        assert not sign.isHidden()
    projects.reopen()
    assert sign.isHidden()
    assert workspace.add_articles([article("b")])
    assert len(workspace.index) == 3


def test_an_untitled_project_that_is_saved_is_that_one_from_now_on(
    workspace: Workspace, projects: Projects, home: Path
) -> None:
    projects.new()
    untitled = workspace.path
    assert untitled.parent == data_folder()
    assert projects.is_untitled
    workspace.add_articles([article("a")])
    projects.save_copy(home / "named.gpkg")
    assert workspace.path == home / "named.gpkg"
    assert not untitled.exists()
    assert len(workspace.index) == 1
    assert Settings(home / "settings.ini").recent[0] == home / "named.gpkg"


def test_compacting_tells_both_sizes_and_leaves_the_history(workspace: Workspace, projects: Projects) -> None:
    sizes: list[str] = []
    projects.told.connect(sizes.append)
    workspace.add_articles([article(f"a{n}") for n in range(300)])
    workspace.discard_articles([f"a{n}" for n in range(300)])
    before = workspace.path.stat().st_size
    projects.compact()
    assert workspace.path.stat().st_size < before / 2
    assert "Compacted from" in sizes[0]
    workspace.undo_stack.undo()
    assert len(workspace.index) == len(workspace.store) == 300
    with closing(sqlite3.connect(workspace.path)) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights")
def test_a_project_in_a_folder_that_may_not_be_written_is_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Store.create(tmp_path / "fixed.gpkg") as store:
        store.put(article("a"))
    monkeypatch.setattr("geodata.store_file.os.access", lambda path, mode: False)  # root may write everywhere
    workspace.open_store(Store.open(tmp_path / "fixed.gpkg"))
    assert len(workspace.index) == 1
    assert "is read-only" in str(workspace.store.refusal)
    assert not (tmp_path / ".fixed.gpkg.lock").exists()
