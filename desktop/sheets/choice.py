"""How evidence sheets are to look: what the dialog asks for, and keeps from one use to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from desktop.exporting.kept_options import Checks, sensible, told_options
from geodata.sheets.request import PAPERS, Grouping

FORMATS = (".pdf", ".html")


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """`filtered` means what the filter shows, otherwise all of the project."""

    suffix: str = ".pdf"
    grouping: str = Grouping.PLACE.value
    paper: str = "a4"
    map: bool = True
    mentions: bool = False
    filtered: bool = True

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> SheetChoice:
        """What was kept, as far as it makes sense today; the usual options for the rest."""
        return cls(**sensible(told_options(text), _CHECKS))


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


_CHECKS: Checks = {
    "suffix": lambda value: value in FORMATS,
    "grouping": lambda value: value in list(Grouping),
    "paper": lambda value: value in list(PAPERS),
    "map": _is_switch,
    "mentions": _is_switch,
}
