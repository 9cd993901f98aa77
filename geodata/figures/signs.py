"""The signs on the map: a shape by quad, a ring of shares where quads mix, a hollow dot for a mere mention.

The same shapes and sizes as in resources/web/glyphs.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from typing import TYPE_CHECKING

import numpy as np

from geodata.figures.canvas import Lettering, Shape
from geodata.maps.style import QUADS, Theme, theme
from geodata.marks import Mark
from geodata.model import Quad

if TYPE_CHECKING:
    from matplotlib.path import Path

_ORDER = tuple(Quad)


@dataclass(frozen=True, slots=True)
class Count:
    """A number on a sign: its text, the middle of its letters beside the sign's middle, and how it is set."""

    text: str
    x: float
    y: float
    how: Lettering


@dataclass(frozen=True, slots=True)
class Sign:
    """Shapes around (0, 0) in pixels, and the numbers on them."""

    shapes: tuple[Shape, ...]
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of signs in a theme of figures."""

    name: str

    @property
    def theme(self) -> Theme:
        return theme(self.name)

    @property
    def telling(self) -> tuple[str, ...]:
        """The colours that must not come to look like others: of the classes of marks, of land, sea and text."""
        theme = self.theme
        ground = (theme.land, theme.sea, theme.beyond, theme.text, theme.text_soft, theme.mark_edge, theme.accent)
        return (*map(self.quad, _ORDER), *ground)

    def quad(self, quad: Quad) -> str:
        return QUADS[quad].colour(self.name)


def radius_of(mark: Mark, number: str = "") -> float:
    """How large a mark is drawn: by area, so that four times the events look twice as wide.

    With a `number` it has room for that.
    """
    return max(_by_events(mark), 5.0 + 4.5 * len(number) if number else 0.0)


def _by_events(mark: Mark) -> float:
    if not mark.events:
        return 5.5 if mark.is_cluster else 4.0
    is_mixed = sum(1 for count in mark.quads.values() if count) > 1
    least = 11.0 if is_mixed or mark.is_cluster else 8.5 if mark.events > 1 else 6.5
    return min(24.0, least + 1.9 * log2(mark.events))


def sign_of(mark: Mark, look: Look, number: str = "") -> Sign:
    """The sign of a mark; with a `number` it stands there in place of the count."""
    radius = radius_of(mark, number)
    if not mark.events:
        return _mention(radius, look, number, is_cluster=mark.is_cluster)
    quads = [quad for quad in _ORDER if mark.quads.get(quad)]
    around = _around(radius, look) if mark.is_cluster else ()
    if len(quads) > 1 or mark.is_cluster:
        ring = ring_of(mark.quads, number or short(mark.events), radius, look)
        return Sign((*around, *ring.shapes), ring.counts)
    return _single(quads[0], number or (short(mark.events) if mark.events > 1 else ""), radius, look)


def ringed(sign: Sign, radius: float, look: Look) -> Sign:
    """A sign that a ring around it sets off from the others."""
    halo = Shape(moved(unit_shape("circle"), radius + 4.5), None, look.theme.halo, 5.0)
    ring = Shape(moved(unit_shape("circle"), radius + 4.5), None, look.theme.accent, 2.2)
    return Sign((halo, ring, *sign.shapes), sign.counts)


def short(number: int) -> str:
    return f"{round(number / 1000)}k" if number > 999 else str(number)


def quad_shape(quad: Quad, radius: float, look: Look) -> Shape:
    """The shape of a quad."""
    return Shape(moved(unit_shape(QUADS[quad].shape), radius), look.quad(quad), look.theme.mark_edge, 1.6)


def _single(quad: Quad, text: str, radius: float, look: Look) -> Sign:
    shape = quad_shape(quad, radius, look)
    if not text:
        return Sign((shape,))
    size = max(10.0, radius * (1.05 if len(text) < 2 else 0.9)) * (0.8 if len(text) > 2 else 1)
    low = radius * 0.16 if QUADS[quad].shape == "triangle" else 0.0
    return Sign((shape,), (Count(text, 0.0, low, Lettering(size, look.theme.mark_text, bold=0.8)),))


def ring_of(quads: Mapping[Quad, int], text: str, radius: float, look: Look) -> Sign:
    """A ring of the shares of quads around a text."""
    colours = look.theme
    present = [quad for quad in _ORDER if quads.get(quad)]
    total = sum(quads[quad] for quad in present)
    shapes = [Shape(moved(unit_shape("circle"), radius + 1.2), colours.mark_edge)]
    start = 0.0
    for quad in present:
        end = start + quads[quad] / total
        edge = 1.0 if len(present) > 1 else 0.0
        shapes.append(Shape(_sector(start, end, radius), look.quad(quad), colours.mark_edge if edge else None, edge))
        start = end
    shapes.append(Shape(moved(unit_shape("circle"), radius * 0.6), colours.mark_edge))
    size = radius * (0.56 if len(text) > 2 else 0.74)
    count = Count(text, 0.0, 0.0, Lettering(size, colours.text, bold=0.8))
    return Sign(tuple(shapes), (count,) if text else ())


def _around(radius: float, look: Look) -> tuple[Shape, ...]:
    return (Shape(moved(unit_shape("circle"), radius + 4), None, look.theme.text_soft, 1.1, 0.75),)


def _mention(radius: float, look: Look, number: str, *, is_cluster: bool) -> Sign:
    colours = look.theme
    dot = Shape(moved(unit_shape("circle"), radius), colours.mark_edge, colours.mention, 1.7)
    if number:
        count = Count(number, 0.0, 0.0, Lettering(radius, colours.text, bold=0.8))
        return Sign((dot,), (count,))
    core = (Shape(moved(unit_shape("circle"), 1.8), colours.mention),) if is_cluster else ()
    return Sign((dot, *core))


def mention_sign(look: Look) -> Sign:
    """A place that is only named, for the legend."""
    return _mention(4.0, look, "", is_cluster=False)


def seat_sign(actors: int, look: Look) -> Sign:
    """A person on a rounded square, with a count: actors at their seat."""
    colours = look.theme
    shapes = [
        Shape(moved(unit_shape("square"), 10), colours.seat, colours.mark_edge, 1.5),
        Shape(moved(unit_shape("circle"), 2.7, 0, -2.6), colours.mark_edge),
        Shape(_shoulders(), colours.mark_edge),
    ]
    if actors < 2:
        return Sign(tuple(shapes))
    shapes.append(Shape(moved(unit_shape("circle"), 6.4, 8.5, -8), colours.mark_edge, colours.seat, 1.2))
    how = Lettering(7.5 if actors > 9 else 9, colours.text, bold=0.8)
    return Sign(tuple(shapes), (Count(short(actors), 8.5, -8, how),))


@cache
def unit_shape(name: str) -> Path:
    """The shapes of quads at radius 1, of about equal ink."""
    from matplotlib.path import Path

    if name == "circle":
        return Path.unit_circle()
    if name == "square":
        return _rounded(0.9, 0.24)
    corners: Sequence[tuple[float, float]] = {
        "triangle": ((0, -1.22), (1.2, 0.86), (-1.2, 0.86)),
        "diamond": ((0, -1.28), (1.28, 0), (0, 1.28), (-1.28, 0)),
    }[name]
    return Path([*corners, corners[0]], closed=True)


def _rounded(half: float, radius: float) -> Path:
    from matplotlib.path import Path

    points: list[tuple[float, float]] = []
    codes: list[np.uint8] = []
    for sx, sy, is_across in ((1, -1, True), (1, 1, False), (-1, 1, True), (-1, -1, False)):
        corner = (sx * half, sy * half)
        level, upright = (sx * (half - radius), sy * half), (sx * half, sy * (half - radius))
        first, last = (level, upright) if is_across else (upright, level)
        points += [first, corner, last]
        codes += [Path.LINETO, Path.CURVE3, Path.CURVE3]
    codes[0] = Path.MOVETO
    return Path([*points, points[0]], [*codes, Path.CLOSEPOLY])


def moved(path: Path, scale: float, x: float = 0.0, y: float = 0.0) -> Path:
    """A path enlarged, and set down at a point."""
    from matplotlib.path import Path

    return Path(np.asarray(path.vertices) * scale + (x, y), path.codes)


def _shoulders() -> Path:
    from matplotlib.path import Path

    points = [(-5.0, 6.0), (-5.0, -0.6), (5.0, -0.6), (5.0, 6.0), (-5.0, 6.0)]
    return Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CLOSEPOLY])


def _sector(start: float, end: float, radius: float) -> Path:
    """A part of a ring, from one share of the whole to another, clockwise from the top."""
    from matplotlib.path import Path

    steps = max(3, int((end - start) * 72))
    angles = np.linspace(start, end, steps) * 2 * np.pi - np.pi / 2
    outer = np.column_stack([np.cos(angles), np.sin(angles)]) * radius
    points = np.concatenate([outer, outer[::-1] * 0.6, outer[:1]])
    codes = [Path.MOVETO, *[Path.LINETO] * (2 * steps - 1), Path.CLOSEPOLY]
    return Path(points, codes)
