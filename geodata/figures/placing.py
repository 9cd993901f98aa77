"""Where labels may stand: none on another, none on a sign, none cut by the frame. As label_place.js does it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from geodata.figures.canvas import Rect

_CELL = 48.0
Spot = tuple[float, float]
"""The left top corner of a text beside the point that it names, in pixels."""


def meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def around(x: float, y: float, reach: float) -> Rect:
    return x - reach, y - reach, x + reach, y + reach


class Space:
    """What is taken already; cells keep a look for free room short however much there is."""

    def __init__(self, frame: Rect, taken: Iterable[Rect] = ()) -> None:
        self._frame = frame
        self._cells: dict[tuple[int, int], list[Rect]] = defaultdict(list)
        for box in taken:
            self.take(box)

    def take(self, box: Rect) -> None:
        for cell in _cells(box):
            self._cells[cell].append(box)

    def admits(self, box: Rect) -> bool:
        """Is the box free, and whole in the frame?"""
        left, top, right, bottom = self._frame
        if not (box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom):
            return False
        return not any(meet(box, other) for cell in _cells(box) if cell in self._cells for other in self._cells[cell])


def _cells(box: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // _CELL), int(box[2] // _CELL) + 1):
        for row in range(int(box[1] // _CELL), int(box[3] // _CELL) + 1):
            yield column, row


def spots_beside(gap: float, wide: float, high: float) -> list[Spot]:
    """The places around a sign of radius `gap`, best first."""
    level, aslant = -high / 2, gap * 0.75
    return [
        (gap, level),
        (-gap - wide, level),
        (-wide / 2, -gap - high),
        (-wide / 2, gap),
        (aslant, -aslant - high * 0.8),
        (aslant, aslant - high * 0.2),
        (-aslant - wide, -aslant - high * 0.8),
        (-aslant - wide, aslant - high * 0.2),
    ]


def spots_on(shifts: int, roam: float, wide: float, high: float) -> list[Spot]:
    """The places on a point: its middle first, then a few rows up and down, then aside as far as it may roam."""
    rows: Sequence[int] = (0, -1, 1, -2, 2)[:shifts]
    found = [(-wide / 2, -high / 2 + step * high * 0.8) for step in rows]
    for aside in (-0.5, 0.5, -1, 1) if roam else ():
        found += [(-wide / 2 + aside * roam, -high / 2 + step * high * 0.9) for step in rows]
    return found
