"""A figure from a request and an index: what it shows is asked for, the sheet laid out, and all of it drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.figures.arcs import draw_arcs, heads_of
from geodata.figures.basemap import Base, draw_basemap, is_open
from geodata.figures.canvas import Backed, Canvas, Rect, Shape, settings
from geodata.figures.evidence import Evidence, NothingToDraw, evidence_of
from geodata.figures.furniture import rectangle
from geodata.figures.graticule import degrees_of, draw_degrees
from geodata.figures.heading import Heading, Notes, draw_heading, draw_notes, heading_of, notes_of
from geodata.figures.labelling import Label, draw_labels, placed_labels
from geodata.figures.layout import Arrangement
from geodata.figures.legend import Legend
from geodata.figures.names import Naming
from geodata.figures.placing import around
from geodata.figures.planning import Plan, plan_of
from geodata.figures.request import FigureRequest
from geodata.figures.scene import Numbered, Scene
from geodata.figures.seats import spots_of
from geodata.figures.shades import draw_shades, outline_of
from geodata.figures.signs import Look, Sign, moved, radius_of, ringed, seat_sign, sign_of
from geodata.figures.window import Window
from geodata.figures.writing import rendered, write
from geodata.filters import Filter
from geodata.index import Index
from geodata.maps.style import Theme
from geodata.regions.outlines import in_plane

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Drawing", "NothingToDraw", "draw", "draw_evidence", "evidence_of", "rendered", "write"]

PAPER = {"light": "#ffffff", "dark": "#12171d", "print": "#ffffff", "colour-blind": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure that is drawn: matplotlib's, with what it shows and where the map is on it (pixels of the figure)."""

    figure: Figure
    request: FigureRequest
    window: Window
    scene: Scene
    labels: tuple[Label, ...]
    legend: Legend
    backed: tuple[Backed, ...] = ()

    @property
    def title(self) -> str:
        return self.request.title


def draw(request: FigureRequest, index: Index) -> Drawing:
    """Draw what an index has for a request; `write` puts it into a file.

    Raises NothingToDraw where the filter admits nothing.
    """
    return draw_evidence(request, evidence_of(request, index))


def draw_evidence(request: FigureRequest, evidence: Evidence) -> Drawing:
    """The same of what was gathered for the request before, on any thread."""
    with settings():
        canvas = Canvas(request, PAPER[request.theme])
        return _Sheet(request, evidence, canvas, Look(request.theme)).drawn()


class _Sheet:
    """One drawing of one sheet."""

    def __init__(self, request: FigureRequest, evidence: Evidence, canvas: Canvas, look: Look) -> None:
        self._request = request
        self._canvas = canvas
        self._look = look
        width, height = request.pixels
        margin = margin_of(request)
        inner = width - 2 * margin
        self._heading: Heading = heading_of(request, evidence, canvas, inner)
        self._notes: Notes = notes_of(request, evidence, canvas, inner)
        below = self._notes.height + 8 if self._notes.height else 0.0
        body: Rect = (margin, margin + self._heading.height, width - margin, height - margin - below)
        self._plan: Plan = plan_of(request, evidence, canvas, look, body)

    def drawn(self) -> Drawing:
        plan, request = self._plan, self._request
        self._map()
        labels = self._labels()
        self._signs()
        self._frame(plan.arrangement)
        margin, (width, height) = margin_of(request), request.pixels
        theme = self._look.theme
        draw_heading(self._canvas, self._heading, margin, margin, theme)
        draw_notes(self._canvas, self._notes, margin, height - margin - self._notes.height, width - 2 * margin, theme)
        backed = tuple(self._canvas.backed)
        return Drawing(self._canvas.figure, request, plan.window, plan.scene, tuple(labels), plan.legend, backed)

    def _map(self) -> None:
        plan, canvas, theme = self._plan, self._canvas, self._look.theme
        base = Base(canvas, plan.window, theme, self._request.boundaries, self._request.parts.graticule)
        draw_basemap(base)
        with canvas.clipped(plan.window.frame):
            draw_shades(canvas, plan.window, plan.scene.shading, plan.shaded, theme)
            draw_outlines(canvas, plan, self._request.filter, theme)
            draw_arcs(canvas, plan.window, self._request.arcs, plan.scene.marks, self._look)

    def _labels(self) -> list[Label]:
        """Names and degrees, which keep off the signs and each other."""
        if not self._request.layers.labels:
            return []
        plan, canvas, theme = self._plan, self._canvas, self._look.theme
        degrees = degrees_of(plan.window, canvas.language) if self._request.parts.graticule else []
        arrows = heads_of(plan.window, self._request.arcs, plan.scene.marks)
        taken = [*self._obstacles(), *arrows, *(each.box for each in degrees)]
        naming = Naming(
            window=plan.window,
            ground=plan.ground,
            scene=plan.scene,
            shaded=plan.shaded,
            outlined=sorted(self._request.filter.regions),
            ends=self._request.arcs.ends,
            language=canvas.language,
        )
        labels = placed_labels(canvas, plan.window, plan.ground, naming.wanted(), taken)
        with canvas.clipped(plan.window.frame):
            for each in degrees:
                draw_degrees(canvas, each, theme)
            draw_labels(canvas, labels, theme)
        return labels

    def _obstacles(self) -> list[Rect]:
        window = self._plan.window
        boxes = []
        for each in self._plan.scene.marks:
            x, y = window.place([each.mark.lat], [each.mark.lon])[0].tolist()
            free = 6 if self._is_ringed(each) else 1
            boxes.append(around(x, y, radius_of(each.mark, each.number) + free))
        for x, y, _ in self._seats():
            boxes.append(around(x, y, 11))
        return boxes

    def _seats(self) -> list[tuple[float, float, Sign]]:
        scene = self._plan.scene
        spots = spots_of(self._plan.window, scene.seats, scene.marks)
        return [
            (*spot, seat_sign(len(seat.actors), self._look)) for spot, seat in zip(spots, scene.seats, strict=True)
        ]

    def _signs(self) -> None:
        """All signs, and then the numbers on them."""
        signs = [self._sign(each) for each in self._plan.scene.marks]
        with self._canvas.clipped(self._plan.window.frame):
            draw_signs(self._canvas, [*signs, *self._seats()])

    def _sign(self, numbered: Numbered) -> tuple[float, float, Sign]:
        mark = numbered.mark
        x, y = self._plan.window.place([mark.lat], [mark.lon])[0].tolist()
        sign = sign_of(mark, self._look, numbered.number)
        if self._is_ringed(numbered):
            sign = ringed(sign, radius_of(mark, numbered.number), self._look)
        return x, y, sign

    def _is_ringed(self, numbered: Numbered) -> bool:
        return not self._request.ringed.isdisjoint(numbered.mark.places)

    def _frame(self, arrangement: Arrangement) -> None:
        theme = self._look.theme
        if not is_open(self._plan.window):
            self._canvas.stroke(rectangle(self._plan.window.frame), theme.coast, 1)
        for each in arrangement.placed:
            each.entry.draw(each.x, each.y)


def draw_outlines(canvas: Canvas, plan: Plan, chosen: Filter, theme: Theme) -> None:
    """The regions of the filter: dashed those that have a name, solid those that were drawn."""
    window, known = plan.window, plan.ground
    by_id = known.by_id()
    for region in sorted(chosen.regions):
        if item := outline_of(region, by_id, known):
            path = window.path(np.array([item.geometry], dtype=object))
            canvas.stroke(path, theme.region, 2.2, dashes=(7, 4))
    for shape in chosen.shapes:
        outline = in_plane(shape, window.kind)
        if not outline.is_empty:
            canvas.stroke(window.path(np.array([outline], dtype=object)), theme.region, 2.0)


def margin_of(request: FigureRequest) -> float:
    """The free margin of a sheet in pixels."""
    return max(14.0, min(38.0, min(request.pixels) * 0.036))


def draw_signs(canvas: Canvas, signs: list[tuple[float, float, Sign]]) -> None:
    """Signs with their middles at points."""
    shapes = [
        Shape(moved(shape.path, 1, x, y), shape.face, shape.edge, shape.width, shape.alpha)
        for x, y, sign in signs
        for shape in sign.shapes
    ]
    canvas.shapes(shapes)
    for x, y, sign in signs:
        for count in sign.counts:
            canvas.text(x + count.x, y + count.y + count.how.size * 0.36, count.text, count.how, "center")
