"""Which features of a file become a region, and under what name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from geodata.regions.gis_files import Layer
from geodata.regions.saved import LONGEST_NAME

_NUMBER = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RegionFileDialog(QDialog):
    """Layers, their features to tick, and a name, which follows what is ticked until the user writes one."""

    def __init__(self, path: Path, layers: Sequence[Layer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self._stem = path.stem
        self.setWindowTitle(self.tr("Import a region"))
        self.resize(480, 500)
        self.layer_box, self._find, self.features = QComboBox(), QLineEdit(), QListWidget()
        self.name_edit = QLineEdit(path.stem)
        self.name_edit.setMaxLength(LONGEST_NAME)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._agree = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._agree.setDefault(True)
        self._lay_out(path, buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.layer_box.currentIndexChanged.connect(self._list_features)
        self._find.textChanged.connect(self._narrow)
        self.features.itemChanged.connect(self._on_ticked)
        self.name_edit.textChanged.connect(self._check)
        self._list_features()

    @property
    def layer(self) -> Layer:
        return self._layers[self.layer_box.currentIndex()]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The features that are ticked, by their numbers in the layer."""
        return tuple(int(item.data(_NUMBER)) for item in self._items() if item.checkState() is _CHECKED)

    @property
    def name(self) -> str:
        return self.name_edit.text().strip()

    def tick(self, number: int, *, on: bool = True) -> None:
        """What a click on a feature's box does."""
        self.features.item(number).setCheckState(_CHECKED if on else _UNCHECKED)

    def _lay_out(self, path: Path, buttons: QDialogButtonBox) -> None:
        hint = QLabel(self.tr("What is ticked in {file} becomes one region.").format(file=path.name))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self._find.setPlaceholderText(self.tr("Find a feature…"))
        self._find.setClearButtonEnabled(True)
        self.features.setAccessibleName(self.tr("Features"))
        self.layer_box.addItems([layer.name for layer in self._layers])
        form = QFormLayout()
        form.setSpacing(12)
        if len(self._layers) > 1:
            form.addRow(self.tr("Layer"), self.layer_box)
        form.addRow(self.tr("Name"), self.name_edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self._find)
        layout.addWidget(self.features, 1)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _items(self) -> list[QListWidgetItem]:
        return [self.features.item(row) for row in range(self.features.count())]

    def _list_features(self) -> None:
        self.features.clear()
        is_alone = len(self.layer.features) == 1
        for number, name in enumerate(self.layer.features):
            item = QListWidgetItem(name)
            item.setData(_NUMBER, number)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_CHECKED if is_alone else _UNCHECKED)
            self.features.addItem(item)
        self._narrow(self._find.text())
        self._on_ticked()

    def _narrow(self, words: str) -> None:
        wanted = words.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    def _on_ticked(self) -> None:
        if not self.name_edit.isModified():
            numbers = self.numbers
            one = self.layer.features[numbers[0]] if len(numbers) == 1 else ""
            self.name_edit.setText((one if one and not one.isdecimal() else self._stem)[:LONGEST_NAME])
        self._check()

    def _check(self) -> None:
        self._agree.setEnabled(bool(self.numbers and self.name))
