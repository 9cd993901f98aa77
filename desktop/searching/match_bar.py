"""The bar over the reader's text: how often what is looked for stands there, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.icons import icon


class MatchBar(QWidget):
    """ "3 of 17" with two buttons; hidden where nothing is looked for."""

    went = Signal(int)  # to the match of this number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._at, self._next = 0, -1, 0
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.before, self.after = QToolButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.label, 1)
        for button, step in ((self.before, -1), (self.after, 1)):
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, step=step: self.step(step))
            layout.addWidget(button)
        self._retranslate()
        self.show_matches(0)

    def show_matches(self, count: int) -> None:
        """There are so many matches now, and none of them was gone to."""
        self._count, self._at, self._next = count, -1, 0
        self.setVisible(count > 0)
        self._tell()

    def stand_before(self, number: int) -> None:
        """Whoever steps on comes to this match."""
        self._next = number

    def step(self, by: int) -> None:
        """Go on, or back; after the last comes the first."""
        if self._count:
            first = self._next if by > 0 else self._next - 1
            self._at = (first if self._at < 0 else self._at + by) % self._count
            self._tell()
            self.went.emit(self._at)

    def wear(self, theme: str) -> None:
        self.before.setIcon(icon("up", theme))
        self.after.setIcon(icon("down", theme))

    def _tell(self) -> None:
        if self._at < 0:
            self.label.setText(self.tr("%n match(es)", "", self._count))
        else:
            told = self.tr("{number} of {count}")
            self.label.setText(told.format(number=self._at + 1, count=self._count))

    def _retranslate(self) -> None:
        for button, told in (
            (self.before, self.tr("Previous match (Shift+F3)")),
            (self.after, self.tr("Next match (F3)")),
        ):
            button.setToolTip(told)
            button.setAccessibleName(told)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
