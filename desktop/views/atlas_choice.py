"""How an atlas is to be made: what the dialog asks for, and keeps from one use to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from desktop.exporting.kept_options import Checks, sensible, told_options
from geodata.atlas.order import MOST_PAGES, USUAL_PAGES, By
from geodata.figures.request import PAPERS
from geodata.maps.style import FIGURE_THEMES

FORMATS = (".pdf", ".pptx", ".html", "")
SHEETS = ("a4", "a3", "letter", "16:9")
OWN = ""  # the colours of each view, or light


@dataclass(frozen=True, slots=True)
class AtlasChoice:
    """`suffix` "" is a folder of pictures; `filtered` means of what the filter shows, else of all."""

    by: str = By.VIEW.value
    suffix: str = ".pdf"
    most: int = USUAL_PAGES
    paper: str = "a4"
    theme: str = OWN
    filtered: bool = True

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> AtlasChoice:
        """What was kept, as far as it makes sense today; the usual options for the rest."""
        return cls(**sensible(told_options(text), _CHECKS))


_CHECKS: Checks = {
    "by": lambda value: value in set(By),
    "suffix": lambda value: value in FORMATS,
    "most": lambda value: isinstance(value, int) and 1 <= value <= MOST_PAGES,
    "paper": lambda value: value in SHEETS and value in PAPERS,
    "theme": lambda value: value in (OWN, *FIGURE_THEMES),
    "filtered": lambda value: isinstance(value, bool),
}
