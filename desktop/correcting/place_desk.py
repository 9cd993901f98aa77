"""Correcting what a name means as a place: a reading that was considered, any place, a pin, an area, or no place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.correcting.desk import Desk
from desktop.correcting.made_places import area_of
from desktop.correcting.named import Named, shortened
from desktop.correcting.pin_dialog import PinDialog
from desktop.correcting.pin_link import PinLink
from desktop.correcting.place_choices import PlaceChoice
from desktop.correcting.place_picker import PlacePicker
from desktop.correcting.scope_choice import ScopeChoice
from geodata.corrections.model import Scope
from geodata.knowledge.areas import areas
from geodata.model import Candidate, Place, Role
from geodata.review.wording import option_reason


class PlaceDesk(QObject):
    """Answers the menu of a place name, and asks for a place on behalf of the editors."""

    def __init__(self, desk: Desk, pins: PinLink) -> None:
        super().__init__(desk)
        self._desk = desk
        self._pins = pins

    def place(self, named: Named, place: Place | None, scope: Scope, role: Role | None = None) -> None:
        """The name means this place, or with neither place nor role none."""
        self._desk.correct([named.as_place(place, scope, role)])

    def search(self, named: Named) -> None:
        """Ask which place the name means, among its readings and all of the gazetteer."""
        title = self.tr("Which place is “{name}”?").format(name=shortened(named.surface))
        self._ask(named, title, self.readings(named))

    def set_area(self, named: Named) -> None:
        """Ask which area the name means: a region of the project, or any area of the gazetteer."""
        title = self.tr("Which area is “{name}”?").format(name=shortened(named.surface))
        self._ask(named, title, self._regions(), areas_only=True)

    def drop_pin(self, named: Named) -> None:
        """Ask for the point on the map where the name lies, and then for what is there."""
        self._pins.ask(f"“{shortened(named.surface)}”", partial(self._on_pin, named))

    def pick(self, title: str, known: Sequence[Place] = ()) -> Place | None:
        """Any place, for an editor that asks for one."""
        picker = self._picker(title, [PlaceChoice(place) for place in known])
        return picker.place if picker.exec() == QDialog.DialogCode.Accepted else None

    def readings(self, named: Named) -> list[PlaceChoice]:
        """What the name is read as, and what else it was considered for, with the reasons."""
        mention = named.place
        if mention is None:
            return []
        first = PlaceChoice(mention.place, mention.confidence, heading=self.tr("Read as"))
        others = [
            PlaceChoice(each.place, each.score, option_reason(grounds(each), self._desk.language))
            for each in mention.candidates
        ]
        if others:
            others[0] = PlaceChoice(others[0].place, others[0].share, others[0].reason, self.tr("Considered too"))
        return [first, *others]

    def _ask(self, named: Named, title: str, known: Sequence[PlaceChoice], *, areas_only: bool = False) -> None:
        counted = self._counts(named)
        picker = self._picker(title, known, scopes=ScopeChoice(counted), areas_only=areas_only)
        if picker.exec() == QDialog.DialogCode.Accepted and picker.place and picker.scopes:
            self.place(named, picker.place, picker.scopes.scope)

    def _picker(
        self,
        title: str,
        known: Sequence[PlaceChoice],
        *,
        scopes: ScopeChoice | None = None,
        areas_only: bool = False,
    ) -> PlacePicker:
        desk = self._desk
        return PlacePicker(
            title, known, desk.language, desk.theme, scopes=scopes, areas_only=areas_only, parent=desk.window
        )

    def _on_pin(self, named: Named, lat: float, lon: float) -> None:
        desk = self._desk
        dialog = PinDialog(lat, lon, named.surface, desk.language, ScopeChoice(self._counts(named)), desk.window)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        self._pins.clear()
        if agreed and dialog.place and dialog.scopes:
            self.place(named, dialog.place, dialog.scopes.scope)

    def _counts(self, named: Named) -> Callable[[Scope], int]:
        return self._desk.counter(lambda scope: named.as_place(None, scope))

    def _regions(self) -> list[PlaceChoice]:
        """Those drawn in the project, then those of the atlas."""
        own = [area_of(region) for region in self._desk.workspace.store.saved_regions()]
        atlas = [region.place for region in areas().regions()]
        return [
            *_headed(own, self.tr("Regions of this project")),
            *_headed(atlas, self.tr("Regions of the atlas")),
        ]


def _headed(places: Sequence[Place], heading: str) -> list[PlaceChoice]:
    return [PlaceChoice(place, heading="" if number else heading) for number, place in enumerate(places)]


def grounds(candidate: Candidate) -> str:
    """Why a reading was considered, without what its line says anyway: its kind, country and inhabitants."""
    described = f"a {candidate.place.kind.value}"
    parts = candidate.reason.split(_AND)
    return _AND.join(part for part in parts if not part.startswith(described))


_AND = "; "  # between the reasons of a candidate
