"""What a snapshot is to show: frozen, so that what happens in the window meanwhile does not matter."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.map_view import Bounds, LayerSet
from geodata.arc_marks import Arcs
from geodata.maps.boundaries import Boundaries
from geodata.maps.style import THEMES
from geodata.marks import AreaMark, Mark, SeatMark, View
from geodata.model import Language
from geodata.regions.shapes import Shape
from geodata.shading import Shading
from geodata.tiles.layer import TileLayer

LONGEST_SIDE = 16000
SMALLEST = (480, 360)


@dataclass(frozen=True, slots=True)
class SnapshotRequest:
    """The marks, what to show of the world, and how large: `size` in pixels at scale 1, with title and legend.

    `credits` are due for the data sets whose events are among the marks.
    """

    marks: tuple[Mark, ...]
    view: View
    areas: tuple[AreaMark, ...] | Shading = ()
    arcs: Arcs = field(default_factory=Arcs)
    seats: tuple[SeatMark, ...] = ()
    regions: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    is_inverted: bool = False  # the filter shows what lies outside of its regions
    layers: LayerSet = field(default_factory=LayerSet)
    size: tuple[int, int] = (1600, 1000)
    scale: int = 2
    theme: str = "light"
    boundaries: Boundaries = Boundaries.DISPUTED
    tiles: TileLayer | None = None
    language: Language = Language.ENGLISH
    title: str = ""
    filter_line: str = ""
    date: str = ""
    credits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.theme not in THEMES:
            raise ValueError(f"no such theme: {self.theme}")
        if not 1 <= self.scale <= 5:
            raise ValueError(f"a snapshot is 1 to 5 times as dense, not {self.scale}")
        if self.size[0] < SMALLEST[0] or self.size[1] < SMALLEST[1]:
            raise ValueError(f"a snapshot is at least {SMALLEST[0]}x{SMALLEST[1]}")
        if max(self.size) * self.scale > LONGEST_SIDE:
            raise ValueError(f"a snapshot has at most {LONGEST_SIDE} pixels along a side")

    @property
    def bounds(self) -> Bounds:
        return self.view.west, self.view.south, self.view.east, self.view.north
