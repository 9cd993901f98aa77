"""How a snapshot is to be: its title, how many times the density of the screen, and the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.file_field import FileField

SCALES = (1, 2, 4)
_USUAL_SCALE = 2


@dataclass(frozen=True, slots=True)
class SnapshotChoice:
    """What the user asked for."""

    path: Path
    title: str
    scale: int
    theme: str = ""  # that of the map, or "print"


class SnapshotDialog(QDialog):
    def __init__(self, path: Path, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setWindowTitle(self.tr("Snapshot"))
        self.resize(520, 0)
        self._title = QLineEdit(title)
        self._title.setPlaceholderText(self.tr("No title"))
        self._file = FileField(path, self.tr("Save snapshot"), self._kinds)
        self._scales = QButtonGroup(self)
        self._print = QRadioButton(self.tr("For print, also in black and white"))
        self._pixels = QLabel()
        self._pixels.setProperty("role", "muted")
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Size"), self._scale_row())
        form.addRow(self.tr("Colours"), self._colour_row())
        form.addRow(self.tr("File"), self._file)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Save snapshot"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("The map as it is seen now, with legend, filter, scale bar, sources and date."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._file.changed.connect(self._allow)
        self._scales.idToggled.connect(lambda _scale, _on: self._tell_pixels())
        self._tell_pixels()

    @property
    def choice(self) -> SnapshotChoice:
        path = self._file.path
        path = path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
        return SnapshotChoice(path, self._title.text().strip(), self._scales.checkedId(), self._theme)

    @property
    def _theme(self) -> str:
        return "print" if self._print.isChecked() else ""

    def _colour_row(self) -> QHBoxLayout:
        as_shown = QRadioButton(self.tr("As on the map"))
        as_shown.setChecked(True)
        self._colours = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in (as_shown, self._print):
            self._colours.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _scale_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for scale in SCALES:
            button = QRadioButton(f"{scale}×")
            button.setChecked(scale == _USUAL_SCALE)
            self._scales.addButton(button, scale)
            row.addWidget(button)
        row.addWidget(self._pixels, 1)
        return row

    def _kinds(self) -> str:
        return self.tr("PNG pictures") + " (*.png)"

    def _allow(self) -> None:
        self._save.setEnabled(not self._file.is_empty)

    def _tell_pixels(self) -> None:
        scale = self._scales.checkedId()
        text = self.tr("{width} × {height} pixels")
        self._pixels.setText(text.format(width=self._size.width() * scale, height=self._size.height() * scale))
