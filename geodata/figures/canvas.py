"""A sheet of matplotlib's to draw on, in pixels of the figure from its top left corner; later things lie on top.

Nothing here touches matplotlib's pyplot, and its settings are only changed while `settings` is entered: they are the
same for all threads, so that one figure is drawn at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from geodata.figures.fonts import face
from geodata.model import Language

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.backend_bases import RendererBase
    from matplotlib.figure import Figure
    from matplotlib.path import Path

    from geodata.figures.request import FigureRequest

Floats = NDArray[np.float64]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the figure."""

HALO_ALPHA = 0.85
_MEASURED_AT = 100.0
_ONE_AT_A_TIME = threading.RLock()
_SETTINGS = {
    "pdf.fonttype": 3,  # as 42, a font of PostScript outlines would be embedded as what it is not
    "svg.fonttype": "none",
    "svg.hashsalt": "dateline",
    "text.parse_math": False,
    "text.hinting": "no_hinting",
    "path.simplify": False,
}


@contextmanager
def settings() -> Iterator[None]:
    """matplotlib's own settings and ours for figures, whatever the user's are; as before afterwards."""
    import matplotlib

    with _ONE_AT_A_TIME, matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_SETTINGS)  # type: ignore[arg-type]
        yield


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed path with its colours; no `face` or no `edge` for None."""

    path: Path
    face: str | None
    edge: str | None = None
    width: float = 0.0
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Lettering:
    """How text is set: size in pixels, colour, how bold (0 as the typeface is, 1 bold), and a halo around it."""

    size: float
    colour: str
    bold: float = 0.0
    halo: str | None = None
    halo_width: float = 3.0

    @property
    def boldness(self) -> float:
        """The width in pixels of a line round the letters that makes them bolder."""
        return self.bold * self.size * 0.055


@dataclass(frozen=True, slots=True)
class Backed:
    """What lies behind letters that have their number: the strokes, and how the letters would say it themselves."""

    strokes: tuple[Artist, ...]
    how: Lettering
    points: float
    """Of a pixel."""


class Canvas:
    """Draws on the sheet of a request."""

    def __init__(self, request: FigureRequest, paper: str) -> None:
        from matplotlib.figure import Figure

        width, height = request.pixels
        inches = (width * request.pixel, height * request.pixel)
        self.language = request.language
        self.figure: Figure = Figure(figsize=inches, dpi=request.dpi, facecolor=paper, edgecolor="none")
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._points = request.pixel * 72  # of a pixel
        self._order = 0
        self._artists: list[Artist] = []
        self.backed: list[Backed] = []
        self._clip: tuple[Rect, Path | None] | None = None

    @contextmanager
    def clipped(self, frame: Rect, path: Path | None = None) -> Iterator[None]:
        """What is drawn meanwhile shows only in a frame, and inside a path."""
        before, self._clip = self._clip, (frame, path)
        yield
        self._clip = before

    def fill(self, path: Path, colour: str, alpha: float = 1.0) -> None:
        from matplotlib.patches import PathPatch

        self._add(PathPatch(path, facecolor=colour, edgecolor="none", linewidth=0, alpha=alpha))

    def stroke(
        self,
        path: Path,
        colour: str,
        width: float,
        *,
        dashes: Sequence[float] = (),
        alpha: float = 1.0,
        cap: str = "butt",
    ) -> Artist:
        from matplotlib.patches import PathPatch

        patch = PathPatch(path, fill=False, edgecolor=colour, linewidth=width * self._points, alpha=alpha)
        patch.set_joinstyle("round")
        patch.set_capstyle(cap)  # type: ignore[arg-type]
        if dashes:
            patch.set_linestyle((0, [length / width for length in dashes]))
        self._add(patch)
        return patch

    def shapes(self, shapes: Sequence[Shape]) -> None:
        """Many small shapes, each over those before it."""
        from matplotlib.collections import PathCollection
        from matplotlib.colors import to_rgba

        if not shapes:
            return
        nothing = (0.0, 0.0, 0.0, 0.0)
        group = PathCollection(
            [shape.path for shape in shapes],
            facecolors=[to_rgba(shape.face, shape.alpha) if shape.face else nothing for shape in shapes],
            edgecolors=[to_rgba(shape.edge, shape.alpha) if shape.edge else nothing for shape in shapes],
            linewidths=[shape.width * self._points for shape in shapes],
            joinstyle="round",
        )
        group.set_transform(self._axes.transData)
        self._add(group)

    def text(self, x: float, y: float, text: str, how: Lettering, align: str = "left") -> None:
        """Text on a baseline; `align` says which end of it, or its middle, is at `x`."""
        if not text:
            return
        behind = self._behind(x, y, text, how, align) if how.halo or how.bold else ()
        from geodata.figures.lettering import Letters

        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * self.width(text, how.size)
        letters = Letters(
            x,
            y,
            text,
            color=how.colour,
            fontproperties=face(self.language, text, how.size * self._points),
            ha=align,
            va="baseline",
            clip_on=self._clip is not None,
        )
        letters.drawn_as = outlines(text, self.language, left, y, how.size)
        self._add(letters)
        if behind:
            letters.set_gid(f"letters{len(self.backed)}")
            self.backed.append(Backed(behind, how, self._points))

    def _behind(self, x: float, y: float, text: str, how: Lettering, align: str) -> tuple[Artist, ...]:
        """The outlines of letters, stroked: the halo, and what makes them bolder. The text itself stays text."""
        width = self.width(text, how.size)
        left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
        path = outlines(text, self.language, left, y, how.size)
        found = [self.stroke(path, how.halo, how.halo_width, alpha=HALO_ALPHA)] if how.halo else []
        if how.bold:
            found.append(self.stroke(path, how.colour, how.boldness))
        return tuple(found)

    def paint(self, renderer: RendererBase) -> None:
        """Draw what came since the last time on top of what is there, and forget it."""
        for artist in self._artists:
            artist.draw(renderer)
            artist.remove()
        self._artists.clear()

    def width(self, text: str, size: float) -> float:
        """How wide text is at a size, in pixels."""
        return advance(text, self.language) * size

    def _add(self, artist: Artist) -> None:
        self._order += 1
        artist.set_zorder(self._order)
        self._axes.add_artist(artist)
        self._artists.append(artist)
        if self._clip is None:
            artist.set_clip_on(False)
            return
        from matplotlib.transforms import Bbox, TransformedBbox

        (left, top, right, bottom), path = self._clip
        artist.set_clip_path(None if path is None else path, self._axes.transData)
        artist.set_clip_box(TransformedBbox(Bbox([[left, top], [right, bottom]]), self._axes.transData))


@lru_cache(maxsize=20_000)
def advance(text: str, language: Language) -> float:
    """How wide text is, in parts of its size."""
    from matplotlib.textpath import text_to_path

    width, _, _ = text_to_path.get_text_width_height_descent(text, face(language, text, _MEASURED_AT), False)
    return float(width) / _MEASURED_AT


def outlines(text: str, language: Language, x: float, y: float, size: float) -> Path:
    """The outlines of text whose baseline begins at a point."""
    from matplotlib.path import Path

    vertices, codes = _outlines(text, language)
    if not len(vertices):
        return Path(np.empty((0, 2)))
    scale = size / _MEASURED_AT
    return Path(vertices * (scale, -scale) + (x, y), codes)


@lru_cache(maxsize=4_000)
def _outlines(text: str, language: Language) -> tuple[Any, Any]:
    from matplotlib.textpath import text_to_path

    vertices, codes = text_to_path.get_text_path(face(language, text, _MEASURED_AT), text)
    return np.asarray(vertices, dtype=np.float64).reshape(-1, 2), np.asarray(codes, dtype=np.uint8)
