"""Saved views in the window: saved, gone to, moved, undone, presented; and atlases written beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from axe_core_python.base import AXE_FILE_PATH
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sample_articles import quarrel, visit
from small_world import WAIT

from desktop.map_link import MapLink
from desktop.map_style import MapStyle
from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.views.atlas_choice import AtlasChoice
from desktop.views.atlas_dialog import AtlasDialog
from desktop.views.panel import ViewsPanel
from desktop.views.shown_view import ShownView
from desktop.views.view_desk import ViewDesk
from desktop.workspace import Workspace
from geodata.atlas.order import AtlasOrder, By
from geodata.atlas.saved_view import SavedView
from geodata.atlas.writing import Memory, write_atlas
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import View
from geodata.projections import ProjectionKind
from geodata.shading_choice import ShadeBy, ShadingChoice


class Window(QWidget):
    """A window with the panel, and what it told."""

    def __init__(self, workspace: Workspace, map_view: MapView, folder: Path) -> None:
        super().__init__()
        self.told: list[str] = []
        self.tasks, self.settings = Tasks(self), Settings(folder / "settings.ini")
        look = SimpleNamespace(go_dark=lambda: workspace.dress("dark"), go_light=lambda: workspace.dress("light"))
        shown = ShownView(
            workspace,
            map_view,
            MapLink(map_view, workspace, self.settings, self),
            MapStyle(map_view, workspace, self),
            look,
        )
        self.panel = ViewsPanel(workspace, self)
        self.panel.resize(400, 500)
        parts = (self.tasks, self.settings, lambda: "Project", self.told.append, self)
        self.desk = ViewDesk(workspace, shown, self.panel, *parts)


@pytest.fixture
def window(home: Path, two_articles: Workspace, map_view: MapView) -> Iterator[Window]:
    window = Window(two_articles, map_view, home)
    window.show()
    yield window
    window.desk.close()
    window.tasks.shut_down()
    window.deleteLater()  # before the page that it draws on
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def save(window: Window, name: str, title: str = "", note: str = "") -> SavedView:
    window.desk.views.ask = lambda *_known: (name, title, note)
    window.desk.views.save()
    return window.desk.views.all[-1]


def names(window: Window) -> list[str]:
    return [view.name for view in window.desk.views.all]


def test_going_to_a_view_brings_everything_back(
    qtbot: QtBot, window: Window, two_articles: Workspace, map_view: MapView
) -> None:
    workspace = two_articles
    workspace.narrow(Filter(articles=frozenset({"visit"})))
    workspace.shade_by(ShadingChoice(ShadeBy.EVENTS))
    with qtbot.waitSignal(map_view.view_changed, timeout=WAIT):
        workspace.draw_in(ProjectionKind.EQUAL_EARTH)
    view = save(window, "Talks")
    workspace.narrow(Filter())
    workspace.shade_by(ShadingChoice())
    workspace.draw_in(ProjectionKind.MERCATOR)
    workspace.dress("dark")
    window.desk.views.go(view)
    assert workspace.filter == view.filter
    assert (workspace.shading, workspace.theme) == (view.shading, "light")
    qtbot.waitUntil(lambda: map_view.current_view().projection is ProjectionKind.EQUAL_EARTH, timeout=WAIT)
    assert workspace.projection is ProjectionKind.EQUAL_EARTH


def test_every_change_is_a_step_of_the_history(window: Window, two_articles: Workspace) -> None:
    stack, views = two_articles.undo_stack, window.desk.views
    first, second = save(window, "One"), save(window, "Two")
    views.move(second, -1)
    assert names(window) == ["Two", "One"]
    views.ask = lambda *_known: ("Eins", "", "said")
    views.describe(first)
    views.discard(second)
    assert [(view.name, view.note) for view in views.all] == [("Eins", "said")]
    for expected in (["Two", "Eins"], ["Two", "One"], ["One", "Two"], ["One"], []):
        stack.undo()
        assert names(window) == expected
    for _ in range(5):
        stack.redo()
    assert names(window) == ["Eins"]


def test_the_panel_lists_shows_pictures_and_takes_keys(qtbot: QtBot, window: Window, two_articles: Workspace) -> None:
    save(window, "One")
    save(window, "Two")
    window.panel.show()
    panel = window.panel
    assert [panel.list.item(row).text() or panel.list.item(row).data(257) for row in range(2)] == ["One", "Two"]
    qtbot.waitUntil(lambda: all(panel.list.item(row).data(260) for row in range(2)), timeout=WAIT)
    panel.list.setCurrentRow(1)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(window) == ["Two", "One"]
    assert panel.list.currentItem().data(257) == "Two", "the moved row stays chosen"
    two_articles.discard_article("quarrel")
    assert "gone since" in panel.list.item(0).data(259)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert names(window) == ["One"]


def test_views_are_presented_with_the_arrow_keys(qtbot: QtBot, window: Window) -> None:
    presentation = window.desk.presentation
    presentation.present()
    assert "no saved views" in window.told[-1]
    save(window, "One", "A title", "A note.")
    save(window, "Two")
    presentation.present()
    presenter = presentation.presenter
    assert presenter is not None
    assert presenter.windowTitle() == "A title"
    qtbot.waitUntil(lambda: presenter.image() is not None, timeout=WAIT)
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 1),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(presenter, key)
        assert presenter.at == at
    qtbot.keyClick(presenter, Qt.Key.Key_Escape)
    assert presentation.presenter is None


def test_a_worker_writes_an_atlas_and_the_project_remembers_it(
    qtbot: QtBot, window: Window, two_articles: Workspace, tmp_path: Path
) -> None:
    kept = AtlasChoice.from_text('{"by": "country", "suffix": "", "most": 1, "paper": "papyrus"}')
    assert kept == AtlasChoice(by="country", suffix="", most=1)
    dialog = AtlasDialog(tmp_path / "maps", "Talks", "2 events", kept, views=0, has_filter=False)
    qtbot.addWidget(dialog)
    assert dialog.path == tmp_path / "maps"
    assert dialog.choice == AtlasChoice(by="country", suffix="", most=1, filtered=False)
    with qtbot.waitSignal(window.desk.atlases.write(dialog.choice, "Talks", dialog.path).ended, timeout=WAIT):
        pass
    assert "saved as" in window.told[-1]
    assert len(list((tmp_path / "maps").glob("*.png"))) == 1
    assert two_articles.store.views.pages_before(date.max)


@pytest.fixture(scope="module")
def story(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QWebEngineView]:
    """An atlas as a web page, opened as by a double click."""
    index = Index()
    index.add(visit())
    index.add(quarrel())
    views = (SavedView("view:1", "<script>x</script>", Filter(), View(15, 40, 35, 50, 5), note="A <b>note</b>."),)
    path = tmp_path_factory.mktemp("story") / "story.html"
    write_atlas(AtlasOrder(By.VIEW, date(2026, 11, 22), title="Talks"), index, Memory(views), path)
    view = QWebEngineView()
    view.resize(1000, 800)
    view.show()
    loop = QEventLoop()
    view.loadFinished.connect(loop.quit)
    view.load(QUrl.fromLocalFile(str(path)))
    QTimer.singleShot(WAIT, loop.quit)
    loop.exec()
    yield view
    page = view.page()
    view.deleteLater()
    for each in (page, view):
        QCoreApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete)


def ask(view: QWebEngineView, expression: str) -> Any:
    loop, answers = QEventLoop(), []
    view.page().runJavaScript(f"JSON.stringify({expression})", lambda told: (answers.append(told), loop.quit()))
    QTimer.singleShot(WAIT, loop.quit)
    loop.exec()
    return json.loads(answers[0]) if answers and answers[0] else None


def test_a_story_is_fit_for_everybody(qtbot: QtBot, story: QWebEngineView) -> None:
    story.page().runJavaScript(Path(AXE_FILE_PATH).read_text("utf-8"))
    run = "(axe.run(document).then(({violations}) => { window.found = violations.map(({id}) => id); }), 1)"
    ask(story, run)
    qtbot.waitUntil(lambda: ask(story, "window.found || null") is not None, timeout=WAIT)
    assert ask(story, "window.found") == []
    told = "[document.images[0].naturalWidth > 0, document.querySelector('section h2').textContent]"
    assert ask(story, told) == [True, "<script>x</script>"]
    assert ask(story, "document.scripts.length") == 0
    assert ask(story, "getComputedStyle(document.querySelector('h1')).overflowWrap") == "anywhere", (
        "its style is let in"
    )
