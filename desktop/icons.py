"""Our own line icons, drawn in the colours of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import PALETTES
from resources import ICONS

_SIZES = (16, 20, 24, 32, 48, 64)  # the larger ones serve screens of twice the density
_ON = QIcon.State.On
_OFF = QIcon.State.Off


@cache
def icon(name: str, theme: str) -> QIcon:
    """The icon `name`.svg, its strokes in the theme's text colour, paler while disabled, accented while checked."""
    palette = PALETTES[theme]
    result = QIcon()
    normal, chosen, disabled = (_renderer(name, each) for each in (palette.text, palette.accent, palette.faint))
    for size in _SIZES:
        result.addPixmap(_drawn(normal, size), QIcon.Mode.Normal, _OFF)
        result.addPixmap(_drawn(chosen, size), QIcon.Mode.Normal, _ON)
        faint = _drawn(disabled, size)
        for state in (_ON, _OFF):
            result.addPixmap(faint, QIcon.Mode.Disabled, state)
    return result


def app_icon() -> QIcon:
    return QIcon(str(ICONS / "dateline.svg"))


def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of `size` logical pixels on a screen of this density."""
    drawn = _drawn(_renderer(name, colour), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))


def _drawn(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
