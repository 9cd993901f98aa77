"""What an evidence sheet is to hold, and on what paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind

THEMES = ("light", "print", "colour-blind")
SIDE_MARGIN = 18.0  # mm of the paper, left and right

PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType({"a4": (210.0, 297.0), "letter": (215.9, 279.4)})
"""Width and height in mm, upright."""


class Grouping(StrEnum):
    """What the quotations are told apart by."""

    PLACE = "place"
    ACTOR = "actor"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """`chosen` admits what is quoted: its events, and with `mentions` also what only names a place.

    `subtitle` None is the filter in words. `made` is printed and kept in the file; None tells no date.
    """

    chosen: Filter = field(default_factory=Filter)
    language: Language = Language.ENGLISH
    title: str = ""
    subtitle: str | None = None
    grouping: Grouping = Grouping.PLACE
    mentions: bool = False
    map: bool = True
    paper: str = "a4"
    theme: str = "light"
    projection: ProjectionKind = ProjectionKind.MERCATOR
    boundaries: Boundaries = Boundaries.DISPUTED
    made: date | None = None

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise ValueError(f"no such paper: {self.paper}")
        if self.theme not in THEMES:
            raise ValueError(f"no such theme of a sheet: {self.theme}")


@dataclass(frozen=True, slots=True)
class Written:
    """What is in a file: quotations, places with a number, pages (0 of a web page), and its size in bytes."""

    quotations: int
    places: int
    pages: int
    size: int
