"""The entries of a snapshot's legend: the signs that are on the map, and the classes of its areas with ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.signs import draw_sign
from desktop.snapshot_request import SnapshotRequest
from geodata.maps.shading_features import range_in_words, shading_title
from geodata.maps.strings import word
from geodata.maps.style import Theme, theme
from geodata.shading import SURE, Shading, shade
from geodata.shading_choice import ShadeBy

_AREAS = "areas"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text with the sign before it, drawn around the origin; a heading has none."""

    text: str
    draw: Callable[[QPainter], None] | None = None


def entries(keys: Sequence[str], request: SnapshotRequest) -> Iterator[Entry]:
    """The legend of a request for a map on which the signs `keys` are seen."""
    for key in keys:
        if key == _AREAS:
            yield from _areas(request)
        else:
            yield Entry(word(key, request.language), partial(draw_sign, key=key, theme_name=request.theme))


def _areas(request: SnapshotRequest) -> Iterator[Entry]:
    told = request.areas if isinstance(request.areas, Shading) else shade(request.areas)
    yield Entry(f"{shading_title(told, request.language)}:")
    for number in range(len(told.classes)):
        yield Entry(range_in_words(told, number), partial(_patch, colours=theme(request.theme), told=told, at=number))
    if not all(area.is_sure for area in told.areas):
        yield Entry(f"({word('pale', request.language).format(n=SURE)})")


def _patch(painter: QPainter, *, colours: Theme, told: Shading, at: int) -> None:
    box = QRectF(-11, -6, 22, 12)
    painter.fillRect(box, QColor(colours.land))
    painter.fillRect(box, tint(colours, told, told.classes[at].tone))


def tint(colours: Theme, told: Shading, tone: float) -> QColor:
    """The colour of a class over the land, as on the page."""
    if told.choice.by is ShadeBy.BALANCE:
        shown = QColor(colours.balance[round(tone * (len(colours.balance) - 1))])
        shown.setAlphaF(colours.balance_sure)
        return shown
    shown = QColor(colours.area)
    shown.setAlphaF(colours.area_low + (colours.area_high - colours.area_low) * tone)
    return shown
