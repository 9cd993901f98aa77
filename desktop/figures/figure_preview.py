"""A figure as it will be, small: drawn by a worker a moment after the last change, never more than one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.exporting.shadowed import shadowed
from desktop.tasks import Control, Tasks
from geodata.figures.evidence import Evidence, NothingToDraw
from geodata.figures.request import MM_PER_INCH, FigureRequest

_SOON = 250  # ms after the last change
_MARGIN = 18
_LEAST_DPI, _MOST_DPI = 30, 300

Ordered = tuple[FigureRequest, Evidence]


class FigurePreview(QWidget):
    """Asks `order` what to draw; `refused` tells in a sentence why there is nothing to see, and "" when there is."""

    refused = Signal(str)

    def __init__(self, order: Callable[[], Ordered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._image = QImage()
        self._sentence = ""
        self._is_behind = False  # something changed while one was being drawn
        self._tasks = Tasks(self)
        self._wait = QTimer(self, singleShot=True, interval=_SOON)
        self._wait.timeout.connect(self._draw)
        self.setMinimumSize(420, 360)
        self.setAccessibleName(self.tr("Preview"))

    def sizeHint(self) -> QSize:
        return QSize(720, 560)

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def is_busy(self) -> bool:
        """Is what is seen not yet what was asked for last?"""
        return self._tasks.is_busy or self._wait.isActive()

    def refresh(self) -> None:
        """Draw anew, soon."""
        self._wait.start()
        self.update()

    def close_down(self) -> None:
        """Wait for what is being drawn: no thread outlives the dialog."""
        self._wait.stop()
        self._tasks.shut_down()

    def _draw(self) -> None:
        if self._tasks.is_busy:
            self._is_behind = True
            return
        try:
            request, evidence = self._order()
        except NothingToDraw:
            self._refuse(self.tr("There is nothing to draw: no event and no place fits the filter."))
            return
        small = replace(request, dpi=self._density(request))
        task = self._tasks.start(partial(_drawn, small, evidence), on_done=self._show, on_failed=self._refuse)
        task.ended.connect(self._catch_up)
        self.update()

    def _density(self, request: FigureRequest) -> int:
        """Dots per inch of a picture as large as there is room for."""
        width, height = (side / MM_PER_INCH for side in request.size)
        room = self.size().shrunkBy(self.contentsMargins()) - QSize(2 * _MARGIN, 2 * _MARGIN)
        fits = min(room.width() / width, room.height() / height) * self.devicePixelRatioF()
        return round(min(_MOST_DPI, max(_LEAST_DPI, fits)))

    def _catch_up(self) -> None:
        if self._is_behind:
            self._is_behind = False
            self._draw()
        self.update()

    def _show(self, png: bytes) -> None:
        self._image = QImage.fromData(png)
        self._sentence = ""
        self.refused.emit("")
        self.update()

    def _refuse(self, sentence: str) -> None:
        self._image = QImage()
        self._sentence = sentence
        self.refused.emit(sentence)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wait.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        if self._image.isNull():
            self._paint_words(painter)
        else:
            self._paint_sheet(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        words = self._sentence or self.tr("Drawing the figure…")
        box = self.rect().adjusted(_MARGIN * 2, _MARGIN, -_MARGIN * 2, -_MARGIN)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _paint_sheet(self, painter: QPainter) -> None:
        """The sheet on a shadow; paler while a newer one is on its way."""
        sheet = shadowed(painter, self.size(), self._image.size(), _MARGIN)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setOpacity(0.7 if self.is_busy else 1.0)
        painter.drawImage(sheet, self._image)


def _drawn(request: FigureRequest, evidence: Evidence, control: Control) -> bytes:
    from geodata.figures.drawing import draw_evidence, rendered

    drawing = draw_evidence(request, evidence)
    control.check()
    return rendered(drawing, ".png")
