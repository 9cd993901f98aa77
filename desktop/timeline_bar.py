"""The line above the timeline's bars: play, step and speed, the days chosen, and the events without a date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.icons import icon
from desktop.marking import QT_TRANSLATE_NOOP
from desktop.settings import Settings
from desktop.timeline_player import SPEEDS, TimelinePlayer
from geodata.strides import STEPS

_STEP_NAMES = {
    "day": QT_TRANSLATE_NOOP("TimelineBar", "By day"),
    "week": QT_TRANSLATE_NOOP("TimelineBar", "By week"),
    "month": QT_TRANSLATE_NOOP("TimelineBar", "By month"),
    "quarter": QT_TRANSLATE_NOOP("TimelineBar", "By quarter"),
    "year": QT_TRANSLATE_NOOP("TimelineBar", "By year"),
}


class TimelineBar(QWidget):
    """`cleared`: all days are wanted again; `undated_toggled`: whether events without a date are wanted, too."""

    cleared = Signal()
    undated_toggled = Signal(bool)
    closed = Signal()

    def __init__(self, settings: Settings, player: TimelinePlayer, theme: str) -> None:
        super().__init__()
        self._settings = settings
        self._player = player
        self._theme = theme
        self._number_undated = 0
        self.play, self.cumulative, self.clear = QToolButton(), QToolButton(), QToolButton()
        self.undated, self.close_button = QToolButton(), QToolButton()
        self.step, self.speed = QComboBox(), QComboBox()
        self.days = QLabel()
        self._lay_out()
        self._restore()
        self._connect()
        self.retranslate()
        self.dress(theme)

    def _lay_out(self) -> None:
        self.setObjectName("timelineBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cumulative.setCheckable(True)
        self.undated.setCheckable(True)
        self.undated.setProperty("role", "chip")
        self.days.setProperty("role", "days")
        self.days.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for name in STEPS:
            self.step.addItem("", name)
        for speed in SPEEDS:
            self.speed.addItem("", speed)
        for choice in (self.step, self.speed):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 6, 3)
        layout.setSpacing(4)
        for part in (self.play, self.step, self.speed, self.cumulative):
            layout.addWidget(part)
        layout.addSpacing(6)
        layout.addWidget(self.days, 1)
        for part in (self.clear, self.undated, self.close_button):
            layout.addWidget(part)
        for button in (self.play, self.cumulative, self.clear, self.close_button):
            button.setIconSize(QSize(16, 16))

    def _restore(self) -> None:
        settings = self._settings
        self.step.setCurrentIndex(max(0, self.step.findData(settings.timeline_step)))
        self.speed.setCurrentIndex(max(0, self.speed.findData(settings.timeline_speed)))
        self.cumulative.setChecked(settings.is_timeline_cumulative)
        self._instruct()

    def _connect(self) -> None:
        self.play.clicked.connect(self._player.toggle)
        self._player.playing.connect(lambda _: self.dress(self._theme))
        self.step.activated.connect(self._remember)
        self.speed.activated.connect(self._remember)
        self.cumulative.toggled.connect(self._remember)
        self.clear.clicked.connect(self.cleared)
        self.undated.clicked.connect(self.undated_toggled)
        self.close_button.clicked.connect(self.closed)

    def _remember(self) -> None:
        self._settings.timeline_step = str(self.step.currentData())
        self._settings.timeline_speed = float(self.speed.currentData())
        self._settings.is_timeline_cumulative = self.cumulative.isChecked()
        self._instruct()

    def _instruct(self) -> None:
        self._player.stride = STEPS[str(self.step.currentData())]
        self._player.set_speed(float(self.speed.currentData()))
        self._player.is_cumulative = self.cumulative.isChecked()

    def show_days(self, days: str, count: str) -> None:
        """The days chosen and what happened in them, in words; empty while all days are shown."""
        self.days.setText(f"{days} · {count}" if days else self.tr("All days"))
        self.days.setToolTip(self.days.text())
        self.clear.setVisible(bool(days))

    def show_undated(self, number: int, is_shown: bool, *, is_choice: bool) -> None:
        """How many events have no date; while days are chosen, whether these are shown as well."""
        self._number_undated = number
        self.undated.setText(self.tr("%n undated", "", number))
        self.undated.setEnabled(is_choice and number > 0)
        self.undated.setChecked(is_choice and is_shown and number > 0)

    def allow_play(self, allowed: bool) -> None:
        self.play.setEnabled(allowed)

    def dress(self, theme: str) -> None:
        self._theme = theme
        self.play.setIcon(icon("pause" if self._player.is_playing else "play", theme))
        self.cumulative.setIcon(icon("cumulative", theme))
        self.clear.setIcon(icon("clear", theme))
        self.close_button.setIcon(icon("cross", theme))

    def retranslate(self) -> None:
        for number in range(self.step.count()):
            name = _STEP_NAMES[str(self.step.itemData(number))]
            self.step.setItemText(number, QCoreApplication.translate("TimelineBar", name))
        for number in range(self.speed.count()):
            self.speed.setItemText(number, self.tr("{n}/s").format(n=f"{self.speed.itemData(number):g}"))
        self.show_undated(self._number_undated, self.undated.isChecked(), is_choice=self.undated.isEnabled())
        for part, text in (
            (self.play, self.tr("Play through time (Space)")),
            (self.step, self.tr("How far each step goes")),
            (self.speed, self.tr("Steps a second")),
            (self.cumulative, self.tr("Keep the beginning: what has happened until then")),
            (self.clear, self.tr("Show all days again")),
            (
                self.undated,
                self.tr("Events without a date are in no bar; show them beside the days chosen"),
            ),
            (self.close_button, self.tr("Hide the timeline")),
        ):
            part.setToolTip(text)
            part.setAccessibleName(text)
