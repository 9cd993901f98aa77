"""What an interactive map is to show, and how."""

from __future__ import annotations

from dataclasses import dataclass, field

from geodata.errors import ExportFailed
from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind

ENDING = ".html"
AUTOMATIC = "auto"
THEMES = (AUTOMATIC, "light", "dark", "print", "colour-blind")
"""The themes of the style table, and the one that follows the reader's system."""


@dataclass(frozen=True, slots=True)
class WebMapRequest:
    """`subtitle` None means the filter in words. The page opens in `projection` and offers all of `projections`."""

    chosen: Filter = field(default_factory=Filter)
    language: Language = Language.ENGLISH
    theme: str = AUTOMATIC
    title: str = ""
    subtitle: str | None = None
    projection: ProjectionKind = ProjectionKind.MERCATOR
    projections: tuple[ProjectionKind, ...] = tuple(ProjectionKind)
    boundaries: Boundaries = Boundaries.DISPUTED

    def __post_init__(self) -> None:
        if self.theme not in THEMES:
            raise ExportFailed(f"{self.theme}: no such theme; there are {', '.join(THEMES)}")
        if self.projection not in self.projections:
            raise ValueError(f"the page opens in a projection that it does not offer: {self.projection}")


@dataclass(frozen=True, slots=True)
class Written:
    """What is in a file: its counts, its sentence and its size in bytes."""

    events: int
    mentions: int
    shown: str
    size: int
