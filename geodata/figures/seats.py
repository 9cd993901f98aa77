"""Where the sign of a seat goes: beside its place, so that an event mark there stays free; as in seats.js."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from geodata.figures.scene import Numbered
from geodata.figures.signs import radius_of
from geodata.figures.window import Window
from geodata.marks import SeatMark

_SAME = 0.05  # degrees between a seat and a mark that would cover each other


def aside_of(window: Window, seat: SeatMark, marks: Sequence[Numbered]) -> tuple[float, float]:
    """The middle of a seat's sign, in pixels."""
    place = seat.place
    radii = [
        radius_of(each.mark, each.number)
        for each in marks
        if abs(each.mark.lat - place.lat) < _SAME and abs(each.mark.lon - place.lon) < _SAME
    ]
    far = (max(3.0, *radii, 0.0) + 10) * sqrt(0.5)
    x, y = window.place([place.lat], [place.lon])[0].tolist()
    return x + far, y - far
