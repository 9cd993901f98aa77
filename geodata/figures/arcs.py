"""Great circles from the seats of actors to places and to each other, with arrows; as arcs.js draws them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np

from geodata.arc_marks import Arc, ArcEnd, Arcs
from geodata.figures.canvas import Canvas, Floats, Rect
from geodata.figures.placing import around
from geodata.figures.scene import Numbered
from geodata.figures.signs import Look, radius_of
from geodata.figures.window import Window
from geodata.model import Quad

if TYPE_CHECKING:
    from matplotlib.path import Path

_WIDEST = 7.0
_GAP = 5.0  # between an arc's end and the mark, or the mere point, that it means
_HEAD = 9.0
_HALO = 2.4


def draw_arcs(canvas: Canvas, window: Window, arcs: Arcs, marks: Sequence[Numbered], look: Look) -> None:
    """The busiest on top; each ends beside the marks at its ends."""
    most = max((arc.events for arc in arcs.arcs), default=1)
    for arc, lines in _shown(window, arcs, marks):
        width = 1.4 + (_WIDEST - 1.4) * sqrt(arc.events / most) if most > 1 else 2.2
        colour = look.quad(max(Quad, key=lambda quad: arc.quads.get(quad, 0)))
        for each, extra in ((look.theme.halo, _HALO), (colour, 0.0)):
            canvas.stroke(_path(lines), each, width + extra, cap="round")
            for tip in _tips(arc, lines):
                canvas.fill(_head(tip, _HEAD + width * 0.8 + extra), each)


def heads_of(window: Window, arcs: Arcs, marks: Sequence[Numbered]) -> list[Rect]:
    """The room that the arrows take: no name is to stand there."""
    shown = _shown(window, arcs, marks)
    return [around(x, y, _HEAD + 2) for arc, lines in shown for x, y, _ in _tips(arc, lines)]


def _shown(window: Window, arcs: Arcs, marks: Sequence[Numbered]) -> list[tuple[Arc, list[Floats]]]:
    """The arcs with what is drawn of them."""
    gap = _gaps(window, marks)
    return [(arc, _trimmed(stretches(arc, window), gap(arc.start), gap(arc.end))) for arc in arcs.arcs]


def stretches(arc: Arc, window: Window) -> list[Floats]:
    """The line of an arc in pixels, broken where the map does not show it."""
    found: list[Floats] = []
    for piece in arc.line.pieces:
        points = window.place([lat for lat, _ in piece], [lon for _, lon in piece])
        shown = np.isfinite(points[:, 0])
        for part in np.split(np.arange(len(points)), np.flatnonzero(np.diff(shown.astype(int))) + 1):
            if len(part) > 1 and shown[part[0]]:
                found.append(points[part])
    return found


def _gaps(window: Window, marks: Sequence[Numbered]) -> Callable[[ArcEnd], float]:
    """How far from an end an arc stops."""
    at = window.place([each.mark.lat for each in marks], [each.mark.lon for each in marks])
    reach = np.array([radius_of(each.mark, each.number) for each in marks])

    def gap(end: ArcEnd) -> float:
        away = at - window.place([end.lat], [end.lon])
        over = np.where(np.linalg.norm(away, axis=1) < reach, reach, 0.0)
        return _GAP + float(over.max(initial=0.0))

    return gap


def _trimmed(lines: list[Floats], at_start: float, at_end: float) -> list[Floats]:
    """The stretches without what would lie under the marks at both ends."""
    if not lines:
        return []
    lines = lines.copy()
    lines[0] = _cut(lines[0], at_start)
    lines[-1] = _cut(lines[-1][::-1], at_end)[::-1]
    return [line for line in lines if len(line) > 1]


def _cut(line: Floats, length: float) -> Floats:
    steps = np.hypot(*np.diff(line, axis=0).T)
    gone = np.cumsum(steps)
    at = int(np.searchsorted(gone, length, side="right"))
    if at >= len(steps):
        return line[:0]
    share = (length - (gone[at] - steps[at])) / steps[at]
    first = line[at] + (line[at + 1] - line[at]) * share
    cut: Floats = np.vstack([first, line[at + 1 :]])
    return cut


def _path(lines: list[Floats]) -> Path:
    from matplotlib.path import Path

    codes = [code for line in lines for code in (Path.MOVETO, *[Path.LINETO] * (len(line) - 1))]
    return Path(np.vstack(lines) if lines else np.empty((0, 2)), codes or None)


def _tips(arc: Arc, lines: list[Floats]) -> list[tuple[float, float, float]]:
    """Where the arrows are, and in which direction they point."""
    tips = []
    if lines and arc.forth:
        tips.append(_tip(lines[-1]))
    if lines and arc.back:
        tips.append(_tip(lines[0][::-1]))
    return tips


def _tip(line: Floats) -> tuple[float, float, float]:
    (x, y), far = line[-1].tolist(), len(line) - 1
    before = next((n for n in range(far - 1, -1, -1) if hypot(x - line[n][0], y - line[n][1]) > 4), 0)
    return x, y, atan2(y - float(line[before][1]), x - float(line[before][0]))


def _head(tip: tuple[float, float, float], size: float) -> Path:
    from matplotlib.path import Path

    x, y, angle = tip

    def corner(turn: float, far: float) -> tuple[float, float]:
        return x + cos(angle + turn) * far, y + sin(angle + turn) * far

    points = [corner(0, size * 0.35), corner(pi - 0.45, size), corner(pi + 0.45, size)]
    return Path([*points, points[0]], closed=True)
