"""Draws the frames of an animation: what never changes once, and on a copy of that what a step shows.

The paper, the map and its furniture are painted first, and what lies over the shaded areas (names of countries,
outlines) on a sheet of its own: a frame is a copy of the one with areas painted on it, the other, and the marks.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from geodata.animation.material import Material
from geodata.animation.request import AnimationRequest
from geodata.animation.scenes import Film, Shown, StepScene, areas_of, film_of
from geodata.animation.strip import HEIGHT, Strip
from geodata.figures.basemap import Base, draw_basemap, is_open
from geodata.figures.canvas import Canvas, Rect, Shape, settings
from geodata.figures.drawing import PAPER, draw_outlines, draw_signs, margin_of
from geodata.figures.furniture import rectangle
from geodata.figures.graticule import degrees_of, draw_degrees
from geodata.figures.heading import draw_heading, draw_notes, heading_of, notes_of
from geodata.figures.label_text import LabelKind
from geodata.figures.labelling import Label, draw_labels, placed_labels
from geodata.figures.names import Naming
from geodata.figures.placing import around
from geodata.figures.planning import Plan, plan_of
from geodata.figures.scene import Numbered
from geodata.figures.shades import Shaded, draw_shades, with_outlines
from geodata.figures.signs import Look, Sign, radius_of, sign_of
from geodata.figures.window import Window
from geodata.shading import ShadedArea

if TYPE_CHECKING:
    from matplotlib.backends.backend_agg import RendererAgg

Pixels = NDArray[np.uint8]
"""Height × width × (red, green, blue)."""
_CLEAR = "none"
_PASSING = (LabelKind.MARK, LabelKind.REGION)  # named only in the steps that show them


class Stage:
    """All frames of one film, on any thread; `frame` draws one of them."""

    def __init__(self, request: AnimationRequest, material: Material) -> None:
        self._request = request.sheet
        self.look = Look(self._request.theme)
        with settings():
            self._canvas = Canvas(self._request, PAPER[self._request.theme])
            self._lay_out(request, material)
            self._paint_once()
        self._with: tuple[frozenset[tuple[str, int]] | None, Pixels] = None, self._ground

    @property
    def film(self) -> Film:
        return self._film

    @property
    def window(self) -> Window:
        """What part of the map every frame shows."""
        return self._plan.window

    @property
    def map_box(self) -> tuple[int, int, int, int]:
        """Where the map is on a frame: left, top, right, bottom in its pixels."""
        scale = self._request.dpi * self._request.pixel
        left, top, right, bottom = (round(side * scale) for side in self._plan.window.frame)
        return left, top, right, bottom

    def __len__(self) -> int:
        return len(self._film.steps)

    def frame(self, number: int) -> Pixels:
        """One step."""
        scene = self._film.steps[number]
        with settings():
            self._pixels[...] = self._with_areas(scene)
            self._draw_marks(scene)
            self._strip.draw_step(self._canvas, scene, self.look.theme)
            self._canvas.paint(self._renderer)
        return self._pixels[..., :3].copy()

    # What is done once.

    def _lay_out(self, request: AnimationRequest, material: Material) -> None:
        """Everything that is decided before the first line is drawn."""
        sheet, canvas, evidence = self._request, self._canvas, material.evidence
        width, height = sheet.pixels
        margin = margin_of(sheet)
        self._heading = heading_of(sheet, evidence, canvas, width - 2 * margin)
        self._notes = notes_of(sheet, evidence, canvas, width - 2 * margin)
        below = self._notes.height + 6 if self._notes.height else 0.0
        foot = height - margin - below - HEIGHT
        body: Rect = (margin, margin + self._heading.height, width - margin, foot)
        self._areas = areas_of(material)
        told = replace(evidence, classified=self._areas.all)
        self._plan: Plan = plan_of(sheet, told, canvas, self.look, body)
        self._film = film_of(material, self._areas, self._plan.window.view, request.pace.fade)
        strip: Rect = (margin, foot + 8, width - margin, foot + HEIGHT)
        self._strip = Strip.of(material, request.pace.stride, strip, canvas)
        self._spots = [self._spot(mark.lat, mark.lon) for mark in self._film.marks]

    def _paint_once(self) -> None:
        canvas, plan, theme = self._canvas, self._plan, self.look.theme
        has_degrees = self._request.parts.graticule
        self._clear(PAPER[self._request.theme])
        draw_basemap(Base(canvas, plan.window, theme, self._request.boundaries, has_degrees))
        margin, (width, height) = margin_of(self._request), self._request.pixels
        draw_heading(canvas, self._heading, margin, margin, theme)
        draw_notes(canvas, self._notes, margin, height - margin - self._notes.height, width - 2 * margin, theme)
        self._strip.draw_still(canvas, theme)
        for each in plan.arrangement.placed:
            each.entry.draw(each.x, each.y)
        canvas.paint(self._renderer)
        self._ground: Pixels = self._pixels.copy()
        self._clear(_CLEAR)
        self._draw_over(has_degrees)
        canvas.paint(self._renderer)
        self._over: Pixels = self._pixels.copy()

    def _draw_over(self, has_degrees: bool) -> None:
        """What lies over the areas in every step; the labels of marks are kept for their steps."""
        canvas, plan, theme = self._canvas, self._plan, self.look.theme
        degrees = degrees_of(plan.window, canvas.language) if has_degrees else []
        labels = self._labels([each.box for each in degrees])
        at = {spot: number for number, spot in enumerate(self._spots)}
        self._names: dict[int, Label] = {at[each.at]: each for each in labels if each.kind is LabelKind.MARK}
        self._vague = [each for each in labels if each.kind is LabelKind.REGION]
        with canvas.clipped(plan.window.frame):
            draw_outlines(canvas, plan, self._request.filter, theme)
            for each in degrees:
                draw_degrees(canvas, each, theme)
            draw_labels(canvas, [each for each in labels if each.kind not in _PASSING], theme)
        if not is_open(plan.window):
            canvas.stroke(rectangle(plan.window.frame), theme.coast, 1)

    def _labels(self, taken: list[Rect]) -> list[Label]:
        """Names that are free of every mark at its largest."""
        if not self._request.layers.labels:
            return []
        plan = self._plan
        peaks = tuple(Numbered(mark) for mark in self._film.peaks)
        spots = zip(self._spots, self._film.peaks, strict=True)
        taken = [*taken, *(around(*spot, radius_of(mark) + 1) for spot, mark in spots)]
        naming = Naming(
            window=plan.window,
            ground=plan.ground,
            scene=replace(plan.scene, marks=peaks),
            shaded=plan.shaded,
            outlined=sorted(self._request.filter.regions),
            ends=(),
            language=self._canvas.language,
        )
        return placed_labels(self._canvas, plan.window, plan.ground, naming.wanted(), taken)

    # What is done in every step.

    def _with_areas(self, scene: StepScene) -> Pixels:
        """The map with its shaded areas and what lies over them; the same areas come in many steps."""
        shaded = [self._outlined[key] for each in scene.shading.areas if (key := _key(each)) in self._outlined]
        shaded.sort(key=lambda each: (-each.item.size, each.item.id))
        wanted = frozenset(_key(each.area) for each in shaded)
        if self._with[0] != wanted:
            self._pixels[...] = self._ground
            with self._canvas.clipped(self._plan.window.frame):
                draw_shades(self._canvas, self._plan.window, scene.shading, shaded, self.look.theme)
            self._canvas.paint(self._renderer)
            lay_over(self._pixels, self._over)
            self._name_areas(scene)
            self._with = wanted, self._pixels.copy()
        return self._with[1]

    def _name_areas(self, scene: StepScene) -> None:
        """The names of regions and seas, where they are shaded or filtered by."""
        language, filtered = self._canvas.language, self._request.filter.regions
        shaded = {each.mark.place.names.within(language) for each in scene.shading.areas}
        known = self._plan.ground.by_id()
        shaded.update(known[id_].name(language) for id_ in filtered if id_ in known)
        with self._canvas.clipped(self._plan.window.frame):
            draw_labels(self._canvas, [each for each in self._vague if each.text in shaded], self.look.theme)
        self._canvas.paint(self._renderer)

    @cached_property
    def _outlined(self) -> dict[tuple[str, int], Shaded]:
        """The areas that the map has an outline of, in each of their classes."""
        return {_key(each.area): each for each in with_outlines(self._areas.all, self._plan.ground)}

    def _draw_marks(self, scene: StepScene) -> None:
        """Marks with their names, those that fade below the others."""
        names = [self._names[each.number] for each in scene.marks if each.number in self._names]
        signs = [(*self._spots[each.number], self._sign(each)) for each in scene.marks]
        with self._canvas.clipped(self._plan.window.frame):
            draw_labels(self._canvas, names, self.look.theme)
            draw_signs(self._canvas, signs)

    def _sign(self, shown: Shown) -> Sign:
        sign = sign_of(shown.mark, self.look)
        return sign if shown.strength == 1 else _pale(sign, shown.strength)

    def _spot(self, lat: float, lon: float) -> tuple[float, float]:
        x, y = self._plan.window.place([lat], [lon])[0].tolist()
        return x, y

    # The sheet.

    @cached_property
    def _renderer(self) -> RendererAgg:
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        renderer: RendererAgg = FigureCanvasAgg(self._canvas.figure).get_renderer()  # type: ignore[no-untyped-call]
        return renderer

    @cached_property
    def _pixels(self) -> Pixels:
        """What is painted, as it is being painted: red, green, blue, opacity."""
        return np.asarray(self._renderer.buffer_rgba())  # type: ignore[no-untyped-call]

    def _clear(self, colour: str) -> None:
        from matplotlib.colors import to_rgba

        self._pixels[...] = np.round(np.array(to_rgba(colour)) * 255).astype(np.uint8)


def lay_over(pixels: Pixels, over: Pixels) -> None:
    """Put a sheet with transparent parts on another."""
    seen = over[..., 3] > 0
    upper, share = over[seen].astype(np.uint16), over[seen][:, 3:].astype(np.uint16)
    lower = pixels[seen][:, :3].astype(np.uint16)
    mixed = (upper[:, :3] * share + lower * (255 - share) + 127) // 255
    pixels[seen] = np.column_stack([mixed, np.full(len(mixed), 255)]).astype(np.uint8)


def _key(area: ShadedArea) -> tuple[str, int]:
    return area.mark.place.id, area.number


def _pale(sign: Sign, strength: float) -> Sign:
    """A mark that is over: no number any more, since nothing of it happens on these days."""
    shapes = tuple(Shape(s.path, s.face, s.edge, s.width, s.alpha * strength) for s in sign.shapes)
    return Sign(shapes, ())
