"""The timeline itself: bars by day, month or year, a window to choose days with, by hand or by key."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.timeline_axis import ticks
from desktop.timeline_keys import Keys
from desktop.timeline_painting import AXIS, Picture, TimelinePainter
from desktop.timeline_scale import TimeScale
from desktop.timeline_window import DayWindow, Grip, Hold
from desktop.timeline_words import TimelineWords
from geodata.model import Language
from geodata.strides import DAY, FIRST_DAY, Days, Stride
from geodata.timeline import QUADS, Timeline

_NEAR = 6.0  # pixels from an edge of the window within which one takes hold of it
_CLICK = 3.0  # pixels that a hand may shake without drawing a window
_NOTCH = 120.0  # what a wheel tells for one of its steps
_ZOOM = 1.25  # for one step of the wheel or one key
_SPARSE = 4  # where most events lie in so small a part of all days, only this part is shown at first

_CURSORS = {
    Grip.NEW: Qt.CursorShape.CrossCursor,
    Grip.WINDOW: Qt.CursorShape.SizeAllCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.VIEW: Qt.CursorShape.OpenHandCursor,
}


class TimelineChart(QWidget):
    """`chosen` carries a DayWindow, or None when all days are wanted; `play_wanted` that somebody pressed Space."""

    chosen = Signal(object)
    play_wanted = Signal()

    def __init__(self, theme: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = TimelineWords(language)
        self._timeline: Timeline | None = None
        self._window: DayWindow | None = None
        self._scale = TimeScale.fitted(FIRST_DAY, FIRST_DAY, 1)
        self._is_fitted = True
        self._hold: Hold | None = None
        self._pressed = QPointF()
        self._hovered: float | None = None
        self._keys = Keys(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(62)

    def sizeHint(self) -> QSize:
        return QSize(600, 86)

    # What it shows.

    @property
    def days(self) -> DayWindow | None:
        """What is chosen."""
        return self._window

    @property
    def scale(self) -> TimeScale:
        return self._scale

    @property
    def timeline(self) -> Timeline | None:
        """What is counted, or None where nothing is dated."""
        return self._timeline if self._timeline and self._timeline.dated else None

    def show_timeline(self, timeline: Timeline) -> None:
        """Count other events; who has zoomed in stays there."""
        self._timeline = timeline
        if self._is_fitted:
            self.fit()
        elif self.timeline:
            limits = TimeScale.fitted(timeline.first, timeline.last, self.width()).limits
            self._scale = replace(self._scale, limits=limits).panned(0)
        self._tell()
        self.update()

    def show_window(self, window: DayWindow | None) -> None:
        if window != self._window:
            self._window = window
            self._tell()
            self.update()

    def dress(self, theme: str) -> None:
        self._theme = theme
        self.update()

    def speak(self, language: Language) -> None:
        self._words = TimelineWords(language)
        self._tell()
        self.update()

    def fit(self) -> None:
        """Show all days; where a few events lie far from the others, only the days of these."""
        told = self.timeline
        if told is None:
            return
        first, last = told.first, told.last
        low, high = told.middle
        if (high - low + 1) * _SPARSE < last - first:
            first, last = low, high
        self._scale = TimeScale.fitted(first, last, self.width(), (told.first, told.last))
        self._is_fitted = True
        self.update()

    def zoom(self, factor: float, x: float | None = None) -> None:
        if self.timeline is None:
            return
        self._scale = self._scale.zoomed(factor, self._middle() if x is None else x)
        self._is_fitted = False
        self.update()

    def pan(self, pixels: float) -> None:
        self._scale = self._scale.panned(pixels)
        self._is_fitted = False
        self.update()

    def want_play(self) -> None:
        self.play_wanted.emit()

    def choose(self, window: DayWindow | None) -> None:
        """Choose these days, as if by hand."""
        told = self.timeline
        if told is not None and window is not None:
            window = window.within(told.first, told.last)
            if self._hold is None:
                self._scale = self._scale.holding(window.start, window.end)
        if window != self._window:
            self._window = window
            self._tell()
            self.chosen.emit(window)
        self.update()

    def _middle(self) -> float:
        if self._window is None:
            return self.width() / 2
        x = self._scale.x((self._window.start + self._window.end) / 2)
        return x if 0 <= x <= self.width() else self.width() / 2

    def _tell(self) -> None:
        self.setAccessibleName(self._words.name())
        self.setAccessibleDescription(self._words.description(self._timeline, self._window))

    # What is painted.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        TimelinePainter(painter, self._theme, self.font()).paint(self._picture())
        painter.end()

    def _picture(self) -> Picture:
        size = (float(self.width()), float(self.height()))
        told, scale = self.timeline, self._scale
        if told is None:
            note = self._words.nothing(self._timeline)
            no_bars = np.zeros((0, len(QUADS), 2))
            return Picture(size, [], no_bars, [], None, None, ("", ""), note, self.hasFocus())
        edges = self._edges()
        window = (scale.x(self._window.start), scale.x(self._window.end)) if self._window else None
        return Picture(
            size=size,
            lefts=[scale.x(day) for day in edges.tolist()],
            bars=told.bins(edges),
            ticks=ticks(scale, self._words.language),
            window=window,
            hovered=self._bar_at(self._hovered, edges),
            beyond=self._words.beyond(told, scale.first, scale.last),
            note="",
            has_focus=self.hasFocus(),
        )

    def _edges(self) -> Days:
        told, scale = self._timeline, self._scale
        assert told is not None
        first, last = max(told.first, int(scale.first)), min(told.last, int(scale.last) + 1)
        return scale.stride.edges(first, max(first, last))

    def _bar_at(self, x: float | None, edges: Days) -> int | None:
        if x is None:
            return None
        number = int(np.searchsorted(edges, self._scale.day(x), "right")) - 1
        return number if 0 <= number < len(edges) - 1 else None

    # The hand.

    def _grip(self, at: QPointF) -> Grip:
        if at.y() >= self.height() - AXIS:
            return Grip.VIEW
        if self._window is not None:
            start, end = self._scale.x(self._window.start), self._scale.x(self._window.end)
            near = min(_NEAR, (end - start) / 4 + 2)
            if abs(at.x() - end) <= near:
                return Grip.END
            if abs(at.x() - start) <= near:
                return Grip.START
            if start < at.x() < end:
                return Grip.WINDOW
        return Grip.NEW

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.timeline is None or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        grip = Grip.VIEW if is_middle else self._grip(event.position())
        self._hold = Hold(grip, self._window, self._scale.day(event.position().x()))
        self._pressed = event.position()
        if grip is Grip.VIEW:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._hold is None:
            self._hovered = at.x()
            if self.timeline is not None:
                self.setCursor(_CURSORS[self._grip(at)])
            self.update()
        elif self._hold.grip is Grip.VIEW:
            self.pan((self._hold.at - self._scale.day(at.x())) * self._scale.per_day)
        elif abs(at.x() - self._pressed.x()) >= _CLICK or self._hold.grip is not Grip.NEW:
            self.choose(self._hold.pulled(self._scale.day(at.x()), self._stride(event.modifiers())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold = None
        self.setCursor(_CURSORS[self._grip(event.position())])

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.choose(None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if self.timeline is None:
            event.ignore()
        elif abs(turned.x()) > abs(turned.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-float(turned.x() or turned.y()))
            event.accept()
        else:
            self.zoom(_ZOOM ** (turned.y() / _NOTCH), event.position().x())
            event.accept()

    def _stride(self, modifiers: Qt.KeyboardModifier) -> Stride:
        """Whole bars; with Alt to the day."""
        return DAY if modifiers & Qt.KeyboardModifier.AltModifier else self._scale.stride

    # Keys, tips, sizes.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.timeline is None or not self._keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        told = self.timeline
        number = None if told is None else self._bar_at(float(event.pos().x()), self._edges())
        if told is None or number is None:
            QToolTip.hideText()
            return
        start, end = self._edges()[number : number + 2].tolist()
        QToolTip.showText(event.globalPos(), self._words.tip(told, start, end), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_fitted:
            self.fit()
        else:
            self._scale = self._scale.resized(self.width())
        super().resizeEvent(event)
