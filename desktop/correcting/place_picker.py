"""Choosing a place: what a name may mean, and everything of the gazetteer by any name in any script."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.correcting.choices import Choice
from desktop.correcting.locator import Locator
from desktop.correcting.picker import Picker
from desktop.correcting.place_choices import PlaceChoice
from desktop.correcting.place_search import found_places, named_so
from desktop.correcting.places_in_words import point_in_words
from desktop.correcting.scope_choice import ScopeChoice
from geodata.model import Language, Place


class PlacePicker(Picker):
    """Without words it lists `known`: the readings of the name, or the areas of the project."""

    def __init__(
        self,
        title: str,
        known: Sequence[PlaceChoice],
        language: Language,
        theme: str,
        *,
        scopes: ScopeChoice | None = None,
        areas_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, scopes, parent)
        self._known = tuple(known)
        self._language = language
        self._areas_only = areas_only
        self.world, self.near = Locator(theme), Locator(theme, near=True)
        self._where = QLabel()
        self._where.setProperty("role", "muted")
        self._say()
        self.resize(760, 540)
        self.begin()

    @property
    def place(self) -> Place | None:
        return self.value if isinstance(self.value, Place) else None

    def found(self, words: str) -> Sequence[Choice]:
        if not words:
            return [choice.row(self._language) for choice in self._known]
        near = named_so([choice.place for choice in self._known], words)
        places = [choice for choice in self._known if choice.place in near]
        there = {place.id for place in near}
        found = (place for place in found_places(words, areas_only=self._areas_only) if place.id not in there)
        return [choice.row(self._language) for choice in (*places, *map(PlaceChoice, found))]

    def side(self) -> QWidget:
        maps = QWidget()
        layout = QVBoxLayout(maps)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.near, self.world, self._where):
            layout.addWidget(part)
        layout.addStretch(1)
        return maps

    def point_at(self, value: object | None) -> None:
        place = value if isinstance(value, Place) else None
        listed = [each for each in self.rows.values if isinstance(each, Place)]
        for locator in (self.world, self.near):
            locator.show_places(listed, place)
        self.near.setVisible(place is not None)
        is_point = place is not None and not place.kind.is_area
        self._where.setText(point_in_words(place.lat, place.lon) if place and is_point else "")

    def _say(self) -> None:
        place, area = self.tr("Name of a place, in any script…"), self.tr("Name of an area, in any script…")
        self.say(
            self.tr("Use this place"),
            area if self._areas_only else place,
            self.tr("Places to choose from"),
            self.tr("No place is called that.\nAn old name or another spelling may find it."),
        )
        self.near.setAccessibleName(self.tr("What lies around the chosen place"))
        self.world.setAccessibleName(self.tr("Where the places of the list lie"))
