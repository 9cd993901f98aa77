"""Shaded areas: every point has the shade of the smallest area there, and of no other; as area_paint.js paints them.

Regions and seas have no line that one could stand on: their edges are soft, in steps too small to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from geodata.figures.basemap import FINE
from geodata.figures.canvas import Canvas
from geodata.figures.ground import Ground, Item, fine_outline, ground, item_of
from geodata.figures.window import Geometries, Window, path_of
from geodata.knowledge.areas import areas
from geodata.maps.style import Theme
from geodata.model import PlaceKind
from geodata.shading import ShadedArea, Shading
from geodata.shading_choice import ShadeBy

_OCEAN_WIDE = 36.0  # world units: an ocean has no edge worth drawing
_SOFT = 11.0  # pixels over which the edge of a vague area fades
_STEPS = 6
_BEYOND = 0.15  # of that may lie outside: more of it would glow on the sea
_EDGES = {PlaceKind.COUNTRY: 0.75, PlaceKind.ADMIN1: 0.6}


@dataclass(frozen=True, slots=True)
class Shaded:
    """An area with its outline in world units."""

    area: ShadedArea
    item: Item

    @property
    def is_vague(self) -> bool:
        return is_vague(self.area)

    @property
    def is_sea(self) -> bool:
        return self.area.mark.place.kind is PlaceKind.WATER


def is_vague(area: ShadedArea) -> bool:
    return area.mark.place.kind in (PlaceKind.REGION, PlaceKind.WATER)


def with_outlines(shading: Shading, known: Ground) -> list[Shaded]:
    """The areas that the map has an outline of, the largest first."""
    by_id = known.by_id()
    found = [Shaded(area, item) for area in shading.areas if (item := outline_of(area.mark.place.id, by_id, known))]
    return sorted(found, key=lambda each: (-each.item.size, each.item.id))


def outline_of(place_id: str, by_id: dict[str, Item], known: Ground) -> Item | None:
    """What the basemap or else the gazetteer draws a place as; None where nobody knows its outline."""
    if place_id in by_id:
        return by_id[place_id]
    try:
        degrees = areas().geometry(place_id)
    except KeyError:
        return None
    return item_of(known.kind, place_id, degrees)


def tint(shading: Shading, number: int, theme: Theme, *, is_sure: bool = True) -> tuple[str, float]:
    """The colour and strength of a class: steps of one colour, or of two from an even middle."""
    tone = shading.classes[number].tone
    if shading.choice.by is ShadeBy.BALANCE:
        colour = theme.balance[round(tone * (len(theme.balance) - 1))]
        return colour, theme.balance_sure if is_sure else theme.balance_pale
    return theme.area, theme.area_low + (theme.area_high - theme.area_low) * tone


def _shape_of(shaded: Shaded, window: Window) -> shapely.Geometry:
    """The outline as the basemap draws it: from near as fine as that of the country."""
    is_fine = window.zoom >= FINE and not shaded.is_vague
    return fine_outline(window.kind, shaded.item) if is_fine else shaded.item.geometry


def draw_shades(canvas: Canvas, window: Window, shading: Shading, shaded: Sequence[Shaded], theme: Theme) -> None:
    """Paints areas, each in the place of what lies below it; on the frame and inside the outline of the map."""
    painted = [each for each in shaded if not (each.is_sea and _wide(each.item) >= _OCEAN_WIDE)]
    painted = [each for each in painted if window.sees(each.item.geometry)]
    cut = np.array([_valid(window, _shape_of(each, window)) for each in painted], dtype=object)
    lands = _lands(window) if any(each.is_sea for each in painted) else np.array([], dtype=object)
    for number, each in enumerate(painted):
        above = [n for n in range(number + 1, len(cut)) if _covers(painted[n], each)]
        over = np.concatenate([cut[above], lands]) if each.is_sea else cut[above]
        look = tint(shading, each.area.number, theme, is_sure=each.area.is_sure)
        _paint(canvas, window, each, cut[number], over, look)


def _covers(upper: Shaded, lower: Shaded) -> bool:
    """All seas lie under all land."""
    return lower.is_sea or not upper.is_sea


def _paint(
    canvas: Canvas,
    window: Window,
    shaded: Shaded,
    shape: shapely.Geometry,
    above: Geometries,
    look: tuple[str, float],
) -> None:
    colour, alpha = look
    steps = _soft_steps(shape, window) if shaded.is_vague else [shape]
    each = 1 - (1 - alpha) ** (1 / len(steps))
    over = shapely.union_all(above[shapely.intersects(above, steps[0])])
    for step in steps:
        shown = shapely.difference(step, over)
        canvas.fill(path_of(np.array([shown], dtype=object), window), colour, each)
    if not shaded.is_vague:
        edge = path_of(np.array([shape], dtype=object), window)
        canvas.stroke(edge, colour, 1, alpha=_EDGES.get(shaded.area.mark.place.kind, 0.6))


def _soft_steps(shape: shapely.Geometry, window: Window) -> list[shapely.Geometry]:
    """The shape, a little wider, and narrower and narrower: one over the other they fade towards the edge."""
    left, top, right, bottom = shape.bounds if not shape.is_empty else (0.0, 0.0, 0.0, 0.0)
    soft = min(_SOFT, min(right - left, bottom - top) * window.scale * 0.06) / window.scale
    plain = shapely.simplify(shape, soft / 6)
    steps = [shapely.buffer(plain, by, quad_segs=3) for by in np.linspace(soft * _BEYOND, -soft, _STEPS).tolist()]
    return [step for step in steps if not step.is_empty] or [shape]


def _valid(window: Window, geometry: shapely.Geometry) -> shapely.Geometry:
    cut = window.cut(np.array([geometry], dtype=object))
    whole = shapely.union_all(cut)
    return whole if shapely.is_valid(whole) else shapely.make_valid(whole)


def _lands(window: Window) -> Geometries:
    known = ground(window.kind)
    closed = [item.geometry for item in (*known.countries, *known.disputed) if item.is_closed]
    cut = window.cut(np.array(closed, dtype=object))
    valid: Geometries = np.where(shapely.is_valid(cut), cut, shapely.make_valid(cut))
    return valid


def _wide(item: Item) -> float:
    left, _, right, _ = item.geometry.bounds
    return float(right - left)
