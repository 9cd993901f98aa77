"""Rows with a count each, as a list model that makes a row when it comes into sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from geodata.model import Quad

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class RankedRow:
    """`share` is the length of its bar, 0 to 1, divided by `quads` where known; `said` tells of the count."""

    id: str
    text: str
    count: int
    share: float
    said: str = ""
    quads: Mapping[Quad, int] = field(default_factory=dict)


RowAt = Callable[[int], RankedRow]


class RankedModel(QAbstractListModel):
    """Shows `size` rows, each asked of `row_at` when it is needed: a project has a hundred thousand actors."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = 0
        self._row_at: RowAt | None = None

    def show(self, size: int, row_at: RowAt) -> None:
        self.beginResetModel()
        self._size, self._row_at = size, row_at
        self.endResetModel()

    def show_rows(self, rows: Sequence[RankedRow]) -> None:
        self.show(len(rows), rows.__getitem__)

    def row(self, number: int) -> RankedRow:
        if self._row_at is None:
            raise IndexError(number)
        return self._row_at(number)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._size

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.text}: {row.said or row.count}"
        return None
