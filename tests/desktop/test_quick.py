"""The quick ways: the picture on the clipboard and out of the window, quotations with their source, printing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from small_world import WAIT

from desktop.excerpts_panel import ExcerptsPanel
from desktop.quick.citing import Citing
from desktop.quick.drag_out import DragOut
from desktop.quick.picture import QuickPicture
from desktop.quick.picture_mime import png_of
from desktop.quick.printing import PrintPreview
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.figures.request import Size

IMAGE = QImage(40, 30, QImage.Format.Format_RGB32)
IMAGE.fill(QColor("#2563c9"))


class Camera:
    """A picture at once, in place of a page that draws it."""

    def picture(self, on_done: Callable[[QImage], object]) -> None:
        on_done(IMAGE)

    def told_in_words(self) -> str:
        return "Talks\n2 events"

    def file_name(self) -> str:
        return "talks.png"


@pytest.fixture
def picture(qtbot: QtBot) -> Iterator[QuickPicture]:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    made = QuickPicture(Camera(), lambda: lambda: b"<svg/>", tasks, window)  # type: ignore[arg-type]
    yield made
    tasks.shut_down()
    made.close()


def test_a_copied_picture_is_an_image_a_drawing_and_a_sentence(picture: QuickPicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picture.told, timeout=WAIT):
        picture.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert QImage(mime.imageData()).pixelColor(3, 3) == QColor("#2563c9")
    assert QImage.fromData(mime.data("image/png")).size() == IMAGE.size()
    assert bytes(mime.data("image/svg+xml").data()) == b"<svg/>"
    assert mime.text() == "Talks\n2 events"


def test_a_button_dragged_carries_the_picture_and_its_file_and_a_click_stays_one(
    picture: QuickPicture, qtbot: QtBot
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.resize(60, 30)
    carried: list[tuple[QMimeData, QImage]] = []
    clicks: list[str] = []
    button.clicked.connect(lambda _: clicks.append("click"))
    DragOut(button, picture, lambda mime, image: carried.append((mime, image)))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(clicks) == 1
    assert not carried
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(button, QPoint(50, 25))
    qtbot.waitUntil(lambda: bool(carried), timeout=WAIT)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    (url,) = carried[0][0].urls()
    path = Path(url.toLocalFile())
    assert path.name == "talks.png"
    assert QImage(str(path)) == QImage.fromData(png_of(IMAGE))
    assert len(clicks) == 1
    picture.close()
    assert not path.exists()


def test_a_card_is_copied_with_its_source_and_in_every_format(two_articles: Workspace, qtbot: QtBot) -> None:
    panel = ExcerptsPanel(two_articles)
    qtbot.addWidget(panel)
    panel.show()
    citing = Citing(two_articles, panel)
    panel.cards.wanted_copy.connect(citing.copy_excerpt)
    panel.cards.setCurrentIndex(panel.cards.model().index(0, 0))
    excerpt = panel.cards.excerpt_at(0)
    with qtbot.waitSignal(citing.told, timeout=WAIT):
        QTest.keyClick(panel.cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert " ".join(excerpt.quote.split()) in QGuiApplication.clipboard().text()
    menu: QMenu = citing.menu_of(two_articles.index.article(excerpt.article_id), excerpt.span)
    told = {}
    for action in menu.actions():
        action.trigger()
        told[action.objectName()] = QGuiApplication.clipboard().text()
    assert told["bibtex"].startswith("@")
    assert told["markdown"].startswith(">")
    assert '"accessed"' in told["csl-json"]
    assert len(set(told.values())) == 5


def test_what_is_printed_fills_the_sheet_of_the_printer(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[tuple[Size, int]] = []

    def draw(size: Size, dpi: int) -> bytes:
        asked.append((size, dpi))
        return bytes(png_of(IMAGE).data())

    preview = PrintPreview(draw, window)
    printer = preview.printer
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "map.pdf"))
    preview.paint(printer)
    preview.paint(printer)
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    ((size, dpi),) = asked  # the second time it is there
    assert dpi == 300
    sheet: QRect = printer.pageLayout().paintRectPixels(printer.resolution())
    assert size[0] / size[1] == pytest.approx(sheet.width() / sheet.height(), rel=0.01)
    assert size[0] > size[1]
    preview.dialog.deleteLater()
