"""A field for a country: typed or chosen by its name in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Language


class CountryField(QComboBox):
    """`country` is the code of what was chosen; the first entry is none."""

    def __init__(self, language: Language, country: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem("—", None)
        named = sorted((place.names.within(language), place.country) for place in gazetteer().countries())
        for name, code in named:
            self.addItem(name, code)
        completer, line = self.completer(), self.lineEdit()
        assert completer is not None
        assert line is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCurrentIndex(max(0, self.findData(country)))
        line.editingFinished.connect(self._settle)

    @property
    def country(self) -> str | None:
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        data = self.itemData(found) if found > 0 else None
        return str(data) if data else None

    def _settle(self) -> None:
        """What is no country is none."""
        self.setCurrentIndex(max(0, self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)))
