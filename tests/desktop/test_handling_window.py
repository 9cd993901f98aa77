"""The whole window by key: find anything and go there, walk from pane to pane, see which key does what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_articles import VIENNA, article
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS
from desktop.app import make_window
from desktop.main_window import MainWindow
from desktop.selection import SelectionKind
from desktop.settings import Settings
from desktop.shortcuts_dialog import ShortcutsDialog
from desktop.theme import ThemeChoice
from geodata.finding import ThingKind
from geodata.model import EventType, Language
from geodata.store import Store

WAIT = 30_000


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[MainWindow]:
    """The window on a project of two articles."""
    with Store.create(home / "mine.gpkg") as store:
        store.put(article("a"))
        store.put(article("b", VIENNA, EventType.ACCUSE))
    settings = Settings(home / "settings.ini")
    settings.remember(home / "mine.gpkg")
    settings.language = Language.ENGLISH
    settings.theme = ThemeChoice.LIGHT
    settings.sync()
    window = make_window(qapp, Settings(home / "settings.ini"))
    with qtbot.waitSignal(window.map_view.ready, timeout=WAIT):
        window.begin()
    yield window
    window.close()
    window.workspace.close()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    qapp.setStyleSheet("")


def test_the_palette_finds_everything_and_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    palette, workspace = window.handling.palette, window.workspace
    line = palette.findChild(QLineEdit)
    assert line is not None

    def find(words: str, kind: ThingKind) -> None:
        window.action_set["palette"].trigger()
        line.setText(words)
        qtbot.waitUntil(lambda: kind in {thing.kind for thing in palette.found}, timeout=WAIT)
        palette._choose([thing.kind for thing in palette.found].index(kind))

    find("维也纳", ThingKind.PLACE)
    assert workspace.selection.ids == (VIENNA.id,)
    find("united", ThingKind.ACTOR)
    assert workspace.selection.kind is SelectionKind.ACTOR
    with qtbot.waitSignal(workspace.article_opened) as opened:
        find("accuse vienna", ThingKind.EVENT)
    assert opened.args[0] == "b"
    with qtbot.waitSignal(workspace.article_opened) as opened:
        find("talks in riyadh", ThingKind.ARTICLE)
    assert opened.args[0] == "a"
    find("middle east", ThingKind.REGION)
    assert workspace.filter.regions == {"region:middle-east"}
    find("reset filter", ThingKind.ACTION)
    assert workspace.filter.is_empty
    window.action_set["palette"].trigger()
    assert [thing.kind for thing in palette.found][:2] == [ThingKind.ACTION, ThingKind.REGION]
    qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_f6_walks_through_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    docks = window.panels.docks
    window.timeline.chart.setFocus()
    qtbot.waitUntil(window.timeline.chart.hasFocus, timeout=WAIT)
    order = [*(docks[name].widget() for name in ("excerpts", "filter")), window.map_view]
    for pane in order:
        window.action_set["next_pane"].trigger()
        focused = QApplication.focusWidget()
        assert focused is pane or pane.isAncestorOf(focused), pane
    window.action_set["previous_pane"].trigger()
    assert docks["filter"].widget().isAncestorOf(QApplication.focusWidget())


def test_every_shortcut_is_listed_and_can_be_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(window.action_set, window)
    qtbot.addWidget(dialog)
    root = dialog.list.invisibleRootItem()
    lines = [root.child(n).child(m) for n in range(root.childCount()) for m in range(root.child(n).childCount())]
    told = {line.text(1) for line in lines}
    assert {window.action_set[action.id].shortcut().toString() for action in ACTIONS if action.shortcut} <= told
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("play through")
    shown = [line.text(0) for line in lines if not line.isHidden()]
    assert shown == ["Play through time, or stop"]
