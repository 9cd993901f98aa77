"""The map and the workspace: what is clicked becomes intents, what changes is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.map_view import LayerSet, MapView
from desktop.selection import Selection, SelectionKind
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.arc_marks import event_arcs
from geodata.clustering import holds
from geodata.filters import Filter
from geodata.maps.fitting import bounds_around, box_around
from geodata.marks import EVERY_PLACE, View
from geodata.model import Place
from geodata.projections import ProjectionKind

_WORLD = (-170.0, -58.0, 180.0, 78.0)
_AROUND = 0.25  # marks are drawn this far beyond the view, so that a short drag finds them there
_MARKS = "marks of a new filter"
_SOON = 30  # ms: changes that come together are drawn together


class MapLink(QObject):
    """Draws the marks of the view; also answers the actions about the map."""

    layers_changed = Signal(object)  # LayerSet
    picked = Signal()  # something was clicked on the map, for which there are excerpts

    def __init__(self, view: MapView, workspace: Workspace, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._settings = settings
        self._is_from_map = False
        self._has_marks = False  # drawn already for the change that is about to be told
        self._redraw = QTimer(self, singleShot=True, interval=_SOON)
        self._redraw.timeout.connect(self.draw)
        self._listen_to_the_page()
        self._seats_due = True
        hidden = settings.hidden_layers
        view.show_layers(LayerSet(**{name: name not in hidden for name in asdict(view.layers)}))
        workspace.narrowed.connect(self._draw_at_once)
        workspace.articles_changed.connect(self._forget_marks)
        workspace.changed.connect(self._redraw.start)
        workspace.selection_changed.connect(self._on_selection)
        workspace.filter_changed.connect(self._show_regions)
        workspace.language_changed.connect(view.set_language)
        workspace.projection_changed.connect(view.set_projection)

    @property
    def layers(self) -> LayerSet:
        return self._view.layers

    def draw(self) -> None:
        """Show what the filter admits."""
        if not self._has_marks:
            self._draw_marks(self._view.current_view())
        self._has_marks = False
        self._seats_due = True
        self._draw_seats()

    def _draw_seats(self) -> None:
        """Where they are to be seen: to count them takes as long as all else in a large project."""
        if self._seats_due and self._view.layers.seats:
            self._seats_due = False
            self._view.show_seats(self._workspace.seats())

    def _draw_at_once(self) -> None:
        """The marks of a new filter come before all that is only counted."""
        self._draw_marks(self._view.current_view())
        self._has_marks = True
        self._view.ask_when_marked(_MARKS)

    def _on_drawn(self, token: str) -> None:
        if token == _MARKS:
            self._workspace.settle()

    def _forget_marks(self) -> None:
        self._has_marks = False

    def show_world(self) -> None:
        """All that the projection shows best: the world, or the Arctic."""
        self._view.go_home()

    def show_all_marks(self) -> None:
        """Fit the view to every mark that the filter admits."""
        points = [(mark.lon, mark.lat) for mark in self._workspace.marks(EVERY_PLACE)]
        if self._workspace.projection is ProjectionKind.MERCATOR:
            self._view.fit(bounds_around(points) or _WORLD)
        elif box := box_around(points, self._workspace.projection):
            self._view.fit_box(box)
        else:
            self._view.go_home()

    def toggle_events(self, shown: bool) -> None:
        self._toggle("events", shown)

    def toggle_seats(self, shown: bool) -> None:
        self._toggle("seats", shown)

    def toggle_areas(self, shown: bool) -> None:
        self._toggle("areas", shown)

    def toggle_labels(self, shown: bool) -> None:
        self._toggle("labels", shown)

    def _toggle(self, layer: str, shown: bool) -> None:
        self._view.show_layers(replace(self._view.layers, **{layer: shown}))
        self._remember_layers(self._view.layers)

    def _remember_layers(self, layers: LayerSet) -> None:
        """Also when they were switched on the page itself."""
        self._settings.hidden_layers = frozenset(name for name, shown in asdict(layers).items() if not shown)
        self.layers_changed.emit(layers)
        self._draw_seats()

    def _listen_to_the_page(self) -> None:
        self._view.ready.connect(self._begin)
        self._view.view_changed.connect(self._draw_marks)
        self._view.drawn.connect(self._on_drawn)
        self._view.mark_clicked.connect(self._on_mark)
        self._view.area_clicked.connect(self._on_area)
        self._view.seat_clicked.connect(self._on_seat)
        self._view.region_picked.connect(self._on_region)
        self._view.background_clicked.connect(self._workspace.clear_selection)
        self._view.layers_changed.connect(self._remember_layers)

    def _begin(self) -> None:
        self._view.set_language(self._workspace.language)
        self._view.set_projection(self._workspace.projection)
        self.draw()
        self._show_regions(self._workspace.filter)
        self._show_selection(self._workspace.selection)

    def _draw_marks(self, view: View) -> None:
        self._view.show_marks(self._workspace.marks(view.padded(_AROUND)))

    def _show_selection(self, selection: Selection) -> None:
        self._view.select(_KINDS_ON_THE_PAGE[selection.kind], selection.ids)

    def _show_regions(self, chosen: Filter) -> None:
        self._view.show_regions(sorted(chosen.regions))

    def _on_selection(self, selection: Selection) -> None:
        """Show it; what was selected elsewhere than on the map is also brought into sight.

        An event with arcs shows by them where it was, and only moves the map when they leave it.
        """
        self._show_selection(selection)
        if self._is_from_map:
            return
        excerpt = self._workspace.excerpt(selection.excerpt) if selection.excerpt else None
        if excerpt and excerpt.event and event_arcs(excerpt.event).arcs:
            return
        place = excerpt.place if excerpt and excerpt.place else self._first_place(selection)
        if place and (excerpt or not holds(self._view.current_view(), place.lat, place.lon)):
            self._view.fly_to(place.lat, place.lon)

    def _first_place(self, selection: Selection) -> Place | None:
        return self._workspace.place(selection.ids[0]) if selection.ids else None

    def _on_mark(self, place_ids: list[str]) -> None:
        self._select(partial(self._workspace.select_places, place_ids))

    def _on_area(self, place_id: str) -> None:
        self._select(partial(self._workspace.select_shaded, place_id))

    def _on_seat(self, place_id: str) -> None:
        self._select(partial(self._workspace.select_seat, place_id))

    def _select(self, intent: Callable[[], None]) -> None:
        self._is_from_map = True
        intent()
        self._is_from_map = False
        self.picked.emit()

    def _on_region(self, region_id: str) -> None:
        """A region picked on the map joins the filter, or leaves it when it was there."""
        chosen = self._workspace.filter
        is_there = region_id in chosen.regions
        self._workspace.narrow(chosen.without_region(region_id) if is_there else chosen.with_region(region_id))


_KINDS_ON_THE_PAGE = {
    SelectionKind.NONE: "none",
    SelectionKind.PLACES: "mark",
    SelectionKind.AREA: "area",
    SelectionKind.REGION: "area",
    SelectionKind.SEAT: "seat",
    SelectionKind.ACTOR: "actor",
}
