"""How evidence sheets are to look: what the dialog asks for, and keeps from one use to the next."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

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
        try:
            told = json.loads(text) if text else {}
        except json.JSONDecodeError:
            told = {}
        known: dict[str, Any] = told if isinstance(told, dict) else {}
        return cls(**{name: known[name] for name, is_sensible in _CHECKS.items() if is_sensible(known.get(name))})


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "suffix": lambda value: value in FORMATS,
    "grouping": lambda value: value in list(Grouping),
    "paper": lambda value: value in list(PAPERS),
    "map": _is_switch,
    "mentions": _is_switch,
}
