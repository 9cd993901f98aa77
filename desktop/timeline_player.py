"""Plays through time: the window goes on step by step, or grows from where it began."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.timeline_window import DayWindow
from geodata.strides import MONTH, Stride
from geodata.timeline import Timeline

SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)  # steps a second


class TimelinePlayer(QObject):
    """`moved` carries the DayWindow of each step; `playing` whether it goes on."""

    moved = Signal(object)
    playing = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stride: Stride = MONTH
        self.is_cumulative = False
        self._timeline: Timeline | None = None
        self._window: DayWindow | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.step)
        self.set_speed(1.0)

    @property
    def is_playing(self) -> bool:
        return self._clock.isActive()

    def set_speed(self, steps_a_second: float) -> None:
        self._clock.setInterval(round(1000 / steps_a_second))

    def show_timeline(self, timeline: Timeline) -> None:
        """Whose days it plays through; without any it stops."""
        self._timeline = timeline
        if not timeline.dated:
            self.stop()

    def show_window(self, window: DayWindow | None) -> None:
        """Where it goes on from."""
        self._window = window

    def toggle(self) -> None:
        if self.is_playing:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Go on from the window; from the first day where there is none, or where it has come to the end."""
        told = self._timeline
        if told is None or not told.dated or self.is_playing:
            return
        self._clock.start()
        self.playing.emit(True)
        if self._window is None or self._window.end > told.last:
            self._go_to(self._beginning(told))

    def stop(self) -> None:
        if self.is_playing:
            self._clock.stop()
            self.playing.emit(False)

    def step(self) -> None:
        """One step on; after the last day it stops."""
        told = self._timeline
        if told is None or self._window is None or self._window.end > told.last:
            self.stop()
        elif self.is_cumulative:
            self._go_to(self._window.stretched(self.stride, 1))
        else:
            self._go_to(self._window.moved(self.stride, 1))

    def _beginning(self, told: Timeline) -> DayWindow:
        """The first step of all; a window that was longer stays as long."""
        start = self.stride.floor(told.first)
        one = DayWindow(start, self.stride.shifted(start, 1))
        if self._window is None or self.is_cumulative or self._window.start <= told.first:
            return one
        return DayWindow(start, start + max(one.end - start, self._window.end - self._window.start))

    def _go_to(self, window: DayWindow) -> None:
        self._window = window
        self.moved.emit(window)
