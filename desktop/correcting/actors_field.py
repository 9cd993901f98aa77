"""A field for the actors on one side of an event: added, taken out, and put into order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from desktop.icons import icon
from geodata.model import Actor, Language

Ask = Callable[[], Actor | None]
_ROWS = 3


class ActorsField(QWidget):
    """`actors` in their order; `ask` lets the user choose one more."""

    changed = Signal()

    def __init__(self, name: str, actors: Sequence[Actor], ask: Ask, language: Language, theme: str) -> None:
        super().__init__()
        self._actors = list(actors)
        self._ask = ask
        self._language = language
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(_ROWS * (self.list.fontMetrics().height() + 10) + 8)
        self.add = self._button("add", theme, self._on_add)
        self.remove = self._button("remove", theme, self._on_remove)
        self.up = self._button("up", theme, lambda: self._move(-1))
        self.down = self._button("down", theme, lambda: self._move(1))
        self._name_buttons(name)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._follow())
        self._show(0)

    @property
    def actors(self) -> tuple[Actor, ...]:
        return tuple(self._actors)

    def _button(self, name: str, theme: str, do: Callable[[], None]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name, theme))
        made.clicked.connect(lambda _: do())
        return made

    def _name_buttons(self, name: str) -> None:
        for button, text in (
            (self.add, self.tr("Add an actor")),
            (self.remove, self.tr("Take it out")),
            (self.up, self.tr("Further up")),
            (self.down, self.tr("Further down")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(f"{name}: {text}")

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        pairs = ((self.add, self.remove), (self.up, self.down))
        for pair in pairs:
            line = QHBoxLayout()
            line.setSpacing(0)
            for button in pair:
                line.addWidget(button)
            buttons.addLayout(line)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _show(self, row: int) -> None:
        self.list.clear()
        for actor in self._actors:
            item = QListWidgetItem(actor.names.within(self._language))
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(self._actors) - 1))
        self._follow()

    def _follow(self) -> None:
        row, size = self.list.currentRow(), len(self._actors)
        self.remove.setEnabled(0 <= row < size)
        self.up.setEnabled(0 < row < size)
        self.down.setEnabled(0 <= row < size - 1)

    def _on_add(self) -> None:
        actor = self._ask()
        if actor is not None and actor.id not in {each.id for each in self._actors}:
            self._actors.append(actor)
            self._show(len(self._actors) - 1)
            self.changed.emit()

    def _on_remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._actors):
            del self._actors[row]
            self._show(row)
            self.changed.emit()

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self._actors.insert(row + by, self._actors.pop(row))
        self._show(row + by)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.list.hasFocus():
            self._on_remove()
            return
        super().keyPressEvent(event)


def side_names() -> tuple[str, str]:
    """What the two sides of an event are called."""
    translate = QCoreApplication.translate
    return translate("ActorsField", "Sources"), translate("ActorsField", "Targets")
