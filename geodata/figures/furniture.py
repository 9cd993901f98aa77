"""Scale bar, north arrow and locator map: each only where it means something."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.figures.canvas import Canvas, Floats, Lettering, Rect
from geodata.figures.ground import land_in_short
from geodata.figures.window import Window, path_of
from geodata.maps.scale import ScaleBar, bar_of
from geodata.maps.strings import word
from geodata.maps.style import Theme
from geodata.model import Language
from geodata.projections import Box, ProjectionKind, projection

if TYPE_CHECKING:
    from matplotlib.path import Path

_NOTE = 10.0
_STRAY = 8.0  # degrees by which north may turn from one side of the map to the other, for one arrow to be true
_STEP = 0.5  # degrees of latitude by which north is felt for
_MOST_SEEN = 0.2  # of the whole map: what shows more needs no locator
LOCATOR = (150.0, 96.0)
_LEAST_FRAME = 6.0


def scale_of(window: Window) -> ScaleBar | None:
    """The bar that is true on this map, if any is."""
    left, _, right, _ = window.frame
    return bar_of(window.view, right - left)


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """What stands at a scale bar."""

    half: str
    whole: str
    where: str


def words_of(bar: ScaleBar, language: Language) -> ScaleWords:
    unit, per = ("km", 1000) if bar.metres >= 1000 else ("m", 1)
    whole = f"{bar.metres // per:,} {word(unit, language)}"
    if bar.lat is None:
        return ScaleWords(f"{bar.metres / 2 / per:,g}", whole, word("scale_in_the_middle", language))
    lat = f"{abs(bar.lat):.0f}° {'N' if bar.lat >= 0 else 'S'}"
    return ScaleWords(f"{bar.metres / 2 / per:,g}", whole, word("scale_at", language).format(lat=lat))


def scale_size(bar: ScaleBar, canvas: Canvas) -> tuple[float, float]:
    told = words_of(bar, canvas.language)
    return max(bar.pixels + canvas.width(told.whole, _NOTE) / 2 + 6, canvas.width(told.where, _NOTE)), 40.0


def draw_scale(canvas: Canvas, bar: ScaleBar, x: float, y: float, theme: Theme) -> None:
    """A bar of two halves, with its left top corner (of the numbers above it) at a point."""
    told = words_of(bar, canvas.language)
    how = Lettering(_NOTE, theme.text)
    x += canvas.width("0", _NOTE) / 2
    for share, text in ((0.0, "0"), (0.5, told.half), (1.0, told.whole)):
        canvas.text(x + bar.pixels * share, y + 9, text, how, "center")
    canvas.fill(rectangle((x, y + 14, x + bar.pixels / 2, y + 19)), theme.text)
    canvas.stroke(rectangle((x, y + 14, x + bar.pixels, y + 19)), theme.text, 1)
    canvas.text(x - 2, y + 33, told.where, Lettering(_NOTE, theme.text_soft))


def north_of(window: Window) -> float | None:
    """Degrees clockwise from upwards to north in the middle; None where north is not nearly one direction."""
    left, top, right, bottom = window.box
    x, y = np.meshgrid(np.linspace(left, right, 5), np.linspace(top, bottom, 5))
    lats, lons = projection(window.kind).inverse(x.ravel(), y.ravel())
    known = ~np.isnan(lats)
    turns = _norths(window.kind, lats[known], lons[known])
    middle = _norths(window.kind, *(each.ravel() for each in _middle(window)))
    if not len(turns) or np.isnan(middle).any():
        return None
    stray = np.abs((turns - middle[0] + 180) % 360 - 180)
    return float(middle[0]) if float(np.nanmax(stray)) <= _STRAY else None


def _middle(window: Window) -> tuple[Floats, Floats]:
    left, top, right, bottom = window.box
    return projection(window.kind).inverse([(left + right) / 2], [(top + bottom) / 2])


def _norths(kind: ProjectionKind, lats: Floats, lons: Floats) -> Floats:
    """The direction of north at points, in degrees clockwise from upwards."""
    lower = np.minimum(lats, 90 - _STEP)
    x, y = projection(kind).forward(lower, lons)
    to_x, to_y = projection(kind).forward(lower + _STEP, lons)
    turns: Floats = np.degrees(np.arctan2(to_x - x, y - to_y))
    return turns


def draw_north(canvas: Canvas, turn: float, x: float, y: float, theme: Theme) -> None:
    """An arrow 30 pixels high about a point, one half of it filled, with its letter at the tip."""
    canvas.fill(_turned([(0, -10), (7, 12), (0, 7)], turn, x, y), theme.text)
    canvas.stroke(_turned([(0, -10), (-7, 12), (0, 7)], turn, x, y), theme.text, 1)
    angle = radians(turn)
    letter = "北" if canvas.language.is_chinese else "N"
    canvas.text(x + 18 * sin(angle), y - 18 * cos(angle) + 4, letter, Lettering(11, theme.text, bold=0.7), "center")


def _turned(points: list[tuple[float, float]], turn: float, x: float, y: float) -> Path:
    from matplotlib.path import Path

    angle = radians(turn)
    put = [(x + px * cos(angle) - py * sin(angle), y + px * sin(angle) + py * cos(angle)) for px, py in points]
    return Path([*put, put[0]], closed=True)


def needs_locator(window: Window) -> bool:
    """Is so little of the world shown that one may ask where it is?"""
    kind = _locator_kind(window)
    small = Window(kind, projection(kind).box, (0.0, 0.0, *LOCATOR))
    return bool(_shown(window, small).area < _MOST_SEEN * projection(kind).outline.area)


def locator_size(window: Window) -> tuple[float, float]:
    left, top, right, bottom = projection(_locator_kind(window)).box
    scale = min(LOCATOR[0] / (right - left), LOCATOR[1] / (bottom - top))
    return (right - left) * scale, (bottom - top) * scale


def draw_locator(canvas: Canvas, window: Window, x: float, y: float, theme: Theme) -> None:
    """The whole map small, with a frame round what is shown."""
    kind = _locator_kind(window)
    wide, high = locator_size(window)
    small = Window(kind, projection(kind).box, (x, y, x + wide, y + high))
    outline = path_of(np.array([projection(kind).outline]), small)
    canvas.fill(outline, theme.sea)
    with canvas.clipped((x - 2, y - 2, x + wide + 2, y + high + 2), outline):
        canvas.fill(small.path(np.array([land_in_short(kind)])), theme.land)
        canvas.stroke(small.path(np.array([land_in_short(kind)])), theme.coast, 0.5)
    canvas.stroke(outline, theme.coast, 0.8)
    shown = path_of(np.array([_shown(window, small)]), small)
    canvas.fill(shown, theme.accent, 0.25)
    canvas.stroke(shown, theme.accent, 1.6)


def _locator_kind(window: Window) -> ProjectionKind:
    return ProjectionKind.ARCTIC if window.kind is ProjectionKind.ARCTIC else ProjectionKind.EQUAL_EARTH


def _shown(window: Window, small: Window) -> shapely.Polygon:
    """What a window shows, in the plane of its locator; never too small to be seen."""
    least = _LEAST_FRAME / small.scale
    if window.kind is small.kind:
        return _at_least(window.box, least).intersection(projection(small.kind).outline)
    west, south, east, north = projection(window.kind).degrees_of(window.box)
    ring = shapely.segmentize(shapely.box(max(west, -180), max(south, -85), min(east, 180), min(north, 85)), 2.0)
    degrees = shapely.get_coordinates(ring)
    plane = shapely.Polygon(np.column_stack(projection(small.kind).forward(degrees[:, 1], degrees[:, 0])))
    left, top, right, bottom = plane.bounds
    is_small = right - left < least or bottom - top < least
    return _at_least((left, top, right, bottom), least) if is_small else plane


def _at_least(box: Box, least: float) -> shapely.Polygon:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    half_x, half_y = max(box[2] - box[0], least) / 2, max(box[3] - box[1], least) / 2
    return shapely.box(x - half_x, y - half_y, x + half_x, y + half_y)


def rectangle(box: Rect) -> Path:
    from matplotlib.path import Path

    left, top, right, bottom = box
    return Path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], closed=True)
