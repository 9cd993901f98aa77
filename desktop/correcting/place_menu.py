"""The menu of a place name: what else it may mean, any other place, what it does in its sentence, or no place."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.correcting.desk import Desk
from desktop.correcting.named import Named, shortened
from desktop.correcting.place_choices import PlaceChoice, reading_in_words
from desktop.correcting.place_desk import PlaceDesk
from desktop.correcting.scope_menu import ScopeMenu, in_menu
from geodata.labels import ROLE_NAMES
from geodata.model import Role

LISTED = 5


class PlaceMenu(QMenu):
    """Shown where the name stands, or within the menu of a card."""

    def __init__(self, desk: Desk, places: PlaceDesk, named: Named) -> None:
        super().__init__(desk.window)
        self._desk, self._places, self._named = desk, places, named
        self.setObjectName("placeMenu")
        self.setTitle(in_menu(self.tr("Place “{name}”").format(name=shortened(named.surface))))
        if why := desk.why_not(named.article_id):
            self.addAction(in_menu(why)).setEnabled(False)
            return
        self._add_readings()
        self._add_ways()
        if named.place is not None:
            self._add_roles(named.place.role)
            counts = desk.counter(lambda scope: named.as_place(None, scope))
            self.addMenu(ScopeMenu(self.tr("Not a place"), counts, partial(places.place, named, None), self))

    def _add_readings(self) -> None:
        """What it is read as, and the runners-up, each with its share; each leads on to how far it goes."""
        readings = self._places.readings(self._named)
        if not readings:
            return
        self.addAction(in_menu(reading_in_words(readings[0], self._desk.language))).setEnabled(False)
        for choice in readings[1 : LISTED + 1]:
            self._add_reading(choice)
        self.addSeparator()

    def _add_reading(self, choice: PlaceChoice) -> None:
        named, place = self._named, choice.place
        text = self.tr("It is {place}").format(place=reading_in_words(choice, self._desk.language))
        counts = self._desk.counter(lambda scope: named.as_place(place, scope))
        do = partial(self._places.place, named, place)
        self.addMenu(ScopeMenu(text, counts, do, self, reason=choice.reason))

    def _add_ways(self) -> None:
        places, named = self._places, self._named
        self.addAction(self.tr("&Search the gazetteer…")).triggered.connect(lambda _: places.search(named))
        self.addAction(self.tr("&Drop a pin on the map…")).triggered.connect(lambda _: places.drop_pin(named))
        self.addAction(self.tr("Set an &area…")).triggered.connect(lambda _: places.set_area(named))
        self.addSeparator()

    def _add_roles(self, now: Role) -> None:
        roles = self.addMenu(self.tr("What the name does here"))
        for role in Role:
            made = self._role_menu(role)
            made.menuAction().setCheckable(True)
            made.menuAction().setChecked(role is now)
            roles.addMenu(made)

    def _role_menu(self, role: Role) -> ScopeMenu:
        named, places = self._named, self._places
        counts = self._desk.counter(lambda scope: named.as_place(None, scope, role))
        do = partial(places.place, named, None, role=role)
        return ScopeMenu(ROLE_NAMES[role].within(self._desk.language), counts, do, self)
