"""Animations and the window: the dialog shows any step, remembers its options, and a worker writes the film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from small_world import WAIT

from desktop.animation.animations import Animations
from desktop.animation.choice import AnimationChoice
from desktop.animation.dialog import AnimationDialog
from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.filters import Filter

CHOICE = AnimationChoice(step="year", speed=12.0, pixels=(854, 480), suffix=".gif", shows_all=True)


@pytest.fixture
def animations(qtbot: QtBot, two_articles: Workspace, home: Path) -> Iterator[Animations]:
    window = QWidget()
    qtbot.addWidget(window)
    view = MapView()
    qtbot.addWidget(view)
    tasks = Tasks(window)
    yield Animations(two_articles, view, tasks, Settings(), lambda: "Talks", window)
    tasks.shut_down()


def test_options_are_remembered_as_far_as_they_make_sense() -> None:
    choice = AnimationChoice("day", 3, True, 0, 8.0, (1080, 1080), "dark", ".gif", True, False)
    assert AnimationChoice.from_text(choice.as_text()) == choice
    for odd in (
        "",
        "nonsense",
        "[]",
        '{"step": "hour", "window": -1, "pixels": [3, 4], "speed": "fast"}',
    ):
        assert AnimationChoice.from_text(odd) == AnimationChoice()


def test_the_dialog_shows_a_step_and_says_when_there_is_none(
    animations: Animations, two_articles: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = AnimationDialog(tmp_path / "talks.mp4", "Talks", CHOICE, animations.order)
    qtbot.addWidget(dialog)
    dialog.show()
    (save,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Export")
    assert not save.isEnabled()
    qtbot.waitUntil(lambda: not dialog.preview.image.isNull(), timeout=WAIT * 6)
    assert dialog.preview.image.width() / dialog.preview.image.height() == pytest.approx(854 / 480, abs=0.02)
    assert dialog.choice == CHOICE
    assert dialog.path == tmp_path / "talks.gif"
    assert save.isEnabled()
    two_articles.narrow(Filter(words="zeppelin"))
    dialog.preview.refresh()
    qtbot.waitUntil(lambda: dialog.preview.image.isNull() and not save.isEnabled(), timeout=WAIT)
    dialog.reject()


def test_a_worker_writes_the_film_and_a_cancelled_one_leaves_no_file(
    animations: Animations, tmp_path: Path, qtbot: QtBot
) -> None:
    ordered = animations.order(CHOICE, "Talks")
    with qtbot.waitSignal(animations.told, timeout=WAIT * 6) as told:
        animations.write(*ordered, tmp_path / "talks.gif")
    assert "talks.gif" in told.args[0]
    with Image.open(tmp_path / "talks.gif") as film:
        assert film.size == (854, 480)
    animations.write(*ordered, tmp_path / "not.gif")
    tasks = animations._tasks
    with qtbot.waitSignal(tasks.became_idle, timeout=WAIT * 4):
        tasks.cancel_all()
    assert not (tmp_path / "not.gif").exists()
