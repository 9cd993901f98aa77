"""Where the sign of a seat goes: beside its place, clear of event marks and of other seats."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from geodata.figures.placing import Spot
from geodata.figures.scene import Numbered
from geodata.figures.signs import radius_of
from geodata.figures.window import Window
from geodata.marks import SeatMark

_HALF = 11.0  # pixels from the middle of a seat's sign to its corners, nearly
_FIRST = 13.0  # how far from its place it stands at least
_STEP = 7.0
_RINGS = 6
_DIRECTIONS = (-45.0, 45.0, -135.0, 135.0, -90.0, 0.0, 90.0, 180.0)  # degrees clockwise from the right, best first


def spots_of(window: Window, seats: Sequence[SeatMark], marks: Sequence[Numbered]) -> list[Spot]:
    """The middles of the seats' signs in pixels, in their order; as near to their places as there is room."""
    taken = [(*_at(window, each.mark.lat, each.mark.lon), radius_of(each.mark, each.number) + 3) for each in marks]
    found = []
    for seat in seats:
        spot = _free(_at(window, seat.place.lat, seat.place.lon), taken)
        taken.append((*spot, _HALF))
        found.append(spot)
    return found


def _free(place: Spot, taken: Sequence[tuple[float, float, float]]) -> Spot:
    x, y = place
    near = [each for each in taken if hypot(each[0] - x, each[1] - y) < each[2] + _FIRST + _STEP * _RINGS + _HALF]
    for ring in range(_RINGS):
        far = _FIRST + ring * _STEP
        for degrees in _DIRECTIONS:
            spot = x + far * cos(degrees * pi / 180), y + far * sin(degrees * pi / 180)
            if all(hypot(spot[0] - ox, spot[1] - oy) >= reach + _HALF for ox, oy, reach in near):
                return spot
    return x + _FIRST, y - _FIRST


def _at(window: Window, lat: float, lon: float) -> Spot:
    x, y = window.place([lat], [lon])[0].tolist()
    return x, y
