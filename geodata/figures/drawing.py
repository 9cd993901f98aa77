"""A figure from a request and an index: what it shows is asked for, and drawn on the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.figures.basemap import Base, draw_basemap
from geodata.figures.canvas import Canvas, Rect, Shape, settings
from geodata.figures.request import FigureRequest
from geodata.figures.scene import Scene, scene_of
from geodata.figures.shades import draw_shades, with_outlines
from geodata.figures.signs import Look, moved, radius_of, sign_of
from geodata.figures.viewing import view_of_all
from geodata.figures.window import Window
from geodata.figures.writing import write
from geodata.index import Index

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Drawing", "draw", "write"]

PAPER = {"light": "#ffffff", "dark": "#12171d", "print": "#ffffff", "colour-blind": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure that is drawn: matplotlib's, with what it shows and where the map is on it."""

    figure: Figure
    request: FigureRequest
    window: Window
    scene: Scene
    title: str = ""


def draw(request: FigureRequest, index: Index) -> Drawing:
    """Draw what an index has for a request; `write` puts it into a file."""
    width, height = request.pixels
    frame: Rect = (24.0, 24.0, width - 24, height - 24)
    view = request.view or view_of_all(
        index, request.filter, request.projection, frame[2] - frame[0], frame[3] - frame[1]
    )
    window = Window.on(view, frame)
    scene = scene_of(request, index, window)
    with settings():
        canvas = Canvas(request, PAPER[request.theme])
        look = Look(request.theme)
        base = Base(canvas, window, look.theme, request.boundaries, request.parts.graticule)
        draw_basemap(base)
        with canvas.clipped(frame):
            draw_shades(canvas, window, scene.shading, with_outlines(scene.shading, base.ground), look.theme)
            draw_marks(canvas, window, scene, look)
    return Drawing(canvas.figure, request, window, scene, request.title)


def draw_marks(canvas: Canvas, window: Window, scene: Scene, look: Look) -> None:
    """All signs, and then the numbers on them."""
    placed = []
    for numbered in scene.marks:
        mark = numbered.mark
        x, y = window.place([mark.lat], [mark.lon])[0].tolist()
        placed.append((x, y, sign_of(mark, look, numbered.number), radius_of(mark)))
    shapes = [
        Shape(moved(shape.path, 1, x, y), shape.face, shape.edge, shape.width, shape.alpha)
        for x, y, sign, _ in placed
        for shape in sign.shapes
    ]
    canvas.shapes(shapes)
    for x, y, sign, _ in placed:
        for count in sign.counts:
            canvas.text(x + count.x, y + count.y + count.how.size * 0.35, count.text, count.how, "center")
