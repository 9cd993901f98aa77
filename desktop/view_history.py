"""Back and forward through what the map showed: its place, nearness and projection, and the filter's regions."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.marks import View
from geodata.projections import ProjectionKind

LIMIT = 100
_RESTED = 700  # ms without a movement before a view counts as looked at
_NEAR_ZOOM = 0.2
_NEAR_SHARE = 0.06  # of the window, in pixels of a usual one
_WINDOW = 700.0  # pixels


@dataclass(frozen=True, slots=True)
class Stop:
    """One view that was looked at."""

    lat: float
    lon: float
    zoom: float
    projection: ProjectionKind
    regions: frozenset[str]

    def is_like(self, other: Stop) -> bool:
        """Whether nobody would call it another view."""
        if self.projection is not other.projection or self.regions != other.regions:
            return False
        if abs(self.zoom - other.zoom) > _NEAR_ZOOM:
            return False
        degree = 256 * 2**self.zoom / 360  # pixels
        east = math.remainder(self.lon - other.lon, 360) * math.cos(math.radians(self.lat))
        return math.hypot(self.lat - other.lat, east) * degree < _NEAR_SHARE * _WINDOW


class Trail:
    """Stops in their order, and where one is among them; the oldest are forgotten."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._stops) - 1

    def __len__(self) -> int:
        return len(self._stops)

    def visit(self, stop: Stop) -> None:
        """Note a stop; what lay before one is cut off, and one that is like the present one is no news."""
        if self._at >= 0 and self._stops[self._at].is_like(stop):
            return
        self._stops = [*self._stops[: self._at + 1], stop][-LIMIT:]
        self._at = len(self._stops) - 1

    def back(self) -> Stop:
        self._at -= 1
        return self._stops[self._at]

    def forward(self) -> Stop:
        self._at += 1
        return self._stops[self._at]


class ViewHistory(QObject):
    """Keeps the trail of a map; `changed` says that one may now go back or forward, or no longer."""

    changed = Signal()

    def __init__(self, view: MapView, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._goal: Stop | None = None  # where the history itself is leading
        self.trail = Trail()
        self._rest = QTimer(self, singleShot=True, interval=_RESTED)
        self._rest.timeout.connect(self._arrive)
        view.view_changed.connect(self._rest.start)
        workspace.filter_changed.connect(self._rest.start)
        workspace.project_opened.connect(self._begin_anew)
        view.told.connect(self._on_told)

    def go_back(self) -> None:
        self._arrive_now()
        if self.trail.can_go_back:
            self._go(self.trail.back)

    def go_forward(self) -> None:
        if self.trail.can_go_forward:
            self._go(self.trail.forward)

    def _go(self, step: Callable[[], Stop]) -> None:
        stop = self._goal = step()
        self._workspace.draw_in(stop.projection)
        self._workspace.narrow(self._workspace.filter.with_regions(stop.regions))
        self._view.set_view(stop.lat, stop.lon, stop.zoom)
        self._rest.start()
        self.changed.emit()

    def _arrive(self) -> None:
        """The map has come to rest."""
        here = self._here(self._view.current_view())
        goal, self._goal = self._goal, None
        if goal is None or not goal.is_like(here):
            self.trail.visit(here)
            self.changed.emit()

    def _arrive_now(self) -> None:
        """What is looked at this moment is also a place to come back to."""
        if self._rest.isActive():
            self._rest.stop()
            self._arrive()

    def _here(self, view: View) -> Stop:
        lat, lon = view.centre
        return Stop(lat, lon, view.zoom, view.projection, self._workspace.filter.regions)

    def _begin_anew(self) -> None:
        self.trail = Trail()
        self._goal = None
        self.changed.emit()

    def _on_told(self, signal: str, _payload: object) -> None:
        if signal == "history:back":
            self.go_back()
        elif signal == "history:forward":
            self.go_forward()
