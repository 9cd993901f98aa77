"""Arcs on the map for what is selected: an event, an actor, a dyad; a click on an arc goes on from there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.actor_desk import ActorDesk
from desktop.map_view import MapView
from desktop.selection import SelectionKind
from geodata.arc_marks import (
    Arc,
    ArcEnd,
    Arcs,
    EndRole,
    actor_arcs_to_partners,
    actor_arcs_to_places,
    dyad_arcs,
    event_arcs,
)
from geodata.clustering import holds
from geodata.excerpts import Excerpt
from geodata.maps.fitting import bounds_around

_CLICKED = "arc:clicked"
_SOON = 30  # ms: changes that come together are drawn together


class ArcsLink(QObject):
    """Follows the selection; shows an actor's arcs to the seats of others, or else to the places of its events."""

    picked = Signal()  # an arc was clicked, for which there are excerpts

    def __init__(self, view: MapView, desk: ActorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._workspace = desk.workspace
        self._leads_to_places = False
        self._redraw = QTimer(self, singleShot=True, interval=_SOON)
        self._redraw.timeout.connect(self.draw)
        view.ready.connect(self.draw)
        view.told.connect(self._on_told)
        self._workspace.changed.connect(self._redraw.start)
        self._workspace.selection_changed.connect(lambda _: self.draw())

    def lead_to_places(self, to_places: bool) -> None:
        """Whether the arcs of an actor lead to places, or to the seats of others."""
        if to_places != self._leads_to_places:
            self._leads_to_places = to_places
            self.draw()

    def draw(self) -> None:
        """Show the arcs of what is selected, and bring those of an event into sight."""
        event = self._event()
        arcs = event_arcs(event.event) if event and event.event else self._of_actors()
        if arcs != self._view.arcs:
            self._view.show_arcs(arcs)
        if self._desk.chosen():
            self._view.select("actor", self._desk.place_ids())
        if event and arcs.arcs:
            self._bring_into_sight(arcs)

    def _event(self) -> Excerpt | None:
        """The excerpt of the one event that is pointed at: by its card, or by a mark that holds no other."""
        selection = self._workspace.selection
        if selection.excerpt:
            return self._workspace.excerpt(selection.excerpt)
        if selection.kind is not SelectionKind.PLACES:
            return None
        events = self._workspace.excerpts().of_events()
        return events[0] if len(events) == 1 else None

    def _of_actors(self) -> Arcs:
        chosen = self._desk.chosen()
        if len(chosen) > 1:
            dyad = self._desk.dyad(*chosen)
            return dyad_arcs(dyad) if dyad else Arcs()
        profile = self._desk.profile(chosen[0]) if chosen else None
        if profile is None:
            return Arcs()
        return actor_arcs_to_places(profile) if self._leads_to_places else actor_arcs_to_partners(profile)

    def _bring_into_sight(self, arcs: Arcs) -> None:
        """Move only when some end cannot be seen: one who walks through the cards wants a map that is still."""
        view = self._view.current_view()
        if all(holds(view, end.lat, end.lon) for end in arcs.ends):
            return
        bounds = bounds_around((end.lon, end.lat) for end in arcs.ends)
        if bounds:
            self._view.fit(bounds)

    def _on_told(self, signal: str, payload: object) -> None:
        if signal == _CLICKED and isinstance(payload, Mapping):
            found = [arc for arc in self._view.arcs.arcs if arc.id == payload.get("id")]
            if found:
                self._go_on(found[0])

    def _go_on(self, arc: Arc) -> None:
        """From an event to its actor, from an actor to a dyad or to the events at a place."""
        chosen = self._desk.chosen()
        if arc.end.role is EndRole.PARTNER and chosen:
            self._workspace.select_dyad(chosen[0], arc.end.ids[0])
        elif arc.end.role is EndRole.PLACE and chosen and not self._workspace.selection.excerpt:
            self._workspace.select_events_at(arc.end.ids[0], chosen)
        else:
            self._workspace.select_actor(_acting(arc).ids[0])
        self.picked.emit()


def _acting(arc: Arc) -> ArcEnd:
    """The end of an event's arc at which actors have their seat."""
    return arc.end if arc.start.role is EndRole.PLACE else arc.start
