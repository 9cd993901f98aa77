"""The excerpts as a list model: rows are drawn when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from geodata.excerpts import Excerpt

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class ExcerptModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._excerpts: Sequence[Excerpt] = ()

    def show(self, excerpts: Sequence[Excerpt]) -> None:
        self.beginResetModel()
        self._excerpts = excerpts
        self.endResetModel()

    def excerpt(self, row: int) -> Excerpt:
        return self._excerpts[row]

    def row_of(self, key: str | None) -> int:
        """The row of the excerpt with this key, or -1."""
        return next((row for row, excerpt in enumerate(self._excerpts) if excerpt.key == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._excerpts)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        excerpt = self._excerpts[index.row()]
        if role == EXCERPT_ROLE:
            return excerpt
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return excerpt.quote
        return None
