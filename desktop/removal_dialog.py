"""Choose articles to remove from the project."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from geodata.digest import Heading


class RemovalDialog(QDialog):
    """The articles of the project; those selected go, and come back with Undo."""

    def __init__(self, articles: Iterable[Heading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove articles"))
        self.resize(560, 440)
        hint = QLabel(
            self.tr("Select the articles to remove from this project. Their files stay; Undo brings them back.")
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self._list = QListWidget()
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for article in articles:
            item = QListWidgetItem(" · ".join(filter(None, (article.title or article.id, article.outlet))))
            item.setData(Qt.ItemDataRole.UserRole, article.id)
            self._list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._remove = buttons.addButton(self.tr("Remove"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        for widget in (hint, self._list, buttons):
            layout.addWidget(widget)
        self._list.itemSelectionChanged.connect(self._on_selection)
        self._on_selection()

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in self._list.selectedItems())

    def _on_selection(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))
