"""The one table of looks: colours and shapes by event quad, map colours by theme, text.

The page, its legend and the printed snapshot all draw from here, so that they cannot disagree. Every mark
keeps a contrast of at least 3:1 against land and sea, and differs by shape as well as by colour. The theme for print
is white, and its colours differ in grey too, so that a copy in black and white can still be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from geodata.model import Quad

THEMES = ("light", "dark", "print")
FIGURE_THEMES = (*THEMES, "colour-blind")
"""Figures come in one more, whose colours differ for every eye; on the page shapes tell the quads apart as well."""
FONT_STACK = "Inter, 'SF Pro Text', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Atlas Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class QuadStyle:
    """How events of one quad look: a shape, and a colour in each theme."""

    shape: str
    light: str
    dark: str
    print: str
    colour_blind: str

    def colour(self, theme: str) -> str:
        """The colour in theme `theme`, one of `FIGURE_THEMES`."""
        return {"light": self.light, "dark": self.dark, "print": self.print, "colour-blind": self.colour_blind}[theme]


QUADS: Mapping[Quad, QuadStyle] = {
    Quad.VERBAL_COOPERATION: QuadStyle(
        "circle", light="#2563c9", dark="#7cb8f2", print="#3c78bd", colour_blind="#2b7bd1"
    ),
    Quad.MATERIAL_COOPERATION: QuadStyle(
        "square", light="#0b6e4f", dark="#48c99f", print="#11604a", colour_blind="#12876a"
    ),
    Quad.VERBAL_CONFLICT: QuadStyle(
        "triangle", light="#b45a00", dark="#f5a94c", print="#6e2f00", colour_blind="#c25e00"
    ),
    Quad.MATERIAL_CONFLICT: QuadStyle(
        "diamond", light="#b01030", dark="#ff7488", print="#38000d", colour_blind="#5c0f4e"
    ),
}


# From conflict to cooperation with a pale middle: orange and blue differ for every eye.
_BALANCE = ("#b3470e", "#e39a5c", "#b9b3a6", "#7da9d8", "#2a5fae")
_BALANCE_DARK = ("#f08a4b", "#b9774d", "#77797c", "#5f8ec4", "#6fb1ff")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the map in one theme; an area's shade goes from `area_low` to `area_high` opacity.

    `balance` runs from conflict to cooperation, in the opacities `balance_sure` and, of few events, `balance_pale`.
    `beyond` is the page around a map with an outline of its own.
    """

    sea: str
    beyond: str
    shore: str
    land: str
    border: str
    division: str
    coast: str
    lake: str
    graticule: str
    hatch: str
    area: str
    area_low: float
    area_high: float
    region: str
    seat: str
    mention: str
    select: str
    mark_edge: str
    mark_text: str
    label_country: str
    label_city: str
    label_division: str
    label_mark: str
    label_water: str
    halo: str
    accent: str
    panel: str
    panel_edge: str
    text: str
    text_soft: str
    balance: tuple[str, ...] = _BALANCE
    balance_sure: float = 0.62
    balance_pale: float = 0.26


LIGHT = Theme(
    sea="#d5e2ea",
    beyond="#f4f6f8",
    shore="#e3edf2",
    land="#f7f4ee",
    border="#888071",
    division="#d3cabb",
    coast="#688294",
    lake="#d5e2ea",
    graticule="#c6d6e0",
    hatch="#82765f",
    area="#6f5aa8",
    area_low=0.1,
    area_high=0.6,
    region="#574391",
    seat="#46505c",
    mention="#4d5864",
    select="#111820",
    mark_edge="#ffffff",
    mark_text="#ffffff",
    label_country="#675d50",
    label_city="#54585d",
    label_division="#85796a",
    label_mark="#1d242b",
    label_water="#38627f",
    halo="#fbf9f5",
    accent="#17667f",
    panel="rgba(255, 255, 255, 0.97)",
    panel_edge="rgba(40, 55, 70, 0.16)",
    text="#232a31",
    text_soft="#5f6a74",
)

DARK = Theme(
    sea="#161c23",
    beyond="#0d1116",
    shore="#1b222a",
    land="#2a313a",
    border="#75818d",
    division="#454f5a",
    coast="#6f7f8e",
    lake="#161c23",
    graticule="#212932",
    hatch="#86919c",
    area="#a48fe6",
    area_low=0.12,
    area_high=0.6,
    region="#bcabf2",
    seat="#c3ccd6",
    mention="#b4bec9",
    select="#ffffff",
    mark_edge="#11161c",
    mark_text="#0e1318",
    label_country="#a7b1bc",
    label_city="#9aa4af",
    label_division="#8a95a1",
    label_mark="#eef2f6",
    label_water="#6f97b3",
    halo="#1a2028",
    accent="#6cc0d9",
    panel="rgba(31, 37, 45, 0.97)",
    panel_edge="rgba(255, 255, 255, 0.13)",
    text="#e8edf2",
    text_soft="#a3aeb9",
    balance=_BALANCE_DARK,
)

PRINT = Theme(
    sea="#e9edf0",
    beyond="#ffffff",
    shore="#f2f5f7",
    land="#ffffff",
    border="#7c7c7c",
    division="#c9c9c9",
    coast="#6c757c",
    lake="#e9edf0",
    graticule="#d5dbe0",
    hatch="#808080",
    area="#4d4d4d",
    area_low=0.07,
    area_high=0.45,
    region="#333333",
    seat="#4a4a4a",
    mention="#4a4a4a",
    select="#000000",
    mark_edge="#ffffff",
    mark_text="#ffffff",
    label_country="#484848",
    label_city="#333333",
    label_division="#6e6e6e",
    label_mark="#000000",
    label_water="#4d5b66",
    halo="#ffffff",
    accent="#1f4e79",
    panel="rgba(255, 255, 255, 0.98)",
    panel_edge="rgba(0, 0, 0, 0.22)",
    text="#111111",
    text_soft="#4f4f4f",
)

# A calm grey ground, on which only the signs have colours.
COLOUR_BLIND = replace(LIGHT, land="#faf9f7", area="#55607a", region="#2c3550", shore="#e6edf1")

_THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def theme(name: str) -> Theme:
    """The colours of theme `name`, one of `FIGURE_THEMES`."""
    return COLOUR_BLIND if name == "colour-blind" else _THEMES[name]


def style_table() -> dict[str, Any]:
    """Everything above as JSON-ready values, for the page."""
    return {
        "font": FONT_STACK,
        "quads": {quad.value: asdict(look) for quad, look in QUADS.items()},
        "themes": {name: asdict(colours) for name, colours in _THEMES.items()},
    }


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
