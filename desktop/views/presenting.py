"""Saved views full screen, one after the other: the map as a figure, under it its title and note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.tasks import Control, Tasks
from desktop.theme import PALETTES
from geodata.atlas.saved_view import SavedView
from geodata.figures.evidence import Evidence, NothingToDraw
from geodata.figures.request import LEAST_SIDE, LONGEST_SIDE, MM_PER_INCH, FigureRequest
from geodata.index import Index

_PAPERS = {"light": "#ffffff", "dark": "#12171d", "print": "#ffffff"}
_PIXELS = 96.0  # of the screen to an inch of the figure: signs a quarter larger than in the window
_MARGIN = 36
_SOON = 120  # ms after the window has its size
_NOTE_LINES = 4

FigureOf = Callable[[SavedView], FigureRequest]
Key = Qt.Key
_STEPS = {
    **dict.fromkeys((Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_PageDown, Key.Key_Return), 1),
    **dict.fromkeys((Key.Key_Left, Key.Key_Up, Key.Key_Backspace, Key.Key_PageUp), -1),
}


class Presenter(QWidget):
    """Draws the view that is shown and then its neighbours; Escape ends it."""

    ended = Signal(str)  # id of the view that was shown last

    def __init__(
        self, views: tuple[SavedView, ...], at: int, index: Index, figure_of: FigureOf, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._views = views
        self._index = index
        self._figure_of = figure_of
        self._tasks = Tasks(self)
        self._images: dict[int, QImage] = {}
        self._empty: set[int] = set()
        self._wait = QTimer(self, singleShot=True, interval=_SOON)
        self._wait.timeout.connect(self._draw_next)
        self.at = at
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._say()

    @property
    def view(self) -> SavedView:
        return self._views[self.at]

    def image(self) -> QImage | None:
        """The figure that is seen; None while it is drawn."""
        return self._images.get(self.at)

    def go(self, to: int) -> None:
        """Show the view of that number, the first or last for one beyond."""
        self.at = min(max(to, 0), len(self._views) - 1)
        self._say()
        self._draw_next()
        self.update()

    def _say(self) -> None:
        self.setWindowTitle(self.view.heading)
        self.setAccessibleName(self.view.heading)
        self.setAccessibleDescription(self.view.note)

    # Drawing ahead.

    def _draw_next(self) -> None:
        """What is seen comes first, then what comes next, then what was before."""
        if self._tasks.is_busy:
            return
        for number in (self.at, self.at + 1, self.at - 1):
            if 0 <= number < len(self._views) and number not in self._images and number not in self._empty:
                self._draw(number)
                return

    def _draw(self, number: int) -> None:
        from geodata.figures.evidence import evidence_of

        request = self._request(self._views[number])
        try:
            evidence = evidence_of(request, self._index)
        except NothingToDraw:
            self._empty.add(number)
            self.update()
            self._draw_next()
            return
        task = self._tasks.start(partial(_drawn, request, evidence), on_done=partial(self._take, number, self.size()))
        task.ended.connect(self._draw_next)

    def _take(self, number: int, size: object, png: bytes) -> None:
        if size == self.size():
            self._images[number] = QImage.fromData(png)
            self.update()

    def _request(self, view: SavedView) -> FigureRequest:
        """The figure that fills the screen above the words; these stand below it, and are not on it."""
        room = self._room(view)
        wide, high = (side / _PIXELS * MM_PER_INCH for side in (room.width(), room.height()))
        size = tuple(min(LONGEST_SIDE, max(LEAST_SIDE, side)) for side in (wide, high))
        dpi = round(min(300.0, _PIXELS * self.devicePixelRatioF()))
        return replace(self._figure_of(view), size=(size[0], size[1]), dpi=dpi, title="", subtitle="")

    # Painting.

    def _fonts(self) -> tuple[QFont, QFont]:
        title, note = QFont(self.font()), QFont(self.font())
        title.setPixelSize(max(20, self.height() // 34))
        title.setWeight(QFont.Weight.DemiBold)
        note.setPixelSize(max(14, self.height() // 56))
        return title, note

    def _words(self, view: SavedView) -> tuple[QRect, QRect]:
        """Where title and note stand: as high as they are, within a fifth of the screen."""
        title, note = self._fonts()
        wide = self.width() - 2 * _MARGIN - 110
        flags = Qt.TextFlag.TextWordWrap
        above = QFontMetrics(title).boundingRect(QRect(0, 0, wide, 10_000), flags, view.heading)
        below = QFontMetrics(note).boundingRect(QRect(0, 0, wide, 10_000), flags, view.note)
        first = min(above.height(), 2 * QFontMetrics(title).lineSpacing())
        second = min(below.height(), _NOTE_LINES * QFontMetrics(note).lineSpacing()) if view.note else 0
        top = self.height() - _MARGIN // 2 - first - second - (6 if second else 0)
        return QRect(_MARGIN, top, wide, first), QRect(_MARGIN, top + first + 6, wide, second)

    def _room(self, view: SavedView) -> QRect:
        return QRect(0, 0, self.width(), max(60, self._words(view)[0].top() - 10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self.view
        palette = PALETTES["dark" if view.theme == "dark" else "light"]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(_PAPERS[view.theme]))
        room, image = self._room(view), self.image()
        if image is not None:
            size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
        else:
            painter.setFont(self._fonts()[1])
            painter.setPen(QColor(palette.muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._why())
        self._paint_words(painter, view, QColor(palette.text), QColor(palette.muted))
        painter.end()

    def _why(self) -> str:
        if self.at in self._empty:
            return self.tr("This view shows nothing any more: no event and no place fits its filter.")
        return self.tr("Drawing the map…")

    def _paint_words(self, painter: QPainter, view: SavedView, ink: QColor, soft: QColor) -> None:
        title, note = self._fonts()
        above, below = self._words(view)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(title)
        painter.setPen(ink)
        painter.drawText(above, flags, view.heading)
        painter.setFont(note)
        painter.setPen(soft)
        painter.drawText(below, flags, view.note)
        corner = QRect(self.width() - _MARGIN - 100, above.top(), 100, above.height())
        told = f"{self.at + 1} / {len(self._views)}"
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, told)

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Key.Key_Escape:
            self.close()
        elif key == Key.Key_Home:
            self.go(0)
        elif key == Key.Key_End:
            self.go(len(self._views) - 1)
        elif key in _STEPS:
            self.go(self.at + _STEPS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(self.at + (1 if event.button() == Qt.MouseButton.LeftButton else -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._images.clear()
        self._wait.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._wait.stop()
        self._tasks.shut_down()
        self.ended.emit(self.view.id)
        super().closeEvent(event)


def _drawn(request: FigureRequest, evidence: Evidence, control: Control) -> bytes:
    from geodata.figures.drawing import draw_evidence, rendered

    drawing = draw_evidence(request, evidence)
    control.check()
    return rendered(drawing, ".png")
