"""Evidence sheets in the window: the web page is fit for everybody, the dialog asks, a worker writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.base import AXE_FILE_PATH
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from small_world import WAIT
from webmap_samples import HOSTILE, small_index

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.sheets.choice import SheetChoice
from desktop.sheets.dialog import SheetDialog
from desktop.sheets.sheets import Sheets
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.model import Language
from geodata.sheets.gathering import gathered
from geodata.sheets.page import page_of
from geodata.sheets.request import Grouping, SheetRequest
from geodata.webmap.writing import no_step

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'


@pytest.fixture(scope="module")
def view(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QWebEngineView]:
    """The sheet, opened as by a double click."""
    request = SheetRequest(title="Talks", mentions=True, grouping=Grouping.ACTOR, made=date(2025, 11, 22))
    content = gathered(small_index(), request, 1000, no_step).content
    path = tmp_path_factory.mktemp("sheet") / "sheet.html"
    path.write_text(page_of(content, request, PICTURE), encoding="utf-8")
    view = QWebEngineView()
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


AXE = (
    "(axe.run(document).then(({violations}) =>"
    " { window.found = violations.map(({id, nodes}) => [id, nodes[0].html]); }), 1)"
)


@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing_to_complain_of_and_nothing_is_too_wide(
    qtbot: QtBot, view: QWebEngineView, width: int
) -> None:
    view.resize(width, 800)
    if not ask(view, "'axe' in window"):
        view.page().runJavaScript(Path(AXE_FILE_PATH).read_text("utf-8"))
    ask(view, "(window.found = null, 1)")
    ask(view, AXE)
    qtbot.waitUntil(lambda: ask(view, "window.found") is not None, timeout=WAIT)
    assert ask(view, "window.found") == []
    assert ask(view, "document.documentElement.scrollWidth <= window.innerWidth")


def test_hostile_words_are_shown_as_words(view: QWebEngineView) -> None:
    told = ask(view, "[...document.querySelectorAll('blockquote')].map((each) => each.textContent)")
    expected = " ".join(HOSTILE.replace("\x00", "\ufffd").split())
    assert any(expected in " ".join(quote.split()) for quote in told)
    assert ask(view, "[document.title, document.images.length, document.images[0].naturalWidth > 0]") == [
        "Talks",
        1,
        True,
    ]


def test_the_dialog_asks_and_a_worker_writes(
    qtbot: QtBot, two_articles: Workspace, map_view: MapView, home: Path, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    kept = SheetChoice.from_text('{"grouping": "date", "paper": "papyrus", "map": false, "filtered": false}')
    assert kept == SheetChoice(grouping="date", map=False)
    dialog = SheetDialog(tmp_path / "talks.pdf", "Talks", "2 events", Language.TRADITIONAL, kept, has_filter=False)
    qtbot.addWidget(dialog)
    formats = next(box for box in dialog.findChildren(QComboBox) if box.findData(".html") >= 0)
    formats.setCurrentIndex(formats.findData(".html"))
    assert dialog.path == tmp_path / "talks.html"
    assert dialog.choice == SheetChoice(suffix=".html", grouping="date", map=False)
    assert SheetChoice.from_text(dialog.choice.as_text()) == dialog.choice
    next(line for line in dialog.findChildren(QLineEdit) if line.text() == "Talks").setText("Talks ")
    sheets = Sheets(two_articles, map_view, Tasks(window), Settings(), lambda: "Talks", window)
    with qtbot.waitSignal(sheets.told, timeout=WAIT) as told:
        sheets.write(sheets.request(dialog.choice, dialog.title, dialog.language), dialog.path)
    assert str(dialog.path) in told.args[0]
    assert "<h1>Talks</h1>" in dialog.path.read_text("utf-8")
