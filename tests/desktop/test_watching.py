"""A watched folder: files come in once they are whole, once each, and after a restart too."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.imports import Imports
from desktop.progress import Progress
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.watching.dialog import WatchDialog
from desktop.watching.watch_desk import WatchDesk
from desktop.watching.watch_sign import WatchSign
from desktop.watching.watched import Look, WatchedFolder, seen_files, watched_folder
from desktop.workspace import Workspace
from geodata.store import Store

TALKS = "Envoys of the United States and Russia met in Riyadh on 18 February 2025 and agreed.\n"
SOON = 60  # ms


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "sub").mkdir(parents=True)
    return folder


@pytest.fixture
def new_desk(workspace: Workspace, qtbot: QtBot, home: Path, tmp_path: Path) -> Iterator[Callable[[], WatchDesk]]:
    """Makes a desk as a window does at its start."""
    tasks, desks = Tasks(), []
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> WatchDesk:
        settings = Settings(tmp_path / "settings.ini")
        imports = Imports(workspace, tasks, settings, Progress(window), window)
        desks.append(WatchDesk(workspace, imports, settings, window, settled=SOON))
        desks[-1].begin()
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()
    tasks.shut_down()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def texts(workspace: Workspace) -> dict[str, str]:
    return {article.id: article.text for article in workspace.store.articles()}


def test_new_and_changed_files_come_in_once(
    workspace: Workspace, new_desk: Callable[[], WatchDesk], qtbot: QtBot, inbox: Path
) -> None:
    desk = new_desk()
    assert desk.folder is None
    write(inbox / "first.txt", TALKS)
    desk.watch(WatchedFolder(inbox))
    qtbot.waitUntil(lambda: texts(workspace) == {"first": TALKS}, timeout=20_000)
    write(inbox / "sub" / "second.txt", TALKS.replace("Riyadh", "Vienna"))
    write(inbox / "broken.pdf", "no PDF")
    qtbot.waitUntil(lambda: set(texts(workspace)) == {"first", "second"}, timeout=20_000)
    changed = TALKS.replace("agreed", "parted without a word")
    write(inbox / "first.txt", changed)
    desk.look()
    qtbot.waitUntil(lambda: texts(workspace)["first"] == changed, timeout=20_000)
    assert len(texts(workspace)) == 2
    qtbot.waitUntil(lambda: len(seen_files(workspace.store)) == 3, timeout=20_000)
    workspace.undo_stack.undo()
    assert texts(workspace)["first"] == TALKS


def test_a_restart_reads_only_what_came_meanwhile(
    workspace: Workspace, new_desk: Callable[[], WatchDesk], qtbot: QtBot, inbox: Path
) -> None:
    write(inbox / "first.txt", TALKS)
    first = new_desk()
    first.watch(WatchedFolder(inbox, with_subfolders=False))
    qtbot.waitUntil(lambda: len(seen_files(workspace.store)) == 1, timeout=20_000)
    first.close()
    workspace.discard_article("first")  # the user did not want it: it does not come back
    write(inbox / "second.txt", TALKS.replace("Riyadh", "Vienna"))
    write(inbox / "sub" / "third.txt", TALKS)
    again = new_desk()
    assert again.folder == WatchedFolder(inbox, with_subfolders=False)
    qtbot.waitUntil(lambda: set(texts(workspace)) == {"second"}, timeout=20_000)
    qtbot.waitUntil(lambda: len(seen_files(workspace.store)) == 2, timeout=20_000)
    again.watch(None)
    assert watched_folder(workspace.store) is None
    assert not seen_files(workspace.store)


def test_a_file_that_grows_is_not_whole(inbox: Path) -> None:
    write(inbox / "growing.txt", "half")
    write(inbox / "empty.txt", "")
    folder = WatchedFolder(inbox)
    first = Look(folder.files())
    assert first.whole(None, {}) == []
    assert first.unsettled(None, {})
    write(inbox / "growing.txt", "half and more")
    second = Look(folder.files())
    assert second.whole(first, {}) == []
    third = Look(folder.files())
    assert third.whole(second, {}) == [inbox / "growing.txt"]
    assert not third.unsettled(second, {})
    seen = {str(path): state for path, state in third.files.items()}
    os.utime(inbox / "growing.txt", ns=(1, 1))
    fourth = Look(folder.files())
    assert (third.whole(third, seen), fourth.whole(fourth, seen)) == ([], [inbox / "growing.txt"])


def test_a_folder_that_vanishes_is_told_and_found_again(
    workspace: Workspace, new_desk: Callable[[], WatchDesk], qtbot: QtBot, inbox: Path, tmp_path: Path
) -> None:
    desk = new_desk()
    sign = WatchSign(desk)
    qtbot.addWidget(sign)
    desk.watch(WatchedFolder(inbox))
    assert sign.text() == "Watching inbox"
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        shutil.rmtree(inbox)
    assert str(inbox) in told.args[0]
    assert sign.text() == "inbox is not there"
    inbox.mkdir()
    write(inbox / "first.txt", TALKS)
    desk.look()
    qtbot.waitUntil(lambda: "first" in texts(workspace), timeout=20_000)
    assert sign.text() == "Watching inbox"
    workspace.open_store(Store.create(tmp_path / "other.gpkg"))
    assert desk.folder is None  # it belonged to the project


def test_the_dialog_takes_a_folder_that_is_there_or_none(qtbot: QtBot, inbox: Path) -> None:
    dialog = WatchDialog(WatchedFolder(inbox), str(inbox))
    qtbot.addWidget(dialog)
    assert dialog.folder == WatchedFolder(inbox)
    assert dialog._watch.isEnabled()
    dialog._path.setText(str(inbox / "nowhere"))
    assert not dialog._watch.isEnabled()
    dialog.stop()
    assert dialog.folder is None
