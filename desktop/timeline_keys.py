"""The timeline by key: arrows move the window, with Shift its end, with Ctrl the view; + and − zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.timeline_scale import TimeScale
from desktop.timeline_window import DayWindow
from geodata.timeline import Timeline

_ZOOM = 1.5
_PAN = 0.15  # of the width
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Chart(Protocol):
    """What the keys work on."""

    @property
    def days(self) -> DayWindow | None: ...
    @property
    def scale(self) -> TimeScale: ...
    @property
    def timeline(self) -> Timeline | None: ...
    def choose(self, window: DayWindow | None) -> None: ...
    def zoom(self, factor: float, x: float | None = None) -> None: ...
    def pan(self, pixels: float) -> None: ...
    def fit(self) -> None: ...
    def want_play(self) -> None: ...


class Keys:
    """Turns keys into what the chart does."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._plain: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: chart.zoom(_ZOOM),
            Qt.Key.Key_Equal: lambda: chart.zoom(_ZOOM),
            Qt.Key.Key_Minus: lambda: chart.zoom(1 / _ZOOM),
            Qt.Key.Key_0: chart.fit,
            Qt.Key.Key_Space: chart.want_play,
            Qt.Key.Key_Delete: lambda: chart.choose(None),
            Qt.Key.Key_Backspace: lambda: chart.choose(None),
            Qt.Key.Key_Home: lambda: self._go_to_end(-1),
            Qt.Key.Key_End: lambda: self._go_to_end(1),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; whether it stands for anything."""
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._go(_WAYS[key], event.modifiers(), key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))
        elif key in self._plain:
            self._plain[key]()
        else:
            return False
        return True

    def _go(self, way: int, modifiers: Qt.KeyboardModifier, is_page: bool) -> None:
        chart, stride = self._chart, self._chart.scale.stride
        if is_page or modifiers & _CONTROL:
            chart.pan(way * chart.scale.width * (0.9 if is_page else _PAN))
        elif chart.days is None:
            chart.choose(self._first_bar(way))
        elif modifiers & _SHIFT:
            chart.choose(chart.days.stretched(stride, way))
        else:
            chart.choose(chart.days.moved(stride, way))

    def _go_to_end(self, way: int) -> None:
        told, window = self._chart.timeline, self._chart.days
        if told is None or window is None:
            self._chart.choose(self._first_bar(-way))
            return
        stride = self._chart.scale.stride
        by = (stride.floor(told.first) - window.start) if way < 0 else (stride.floor(told.last) - window.start)
        self._chart.choose(DayWindow(window.start + by, window.end + by))

    def _first_bar(self, way: int) -> DayWindow | None:
        """The first bar of the view that holds an event; going left, the last one."""
        told, scale = self._chart.timeline, self._chart.scale
        if told is None:
            return None
        edges = scale.stride.edges(max(told.first, int(scale.first)), min(told.last, int(scale.last)))
        filled = np.flatnonzero(told.bins(edges).sum(axis=(1, 2)) > 0)
        if not len(filled):
            return None
        number = int(filled[0] if way > 0 else filled[-1])
        return DayWindow(int(edges[number]), int(edges[number + 1]))
