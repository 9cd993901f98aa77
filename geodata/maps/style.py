"""The one table of looks: colours and shapes by event quad, map colours by theme, text.

The page, its legend and the printed snapshot all draw from here, so that they cannot disagree. Every mark
keeps a contrast of at least 3:1 against land and sea, and differs by shape as well as by colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from geodata.model import Quad

THEMES = ("light", "dark")
FONT_STACK = "Inter, 'SF Pro Text', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Atlas Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class QuadStyle:
    """How events of one quad look: a shape, and a colour in each theme."""

    shape: str
    light: str
    dark: str

    def colour(self, theme: str) -> str:
        return self.dark if theme == "dark" else self.light


QUADS: Mapping[Quad, QuadStyle] = {
    Quad.VERBAL_COOPERATION: QuadStyle("circle", light="#2563c9", dark="#7cb8f2"),
    Quad.MATERIAL_COOPERATION: QuadStyle("square", light="#0b6e4f", dark="#48c99f"),
    Quad.VERBAL_CONFLICT: QuadStyle("triangle", light="#b45a00", dark="#f5a94c"),
    Quad.MATERIAL_CONFLICT: QuadStyle("diamond", light="#b01030", dark="#ff7488"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the map in one theme; an area's shade goes from `area_low` to `area_high` opacity."""

    sea: str
    shore: str
    land: str
    border: str
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
    label_mark: str
    label_water: str
    halo: str
    accent: str
    panel: str
    panel_edge: str
    text: str
    text_soft: str


LIGHT = Theme(
    sea="#d5e2ea",
    shore="#e3edf2",
    land="#f7f4ee",
    border="#cdc5b8",
    coast="#a9bac4",
    lake="#d5e2ea",
    graticule="#c6d6e0",
    hatch="#9c9080",
    area="#6f5aa8",
    area_low=0.09,
    area_high=0.38,
    region="#574391",
    seat="#46505c",
    mention="#4d5864",
    select="#111820",
    mark_edge="#ffffff",
    mark_text="#ffffff",
    label_country="#83796b",
    label_city="#8a8f94",
    label_mark="#1d242b",
    label_water="#7f9db0",
    halo="#fbf9f5",
    accent="#17667f",
    panel="rgba(255, 255, 255, 0.97)",
    panel_edge="rgba(40, 55, 70, 0.16)",
    text="#232a31",
    text_soft="#5f6a74",
)

DARK = Theme(
    sea="#161c23",
    shore="#1b222a",
    land="#2a313a",
    border="#444e59",
    coast="#4b5763",
    lake="#161c23",
    graticule="#212932",
    hatch="#6d7782",
    area="#a48fe6",
    area_low=0.1,
    area_high=0.36,
    region="#bcabf2",
    seat="#c3ccd6",
    mention="#b4bec9",
    select="#ffffff",
    mark_edge="#11161c",
    mark_text="#0e1318",
    label_country="#8e98a3",
    label_city="#7b8590",
    label_mark="#eef2f6",
    label_water="#51687b",
    halo="#1a2028",
    accent="#6cc0d9",
    panel="rgba(31, 37, 45, 0.97)",
    panel_edge="rgba(255, 255, 255, 0.13)",
    text="#e8edf2",
    text_soft="#a3aeb9",
)

_THEMES = {"light": LIGHT, "dark": DARK}


def theme(name: str) -> Theme:
    """The colours of theme `name`, one of `THEMES`."""
    return _THEMES[name]


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
