"""The excerpts as a list model: rows are drawn when they come into sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from geodata.excerpts import Excerpt, Excerpts

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class ExcerptModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._excerpts: Excerpts | None = None

    def show(self, excerpts: Excerpts) -> None:
        self.beginResetModel()
        self._excerpts = excerpts
        self.endResetModel()

    def excerpt(self, row: int) -> Excerpt:
        if self._excerpts is None:
            raise IndexError(row)
        return self._excerpts[row]

    def row_of(self, key: str | None) -> int:
        """The row of the excerpt with this key, or -1."""
        return self._excerpts.row_of(key) if self._excerpts else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._excerpts is None else len(self._excerpts)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        excerpt = self.excerpt(index.row())
        if role == EXCERPT_ROLE:
            return excerpt
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return excerpt.quote
        return None
