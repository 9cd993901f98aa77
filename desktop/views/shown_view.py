"""What the window shows as a view to be saved, and the window brought back to a view that was saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

from desktop.look import Look
from desktop.map_link import MapLink
from desktop.map_style import MapStyle
from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.atlas.saved_view import SavedView
from geodata.atlas.seen import seen
from geodata.maps.boundaries import Boundaries

_PRINT = "print"


class ShownView:
    """Everything of the window that belongs to a view."""

    def __init__(self, workspace: Workspace, view: MapView, map_link: MapLink, style: MapStyle, look: Look) -> None:
        self._workspace = workspace
        self._view = view
        self._map_link = map_link
        self._style = style
        self._look = look

    def taken(self, id_: str, name: str, title: str = "", note: str = "") -> SavedView:
        """The view as it is at this moment, with what it shows today."""
        workspace = self._workspace
        return SavedView(
            id=id_,
            name=name,
            filter=workspace.filter,
            view=self._view.current_view(),
            theme=self._view.theme,
            shading=workspace.shading,
            boundaries=self._view.boundaries,
            hidden=frozenset(layer for layer, is_on in asdict(self._view.layers).items() if not is_on),
            title=title,
            note=note,
            seen=seen(workspace.index, workspace.filter, date.today()),
        )

    def show(self, view: SavedView) -> None:
        """Bring the window back to a view: filter, projection, place and nearness, shading, layers and colours."""
        workspace = self._workspace
        workspace.clear_selection()
        workspace.narrow(view.filter)
        workspace.shade_by(view.shading)
        self._dress(view)
        for layer, toggle in self._layers().items():
            if getattr(self._view.layers, layer) == (layer in view.hidden):
                toggle(layer not in view.hidden)
        workspace.draw_in(view.view.projection)  # after the filter, whose region may have chosen another one
        self._view.set_view(*view.view.centre, view.view.zoom)

    def _layers(self) -> dict[str, Callable[[bool], None]]:
        link = self._map_link
        return {
            "events": link.toggle_events,
            "areas": link.toggle_areas,
            "seats": link.toggle_seats,
            "labels": link.toggle_labels,
        }

    def _dress(self, view: SavedView) -> None:
        style, look = self._style, self._look
        if view.theme == _PRINT:
            style.go_print()
        else:
            style.follow_window()
            if view.theme != self._workspace.theme:
                {"dark": look.go_dark, "light": look.go_light}[view.theme]()
        {
            Boundaries.DISPUTED: style.hatch_disputed,
            Boundaries.DE_FACTO: style.show_de_facto,
            Boundaries.UNMARKED: style.leave_unmarked,
        }[view.boundaries]()
