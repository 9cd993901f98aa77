"""Puts names on the map, each at the first of its places that is free; as labels.js does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely

from geodata.figures.canvas import Canvas, Rect
from geodata.figures.ground import Ground
from geodata.figures.label_text import LOOKS, LabelKind, SetText, dot_of, set_text, write_label
from geodata.figures.names import Wanted, leaves_map
from geodata.figures.placing import Space, Spot, around, meet, spots_beside, spots_on
from geodata.figures.window import Window
from geodata.maps.style import Theme
from geodata.projections import ProjectionKind

_DOT = 3.6


@dataclass(frozen=True, slots=True)
class Label:
    """A name that has found its place: the box that it takes, in pixels of the figure."""

    text: str
    kind: LabelKind
    box: Rect
    at: Spot
    lines: SetText


def placed_labels(
    canvas: Canvas, window: Window, ground: Ground, wanted: Iterable[Wanted], taken: Iterable[Rect]
) -> list[Label]:
    """The labels that find room beside what is taken and beside each other."""
    space = Space(window.frame, taken)
    lands = _Lands(window, ground)
    found = (_placed(canvas, window, each, space, lands) for each in wanted if each.text)
    return [label for label in found if label]


def draw_labels(canvas: Canvas, labels: Iterable[Label], theme: Theme) -> None:
    for label in labels:
        if LOOKS[label.kind].has_dot:
            canvas.shapes(dot_of(label.kind, *label.at, theme))
        write_label(canvas, label.lines, label.kind, (label.box[0] + 2, label.box[1]), theme)


class _Lands:
    """All land that is seen, to keep the names of seas off it."""

    def __init__(self, window: Window, ground: Ground) -> None:
        self._window = window
        seen = [item.geometry for item in ground.countries if window.sees(item.geometry)]
        self._tree = shapely.STRtree(seen)

    def under(self, points: list[Spot]) -> int:
        """How many of the points lie on land."""
        plane = shapely.points(np.array([self._window.taken(x, y) for x, y in points]))
        found = self._tree.query(plane, predicate="intersects")
        return len(set(found[0].tolist()))


def _placed(canvas: Canvas, window: Window, wanted: Wanted, space: Space, lands: _Lands) -> Label | None:
    text = set_text(canvas, wanted.text, wanted.kind, wanted.size, wanted.most, wanted.spacing)
    if text.wide > wanted.limit:
        return None
    dot = around(wanted.x, wanted.y, _DOT) if LOOKS[wanted.kind].has_dot else None
    if dot and not space.admits(dot):
        return None
    spots = _spots(wanted, text, lands)
    for spot in spots:
        x, y = wanted.x + spot[0], wanted.y + spot[1]
        box = (x - 2, y, x + text.wide + 2, y + text.high)
        if not space.admits(box) or (dot and meet(dot, box)):
            continue
        if not _may_stand(wanted, text, spot == spots[0], box, window):
            continue
        space.take(box)
        if dot:
            space.take(dot)
        return Label(wanted.text, wanted.kind, box, (wanted.x, wanted.y), text)
    return None


def _spots(wanted: Wanted, text: SetText, lands: _Lands) -> list[Spot]:
    if wanted.gap is not None:
        return spots_beside(wanted.gap, text.wide, text.high)
    spots = spots_on(wanted.shifts, wanted.roam, text.wide, text.high)
    return sorted(spots, key=lambda spot: _ashore(wanted, text, spot, lands)) if _is_sea(wanted) else spots


def _is_sea(wanted: Wanted) -> bool:
    return wanted.kind is LabelKind.WATER


def _ashore(wanted: Wanted, text: SetText, spot: Spot, lands: _Lands) -> int:
    """The name of a sea may move up or down a little to keep off the land."""
    level = wanted.y + spot[1] + text.high / 2
    return lands.under([(wanted.x + spot[0] + text.wide * share, level) for share in (0.05, 0.35, 0.65, 0.95)])


def _may_stand(wanted: Wanted, text: SetText, is_first: bool, box: Rect, window: Window) -> bool:
    """A country's name that had to step aside stays in its country, and no name of an area leaves the map."""
    if wanted.land and not is_first:
        middle = window.taken(box[0] + 2 + text.wide / 2, box[1] + text.high / 2)
        if not shapely.contains_xy(wanted.land.geometry, *middle):
            return False
    is_bounded = window.kind is not ProjectionKind.MERCATOR and wanted.gap is None
    return not (is_bounded and leaves_map(box, window))
