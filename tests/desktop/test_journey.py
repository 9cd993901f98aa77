"""One sitting at the program: three articles in three scripts and encodings, from the drop to the picture."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.build_translations import build
from desktop.excerpt_list import ExcerptList
from desktop.filter_panel import FilterPanel
from desktop.main_window import MainWindow
from desktop.reader import Reader
from desktop.settings import Settings
from desktop.snapshot_dialog import SnapshotChoice
from desktop.theme import ThemeChoice
from geodata.excerpts import Excerpt
from geodata.model import Language
from geodata.store import Store
from resources import TRANSLATIONS

WAIT = 60_000
DATA_SET = Path(__file__).parents[1] / "datasets" / "20250218120000.export.CSV"
ENGLISH = """By Ann Lee | The Test Post | 5 May 2024

On 3 May 2024 Viktor Orban met Recep Tayyip Erdogan in Ankara.
"""
SIMPLIFIED = """作者：林间 发布时间：2024-05-06 来源：试验日报
2024年5月4日，匈牙利总理欧尔班访问阿斯塔纳，与托卡耶夫会谈。
"""
TRADITIONAL = "2024年5月7日，法國總統馬克宏在利雅德會見沙烏地阿拉伯王儲。\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Three that can be read, and one that cannot."""
    files = {
        "english.txt": ENGLISH.encode("utf-16"),
        "simplified.txt": SIMPLIFIED.encode("gb18030"),
        "traditional.txt": TRADITIONAL.encode("big5"),
        "picture.txt": bytes(range(256)) * 20,
    }
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return sorted(folder.iterdir())


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[MainWindow]:
    """The program on an empty project, its map ready."""
    build(TRANSLATIONS)
    Store.create(home / "sitting.gpkg").close()
    settings = Settings(home / "settings.ini")
    settings.remember(home / "sitting.gpkg")
    settings.language, settings.theme = Language.ENGLISH, ThemeChoice.LIGHT
    window = make_window(qapp, settings)
    window.resize(1400, 900)
    with qtbot.waitSignal(window.map_view.ready, timeout=WAIT):
        window.begin()
    yield window
    window.close()
    window.workspace.close()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    qapp.setStyleSheet("")


def ask(window: MainWindow, qtbot: QtBot, expression: str) -> Any:
    answers: list[str] = []
    window.map_view.page().runJavaScript(f"JSON.stringify({expression})", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return json.loads(answers[0])


def settle(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.map_view.drawn, timeout=WAIT):
        window.map_view.ask_when_drawn("journey")


def shown_marks(window: MainWindow, qtbot: QtBot) -> dict[str, QPoint]:
    """The pixel of every mark of the page, by the id of its first place."""
    found = ask(
        window,
        qtbot,
        "dateline.marks.all().map(({latlng, properties}) => ["
        "properties.places[0], atlas_map.latLngToContainerPoint(latlng)])",
    )
    return {place: QPoint(round(at["x"]), round(at["y"])) for place, at in found}


def click_mark(window: MainWindow, qtbot: QtBot, place_id: str) -> None:
    """Clicks where the mark is drawn, once the map has come to rest: the first articles make it fly."""
    page = window.map_view.focusProxy() or window.map_view
    for _ in range(20):
        before = shown_marks(window, qtbot)[place_id]
        qtbot.wait(400)
        if shown_marks(window, qtbot)[place_id] == before:
            with qtbot.waitSignal(window.workspace.selection_changed, timeout=3000, raising=False) as told:
                qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=before)
            if told.signal_triggered:
                return
    raise AssertionError(f"no click on {place_id} was noticed")


def cards(window: MainWindow) -> list[Excerpt]:
    listed = window.findChild(ExcerptList)
    return [listed.excerpt_at(row) for row in range(listed.model().rowCount(QModelIndex()))]


def test_from_the_drop_to_the_picture(window: MainWindow, articles: list[Path], qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.imports.ended, timeout=WAIT):
        window.imports.add(articles)
    assert window.status_line.text() == "3 events at 3 places, 3 articles"
    assert "picture.txt" in window.report.as_text()

    settle(window, qtbot)
    ankara = window.workspace.index.article("english").events[0].place.place
    qtbot.waitUntil(lambda: ankara.id in shown_marks(window, qtbot), timeout=WAIT)
    click_mark(window, qtbot, ankara.id)
    assert [card.article_id for card in cards(window)] == ["english"]
    assert "Orban met Recep Tayyip Erdogan in Ankara" in cards(window)[0].quote

    with qtbot.waitSignal(window.workspace.filter_changed):
        window.findChild(FilterPanel).regions.tick("region:central-asia")
    assert window.status_line.text() == "1 event at 1 place, 1 of 3 articles · Central Asia"
    window.workspace.clear_selection()
    assert [card.article_id for card in cards(window)] == ["simplified"]
    astana = window.workspace.index.article("simplified").events[0].place.place
    qtbot.waitUntil(lambda: list(shown_marks(window, qtbot)) == [astana.id], timeout=WAIT)

    window.snapshots.write(SnapshotChoice(tmp_path / "map.png", "Visits", 2))
    qtbot.waitUntil((tmp_path / "map.png").exists, timeout=WAIT)
    picture = QImage(str(tmp_path / "map.png"))
    assert picture.width() == 2 * window.map_view.width()


def test_a_data_set_is_dropped_clicked_and_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(DATA_SET))])
    with qtbot.waitSignal(window.imports.ended, timeout=WAIT):
        window.dropEvent(
            QDropEvent(
                QPointF(9, 9),
                Qt.DropAction.CopyAction,
                urls,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert window.status_line.text() == "9 events at 8 places, 1 article"
    assert "20250218120000.export.CSV: 9 events in 17 rows" in window.report.as_text()
    assert "GDELT" in ask(window, qtbot, "document.querySelector('.attribution').textContent")

    settle(window, qtbot)
    riyadh = "geonames:108410"
    qtbot.waitUntil(lambda: riyadh in shown_marks(window, qtbot), timeout=WAIT)
    click_mark(window, qtbot, riyadh)
    (card,) = cards(window)
    assert card.quote.startswith("RUSSIA (RUSGOV) -> UNITED STATES (USAGOV): express intent to meet")
    window.workspace.open_article(card.article_id, card.span)
    page = window.findChild(QTextBrowser, "readerPage")
    assert "https://www.morning-paper.example/world/talks-in-riyadh.html" in page.toPlainText()
    assert window.snapshots.request("", 1).credits == ("The GDELT Project (gdeltproject.org)",)
    window.workspace.undo_stack.undo()
    assert window.findChild(Reader).article is None
