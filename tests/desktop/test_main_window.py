"""The whole window, with the real map page: what a user does, and what is there again at the next start."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import geopandas
import pytest
import shapely
from made_articles import VIENNA, article
from PySide6.QtCore import QMimeData, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import projects
from desktop.action_set import answer
from desktop.actions import ACTIONS
from desktop.app import make_window
from desktop.build_translations import build
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.snapshot_dialog import SnapshotChoice
from desktop.theme import ThemeChoice
from geodata.filters import Filter
from geodata.model import EventType, Language
from geodata.store import Store
from resources import TRANSLATIONS

TALKS = (
    "Envoys of the United States and Russia met in Riyadh on 18 February 2025 and agreed to restore embassy staff.\n"
)
Start = Callable[[], MainWindow]


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    build(TRANSLATIONS)


@pytest.fixture
def project(home: Path) -> Path:
    """A project of two articles, the last one that was open; the welcome is not read."""
    with Store.create(home / "mine.gpkg") as store:
        store.put(article("a"))
        store.put(article("b", VIENNA, EventType.ACCUSE))
    settings = Settings(home / "settings.ini")
    settings.remember(home / "mine.gpkg")
    settings.language = Language.ENGLISH
    settings.theme = ThemeChoice.LIGHT
    settings.sync()
    return home / "mine.gpkg"


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, home: Path, project: Path) -> Iterator[Start]:
    """Starts the window as the program does; windows are closed at the end."""
    windows: list[MainWindow] = []

    def begin() -> MainWindow:
        window = make_window(qapp, Settings(home / "settings.ini"))
        windows.append(window)
        with qtbot.waitSignal(window.map_view.ready, timeout=30_000):
            window.begin()
        return window

    yield begin
    for window in filter(isValid, windows):
        stop(window, qtbot)
    qapp.setStyleSheet("")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def stop(window: MainWindow, qtbot: QtBot) -> None:
    """Close as the user does, and let Qt take the window apart."""
    window.close()
    window.workspace.close()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()


def test_every_action_is_answered_and_named(start: Start) -> None:
    window = start()
    for declared in ACTIONS:
        assert callable(answer(window._parts(), declared.does))
        assert window.action_set[declared.id].text()
        assert window.action_set[declared.id].toolTip()


def test_the_status_bar_says_what_is_shown(start: Start) -> None:
    window = start()
    assert window.status_line.text() == "2 events at 2 places, 2 articles"
    window.workspace.narrow(Filter(regions=frozenset({"region:middle-east"})))
    assert window.status_line.text() == "1 event at 1 place, 1 of 2 articles · Middle East"


def test_the_language_changes_every_menu_while_the_program_runs(start: Start, qtbot: QtBot) -> None:
    window = start()
    menu = window.action_set.menus["file"]
    for action, title in (("speak_zh_hant", "檔案(&F)"), ("speak_zh_hans", "文件(&F)"), ("speak_en", "&File")):
        window.action_set[action].trigger()
        qtbot.waitUntil(lambda title=title: menu.title() == title)  # Qt posts the news
    window.action_set["speak_zh_hant"].trigger()
    qtbot.waitUntil(lambda: window.action_set["undo"].text() == "復原(&U)")
    assert window.panels.docks["filter"].windowTitle() == "篩選"
    assert window.status_line.text() == "2 個事件，2 個地點，2 篇文章"


def test_dropping_a_file_and_a_folder_reads_them(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "one.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TALKS.replace("Riyadh", "Geneva"), encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in (folder, tmp_path / "two.txt", tmp_path / "bad.txt")])
    with qtbot.waitSignal(window.imports.ended, timeout=60_000):
        drop(window, content)
    assert {"one", "two"} <= {each.id for each in window.workspace.store.articles()}
    assert "bad.txt" in window.report.as_text()
    assert window.panels.docks["report"].isVisible()
    assert not window.progress.isVisible()
    window.action_set["undo"].trigger()
    assert {each.id for each in window.workspace.store.articles()} == {"a", "b"}


def test_dropped_text_is_an_article_and_an_address_is_asked_about(start: Start, qtbot: QtBot) -> None:
    window = start()
    asked: list[Sequence[str]] = []
    window.fetching._agrees = lambda urls: bool(asked.append(urls))  # nobody agrees
    address, other, text = QMimeData(), QMimeData(), QMimeData()
    address.setUrls([QUrl("https://example.org/talks")])
    other.setUrls([QUrl("ftp://example.org/talks")])
    text.setText(TALKS)
    drop(window, address)
    drop(window, other)
    assert asked == [("https://example.org/talks",)]
    assert not window.imports.is_busy
    assert "addresses" in window.news.text()
    with qtbot.waitSignal(window.imports.ended, timeout=60_000):
        drop(window, text)
    assert len(window.workspace.index) == 3


def drop(window: MainWindow, content: QMimeData) -> None:
    point, action = QPointF(window.rect().center()), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of this constructor, meant for Qt itself
        enter = QDragEnterEvent(point.toPoint(), action, content, button, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drop_hint.isVisible()
    QApplication.sendEvent(window, QDropEvent(point, action, content, button, keys))
    assert not window.drop_hint.isVisible()


def test_the_page_does_not_swallow_drops(start: Start) -> None:
    window = start()
    assert not window.map_view.acceptDrops()
    assert window.acceptDrops()


def test_a_new_project_is_empty_and_says_how_to_fill_it(start: Start, project: Path) -> None:
    window = start()
    assert not window.empty_hint.isVisible()
    window.action_set["new_project"].trigger()
    assert window.empty_hint.isVisible()
    assert window.status_line.text() == "No articles yet"
    assert "Untitled" in window.windowTitle()
    assert not window.action_set["zoom_all"].isEnabled()
    window.projects.open(project)
    assert not window.empty_hint.isVisible()


def test_the_next_start_is_as_the_last_one_ended(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.action_set["theme_dark"].trigger()
    window.action_set["speak_zh_hans"].trigger()
    window.action_set["layer_areas"].trigger()
    window.action_set["panel_filter"].setChecked(False)
    chosen = Filter(types=frozenset({EventType.ACCUSE}))
    window.workspace.narrow(chosen)
    window.resize(770, 600)  # within the screen that tests have
    window.map_view.set_view(48.0, 16.0, 5)
    qtbot.waitUntil(lambda: is_near_vienna(window), timeout=10_000)
    stop(window, qtbot)

    again = start()
    assert again.workspace.theme == "dark"
    assert again.workspace.language is Language.SIMPLIFIED
    assert again.action_set["theme_dark"].isChecked()
    assert again.action_set["speak_zh_hans"].isChecked()
    assert not again.map_view.layers.areas
    assert not again.action_set["layer_areas"].isChecked()
    assert not again.panels.docks["filter"].isVisible()
    assert not again.action_set["panel_filter"].isChecked()
    assert again.workspace.filter == chosen
    assert (again.width(), again.height()) == (770, 600)
    qtbot.waitUntil(lambda: is_near_vienna(again), timeout=10_000)


def is_near_vienna(window: MainWindow) -> bool:
    view = window.map_view.current_view()
    return abs(view.zoom - 5) < 0.01 and view.west < 16 < view.east and view.south < 48 < view.north


def test_a_click_on_the_map_shows_its_excerpts_and_the_background_clears_them(start: Start) -> None:
    window = start()
    window.panels.show("reader")
    window.map_view.mark_clicked.emit([VIENNA.id])
    assert window.workspace.selection.ids == (VIENNA.id,)
    assert window.panels.docks["excerpts"].isVisible()
    assert window.action_set["clear_selection"].isEnabled()
    window.map_view.background_clicked.emit()
    assert not window.workspace.selection


def test_a_region_picked_on_the_map_joins_the_filter_and_leaves_it_again(start: Start) -> None:
    window = start()
    window.map_view.region_picked.emit("region:middle-east")
    assert window.workspace.filter.regions == {"region:middle-east"}
    window.map_view.region_picked.emit("region:middle-east")
    assert window.workspace.filter.is_empty


def test_a_bad_project_is_told_and_the_open_one_stays(start: Start, project: Path, tmp_path: Path) -> None:
    window = start()
    (tmp_path / "broken.gpkg").write_bytes(b"nothing")
    window.open_paths([tmp_path / "broken.gpkg"])
    assert window.workspace.path == project
    assert "broken.gpkg" in window.news.text()


def test_a_copy_is_a_project_of_its_own(start: Start, tmp_path: Path) -> None:
    window = start()
    window.projects.save_copy(tmp_path / "copy.gpkg")
    with Store.open(tmp_path / "copy.gpkg") as copy:
        assert {each.id for each in copy.articles()} == {"a", "b"}


def test_the_first_start_reads_the_welcome_once(
    start: Start, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    briefs = home / "briefs"
    briefs.mkdir()
    (briefs / "brief.txt").write_text(TALKS, encoding="utf-8")
    monkeypatch.setattr(projects, "BRIEFS", briefs)
    (home / "settings.ini").unlink()

    window = start()
    qtbot.waitUntil(lambda: not window.imports.is_busy, timeout=60_000)
    assert window.workspace.path == projects.welcome_path()
    assert [each.id for each in window.workspace.store.articles()] == ["brief"]
    assert not window.action_set["undo"].isEnabled()
    stop(window, qtbot)

    again = start()
    assert not again.imports.is_busy
    assert len(again.workspace.index) == 1


def test_a_snapshot_is_written_as_asked(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    window.workspace.narrow(Filter(regions=frozenset({"region:middle-east"})))
    request = window.snapshots.request("Talks", 2)
    assert (request.title, request.scale, request.filter_line) == (
        "Talks",
        2,
        "1 event at 1 place, 1 of 2 articles · Middle East",
    )
    assert request.regions == ("region:middle-east",)
    window.snapshots.write(SnapshotChoice(tmp_path / "map.png", "Talks", 1))
    qtbot.waitUntil((tmp_path / "map.png").exists, timeout=60_000)
    assert "map.png" in window.news.text()


def test_a_dropped_region_file_becomes_a_region_and_another_package_is_no_project(
    start: Start, home: Path, project: Path
) -> None:
    window = start()
    box = geopandas.GeoDataFrame({"name": ["Gulf"]}, geometry=[shapely.box(44, 22, 52, 28)], crs="EPSG:4326")
    box.to_file(home / "gulf.gpkg", driver="GPKG", engine="pyogrio")
    window.open_paths([home / "gulf.gpkg"])
    assert window.workspace.path == project
    assert [region.name for region in window.regions.saved] == ["Gulf"]
    assert window.status_line.text() == "1 event at 1 place, 1 of 2 articles · Gulf"


def test_a_project_named_at_the_first_start_is_opened_instead_of_the_welcome(
    qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    with Store.create(home / "given.gpkg") as store:
        store.put(article("a"))
    window = make_window(qapp, Settings(home / "fresh.ini"))
    with qtbot.waitSignal(window.map_view.ready, timeout=30_000):
        window.begin([home / "given.gpkg"])
    assert window.workspace.path == home / "given.gpkg"
    assert not window.imports.is_busy
    window.action_set["compact_project"].trigger()
    assert window.news.text().startswith("Compacted from")
    stop(window, qtbot)
