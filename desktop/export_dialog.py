"""What data is to be written, how and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.exporting.export_buttons import ExportButtons
from desktop.exporting.scope_field import ScopeField
from desktop.file_field import FileField
from desktop.marking import QT_TRANSLATE_NOOP
from geodata.export.formats import FORMATS, Format
from geodata.export.tables import Layer

_LAYERS = {
    Layer.EVENTS: QT_TRANSLATE_NOOP("ExportDialog", "Events"),
    Layer.PLACES: QT_TRANSLATE_NOOP("ExportDialog", "Places"),
    Layer.ACTORS: QT_TRANSLATE_NOOP("ExportDialog", "Actors"),
    Layer.MENTIONS: QT_TRANSLATE_NOOP("ExportDialog", "Mentions"),
}


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user asked for; `filtered` means what the filter shows, otherwise all of the project."""

    path: Path
    form: Format
    layers: tuple[Layer, ...]
    filtered: bool


class ExportDialog(QDialog):
    """`shown` says in words what the filter shows."""

    def __init__(self, path: Path, shown: str, *, has_filter: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export data"))
        self.resize(560, 0)
        self._formats = QComboBox()
        for form in FORMATS:
            self._formats.addItem(form.label, form)
        self._layers = {layer: QCheckBox(self.tr(text)) for layer, text in _LAYERS.items()}
        self._scope = ScopeField(shown, has_filter=has_filter)
        self._buttons = ExportButtons(self)
        self._file = FileField(path, self.tr("Export data"), self._kinds)
        form_layout = QFormLayout()
        form_layout.setSpacing(12)
        form_layout.addRow(self.tr("Format"), self._formats)
        form_layout.addRow(self.tr("Tables"), self._layer_row())
        form_layout.addRow(self.tr("What"), self._scope)
        form_layout.addRow(self.tr("File"), self._file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addLayout(form_layout)
        layout.addWidget(self._buttons)
        self._formats.currentIndexChanged.connect(self._on_format)
        self._file.changed.connect(self._allow)
        for layer, box in self._layers.items():
            box.toggled.connect(lambda checked, layer=layer: self._on_layer(layer, checked))
        self._on_format()

    @property
    def choice(self) -> ExportChoice:
        path, form = self._file.path, self._form()
        if not path.name.lower().endswith(form.ending):
            path = path.with_name(path.name + form.ending)
        return ExportChoice(path, form, () if form.needs else self._checked(), self._scope.is_filtered)

    def choose_format(self, name: str) -> None:
        self._formats.setCurrentIndex([form.name for form in FORMATS].index(name))

    def _form(self) -> Format:
        form = self._formats.currentData()
        assert isinstance(form, Format)
        return form

    def _checked(self) -> tuple[Layer, ...]:
        return tuple(layer for layer, box in self._layers.items() if box.isChecked())

    def _layer_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for box in self._layers.values():
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _kinds(self) -> str:
        form = self._form()
        return f"{form.label} (*{form.ending})"

    def _on_format(self) -> None:
        """The file's ending and the tables follow the format."""
        form = self._form()
        path = self._file.path
        known = next((each.ending for each in FORMATS if path.name.lower().endswith(each.ending)), path.suffix)
        self._file.show_path(path.with_name(path.name.removesuffix(known) + form.ending))
        for layer, box in self._layers.items():
            box.blockSignals(True)
            box.setChecked(layer in form.layers())
            box.setEnabled(form.needs is None)
            box.blockSignals(False)
        self._allow()

    def _on_layer(self, layer: Layer, checked: bool) -> None:
        """A format of one table takes the one chosen last."""
        if checked and self._form().holds_one:
            for other, box in self._layers.items():
                if other is not layer:
                    box.setChecked(False)
        self._allow()

    def _allow(self) -> None:
        self._buttons.allow(not self._file.is_empty and bool(self._checked()))
