"""A file to write: its path, to be typed or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class FileField(QWidget):
    """`kinds` gives, when somebody chooses, what a file dialog says of the files: "PNG pictures (*.png)"."""

    changed = Signal()

    def __init__(self, path: Path, title: str, kinds: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._kinds = kinds
        self._line = QLineEdit(str(path))
        self._line.textChanged.connect(lambda _text: self.changed.emit())
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(choose)

    @property
    def is_empty(self) -> bool:
        return not self._line.text().strip()

    @property
    def path(self) -> Path:
        return Path(self._line.text().strip()).expanduser()

    def show_path(self, path: Path) -> None:
        self._line.setText(str(path))

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self._title, self._line.text(), self._kinds())
        if path:
            self._line.setText(path)
