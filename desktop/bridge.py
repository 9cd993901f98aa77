"""The typed end of the traffic with the page: it only translates. Names are camelCase where JavaScript calls."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from geodata.marks import View
from geodata.projections import ProjectionKind


def js_call(function: str, *arguments: object) -> str:
    """A JavaScript call of `function` with `arguments` as JSON.

    Escaped beyond JSON, so that no text can end a script element or a line of JavaScript.
    """
    written = ", ".join(json.dumps(argument) for argument in arguments)
    for sign, escape in _ESCAPES.items():
        written = written.replace(sign, escape)
    return f"{function}({written});"


# json.dumps already turns all beyond ASCII, U+2028 among them, into \u escapes; this holds if it ever did not.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class Bridge(QObject):
    """What the page tells: each slot becomes a signal with Python's own types."""

    page_ready = Signal()
    page_failed = Signal(str)
    view_changed = Signal(object)
    mark_clicked = Signal(str, list)
    area_clicked = Signal(str)
    region_picked = Signal(str)
    seat_clicked = Signal(str)
    background_clicked = Signal()
    mark_hovered = Signal(str)
    layers_switched = Signal(dict)
    page_drawn = Signal(str)
    told = Signal(str, object)  # what a feature's own link listens for, by its name

    @Slot()
    def ready(self) -> None:
        self.page_ready.emit()

    @Slot(str)
    def failed(self, reason: str) -> None:
        self.page_failed.emit(reason)

    @Slot(float, float, float, float, float, str, "QVariantList")
    def viewChanged(  # the page's own words: degrees hold in Mercator, the box of world units everywhere
        self, west: float, south: float, east: float, north: float, zoom: float, projection: str, box: list[Any]
    ) -> None:
        kind = ProjectionKind(projection)
        if kind is ProjectionKind.MERCATOR:
            self.view_changed.emit(View(west, south, east, north, zoom))
        else:
            left, top, right, bottom = map(float, box)
            self.view_changed.emit(View.of_box(kind, (left, top, right, bottom), zoom))

    @Slot(str, "QVariantList")
    def markClicked(self, mark_id: str, place_ids: list[Any]) -> None:
        self.mark_clicked.emit(mark_id, [str(place) for place in place_ids])

    @Slot(str)
    def areaClicked(self, place_id: str) -> None:
        self.area_clicked.emit(place_id)

    @Slot(str)
    def regionPicked(self, place_id: str) -> None:
        self.region_picked.emit(place_id)

    @Slot(str)
    def seatClicked(self, place_id: str) -> None:
        self.seat_clicked.emit(place_id)

    @Slot()
    def backgroundClicked(self) -> None:
        self.background_clicked.emit()

    @Slot(str)
    def hovered(self, mark_id: str) -> None:
        self.mark_hovered.emit(mark_id)

    @Slot("QVariantMap")
    def layersSwitched(self, layers: dict[str, Any]) -> None:
        self.layers_switched.emit({name: bool(shown) for name, shown in layers.items()})

    @Slot(str, "QVariant")
    def tell(self, signal: str, payload: object) -> None:
        self.told.emit(signal, payload)

    @Slot(str)
    def drawn(self, token: str) -> None:
        self.page_drawn.emit(token)
