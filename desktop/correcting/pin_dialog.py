"""What the pin on the map marks: a name and a kind, and how far it holds."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.made_places import PIN_KINDS, pin
from desktop.correcting.places_in_words import country_of, point_in_words
from desktop.correcting.scope_choice import ScopeChoice
from geodata.labels import PLACE_KIND_NAMES
from geodata.model import Language, Place

LONGEST = 120


class PinDialog(QDialog):
    """`place` is what the pin marks; None while it has no name."""

    def __init__(
        self,
        lat: float,
        lon: float,
        name: str,
        language: Language,
        scopes: ScopeChoice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lat, self._lon, self._language = lat, lon, language
        self.scopes = scopes
        self.setWindowTitle(self.tr("New place"))
        self.setMinimumWidth(460)
        self.name, self.kind = QLineEdit(name), QComboBox()
        self.name.setMaxLength(LONGEST)
        for kind in PIN_KINDS:
            self.kind.addItem(PLACE_KIND_NAMES[kind].within(language), kind)
        self._buttons = AgreeButtons(self, self.tr("Place it here"))
        self._lay_out()
        self.name.textChanged.connect(lambda _: self._buttons.allow(self.place is not None))
        self._buttons.allow(self.place is not None)
        self.name.selectAll()

    @property
    def place(self) -> Place | None:
        if not self.name.text().strip():
            return None
        return pin(self.name.text(), self.kind.currentData(), self._lat, self._lon)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Where"), QLabel(self._where()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(form)
        if self.scopes is not None:
            layout.addWidget(self.scopes)
        layout.addWidget(self._buttons)

    def _where(self) -> str:
        country = country_of(pin("?", PIN_KINDS[0], self._lat, self._lon))
        within = country.names.within(self._language) if country else ""
        return " · ".join(filter(None, (point_in_words(self._lat, self._lon), within)))
