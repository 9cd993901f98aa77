"""A field for a place: a button that asks for one, and one that takes it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.correcting.places_in_words import place_in_words
from desktop.correcting.scope_menu import in_menu
from desktop.icons import icon
from geodata.model import Language, Place

Ask = Callable[[], Place | None]


class PlaceField(QWidget):
    """`ask` lets the user choose; its None leaves what there is."""

    changed = Signal()

    def __init__(self, ask: Ask, language: Language, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._language = language
        self._place: Place | None = None
        self.choose, self.clear = QPushButton(), QToolButton()
        self.choose.setAutoDefault(False)
        self.choose.setProperty("role", "field")
        self.clear.setIcon(icon("clear", theme))
        self.clear.setToolTip(self.tr("No place"))
        self.clear.setAccessibleName(self.tr("No place"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choose, 1)
        layout.addWidget(self.clear)
        self.choose.clicked.connect(self._on_choose)
        self.clear.clicked.connect(lambda: self._set(None))
        self.show_place(None)

    @property
    def place(self) -> Place | None:
        return self._place

    def show_place(self, place: Place | None) -> None:
        self._place = place
        name = place.names.within(self._language) if place else self.tr("Choose a place…")
        self.choose.setText(in_menu(name))
        self.choose.setToolTip(place_in_words(place, self._language) if place else "")
        self.clear.setVisible(place is not None)

    def _on_choose(self) -> None:
        if (chosen := self._ask()) is not None:
            self._set(chosen)

    def _set(self, place: Place | None) -> None:
        self.show_place(place)
        self.changed.emit()
