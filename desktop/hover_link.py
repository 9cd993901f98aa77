"""Cards over the marks: the first quotations there, asked for by the page; and clusters that come apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.maps.hover import hover_card
from geodata.maps.spreading import box_of_places

_CARD, _SPREAD, _FOLDED = "hover:card", "mark:spread", "minimap:folded"


class HoverLink(QObject):
    """Answers the page. `opened`: a mark was opened whose places all lie at one point."""

    opened = Signal()

    def __init__(self, view: MapView, workspace: Workspace, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._settings = settings
        view.told.connect(self._on_told)
        view.ready.connect(lambda: view.call("atlas.foldMinimap", settings.is_minimap_folded))

    def _on_told(self, signal: str, payload: object) -> None:
        if signal == _FOLDED:
            self._settings.is_minimap_folded = bool(payload)
        elif signal in (_CARD, _SPREAD) and isinstance(payload, Mapping):
            mark, places = str(payload.get("id", "")), _ids(payload.get("places"))
            if signal == _CARD:
                self._show_card(mark, places)
            else:
                self._spread(places)

    def _show_card(self, mark: str, places: Sequence[str]) -> None:
        workspace = self._workspace
        found = workspace.index.excerpts(workspace.filter, places)
        self._view.call("atlas.setHoverCard", mark, hover_card(found, workspace.language))

    def _spread(self, places: Sequence[str]) -> None:
        """Go so near that the places of a mark come apart; where they cannot, list what is there."""
        view = self._view.current_view()
        known = [place for each in places if (place := self._workspace.place(each)) is not None]
        box = box_of_places(known, view)
        if box is not None:
            self._view.call("atlas.spread", *box)
        else:
            self._workspace.select_places(places)
            self.opened.emit()


def _ids(told: Any) -> list[str]:
    return [str(each) for each in told] if isinstance(told, list) else []
