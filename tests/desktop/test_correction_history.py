"""Corrections in the history: named steps, undone and redone exactly, and the index always as the project is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from given_articles import articles
from given_corrections import corrections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_articles import RIYADH, VIENNA, article
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.correcting_progress import CorrectingProgress
from desktop.workspace import Workspace
from geodata.corrections.model import ActorChanged, PlaceCorrection, Scope
from geodata.corrections.wording import step_in_words
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import WORLD
from geodata.model import Language, Names
from geodata.opening import index_of
from geodata.store import Store

ids = st.sampled_from(["a", "b"])
steps = st.lists(
    st.lists(corrections(ids), min_size=1, max_size=2).map(lambda made: ("correct", made))
    | articles(ids).map(lambda each: ("add", [each]))
    | st.integers(0, 2).map(lambda number: ("withdraw", number))
    | st.sampled_from([("undo", None), ("undo", None), ("redo", None)]),
    min_size=2,
    max_size=7,
)


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for many examples, each of which begins with another project."""
    workspace = Workspace(Store.create(tmp_path_factory.mktemp("first") / "project.gpkg"))
    yield workspace
    workspace.close()


def state(store: Store) -> tuple[object, ...]:
    return tuple(store.articles()), tuple(store.corrections)


def told(index: Index) -> object:
    everything = Filter()
    marks = {(mark.id, mark.events, mark.mentions) for mark in index.marks(everything, WORLD)}
    return index.counts(everything), marks, {each.id for each in index.headings()}


@given(steps=steps)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_history_walks_back_and_forth_through_every_state(
    shared: Workspace, tmp_path: Path, steps: list[tuple[str, object]]
) -> None:
    path = tmp_path / "project.gpkg"
    shared.open_store(Store.create(tmp_path / "between.gpkg"))
    path.unlink(missing_ok=True)
    shared.open_store(Store.create(path))
    (tmp_path / "between.gpkg").unlink()
    stack, states = shared.undo_stack, [state(shared.store)]
    for kind, what in steps:
        before = stack.index()
        _do(shared, kind, what)
        if kind not in ("undo", "redo") and stack.index() > before:
            states[stack.index() :] = [state(shared.store)]
        assert state(shared.store) == states[stack.index()]
    assert told(shared.index) == told(index_of(shared.store))
    for at in (0, stack.count(), 0):
        stack.setIndex(at)
        assert state(shared.store) == states[at]
    assert told(shared.index) == told(index_of(shared.store))


def _do(workspace: Workspace, kind: str, what: object) -> None:
    if kind == "correct":
        workspace.correct(what, "correct")  # type: ignore[arg-type]
    elif kind == "add":
        workspace.add_articles(what)  # type: ignore[arg-type]
    elif kind == "withdraw":
        numbers = [number for number, _ in workspace.corrections()]
        workspace.withdraw(numbers[what : what + 1], "withdraw")  # type: ignore[operator]
    else:
        getattr(workspace.undo_stack, kind)()


def test_a_rule_is_one_named_step_that_tells_how_far_it_is(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.add_articles([article("a"), article("b"), article("c", VIENNA)])
    rule = PlaceCorrection("Riyadh", VIENNA, Scope.PROJECT)
    counted: list[tuple[int, int]] = []
    workspace.correcting.connect(lambda *told: counted.append(told))
    assert workspace.affected(rule) == 2
    with qtbot.waitSignals([workspace.corrections_changed, workspace.articles_changed, workspace.changed]):
        assert workspace.correct([rule], step_in_words(rule, Language.SIMPLIFIED))
    assert counted == [(1, 2), (2, 2)]
    assert {mark.names.en for mark in workspace.marks(WORLD)} == {"Vienna"}
    assert workspace.undo_stack.undoText() == "“Riyadh”的地点 → 维也纳（整个项目）"
    assert [each.id for each in workspace.index.headings()] == ["a", "b", "c"]
    assert workspace.as_read("a").places[0].place == RIYADH
    workspace.undo_stack.undo()
    assert {mark.names.en for mark in workspace.marks(WORLD)} == {"Vienna", "Riyadh"}


def test_a_rule_over_many_articles_shows_how_far_it_is_and_can_be_called_off(
    workspace: Workspace, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    progress = CorrectingProgress(workspace, lambda: False, window)
    workspace.add_articles([article(f"a{n}") for n in range(30)])
    shown: list[str] = []

    def call_off(done: int, _total: int) -> None:
        (sign,) = window.findChildren(QProgressDialog)
        shown.append(sign.labelText())
        if done == 20:
            sign.canceled.emit()

    rule = PlaceCorrection("Riyadh", None, Scope.PROJECT)
    workspace.correcting.connect(call_off)
    assert not workspace.correct([rule], "no place")
    assert shown[-1] == "Correcting articles: 20 of 30"
    assert (workspace.corrections(), workspace.undo_stack.count()) == ((), 1)
    assert {mark.names.en for mark in workspace.marks(WORLD)} == {"Riyadh"}
    workspace.correcting.disconnect(call_off)
    assert workspace.correct([rule], "no place")
    assert len(workspace.corrections()) == 1
    assert progress.parent() is window


def test_an_actor_is_known_by_its_new_name_everywhere_and_by_the_old_one_again(workspace: Workspace) -> None:
    workspace.add_articles([article("a")])
    actor = workspace.index.actors()[0]
    workspace.correct([ActorChanged(replace(actor, names=Names("Somebody Else")))], "rename")
    assert workspace.name_of(actor.id) == "Somebody Else"
    workspace.undo_stack.undo()
    assert workspace.name_of(actor.id) == actor.names.en


def test_a_project_that_is_only_read_is_not_corrected_and_says_so(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.add_articles([article("a")])
    other = Workspace(Store.open(workspace.path))
    with qtbot.waitSignal(other.failed):
        assert not other.correct([PlaceCorrection("Riyadh", None, Scope.PROJECT)], "no place")
    assert other.undo_stack.count() == 0
    other.close()
