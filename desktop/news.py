"""A sentence that stays in the status bar for a while, beside what is always there."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

STAY = 9000  # ms
_WIDEST = 620


class News(QLabel):
    """What just happened; the latest replaces the one before. A sentence too long for the bar is whole in its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news")
        self.setMaximumWidth(_WIDEST)
        self._clock = QTimer(self, singleShot=True, interval=STAY)
        self._clock.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setToolTip(sentence)
        self.show()
        self._clock.start()
