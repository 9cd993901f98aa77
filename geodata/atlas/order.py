"""What atlas is wanted: a page for each of what, of which part of a project, and how it is to look."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from geodata.errors import GeodataError
from geodata.figures.request import PAPERS, Parts, Size
from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.maps.style import FIGURE_THEMES
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.shading_choice import OWN_EVIDENCE, ShadingChoice

MOST_PAGES = 200
USUAL_PAGES = 12


class By(StrEnum):
    """What each page shows one of."""

    VIEW = "view"
    REGION = "region"
    COUNTRY = "country"
    ACTOR = "actor"
    MONTH = "month"
    ARTICLE = "article"


class BadAtlas(GeodataError):
    """No such atlas can be made."""


@dataclass(frozen=True, slots=True)
class AtlasOrder:
    """Of what `filter` admits, at most `most` pages: those with the most events; of views all.

    Without a `theme`, views have their own and all else is light; without a `projection`, what a page shows chooses
    it. `made` is printed, and the day on which the pages were seen.
    """

    by: By
    made: date
    filter: Filter = field(default_factory=Filter)
    most: int = USUAL_PAGES
    title: str = ""
    language: Language = Language.ENGLISH
    paper: str = "a4"
    theme: str | None = None
    projection: ProjectionKind | None = None
    boundaries: Boundaries | None = None
    shading: ShadingChoice = OWN_EVIDENCE
    parts: Parts = field(default_factory=Parts)
    dpi: int = 150

    def __post_init__(self) -> None:
        if not 1 <= self.most <= MOST_PAGES:
            raise ValueError(f"an atlas has 1 to {MOST_PAGES} pages, not {self.most}")
        if self.theme is not None and self.theme not in FIGURE_THEMES:
            raise ValueError(f"no such theme: {self.theme}")
        if self.paper not in PAPERS:
            raise ValueError(f"no such sheet: {self.paper}; there are {', '.join(PAPERS)}")
        if not 30 <= self.dpi <= 600:
            raise ValueError(f"the maps of an atlas have 30 to 600 dpi, not {self.dpi}")

    @property
    def size(self) -> Size:
        """Width and height of a sheet in mm."""
        return PAPERS[self.paper]
