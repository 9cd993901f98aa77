"""Choosing one thing of many by its name: a line to type in, a list, and what a kind of things adds to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.choice_delegate import ChoiceDelegate
from desktop.correcting.choices import Choice, Choices
from desktop.correcting.scope_choice import ScopeChoice

_SOON = 60  # ms after the last letter
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class Picker(QDialog):
    """`value` is what was chosen, and `scopes` says how far it goes, where that is asked.

    The mouse is not needed: what is typed is looked for, up and down go through the list meanwhile, Enter chooses.
    """

    def __init__(self, title: str, theme: str, scopes: ScopeChoice | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.scopes = scopes
        self.rows = Choices()
        self.search, self.list, self._nothing = QLineEdit(), QListView(), QLabel()
        self._delegate = ChoiceDelegate(theme)
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self.buttons = AgreeButtons(self)
        self.setWindowTitle(title)
        self._furnish()
        self._connect()

    def found(self, words: str) -> Sequence[Choice]:
        """What the words find; without words, what lies near. Each kind of things knows its own."""
        raise NotImplementedError

    def side(self) -> QWidget | None:
        """What stands beside the list."""
        return None

    def point_at(self, value: object | None) -> None:
        """Another row is the current one."""

    @property
    def value(self) -> object | None:
        row = self.list.currentIndex().row()
        return self.rows.choice(row).value if 0 <= row < self.rows.rowCount() else None

    def say(self, agree: str, searching: str, listed: str, nothing: str) -> None:
        """The words of the button, of the empty line, of the list, and of a search that found nothing."""
        self.buttons.agree.setText(agree)
        self.search.setPlaceholderText(searching)
        self.search.setAccessibleName(searching)
        self.list.setAccessibleName(listed)
        self._nothing.setText(nothing)

    def begin(self) -> None:
        """Put it together and list what lies near; to be called when all is there that `side` shows."""
        self._lay_out()
        self.look()

    def look(self) -> None:
        """List what the words find."""
        self._later.stop()
        words = self.search.text().strip()
        choices = self.found(words)
        self.rows.show(choices)
        nothing = not choices and bool(words)
        self.list.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        if choices:
            self.list.setCurrentIndex(self.rows.index(0))
        self._on_current()

    def accept(self) -> None:
        """What was typed last counts, however fast Enter followed."""
        if self._later.isActive():
            self.look()
        if self.value is not None:
            super().accept()

    def _furnish(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setObjectName("choices")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "muted")

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(14)
        for part in (self.list, self._nothing):
            middle.addWidget(part, 5)
        if (side := self.side()) is not None:
            middle.addWidget(side, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addLayout(middle, 1)
        if self.scopes is not None:
            layout.addWidget(self.scopes)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _: self._later.start())
        self._later.timeout.connect(self.look)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())
        self.list.doubleClicked.connect(lambda _index: self.accept())

    def _on_current(self) -> None:
        self.buttons.allow(self.value is not None)
        self.point_at(self.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go through the list while one types."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self.rows.rowCount():
                row = min(max(self.list.currentIndex().row() + step, 0), self.rows.rowCount() - 1)
                self.list.setCurrentIndex(self.rows.index(row))
                return True
        return super().eventFilter(watched, event)
