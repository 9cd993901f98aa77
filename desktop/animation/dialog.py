"""The dialog of an animation: the options on the left, any of its steps as it will be on the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.animation.choice import FORMATS, AnimationChoice
from desktop.animation.options import AnimationOptions
from desktop.animation.preview import AnimationPreview
from desktop.exporting.export_buttons import ExportButtons
from desktop.file_field import FileField
from geodata.animation.request import AnimationRequest

if TYPE_CHECKING:
    from geodata.animation.material import Material

Order = Callable[[AnimationChoice, str], tuple[AnimationRequest, "Material"]]
"""What is to be animated with these options and this title; raises NothingToAnimate or TooManySteps."""


class AnimationDialog(QDialog):
    """`order` knows what the map shows; the dialog only how it is to run."""

    def __init__(
        self, path: Path, title: str, choice: AnimationChoice, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._steps = 0
        self.setWindowTitle(self.tr("Export animation"))
        self.resize(1080, 620)
        self._options = AnimationOptions(choice, title)
        self._options.setFixedWidth(340)
        self._file = FileField(path.with_suffix(choice.suffix), self.tr("Export animation"), self._kinds)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setProperty("role", "muted")
        self.preview = AnimationPreview(self._ordered)
        self._lay_out()
        self._options.changed.connect(self._on_change)
        self._file.changed.connect(self._on_file)
        self.preview.refused.connect(self._on_refused)
        self.preview.ready.connect(self._on_ready)
        self.finished.connect(lambda _code: self.preview.close_down())
        self._on_change()

    @property
    def choice(self) -> AnimationChoice:
        return self._options.choice

    @property
    def path(self) -> Path:
        """The file, with the ending of the format."""
        path, suffix = self._file.path, self.choice.suffix
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    @property
    def ordered(self) -> tuple[AnimationRequest, Material]:
        """The animation that was agreed on."""
        return self._ordered()

    def _ordered(self) -> tuple[AnimationRequest, Material]:
        return self._order(self.choice, self._options.title)

    def _lay_out(self) -> None:
        self._buttons = ExportButtons(self)
        self._buttons.allow(False)
        left = QVBoxLayout()
        left.setSpacing(12)
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
        self.preview.refresh()
        self._allow()

    def _on_file(self) -> None:
        """An ending that is typed chooses the format."""
        if not self._file.is_empty and self._file.path.suffix.lower() in FORMATS:
            self._options.show_suffix(self._file.path.suffix.lower())
        self._allow()

    def _on_ready(self, steps: int) -> None:
        self._steps = steps
        seconds = round(steps / self.choice.speed + 1.5)
        told = self.tr("%n step(s)", "", steps)
        self._told.setText(f"{told} · " + self.tr("about %n second(s) long", "", seconds))
        self._allow()

    def _on_refused(self, sentence: str) -> None:
        if sentence:
            self._steps = 0
            self._told.setText("")
        self._allow()

    def _allow(self) -> None:
        self._buttons.allow(self._steps > 0 and not self._file.is_empty)
