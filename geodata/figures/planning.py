"""What a sheet is to look like before it is drawn: where the map lies on it, what that shows, and its legend.

The legend explains what is in sight, what is in sight depends on how large the map is, and that on the legend: the
room for it only ever grows while the three are brought together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geodata.figures.basemap import shows_disputed
from geodata.figures.canvas import Canvas, Rect
from geodata.figures.evidence import Evidence
from geodata.figures.furniture import (
    draw_locator,
    draw_north,
    draw_scale,
    locator_size,
    needs_locator,
    north_of,
    scale_of,
    scale_size,
)
from geodata.figures.ground import Ground, ground
from geodata.figures.layout import Arrangement, arrangements, column_width
from geodata.figures.legend import Entry, Legend, entries, legend_of
from geodata.figures.request import FigureRequest
from geodata.figures.scene import Scene, scene_of
from geodata.figures.shades import Shaded, with_outlines
from geodata.figures.signs import Look
from geodata.figures.viewing import view_of_all
from geodata.figures.window import Window

_ROUNDS = 4
_NORTH = (26.0, 44.0)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is decided before the first line is drawn."""

    arrangement: Arrangement
    window: Window
    scene: Scene
    shaded: tuple[Shaded, ...]
    legend: Legend
    ground: Ground


def plan_of(request: FigureRequest, evidence: Evidence, canvas: Canvas, look: Look, body: Rect) -> Plan:
    """The plan for the part of a sheet that is left between heading and notes."""
    planner = _Planner(request, evidence, canvas, look, body)
    plan = planner.seen_in(Arrangement(body))
    for _ in range(_ROUNDS):
        better = planner.arranged(plan)
        is_settled = _needs(better.legend) == _needs(plan.legend) and better.window == plan.window
        plan = better
        if is_settled:
            break
    return planner.redrawn(plan)


def _needs(legend: Legend) -> tuple[object, ...]:
    return legend.classes, legend.seen, legend.has_vague, legend.has_unsure


class _Planner:
    def __init__(self, request: FigureRequest, evidence: Evidence, canvas: Canvas, look: Look, body: Rect) -> None:
        self._request = request
        self._evidence = evidence
        self._canvas = canvas
        self._look = look
        self._body = body
        self._ground = ground(request.kind).seen_from(request.boundaries)
        self._shaded: tuple[Shaded, ...] | None = None

    def seen_in(self, arrangement: Arrangement) -> Plan:
        """What the map of an arrangement shows."""
        request, frame = self._request, arrangement.frame
        window = self._window(frame)
        scene = scene_of(request, self._evidence, window)
        if self._shaded is None:
            self._shaded = tuple(with_outlines(scene.shading, self._ground))
        legend = legend_of(
            window,
            scene,
            self._shaded,
            has_arcs=bool(request.arcs.arcs),
            has_region=bool(request.filter.regions or request.filter.shapes),
            is_disputed=shows_disputed(window, request.boundaries),
        )
        return Plan(arrangement, window, scene, self._shaded, legend, self._ground)

    def arranged(self, plan: Plan) -> Plan:
        """The arrangement in which the map shows what it has to at the largest scale, with room for this legend."""
        ways = arrangements(self._body, *self._legends(plan), list(self._furniture(plan.window)))
        found = [self.seen_in(way) for way in ways] or [self.seen_in(Arrangement(self._body))]
        return max(found, key=lambda each: each.window.scale)

    def redrawn(self, plan: Plan) -> Plan:
        """The same with a legend and furniture that belong to exactly what is shown."""
        ways = arrangements(self._body, *self._legends(plan), list(self._furniture(plan.window)))
        same = [way for way in ways if way.frame == plan.arrangement.frame]
        if not same:
            return plan
        return Plan(same[0], plan.window, plan.scene, plan.shaded, plan.legend, plan.ground)

    def _window(self, frame: Rect) -> Window:
        request = self._request
        wide, high = frame[2] - frame[0], frame[3] - frame[1]
        view = request.view or view_of_all(self._evidence.marks, request.filter, request.projection, wide, high)
        return Window.on(view, frame)

    def _legends(self, plan: Plan) -> tuple[list[Entry], list[Entry]]:
        if not self._request.parts.legend:
            return [], []
        beside = entries(plan.legend, self._canvas, self._look, column_width(self._body))
        below = entries(plan.legend, self._canvas, self._look, min(300.0, self._body[2] - self._body[0]))
        return beside, below

    def _furniture(self, window: Window) -> Iterator[Entry]:
        """Scale and north side by side, and the locator."""
        parts, canvas, theme = self._request.parts, self._canvas, self._look.theme
        bar = scale_of(window) if parts.scale else None
        north = north_of(window) if parts.north else None
        if bar or north is not None:
            wide, high = scale_size(bar, canvas) if bar else (0.0, 0.0)
            room = _NORTH[0] if north is not None else 0.0

            def draw_both(x: float, y: float) -> None:
                middle = y + max(high, _NORTH[1] if room else 0.0) / 2
                if north is not None:
                    draw_north(canvas, north, x + 9, middle + 6, theme)
                if bar:
                    draw_scale(canvas, bar, x + room, middle - high / 2, theme)

            yield Entry(room + wide, max(high, _NORTH[1] if room else 0.0), draw_both)
        if parts.locator and needs_locator(window):
            yield Entry(*locator_size(window), lambda x, y: draw_locator(canvas, window, x, y, theme))
