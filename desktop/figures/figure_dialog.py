"""The dialog of a figure: the options on the left, the figure as it will be on the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.exporting.export_buttons import ExportButtons
from desktop.exporting.form_fields import muted
from desktop.figures.figure_choice import FORMATS, FigureChoice
from desktop.figures.figure_options import FigureOptions
from desktop.figures.figure_preview import FigurePreview
from desktop.file_field import FileField
from geodata.figures.evidence import Evidence
from geodata.figures.request import MOST_PIXELS, FigureRequest

Order = Callable[[FigureChoice, str, str | None], tuple[FigureRequest, Evidence]]
"""What is to be drawn with these options, this title and subtitle; raises NothingToDraw."""


class FigureDialog(QDialog):
    """`order` knows what the map shows; the dialog only how it is to be laid out."""

    def __init__(
        self, path: Path, title: str, subtitle: str, choice: FigureChoice, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._is_empty = False
        self.setWindowTitle(self.tr("Export figure"))
        self.resize(1120, 680)
        self._options = FigureOptions(choice, title, subtitle)
        self._options.setFixedWidth(340)
        self._file = FileField(path.with_suffix(choice.suffix), self.tr("Export figure"), self._kinds)
        self._told = muted("")
        self._buttons = ExportButtons(self)
        self.preview = FigurePreview(self._ordered)
        self._lay_out()
        self._options.changed.connect(self._on_change)
        self._file.changed.connect(self._on_file)
        self.preview.refused.connect(self._on_refused)
        self.finished.connect(lambda _code: self.preview.close_down())
        self._on_change()

    @property
    def choice(self) -> FigureChoice:
        return self._options.choice

    @property
    def path(self) -> Path:
        """The file, with the ending of the format."""
        path, suffix = self._file.path, self.choice.suffix
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    @property
    def ordered(self) -> tuple[FigureRequest, Evidence]:
        """The figure that was agreed on."""
        return self._ordered()

    def _ordered(self) -> tuple[FigureRequest, Evidence]:
        return self._order(self.choice, self._options.title, self._options.subtitle)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._options)
        left.addWidget(self._told)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(left)
        both.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        foot.addWidget(self._file, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(both, 1)
        layout.addLayout(foot)

    def _kinds(self) -> str:
        return ";;".join(f"{suffix.removeprefix('.').upper()} (*{suffix})" for suffix in FORMATS)

    def _on_change(self) -> None:
        suffix, path = self.choice.suffix, self._file.path
        if not self._file.is_empty and path.suffix.lower() in FORMATS and path.suffix.lower() != suffix:
            self._file.show_path(path.with_suffix(suffix))
        self._tell_size()
        self._allow()
        self.preview.refresh()

    def _on_file(self) -> None:
        """An ending that is typed chooses the format."""
        if not self._file.is_empty and self._file.path.suffix.lower() in FORMATS:
            self._options.show_suffix(self._file.path.suffix.lower())
        self._allow()

    def _on_refused(self, sentence: str) -> None:
        self._is_empty = bool(sentence)
        self._allow()

    def _tell_size(self) -> None:
        width, height = self.choice.size
        told = self.tr("{width} × {height} mm").format(width=round(width), height=round(height))
        if self.choice.suffix == ".png":
            wide, high = self.choice.dots
            told = f"{told} · " + self.tr("{width} × {height} pixels").format(width=wide, height=high)
        if self._is_too_dense:
            told = self.tr("So many pixels are too many for a picture: choose fewer dpi, or PDF.")
        self._told.setText(told)

    @property
    def _is_too_dense(self) -> bool:
        return self.choice.suffix == ".png" and max(self.choice.dots) > MOST_PIXELS

    def _allow(self) -> None:
        self._buttons.allow(not (self._file.is_empty or self._is_empty or self._is_too_dense))
