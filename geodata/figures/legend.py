"""The legend of a figure: the classes that are on its map, and no others, with their signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.figures.canvas import Canvas, Lettering, Shape
from geodata.figures.scene import Scene
from geodata.figures.shades import Shaded, tint
from geodata.figures.signs import (
    Look,
    Sign,
    mention_sign,
    moved,
    quad_shape,
    ring_of,
    seat_sign,
)
from geodata.figures.text_flow import LEADING, flowed
from geodata.figures.window import Window
from geodata.maps.shading_features import range_in_words, shading_title
from geodata.maps.strings import word
from geodata.maps.style import Theme
from geodata.model import Language, Quad
from geodata.shading import SURE
from geodata.shading_choice import ShadeBy

if TYPE_CHECKING:
    from matplotlib.path import Path

SIZE = 11.5
_SOFT_SIZE = 10.0
_SIGN = 26.0  # pixels for a sign and the gap after it
_ROW = 21.0
_PATCH = (22.0, 11.0)
_ABOVE = 3.0  # the heading of the areas


@dataclass(frozen=True, slots=True)
class Legend:
    """What a legend explains: keys of classes as on the page, and the shading."""

    classes: tuple[str, ...]
    scene: Scene
    seen: tuple[int, ...]
    """The classes of areas that are in sight."""
    has_vague: bool = False
    has_unsure: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the legend, or some that belong together: its size in pixels, and how it is drawn at a corner."""

    wide: float
    high: float
    draw: Callable[[float, float], None]


def legend_of(
    window: Window, scene: Scene, shaded: Sequence[Shaded], *, has_arcs: bool, has_region: bool, is_disputed: bool
) -> Legend:
    """What is on the map now, in the order of the page's legend."""
    marks = [each.mark for each in scene.marks]
    seen = [each for each in shaded if window.sees(each.item.geometry)]
    there = {
        **{quad.value: any(mark.quads.get(quad) for mark in marks) for quad in Quad},
        "mixed": any(sum(1 for count in mark.quads.values() if count) > 1 for mark in marks),
        "mention": any(not mark.events for mark in marks),
        "seats": bool(scene.seats),
        "arcs": has_arcs,
        "areas": bool(seen),
        "region": has_region,
        "disputed": is_disputed,
    }
    return Legend(
        classes=tuple(key for key, is_there in there.items() if is_there),
        scene=scene,
        seen=tuple(sorted({each.area.number for each in seen})),
        has_vague=any(each.is_vague for each in seen),
        has_unsure=any(not each.area.is_sure for each in seen),
    )


def entries(legend: Legend, canvas: Canvas, look: Look, width: float) -> list[Entry]:
    """The rows of a legend, none wider than `width`; the shading of areas comes last and in one piece."""
    rows = [_row(key, canvas, look, width) for key in legend.classes if key != "areas"]
    return [*rows, _areas(legend, canvas, look, width)] if "areas" in legend.classes else rows


def _row(key: str, canvas: Canvas, look: Look, width: float) -> Entry:
    lines = flowed(word(key, canvas.language), width - _SIGN, SIZE, canvas.width)
    wide = _SIGN + max((canvas.width(line, SIZE) for line in lines), default=0.0)
    high = max(_ROW, len(lines) * SIZE * LEADING + 6)

    def draw(x: float, y: float) -> None:
        _draw_sign(canvas, key, look, x + (_SIGN - 6) / 2, y + high / 2)
        _write(canvas, lines, x + _SIGN, y + high / 2, look.theme)

    return Entry(wide, high, draw)


def _write(canvas: Canvas, lines: Sequence[str], x: float, middle: float, theme: Theme) -> None:
    step = SIZE * LEADING
    top = middle - step * len(lines) / 2
    for number, line in enumerate(lines):
        canvas.text(x, top + step * (number + 0.5) + SIZE * 0.36, line, Lettering(SIZE, theme.text))


def _draw_sign(canvas: Canvas, key: str, look: Look, x: float, y: float) -> None:
    if key in _DRAWN:
        _DRAWN[key](canvas, look.theme, x, y)
        return
    sign = _SIGNS[key](look) if key in _SIGNS else Sign((quad_shape(Quad(key), 6.2, look),))
    canvas.shapes(
        [Shape(moved(each.path, 1, x, y), each.face, each.edge, each.width, each.alpha) for each in sign.shapes]
    )


def _mixed(look: Look) -> Sign:
    shares = {Quad.VERBAL_COOPERATION: 2, Quad.VERBAL_CONFLICT: 1, Quad.MATERIAL_CONFLICT: 1}
    return ring_of(shares, "", 8.0, look)


def _small_seat(look: Look) -> Sign:
    return Sign(tuple(Shape(moved(s.path, 0.75), s.face, s.edge, s.width) for s in seat_sign(1, look).shapes))


_SIGNS: dict[str, Callable[[Look], Sign]] = {"mixed": _mixed, "mention": mention_sign, "seats": _small_seat}


def _arc(canvas: Canvas, theme: Theme, x: float, y: float) -> None:
    from matplotlib.path import Path

    bow = Path([(x - 11, y + 4), (x - 2, y - 5), (x + 6, y - 1)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    canvas.stroke(bow, theme.text_soft, 1.6)
    canvas.fill(
        Path([(x + 12, y + 2), (x + 3, y + 2.4), (x + 6, y - 4), (x + 12, y + 2)], closed=True), theme.text_soft
    )


def _region(canvas: Canvas, theme: Theme, x: float, y: float) -> None:
    canvas.stroke(_patch(x - 11, y - 5.5), theme.region, 1.8, dashes=(5, 3))


def _hatched(canvas: Canvas, theme: Theme, x: float, y: float) -> None:
    from matplotlib.path import Path

    wide, high = _PATCH
    patch = _patch(x - wide / 2, y - high / 2)
    canvas.fill(patch, theme.land)
    starts = [x - wide / 2 - high + step * 5.5 for step in range(1, int((wide + high) / 5.5))]
    vertices = [point for at in starts for point in ((at, y + high / 2), (at + high, y - high / 2))]
    left, right = x - wide / 2, x + wide / 2
    slants = [_clipped(*vertices[n], *vertices[n + 1], left, right) for n in range(0, len(vertices), 2)]
    points = [point for slant in slants for point in slant]
    canvas.stroke(Path(points, [Path.MOVETO, Path.LINETO] * len(slants)), theme.hatch, 1)
    canvas.stroke(patch, theme.hatch, 1, dashes=(4, 3))


def _clipped(x: float, y: float, to_x: float, to_y: float, left: float, right: float) -> list[tuple[float, float]]:
    """A slanting line between two sides."""
    found = []
    for side in (max(x, left), min(to_x, right)):
        found.append((side, y + (to_y - y) * (side - x) / (to_x - x)))
    return found


_DRAWN: dict[str, Callable[[Canvas, Theme, float, float], None]] = {
    "arcs": _arc,
    "region": _region,
    "disputed": _hatched,
}


def _patch(x: float, y: float, wide: float = _PATCH[0], high: float = _PATCH[1]) -> Path:
    from matplotlib.path import Path

    return Path([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y)], closed=True)


def _areas(legend: Legend, canvas: Canvas, look: Look, width: float) -> Entry:
    """A heading, patches with the true ranges of their classes side by side, and what else must be known."""
    shading, theme = legend.scene.shading, look.theme
    heading = flowed(shading_title(shading, canvas.language), width, SIZE, canvas.width)
    notes = [
        line for note in _notes(legend, canvas.language) for line in flowed(note, width, _SOFT_SIZE, canvas.width)
    ]
    steps = [(tint(shading, n, theme), range_in_words(shading, n)) for n in legend.seen]
    wide = min(width / max(len(steps), 1), 48.0)
    poles = _poles(legend, canvas.language)
    told = [canvas.width(line, SIZE) for line in heading] + [canvas.width(line, _SOFT_SIZE) for line in notes]
    total = max(wide * len(steps), *told, canvas.width("".join(poles), _SOFT_SIZE) + 16 if poles else 0)
    rows = (
        _ABOVE
        + len(heading) * SIZE * LEADING
        + 4
        + 13
        + 15
        + (14 if poles else 0)
        + len(notes) * _SOFT_SIZE * LEADING
        + 4
    )

    def draw(x: float, y: float) -> None:
        y += _ABOVE
        for line in heading:
            y += SIZE * LEADING
            canvas.text(x, y - SIZE * 0.3, line, Lettering(SIZE, theme.text))
        y += 5
        for number, ((colour, alpha), text) in enumerate(steps):
            left = x + number * wide
            canvas.shapes([Shape(_patch(left, y, wide, 13), theme.land)])
            canvas.shapes([Shape(_patch(left, y, wide, 13), colour, alpha=alpha)])
            canvas.text(left + wide / 2, y + 25, text, Lettering(_SOFT_SIZE, theme.text), "center")
        if steps:
            canvas.stroke(_patch(x, y, wide * len(steps), 13), theme.border, 0.6)
        y += 13 + 15
        if poles:
            canvas.text(x, y + 11, poles[0], Lettering(_SOFT_SIZE, theme.text_soft))
            canvas.text(
                x + max(wide * len(steps), total), y + 11, poles[1], Lettering(_SOFT_SIZE, theme.text_soft), "right"
            )
            y += 14
        for note in notes:
            y += _SOFT_SIZE * LEADING
            canvas.text(x, y, note, Lettering(_SOFT_SIZE, theme.text_soft))

    return Entry(total, rows, draw)


def _poles(legend: Legend, language: Language) -> tuple[str, str] | None:
    if legend.scene.shading.choice.by is not ShadeBy.BALANCE:
        return None
    return f"← {word('conflict_pole', language)}", f"{word('cooperation_pole', language)} →"


def _notes(legend: Legend, language: Language) -> Iterator[str]:
    if legend.scene.shading.choice.by is ShadeBy.BALANCE and legend.has_unsure:
        yield word("pale", language).format(n=SURE)
    if legend.has_vague:
        yield word("soft_edge", language)
