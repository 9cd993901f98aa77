"""Asks which folder the project is to watch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.watching.watched import WatchedFolder


class WatchDialog(QDialog):
    """One folder, with or without those inside it; or none."""

    def __init__(self, folder: WatchedFolder | None, start: str, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._start = start
        self.setWindowTitle(self.tr("Watch a folder"))
        self.setMinimumWidth(560)
        hint = QLabel(
            self.tr(
                "New and changed files in this folder are read into this project by themselves, now and whenever "
                "it is open. A changed file takes the place of its earlier text; a text that is there already is "
                "left out. Everything can be undone."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self._path = QLineEdit(str(folder.path) if folder else "")
        self._path.setObjectName("watchedFolder")
        self._path.setPlaceholderText(self.tr("No folder is watched"))
        self._path.setClearButtonEnabled(True)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(choose)
        self._inside = QCheckBox(self.tr("Folders inside it too"))
        self._inside.setChecked(folder.with_subfolders if folder else True)
        self._problem = QLabel()
        self._problem.setProperty("role", "muted")
        self._problem.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(row)
        layout.addWidget(self._inside)
        layout.addWidget(self._problem)
        layout.addLayout(self._make_buttons(is_watching=folder is not None))
        self._path.textChanged.connect(self._check)
        self._check()

    @property
    def folder(self) -> WatchedFolder | None:
        """What was chosen; None for no folder."""
        text = self._path.text().strip()
        return WatchedFolder(Path(text).absolute(), self._inside.isChecked()) if text else None

    def stop(self) -> None:
        """Choose no folder."""
        self._path.clear()
        self.accept()

    def _make_buttons(self, *, is_watching: bool) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._watch = buttons.addButton(self.tr("Watch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._watch.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._stop = QPushButton(self.tr("Stop watching"))
        self._stop.setObjectName("stopWatching")
        self._stop.setAutoDefault(False)
        self._stop.setVisible(is_watching)
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout()
        row.addWidget(self._stop)
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _choose(self) -> None:
        start = self._path.text().strip() or self._start
        if path := QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"), start):
            self._path.setText(path)

    def _check(self) -> None:
        text = self._path.text().strip()
        is_there = bool(text) and Path(text).is_dir()
        self._watch.setEnabled(is_there)
        self._problem.setText(self.tr("There is no such folder.") if text and not is_there else "")
