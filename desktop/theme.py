"""Light and dark: two palettes and one set of style sheets written in their colours.

Every file of resources/styles is part of the style; `@name` in it stands for the palette's colour of that name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from resources import ICONS, STYLES


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the window. `surface` carries text, `window` surrounds it, `line` parts it.

    `veil` lets what it covers shine through. `scheme` is what the pictures that style sheets name end in:
    `url(icons:tick-@scheme.svg)`.
    """

    scheme: str
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    faint: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    hover: str
    veil: str
    good: str
    bad: str
    found: str  # behind words that were searched for
    on_found: str


# Text on surface, muted on window, and accent on surface keep WCAG's 4.5 to 1; a test measures it.
PALETTES = {
    "light": Palette(
        scheme="light",
        window="#f3f4f2",
        surface="#ffffff",
        raised="#fbfbfa",
        text="#1d2730",
        muted="#5a6671",
        faint="#a9b1b8",
        line="#d9dcda",
        accent="#17667f",
        accent_soft="#dcecf1",
        on_accent="#ffffff",
        hover="#e8ebea",
        veil="#e0dcecf1",
        good="#22724a",
        bad="#b0302c",
        found="#ffe08a",
        on_found="#1d2730",
    ),
    "dark": Palette(
        scheme="dark",
        window="#161b20",
        surface="#1d242b",
        raised="#232b33",
        text="#e3e8ec",
        muted="#9eabb6",
        faint="#57636d",
        line="#323c45",
        accent="#6cc0d9",
        accent_soft="#244350",
        on_accent="#0e1a1f",
        hover="#2a333c",
        veil="#e0244350",
        good="#6cc796",
        bad="#f08a84",
        found="#66520c",
        on_found="#fff6d6",
    ),
}

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
_FAINT_WHEN_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def qt_palette(theme: str) -> QPalette:
    colours = PALETTES[theme]
    result = QPalette()
    for role, name in _ROLES.items():
        result.setColor(role, QColor(getattr(colours, name)))
    for role in _FAINT_WHEN_DISABLED:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return result


@cache
def style_sheet(theme: str) -> str:
    colours = PALETTES[theme]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.qss")))
    return re.sub(r"@([a-z_]+)", lambda found: getattr(colours, found[1]), source)


class Wardrobe(QObject):
    """Dresses the application as the user chose; under "system" it follows the desktop's light and dark."""

    changed = Signal(str)  # "light" | "dark"

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._theme = ""
        QDir.setSearchPaths("icons", [str(ICONS)])
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def theme(self) -> str:
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._dress()

    def _dress(self) -> None:
        theme = self._wanted()
        if theme == self._theme:
            return
        self._theme = theme
        self._app.setPalette(qt_palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        self.changed.emit(theme)

    def _wanted(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"
