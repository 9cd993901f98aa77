"""The workspace: what changes is told once, what does not is not, and everything done is undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_articles import RIYADH, VIENNA, article
from pytestqt.qtbot import QtBot

from desktop.selection import Selection, SelectionKind
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.marks import WORLD
from geodata.model import EventType, Language
from geodata.store import Store

CONSULT = Filter(types=frozenset({EventType.CONSULT}))


def test_articles_are_stored_indexed_and_told(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignals([workspace.articles_changed, workspace.changed]):
        workspace.add_articles([article("a"), article("b", VIENNA)])

    assert {mark.names.en for mark in workspace.marks(WORLD)} == {"Vienna", "Riyadh"}
    assert workspace.counts().articles == 2
    reopened = Store.open(workspace.path)
    assert {each.id for each in reopened.articles()} == {"a", "b"}
    reopened.close()


@pytest.mark.parametrize(
    ("signal", "intent", "value", "first"),
    [
        ("filter_changed", "narrow", CONSULT, Filter()),
        ("selection_changed", "select", Selection(SelectionKind.AREA, ("iso:SA",)), Selection()),
        ("language_changed", "speak", Language.TRADITIONAL, Language.ENGLISH),
        ("theme_changed", "dress", "dark", "light"),
    ],
)
def test_equal_values_are_silent(
    workspace: Workspace, qtbot: QtBot, signal: str, intent: str, value: object, first: object
) -> None:
    told: list[object] = []
    getattr(workspace, signal).connect(told.append)
    for each in (first, value, value, first):
        getattr(workspace, intent)(each)
    assert told == [value, first]


def test_undo_and_redo_walk_through_every_state(workspace: Workspace) -> None:
    workspace.add_articles([article("a")])
    workspace.add_articles([article("b", VIENNA)])
    workspace.discard_article("a")
    states = [{"a"}, {"a", "b"}, {"b"}]

    for before in (states[1], states[0], set()):
        workspace.undo_stack.undo()
        assert {each.id for each in workspace.store.articles()} == before
        assert workspace.counts().articles_total == len(before)
    for after in states:
        workspace.undo_stack.redo()
        assert {each.id for each in workspace.store.articles()} == after


def test_an_import_is_undone_in_one_step_and_other_edits_are_not_joined_to_it(workspace: Workspace) -> None:
    workspace.add_articles([article("before")])
    for name in ("a", "b", "c"):
        workspace.add_articles([article(name)], batch=7)
    workspace.add_articles([article("d")], batch=8)
    assert workspace.undo_stack.count() == 3
    workspace.undo_stack.undo()
    workspace.undo_stack.undo()
    assert [each.id for each in workspace.store.articles()] == ["before"]
    workspace.undo_stack.redo()
    assert {each.id for each in workspace.store.articles()} == {"before", "a", "b", "c"}


def test_replacing_an_article_is_undone_to_the_former_one(workspace: Workspace) -> None:
    workspace.add_articles([article("a")])
    workspace.add_articles([article("a", VIENNA)])
    assert workspace.store.get("a") == article("a", VIENNA)
    workspace.undo_stack.undo()
    assert workspace.store.get("a") == article("a")


def test_the_selection_decides_the_excerpts(workspace: Workspace) -> None:
    workspace.add_articles([article("a"), article("b", VIENNA)])
    assert len(workspace.excerpts()) == 2
    workspace.select_places([VIENNA.id])
    assert [excerpt.article_id for excerpt in workspace.excerpts()] == ["b"]
    workspace.select_region("region:middle-east")
    assert [excerpt.article_id for excerpt in workspace.excerpts()] == ["a"]
    key = workspace.excerpts()[0].key
    workspace.select_excerpt(key)
    assert workspace.selection.ids == ("region:middle-east",)
    found = workspace.excerpt(key)
    assert found is not None
    assert found.place == RIYADH


def test_selecting_no_places_is_selecting_nothing(workspace: Workspace) -> None:
    workspace.select_places([RIYADH.id])
    workspace.select_places([])
    assert not workspace.selection


def test_a_place_is_selected_as_what_it_is(workspace: Workspace) -> None:
    workspace.select_place("iso:SA")
    assert workspace.selection.kind is SelectionKind.AREA
    workspace.select_place(RIYADH.id)
    assert workspace.selection.kind is SelectionKind.PLACES


def test_names_follow_the_language_and_reach_beyond_the_articles(workspace: Workspace) -> None:
    workspace.add_articles([article("a")])
    workspace.speak(Language.SIMPLIFIED)
    assert workspace.name_of(RIYADH.id) == "利雅得"
    assert workspace.name_of("iso:FR") == "法国"
    assert workspace.name_of("nobody:knows") == "nobody:knows"


def test_another_project_starts_afresh(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    workspace.add_articles([article("a")])
    workspace.narrow(CONSULT)
    workspace.select_places([RIYADH.id])
    with qtbot.waitSignals([workspace.project_opened, workspace.changed]):
        workspace.open_store(Store.create(tmp_path / "other.gpkg"))
    assert workspace.path == tmp_path / "other.gpkg"
    assert workspace.counts().articles_total == 0
    assert workspace.filter == Filter()
    assert not workspace.selection
    assert not workspace.undo_stack.canUndo()
