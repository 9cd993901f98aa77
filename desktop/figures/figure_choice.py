"""How figures are to look: what the dialog asks for, and keeps from one use to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from desktop.exporting.kept_options import Checks, sensible, told_options
from geodata.figures.request import (
    DENSEST,
    LEAST_SIDE,
    LONGEST_SIDE,
    MM_PER_INCH,
    PAPERS,
    Parts,
    Size,
    sheet,
    sheet_of_pixels,
)
from geodata.maps.style import FIGURE_THEMES

CUSTOM = "custom"
FORMATS = (".pdf", ".svg", ".png")
LEAST_DPI = 72


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """The layout options. `custom` is width, height and "mm" or "px";"""

    paper: str = "a4"
    is_portrait: bool = False
    custom: tuple[float, float, str] = (180.0, 120.0, "mm")
    suffix: str = ".pdf"
    dpi: int = 300
    theme: str = "light"
    lettering: float = 1.0
    shows_all: bool = False
    parts: Parts = field(default_factory=Parts)

    @property
    def size(self) -> Size:
        """Width and height of the sheet in mm, made to fit what a sheet may be."""
        if self.paper != CUSTOM:
            return sheet(self.paper, is_portrait=self.is_portrait)
        wide, high, unit = self.custom
        size = (wide, high) if unit == "mm" else sheet_of_pixels(round(wide), round(high), self.dpi)
        width, height = (min(LONGEST_SIDE, max(LEAST_SIDE, side)) for side in size)
        return width, height

    @property
    def dots(self) -> tuple[int, int]:
        """Pixels of a bitmap of it."""
        width, height = self.size
        return round(width / MM_PER_INCH * self.dpi), round(height / MM_PER_INCH * self.dpi)

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> FigureChoice:
        """What was kept, as far as it makes sense today; the usual options for the rest."""
        return cls(**_sensible(told_options(text)))


def _sensible(told: dict[str, Any]) -> dict[str, Any]:
    parts = told.get("parts")
    known = {each.name for each in fields(Parts)}
    kept = sensible(told, _CHECKS)
    if "custom" in kept:
        kept["custom"] = tuple(kept["custom"])
    if isinstance(parts, dict):
        kept["parts"] = Parts(**{name: bool(on) for name, on in parts.items() if name in known})
    return kept


def _is_custom(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 3
        and all(isinstance(side, int | float) and side > 0 for side in value[:2])
        and value[2] in ("mm", "px")
    )


_CHECKS: Checks = {
    "paper": lambda value: value in (*PAPERS, CUSTOM),
    "is_portrait": lambda value: isinstance(value, bool),
    "custom": _is_custom,
    "suffix": lambda value: value in FORMATS,
    "dpi": lambda value: isinstance(value, int) and LEAST_DPI <= value <= DENSEST,
    "theme": lambda value: value in FIGURE_THEMES,
    "lettering": lambda value: isinstance(value, float) and 0.5 <= value <= 3,
    "shows_all": lambda value: isinstance(value, bool),
}
