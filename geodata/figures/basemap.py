"""The world underneath: sea, land, lakes, borders, and what is disputed; as resources/web/basemap.js draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.figures.canvas import Canvas
from geodata.figures.graticule import draw_circle, draw_lines
from geodata.figures.ground import (
    Ground,
    Item,
    disputed_lines_from_near,
    divisions_from_near,
    fine_outline,
    ground,
)
from geodata.figures.window import Geometries, Window, path_of
from geodata.maps.boundaries import Boundaries
from geodata.maps.style import Theme
from geodata.projections import ProjectionKind, projection

if TYPE_CHECKING:
    from matplotlib.path import Path

FINE = 5.2  # from this zoom outlines are fine; as in detail.js
_DIVIDED = 4.0
_WIDE = 260.0  # pixels
_HATCH_STEP = 7.0  # pixels
_LEAST_LAKE = 3.0


@dataclass(frozen=True, slots=True)
class Base:
    """What the basemap of one figure is drawn from."""

    canvas: Canvas
    window: Window
    theme: Theme
    boundaries: Boundaries
    has_graticule: bool = True

    @property
    def ground(self) -> Ground:
        return ground(self.window.kind).seen_from(self.boundaries)


def draw_basemap(base: Base) -> None:
    """All of it, on the frame of the window."""
    canvas, window, theme = base.canvas, base.window, base.theme
    has_outline = window.kind is not ProjectionKind.MERCATOR
    outline = np.array([projection(window.kind).outline])
    with canvas.clipped(window.frame):
        if not is_open(window):
            canvas.fill(_rectangle(window), theme.beyond if has_outline else theme.sea)
        if has_outline:
            canvas.fill(path_of(outline, window), theme.sea)
    seen = shapely.intersection(outline, shapely.box(*window.box))  # an SVG knows one clip, not two
    with canvas.clipped(window.frame, path_of(seen, window) if has_outline else None):
        if base.has_graticule:
            draw_lines(canvas, window, theme)
        _land(base)
        _disputed(base)
    with canvas.clipped(window.frame):
        if has_outline:
            canvas.stroke(path_of(outline, window), theme.coast, 1.6)
        if base.has_graticule:
            draw_circle(canvas, window, theme)


def is_open(window: Window) -> bool:
    """Does the map end inside its frame on all sides, so that it needs none?"""
    if window.kind is ProjectionKind.MERCATOR:
        return False
    left, top, right, bottom = projection(window.kind).box
    return bool(window.box[0] <= left and window.box[1] <= top and window.box[2] >= right and window.box[3] >= bottom)


def shows_disputed(window: Window, boundaries: Boundaries) -> bool:
    """Is anything that is drawn as disputed in sight?"""
    is_hatched = boundaries is Boundaries.DISPUTED
    return is_hatched and any(window.sees(item.geometry) for item in ground(window.kind).disputed)


def _rectangle(window: Window) -> Path:
    return path_of(np.array([shapely.box(*window.box)]), window)


def _land(base: Base) -> None:
    canvas, window, theme = base.canvas, base.window, base.theme
    countries, apart = base.ground.countries, base.ground.apart(base.boundaries)
    shown = window.cut(_dressed(countries, window))
    land = np.concatenate([shown, window.cut(_dressed(apart, window))])
    path = path_of(land, window)
    canvas.stroke(path, theme.shore, 7)
    canvas.stroke(path, theme.coast, 1.8)
    canvas.fill(path, theme.land)
    if divisions := _divisions(countries, window):
        canvas.stroke(window.path(np.array(divisions)), theme.division, 1 if window.zoom > 6 else 0.7)
    borders = land if base.boundaries is Boundaries.DE_FACTO else shown
    canvas.stroke(path_of(borders, window), theme.border, 1 if window.zoom > 5 else 0.75)
    canvas.fill(window.path(_lakes(base.ground, window)), theme.lake)


def _dressed(items: tuple[Item, ...], window: Window) -> Geometries:
    """The outlines of items in sight, from near the fine ones."""
    found = [_dressed_one(item, window) for item in items if window.sees(item.geometry)]
    return np.array(found, dtype=object)


def _dressed_one(item: Item, window: Window) -> shapely.Geometry:
    return fine_outline(window.kind, item) if window.zoom >= FINE else item.geometry


def _divisions(countries: tuple[Item, ...], window: Window) -> list[shapely.Geometry]:
    if window.zoom < _DIVIDED:
        return []
    near = (item for item in countries if item.id and window.sees(item.geometry) and _is_near(item, window))
    lines = (divisions_from_near(window.kind, item.id) for item in near)
    return [line for line in lines if line is not None]


def _is_near(item: Item, window: Window) -> bool:
    left, top, right, bottom = item.geometry.bounds
    return window.zoom >= FINE + 0.8 or max(right - left, bottom - top) * window.scale >= _WIDE


def _lakes(known: Ground, window: Window) -> Geometries:
    lakes = np.array([item.geometry for item in known.lakes], dtype=object)
    bounds = shapely.bounds(lakes)
    size = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) * window.scale
    seen: Geometries = lakes[size > _LEAST_LAKE]
    return seen


def _disputed(base: Base) -> None:
    """Disputed areas hatched and lines dashed; or with who holds them; or neither."""
    canvas, window, theme = base.canvas, base.window, base.theme
    areas, lines = _disputed_shapes(base)
    if not len(areas) and not len(lines):
        return
    is_hatched = base.boundaries is Boundaries.DISPUTED
    if is_hatched and len(areas):
        canvas.stroke(path_of(hatching(areas, window), window), theme.hatch, 1.1)
    land = base.window.cut(_dressed((*base.ground.countries, *base.ground.apart(base.boundaries)), base.window))
    land = np.where(shapely.is_valid(land), land, shapely.make_valid(land))
    if base.boundaries is Boundaries.DE_FACTO:
        canvas.stroke(path_of(_on(land, lines), window), theme.border, 0.75)
        return
    rims = lines if is_hatched else np.concatenate([lines, shapely.boundary(areas)])
    canvas.stroke(path_of(_on(land, rims), window), theme.land, 1.8)
    if is_hatched:
        for shapes in (areas, lines):
            canvas.stroke(path_of(shapes, window), theme.hatch, 1.1, dashes=(4, 3))


def _disputed_shapes(base: Base) -> tuple[Geometries, Geometries]:
    """The areas and the lines in sight, cut."""
    window, known = base.window, ground(base.window.kind).disputed
    areas = _dressed(tuple(item for item in known if item.is_closed), window)
    fine = disputed_lines_from_near(window.kind) if window.zoom >= FINE else None
    lines = [item.geometry for item in known if not item.is_closed] if fine is None else [fine]
    return window.cut(areas), window.cut(np.array(lines, dtype=object))


def _on(land: Geometries, lines: Geometries) -> Geometries:
    """What of lines is on land: a coast stays a coast whoever holds it."""
    found = [shapely.intersection(line, land[shapely.intersects(land, line)]) for line in lines]
    return np.concatenate([*found, np.array([], dtype=object)])


def hatching(areas: Geometries, window: Window) -> Geometries:
    """Slanting lines in world units that fill areas, as far apart on the sheet at every zoom."""
    left, top, right, bottom = window.frame
    high = bottom - top
    starts = np.arange(left - high, right, _HATCH_STEP)
    ends = np.column_stack([starts, np.full_like(starts, bottom), starts + high, np.full_like(starts, top)])
    corners = ends.reshape(-1, 2)
    corners = (corners - (left, top)) / window.scale + (window.box[0], window.box[1])
    lines = shapely.linestrings(corners.reshape(-1, 2, 2))
    whole = shapely.union_all(np.where(shapely.is_valid(areas), areas, shapely.make_valid(areas)))
    cut = shapely.intersection(shapely.multilinestrings(lines), whole)
    return np.array([cut], dtype=object)
