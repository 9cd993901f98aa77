"""What a figure is to show, and on what sheet: frozen, so that it can be drawn anywhere, and again.

Lengths on the sheet are millimetres. Signs and letters are laid out in PIXELS of a figure, 120 to the inch: what is
one CSS pixel on the screen is one of them, so that the same view in a frame of as many pixels shows the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from geodata.arc_marks import Arcs
from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.maps.style import FIGURE_THEMES
from geodata.marks import View
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.shading_choice import OWN_EVIDENCE, ShadingChoice

MM_PER_INCH = 25.4
PIXELS_PER_INCH = 120.0
LEAST_SIDE = 60.0  # mm: on less, no map can be read
LONGEST_SIDE = 2000.0
DENSEST = 1200
MOST_PIXELS = 16_000  # of a bitmap, along a side

Size = tuple[float, float]

PAPERS: Mapping[str, Size] = MappingProxyType(
    {
        "a4": (297.0, 210.0),
        "a3": (420.0, 297.0),
        "letter": (279.4, 215.9),
        "16:9": (338.7, 190.5),
        "square": (200.0, 200.0),
    }
)
"""Width and height of the sheets that have a name, lying."""


def sheet(paper: str, *, is_portrait: bool = False) -> Size:
    """Width and height of a named sheet; KeyError for a name that is none."""
    width, height = PAPERS[paper]
    return (height, width) if is_portrait else (width, height)


def sheet_of_pixels(width: int, height: int, dpi: int) -> Size:
    """The sheet that has so many pixels at a density."""
    return width / dpi * MM_PER_INCH, height / dpi * MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands on the sheet beside the map. What means nothing on a map (a scale, north) is left out anyway."""

    legend: bool = True
    scale: bool = True
    north: bool = True
    graticule: bool = True
    locator: bool = True
    attribution: bool = True


MAP_ALONE = Parts(legend=False, scale=False, north=False, locator=False, attribution=False)


@dataclass(frozen=True, slots=True)
class Layers:
    """What is drawn on the map."""

    events: bool = True
    areas: bool = True
    seats: bool = False
    labels: bool = True


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """A figure of what `filter` admits; without a `view` all of it, in `projection`.

    The sheet shows at least what the view does, and what the shape of its map frame leaves room for beside it.
    `subtitle` None is the filter in words. `made` is printed; None prints no date. `numbered` has numbers for
    places, which stand on their marks in place of counts; the marks of `ringed` places have a ring. `lettering`
    enlarges all signs and letters.
    """

    filter: Filter = field(default_factory=Filter)
    view: View | None = None
    projection: ProjectionKind = ProjectionKind.MERCATOR
    size: Size = PAPERS["a4"]
    dpi: int = 200
    theme: str = "light"
    language: Language = Language.ENGLISH
    title: str = ""
    subtitle: str | None = None
    parts: Parts = field(default_factory=Parts)
    layers: Layers = field(default_factory=Layers)
    boundaries: Boundaries = Boundaries.DISPUTED
    shading: ShadingChoice = OWN_EVIDENCE
    arcs: Arcs = field(default_factory=Arcs)
    numbered: tuple[tuple[str, int], ...] | None = None
    ringed: frozenset[str] = frozenset()
    made: date | None = None
    lettering: float = 1.0

    def __post_init__(self) -> None:
        if self.theme not in FIGURE_THEMES:
            raise ValueError(f"no such theme: {self.theme}")
        if not all(LEAST_SIDE <= side <= LONGEST_SIDE for side in self.size):
            raise ValueError(f"a side of a sheet is {LEAST_SIDE:.0f} to {LONGEST_SIDE:.0f} mm, not {self.size}")
        if not 30 <= self.dpi <= DENSEST:
            raise ValueError(f"a figure has 30 to {DENSEST} dpi, not {self.dpi}")
        if not 0.5 <= self.lettering <= 3:
            raise ValueError(f"letters are half to three times as large, not {self.lettering}")

    @property
    def kind(self) -> ProjectionKind:
        return self.view.projection if self.view else self.projection

    @property
    def pixel(self) -> float:
        """Inches of a pixel of the figure."""
        return self.lettering / PIXELS_PER_INCH

    @property
    def pixels(self) -> Size:
        """Width and height of the sheet in pixels of the figure."""
        width, height = self.size
        return width / MM_PER_INCH / self.pixel, height / MM_PER_INCH / self.pixel

    @property
    def dots(self) -> tuple[int, int]:
        """Width and height of a bitmap of the sheet."""
        width, height = self.size
        return round(width / MM_PER_INCH * self.dpi), round(height / MM_PER_INCH * self.dpi)
