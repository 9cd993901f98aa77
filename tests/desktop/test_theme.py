"""Light and dark: readable, complete, and following the choice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.actions import ACTIONS
from desktop.icons import icon
from desktop.theme import PALETTES, ThemeChoice, Wardrobe, style_sheet
from geodata.maps.style import contrast
from resources import ICONS

THEMES = sorted(PALETTES)


@pytest.fixture
def bare(qapp: QApplication) -> Iterator[QApplication]:
    """The application, undressed again afterwards."""
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("text", "surface"),
        ("text", "window"),
        ("text", "accent_soft"),
        ("muted", "surface"),
        ("muted", "window"),
        ("accent", "surface"),
        ("accent", "window"),
        ("on_accent", "accent"),
        ("good", "surface"),
        ("bad", "surface"),
    ],
)
def test_text_is_readable(theme: str, ink: str, paper: str) -> None:
    palette = PALETTES[theme]
    assert contrast(getattr(palette, ink), getattr(palette, paper)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_uses_only_colours_that_there_are(theme: str) -> None:
    assert "@" not in style_sheet(theme)


@pytest.mark.parametrize("theme", THEMES)
def test_every_icon_named_is_there_and_is_drawn(qapp: QApplication, theme: str) -> None:
    for name in {action.icon for action in ACTIONS} - {""}:
        assert (ICONS / f"{name}.svg").exists(), name
        drawn = icon(name, theme).pixmap(24, 24).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), name


def test_the_wardrobe_tells_only_real_changes(bare: QApplication) -> None:
    wardrobe = Wardrobe(bare, ThemeChoice.LIGHT)
    told: list[str] = []
    wardrobe.changed.connect(told.append)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.DARK, ThemeChoice.LIGHT):
        wardrobe.choose(choice)
    assert told == ["dark", "light"]
    assert bare.palette().color(QPalette.ColorRole.Window).name() == PALETTES["light"].window
