"""A place and a distance: what lies within so many kilometres of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from geodata.knowledge.gazetteer import gazetteer
from geodata.labels import PLACE_KIND_NAMES
from geodata.model import Language, Place
from geodata.regions.shapes import FARTHEST_KM, Circle

LISTED = 40
USUAL_KM = 500


class DistanceDialog(QDialog):
    """`circle` is what was asked for. Only towns and sites have a point to measure from, so only they are found."""

    def __init__(self, language: Language, place_id: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._places: list[Place] = []
        self.setWindowTitle(self.tr("Within a distance of a place"))
        self.resize(460, 430)
        self.search, self.km, self._list = QLineEdit(), QSpinBox(), QListWidget()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._agree = buttons.addButton(self.tr("Show what lies within"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._agree.setDefault(True)
        self._lay_out(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.search.textChanged.connect(self._find)
        self._list.itemSelectionChanged.connect(self._on_choice)
        self._list.itemDoubleClicked.connect(lambda _item: self.accept())
        self._begin_at(place_id)

    @property
    def circle(self) -> Circle | None:
        """What was asked for; None where no place is chosen."""
        row = self._list.currentRow()
        if not 0 <= row < len(self._places):
            return None
        place = self._places[row]
        return Circle(place.lat, place.lon, self.km.value(), place.id)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        self.search.setPlaceholderText(self.tr("Name of a town or site, in any script…"))
        self.search.setClearButtonEnabled(True)
        self._list.setAccessibleName(self.tr("Places found"))
        self.km.setRange(1, int(FARTHEST_KM))
        self.km.setSingleStep(50)
        self.km.setValue(USUAL_KM)
        self.km.setSuffix(self.tr(" km"))
        self.km.setGroupSeparatorShown(True)
        hint = QLabel(self.tr("Distances run along the shortest way over the ellipsoid."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Within"), self.km)
        form.addRow(self.tr("of"), self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._list, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def _begin_at(self, place_id: str | None) -> None:
        try:
            place = gazetteer().get(place_id) if place_id else None
        except KeyError:
            place = None
        if place and not place.kind.is_area:
            self._show([place])
        else:
            self._show([])
        self.search.setFocus()

    def _find(self, text: str) -> None:
        found = gazetteer().search(text.strip(), LISTED) if text.strip() else []
        self._show([place for place in found if not place.kind.is_area])

    def _show(self, places: list[Place]) -> None:
        self._places = places
        self._list.clear()
        for place in places:
            item = QListWidgetItem(self._described(place))
            item.setData(Qt.ItemDataRole.UserRole, place.id)
            self._list.addItem(item)
        self._list.setCurrentRow(0 if places else -1)
        self._on_choice()

    def _described(self, place: Place) -> str:
        kind = PLACE_KIND_NAMES[place.kind].within(self._language)
        return " · ".join(filter(None, (place.names.within(self._language), self._country(place), kind)))

    def _country(self, place: Place) -> str:
        try:
            return gazetteer().get(f"iso:{place.country}").names.within(self._language) if place.country else ""
        except KeyError:
            return place.country or ""

    def _on_choice(self) -> None:
        self._agree.setEnabled(self.circle is not None)
