"""The excerpts as a list model, which has the rows down to a little below what was scrolled to.

A list of cards measures every row that its model has, and a card takes milliseconds: of a million there must not be
more than are looked at.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from geodata.excerpts import Excerpt, Excerpts

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
AT_ONCE = 30  # rows that come when the end of those that are there is reached
FARTHEST = 1_000  # rows beyond the end of those that are there which are still shown when one is asked for
_NOWHERE = QModelIndex()


class ExcerptModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._excerpts: Excerpts | None = None
        self._size = 0  # rows that are there
        self._total = 0

    def show(self, excerpts: Excerpts) -> None:
        self.beginResetModel()
        self._excerpts = excerpts
        self._total = len(excerpts)
        self._size = min(AT_ONCE, self._total)
        self.endResetModel()

    def excerpt(self, row: int) -> Excerpt:
        if self._excerpts is None:
            raise IndexError(row)
        return self._excerpts[row]

    def row_of(self, key: str | None) -> int:
        """The row of the excerpt with this key; -1 if there is none, or so far down that nobody will scroll there."""
        row = self._excerpts.row_of(key) if self._excerpts else -1
        if row >= self._size + FARTHEST:
            return -1
        self._reach(row)
        return row

    def _reach(self, row: int) -> None:
        """Have rows down to this one and some more."""
        size = min(row + 1 + AT_ONCE, self._total)
        if row >= self._size:
            self.beginInsertRows(_NOWHERE, self._size, size - 1)
            self._size = size
            self.endInsertRows()

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and self._size < self._total

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        if not parent.isValid():
            self._reach(self._size)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._size

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        excerpt = self.excerpt(index.row())
        if role == EXCERPT_ROLE:
            return excerpt
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return excerpt.quote
        return None
