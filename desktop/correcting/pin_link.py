"""Asking for a point on the map: the page takes the pointer or the arrow keys until a pin is dropped or given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.map_view import MapView

_TOOL = "pin"
_HALF_TURN, _TURN = 180.0, 360.0

Then = Callable[[float, float], None]
"""Latitude and longitude, in degrees."""


class PinLink(QObject):
    """One question at a time; the pin stays on the map until `clear`."""

    asked = Signal()
    given_up = Signal()

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._then: Then | None = None
        view.told.connect(self._hear)

    @property
    def is_asking(self) -> bool:
        return self._then is not None

    def ask(self, what: str, then: Then) -> None:
        """Let the user point at where `what` lies, and do `then` with it."""
        self._then = then
        self._view.setFocus()
        self._view.call("atlas.hidePin")
        self._view.call("atlas.startDrawing", _TOOL)
        self._view.call("atlas.tellInside", what)
        self.asked.emit()

    def clear(self) -> None:
        """Take the pin off the map."""
        self._view.call("atlas.hidePin")

    def _hear(self, signal: str, told: object) -> None:
        if self._then is None or not isinstance(told, Mapping):
            return
        if signal == "pin:dropped":
            self._on_dropped(told)
        elif signal == "draw:tool" and told.get("tool") != _TOOL:
            self._then = None
            self.given_up.emit()

    def _on_dropped(self, told: Mapping[str, Any]) -> None:
        then, self._then = self._then, None
        lat, lon = float(told["lat"]), _turned(float(told["lon"]))
        self._view.call("atlas.showPin", lat, lon)
        if then is not None:
            # What follows asks in a window of its own: not from within the page's call.
            QTimer.singleShot(0, self, lambda: then(lat, lon))


def _turned(lon: float) -> float:
    """A longitude of the map beyond the date line, as one of the globe."""
    return lon if abs(lon) <= _HALF_TURN else (lon + _HALF_TURN) % _TURN - _HALF_TURN
