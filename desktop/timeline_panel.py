"""The timeline under the map: what happened when among all that the other filters admit, and the days chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.timeline_bar import TimelineBar
from desktop.timeline_chart import TimelineChart
from desktop.timeline_player import TimelinePlayer
from desktop.timeline_window import DayWindow
from desktop.timeline_words import TimelineWords
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.timeline import Timeline

_FRAME = 16  # ms: while a window is dragged, everything follows once a frame at most


class TimelinePanel(QWidget):
    """Shows the days of the workspace's filter and changes them; counts only while it is seen."""

    def __init__(self, workspace: Workspace, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = TimelineWords(workspace.language)
        self.chart = TimelineChart(workspace.theme, workspace.language)
        self.player = TimelinePlayer(self)
        self.bar = TimelineBar(settings, self.player, workspace.theme)
        self._told: Timeline | None = None
        self._counted: Filter | None = None  # the filter, without its dates, of which `_told` is the timeline
        self._wanted: DayWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=_FRAME)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.chart, 1)
        self.setFocusProxy(self.chart)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.changed.connect(self.refresh)
        workspace.articles_changed.connect(self._forget)
        workspace.theme_changed.connect(self._dress)
        workspace.language_changed.connect(self._speak)
        self.chart.chosen.connect(self._want)
        self.chart.play_wanted.connect(self.player.toggle)
        self.player.moved.connect(self.chart.choose)
        self.bar.cleared.connect(lambda: self.chart.choose(None))
        self.bar.undated_toggled.connect(self._admit_undated)
        self._soon.timeout.connect(self._narrow)

    def refresh(self) -> None:
        """Ask the workspace again, if anybody can see it."""
        if self.isVisible():
            self._count()
            self._show_days()

    def _count(self) -> None:
        chosen = replace(self._workspace.filter, dates=None, undated=False)
        if chosen != self._counted or self._told is None:
            self._counted, self._told = chosen, self._workspace.timeline()
            self.chart.show_timeline(self._told)
            self.player.show_timeline(self._told)

    def _show_days(self) -> None:
        told, chosen = self._told, self._workspace.filter
        if told is None:
            return
        window = DayWindow.of(chosen.dates, told.first, told.last) if chosen.dates else None
        if not self._soon.isActive():  # a hand or a player that is on its way knows better
            self.chart.show_window(window)
            self.player.show_window(window)
        words = self._words.days(window.start, window.end) if window else ""
        count = self._words.count(told.between(window.start, window.end)) if window else ""
        self.bar.show_days(words, count)
        self.bar.show_undated(told.undated, chosen.undated, is_choice=chosen.dates is not None)
        self.bar.allow_play(told.dated > 0)

    def _forget(self) -> None:
        self._told = None

    def _want(self, window: DayWindow | None) -> None:
        self._wanted = window
        self.player.show_window(window)
        if not self._soon.isActive():
            self._soon.start()

    def _narrow(self) -> None:
        self._workspace.narrow(self._workspace.filter.with_dates(self._wanted.dates if self._wanted else None))

    def _admit_undated(self, undated: bool) -> None:
        self._workspace.narrow(self._workspace.filter.with_undated(undated))

    def _dress(self, theme: str) -> None:
        self.chart.dress(theme)
        self.bar.dress(theme)

    def _speak(self, _language: object) -> None:
        self._words = TimelineWords(self._workspace.language)
        self.chart.speak(self._workspace.language)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.bar.retranslate()
            self.chart.speak(self._workspace.language)
        super().changeEvent(event)
