"""When the events of an actor or a dyad were: cooperation above a line, conflict below; a bar is a range of dates."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme import PALETTES
from desktop.timeline_words import TimelineWords
from geodata.filters import DateRange
from geodata.maps.style import QUADS
from geodata.model import Language, Quad
from geodata.strides import BINS, FIRST_DAY, LAST_DAY, Days
from geodata.timeline import Timeline

_MOST_BINS = 48
_LABELS = 16  # pixels under the bars
_COOPERATION = (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)
_CONFLICT = (Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)
_SIDES = (_COOPERATION, _CONFLICT)
_QUADS = tuple(Quad)


class Sparkline(QWidget):
    """Arrow keys walk through the bars, Enter chooses one as a click does."""

    chosen = Signal(object)  # DateRange

    def __init__(self, theme: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = TimelineWords(language)
        self._told: Timeline | None = None
        self._edges: Days = np.empty(0, dtype=np.int64)
        self._bars: NDArray[np.float64] = np.empty((0, len(_QUADS)))
        self._current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_timeline(self, told: Timeline) -> None:
        self._told = told
        self._current = -1
        if told.dated:
            self._edges = _few_edges(told.first, told.last)
            self._bars = told.bins(self._edges).sum(axis=2)
        self.setVisible(bool(told.dated))
        self.setAccessibleName(self._words.description(told, None))
        self.update()

    def wear(self, theme: str, language: Language) -> None:
        self._theme, self._words = theme, TimelineWords(language)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 64 + _LABELS)

    def bar_at(self, x: float) -> int:
        """The number of the bar at a distance from the left edge, or -1."""
        count = len(self._bars)
        at = int(x / max(1, self.width()) * count)
        return at if 0 <= at < count else -1

    def dates(self, bar: int) -> DateRange:
        """The days of a bar."""
        first, end = (max(FIRST_DAY, min(LAST_DAY + 1, int(self._edges[bar + more]))) for more in (0, 1))
        return DateRange(date.fromordinal(first), date.fromordinal(end - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not len(self._bars):
            return
        painter = QPainter(self)
        self._paint_bars(painter)
        self._paint_labels(painter)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        palette = PALETTES[self._theme]
        above, below = (self._bars[:, [_QUADS.index(quad) for quad in side]].sum(axis=1) for side in _SIDES)
        scale = (self.height() - _LABELS - 6) / max(1e-9, float(above.max() + below.max()))
        zero = 3 + float(above.max()) * scale
        wide = self.width() / len(self._bars)
        for number, bar in enumerate(self._bars):
            left, width = number * wide, max(1.0, min(wide - 1, 22))
            if number == self._current:
                painter.fillRect(QRectF(left, 0, wide, self.height() - _LABELS), QColor(palette.hover))
            self._stack(painter, bar, QRectF(left + (wide - width) / 2, zero, width, 0), scale)
        painter.fillRect(QRectF(0, zero - 0.5, self.width(), 1), QColor(palette.faint))

    def _stack(self, painter: QPainter, bar: NDArray[np.float64], foot: QRectF, scale: float) -> None:
        for side, up in zip(_SIDES, (-1, 1), strict=True):
            at = foot.top()
            for quad in side:
                high = float(bar[_QUADS.index(quad)]) * scale
                box = QRectF(foot.left(), at - high if up < 0 else at, foot.width(), high)
                painter.fillRect(box, QColor(QUADS[quad].colour(self._theme)))
                at += up * high

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setPen(QColor(PALETTES[self._theme].muted))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        box = QRectF(0, self.height() - _LABELS, self.width(), _LABELS)
        count, last = len(self._bars), len(self._edges) - 2
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._days(0))
        if count > 1:
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, self._days(last))

    def _days(self, bar: int) -> str:
        return self._words.days(int(self._edges[bar]), int(self._edges[bar + 1]))

    def _tip(self, bar: int) -> str:
        if self._told is None or bar < 0:
            return ""
        return self._words.tip(self._told, int(self._edges[bar]), int(self._edges[bar + 1]))

    def _point_at(self, bar: int) -> None:
        if bar != self._current:
            self._current = bar
            self.setAccessibleDescription(self._tip(bar))
            self.update()

    def _choose(self, bar: int) -> None:
        if bar >= 0 and self._bars[bar].sum() > 0:
            self.chosen.emit(self.dates(bar))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.bar_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self.bar_at(event.position().x()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(-1)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and len(self._bars):
            self._point_at(max(0, min(len(self._bars) - 1, self._current + steps[Qt.Key(event.key())])))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(self.bar_at(event.pos().x())), self)
            return True
        return super().event(event)


def _few_edges(first: int, last: int) -> Days:
    """The finest bins of which there are few enough; of several thousand years there are many centuries."""
    for stride in BINS:
        edges = stride.edges(first, last)
        if len(edges) <= _MOST_BINS + 1:
            break
    return edges
