"""Things to choose from, as the rows of a list: each with a name, what is said of it, and perhaps a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

CHOICE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One row. `aside` stands at its right; `heading` is given where a new group of rows begins."""

    value: object
    title: str
    lines: tuple[str, ...] = ()
    aside: str = ""
    heading: str = ""

    @property
    def in_words(self) -> str:
        """The whole row as one sentence, for who cannot see it."""
        return ", ".join(filter(None, (self.title, self.aside, *self.lines)))


class Choices(QAbstractListModel):
    """The rows of one list."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        return self._choices[row]

    @property
    def values(self) -> tuple[object, ...]:
        return tuple(choice.value for choice in self._choices)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((choice.title, *choice.lines))
        return choice.in_words if role == Qt.ItemDataRole.AccessibleTextRole else None
