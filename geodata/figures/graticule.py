"""Meridians and parallels as each projection curves them, the Arctic Circle, and their degrees; as graticule.js."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely

from geodata.figures.canvas import Canvas, Floats, Lettering, Rect
from geodata.figures.window import Geometries, Window
from geodata.maps.strings import word
from geodata.maps.style import Theme
from geodata.model import Language
from geodata.projections import ARCTIC_EDGE, ProjectionKind, projection

_STEP = 15
_ARCTIC_CIRCLE = 66.56
_IN_THE_BERING_SEA = -172.0  # meridians with sea at every height, where names of parallels cover nothing
_IN_THE_NORWEGIAN_SEA = 1.0
_FINE = 2.0  # degrees between the points of a curve
_ABOUT = 6  # lines that a frame should have each way
_STEPS = (30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1)


@dataclass(frozen=True, slots=True)
class Degrees:
    """A label of the graticule: the middle of its text in pixels; `is_beyond` the outline of the map."""

    x: float
    y: float
    text: str
    is_beyond: bool = False
    is_strong: bool = False

    @property
    def box(self) -> Rect:
        half = 3.2 * len(self.text) + 3
        return self.x - half, self.y - 9, self.x + half, self.y + 9


def draw_lines(canvas: Canvas, window: Window, theme: Theme) -> None:
    """The net of lines, under the land."""
    canvas.stroke(window.path(_net(window.kind, _step(window))), theme.graticule, 1)


def draw_circle(canvas: Canvas, window: Window, theme: Theme) -> None:
    """The Arctic Circle, over the land of an Arctic map."""
    if window.kind is ProjectionKind.ARCTIC:
        circle = _curve(window.kind, np.arange(-180.0, 181.0, _FINE), _ARCTIC_CIRCLE)
        canvas.stroke(window.path(np.array([circle])), theme.label_water, 1.2, dashes=(6, 4))


def draw_degrees(canvas: Canvas, degrees: Degrees, theme: Theme) -> None:
    size = 11 if degrees.is_strong else 10
    how = Lettering(
        size,
        theme.text_soft if degrees.is_beyond else theme.label_water,
        bold=0.6 if degrees.is_strong else 0,
        halo=theme.beyond if degrees.is_beyond else theme.sea,
    )
    canvas.text(degrees.x, degrees.y + size * 0.36, degrees.text, how, "center")


def _step(window: Window) -> float:
    """Degrees from line to line; as on the page where the world is seen, and finer from near."""
    if window.zoom < 4:
        return _STEP
    west, _, east, _ = window.view.west, None, window.view.east, None
    return next((step for step in _STEPS if (east - west) / step >= _ABOUT), _STEPS[-1])


@cache
def _net(kind: ProjectionKind, step: float) -> Geometries:
    lons = np.arange(-180.0, 180.0, step)
    near_pole = 80.0 if kind is ProjectionKind.ARCTIC else 90.0
    low = ARCTIC_EDGE if kind is ProjectionKind.ARCTIC else -90.0
    lines = []
    for lon in lons.tolist():
        top = 90.0 if kind is ProjectionKind.ARCTIC and lon % 90 == 0 else near_pole
        lines.append(_curve(kind, lon, np.append(np.arange(low, top, _FINE), top)))
    for lat in _parallels(kind, step).tolist():
        lines.append(_curve(kind, np.arange(-180.0, 181.0, _FINE), lat))
    return np.array(lines, dtype=object)


def _parallels(kind: ProjectionKind, step: float) -> Floats:
    if kind is ProjectionKind.ARCTIC:
        return np.arange(45.0, 81.0, min(step, 5.0))
    first = 75.0 if step >= 1 else 80.0
    return np.arange(-first, first + step / 2, step)


def _curve(kind: ProjectionKind, lons: object, lats: object) -> shapely.LineString:
    across, up = np.broadcast_arrays(np.asarray(lons, float), np.asarray(lats, float))
    x, y = projection(kind).forward(up, across)
    return shapely.LineString(np.column_stack([x, y]))


def degrees_of(window: Window, language: Language) -> list[Degrees]:
    """The labels that are in the frame."""
    return [each for each in _labels(window, language) if _is_inside(each.box, window.frame)]


def _labels(window: Window, language: Language) -> Iterator[Degrees]:
    if window.kind is ProjectionKind.ARCTIC:
        yield from _arctic(window, language)
    elif window.kind is ProjectionKind.EQUAL_EARTH:
        yield from _world(window)


def _arctic(window: Window, language: Language) -> Iterator[Degrees]:
    """Latitudes go up the meridian that has most sea; longitudes stand round the edge."""
    for lat in _parallels(window.kind, _STEP).tolist():
        yield _at(window, lat, _IN_THE_BERING_SEA, _written(lat, "N", "S"))
    circle = word("arctic_circle", language)
    yield _at(window, _ARCTIC_CIRCLE, _IN_THE_NORWEGIAN_SEA, circle, is_strong=True)
    for lon in np.arange(-150.0, 181.0, 30.0).tolist():
        yield _beyond(window, ARCTIC_EDGE, lon, _written(lon, "E", "W"), 14.0, None)


def _world(window: Window) -> Iterator[Degrees]:
    for lat in np.arange(-60.0, 61.0, 30.0).tolist():
        for side in (-1.0, 1.0):
            yield _beyond(window, lat, side * 180.0, _written(lat, "N", "S"), 18.0, (side, 0.0))
    for lon in np.arange(-120.0, 121.0, 60.0).tolist():
        yield _beyond(window, -90.0, lon, _written(lon, "E", "W"), 10.0, (0.0, 1.0))


def _at(window: Window, lat: float, lon: float, text: str, *, is_strong: bool = False) -> Degrees:
    x, y = window.place([lat], [lon])[0].tolist()
    return Degrees(x, y, text, is_strong=is_strong)


def _beyond(
    window: Window, lat: float, lon: float, text: str, away: float, out: tuple[float, float] | None
) -> Degrees:
    """So many pixels beyond the edge of the map, straight away from its middle where no direction is given."""
    at = window.place([lat], [lon])[0]
    middle = window.put(np.array([[128.0, 128.0]]))[0]
    towards = np.array(out) if out else (at - middle) / max(float(np.hypot(*(at - middle))), 1.0)
    x, y = (at + towards * away).tolist()
    return Degrees(x, y, text, is_beyond=True)


def _written(value: float, positive: str, negative: str) -> str:
    size = f"{abs(value):g}°"
    return size if value == 0 or abs(value) == 180 else f"{size} {negative if value < 0 else positive}"


def _is_inside(box: Rect, frame: Rect) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]
