"""A newer version of the program offers to read again what an earlier one read, and keeps the user's corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from made_articles import VIENNA, article
from pytestqt.qtbot import QtBot

from desktop.progress import Progress
from desktop.rereading import Rereading
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.corrections.model import PlaceCorrection, Scope
from geodata.extraction import standard, version
from geodata.model import Article


@pytest.fixture
def rereading(workspace: Workspace, qtbot: QtBot) -> Iterator[Rereading]:
    tasks, progress = Tasks(), Progress()
    qtbot.addWidget(progress)
    yield Rereading(workspace, tasks, progress)
    tasks.shut_down()


def test_articles_of_an_earlier_version_are_read_again_in_one_step(
    rereading: Rereading, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = article("a"), article("b")
    workspace.add_articles([first, second])
    mention = PlaceCorrection("Riyadh", VIENNA, Scope.MENTION, "a", first.places[0].span)
    role = PlaceCorrection("Riyadh", None, Scope.MENTION, "b", second.places[0].span, first.places[0].role)
    workspace.correct([mention, role], "correct")

    def newer(read: Article) -> Article:
        """Reads the first article as before, with a better title, and finds no place in the second."""
        found = first if read.id == "a" else replace(second, places=(), events=())
        return replace(found, title="Read better")

    monkeypatch.setattr(version, "VERSION", version.VERSION + 1)
    monkeypatch.setattr(standard, "standard_steps", lambda **_: (newer,))
    told: list[str] = []
    rereading.told.connect(told.append)
    rereading.offer()
    with qtbot.waitSignal(rereading.ended) as ended:
        rereading.read_outdated()
    assert ended.args == [2, 1]
    assert (workspace.store.get("a").title, workspace.store.get("a").places[0].place) == ("Read better", VIENNA)
    rereading.offer()
    rereading.read_outdated()
    assert [words.split(":")[0] for words in told] == [
        "Articles read by an earlier version of the program",
        "Articles read again",
        "All articles were read by this version of the program",
    ]
    workspace.undo_stack.undo()
    assert (workspace.as_read("a"), workspace.store.get("b").places) == (first, second.places)
    assert set(workspace.store.corrections.outdated()) == {"a", "b"}


def test_a_reading_that_is_cancelled_changes_nothing(
    rereading: Rereading, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.add_articles([article("a")])
    monkeypatch.setattr(standard, "standard_steps", lambda **_: (lambda read: replace(read, title="New"),))
    rereading.reread(["a"])
    rereading.cancel()
    qtbot.waitUntil(lambda: not rereading.is_busy)
    assert workspace.store.get("a") == article("a")
    assert workspace.undo_stack.count() == 1
