"""How names are set on the map: a table of looks, long names on two lines; as label_text.js sets them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from geodata.figures.canvas import Canvas, Lettering, Shape
from geodata.figures.placing import Spot
from geodata.figures.signs import moved, unit_shape
from geodata.maps.style import Theme

LEADING = 1.16
_CHINESE_SPACING = 1.6
_GAPS = re.compile(r" |(?<=-)")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{6,}")


class LabelKind(StrEnum):
    END = "end"
    MARK = "mark"
    REGION = "region"
    COUNTRY = "country"
    WATER = "water"
    CAPITAL = "capital"
    CITY = "city"
    DIVISION = "division"


@dataclass(frozen=True, slots=True)
class LabelLook:
    """Size in pixels, boldness, colour and halo by key of the theme, and how it may be changed.

    `spacing` is room that a name has to itself, in parts of its size for each letter: the page spaces the letters by
    it; a figure keeps them together, so that a word can be found and copied, and leaves the room around it.
    """

    size: float
    colour: str
    halo_width: float
    bold: float = 0.0
    halo: str = "halo"
    spacing: float = 0.0
    has_lines: bool = False
    is_upper: bool = False
    has_dot: bool = False


LOOKS: Mapping[LabelKind, LabelLook] = MappingProxyType(
    {
        LabelKind.END: LabelLook(11.5, "accent", 3.5, bold=0.7),
        LabelKind.MARK: LabelLook(12.5, "label_mark", 3.5, bold=0.7),
        LabelKind.REGION: LabelLook(12, "region", 3.5, bold=0.7, spacing=0.1, has_lines=True),
        LabelKind.COUNTRY: LabelLook(11, "label_country", 3, bold=0.25, spacing=0.12, has_lines=True, is_upper=True),
        LabelKind.WATER: LabelLook(11, "label_water", 2.5, halo="sea", spacing=0.06, has_lines=True),
        LabelKind.CAPITAL: LabelLook(11.5, "label_city", 3, bold=0.6, has_dot=True),
        LabelKind.CITY: LabelLook(10.5, "label_city", 3, has_dot=True),
        LabelKind.DIVISION: LabelLook(10, "label_division", 2.5, spacing=0.08, has_lines=True, is_upper=True),
    }
)


@dataclass(frozen=True, slots=True)
class SetText:
    """The lines of a label and the room that they take."""

    lines: tuple[str, ...]
    size: float
    wide: float

    @property
    def high(self) -> float:
        return len(self.lines) * self.size * LEADING


def set_text(
    canvas: Canvas, text: str, kind: LabelKind, size: float, most: float, spacing: float | None = None
) -> SetText:
    """A name on one line, or on two where it is wider than `most`."""
    look = LOOKS[kind]
    is_chinese = canvas.language.is_chinese
    written = text.upper() if look.is_upper and not is_chinese else text
    each = (look.spacing if spacing is None else spacing) * size * (_CHINESE_SPACING if is_chinese else 1)

    def room(line: str) -> float:
        return canvas.width(line, size) + each * len(line)

    wide = room(written)
    if look.has_lines and wide > most and (two := halves(written)):
        narrow = max(map(room, two))
        if narrow < wide:
            return SetText(two, size, narrow)
    return SetText((written,), size, wide)


def halves(text: str) -> tuple[str, str] | None:
    """A name in two lines of about the same length, where it may be parted; None where it may not."""
    middle = len(text) / 2
    gaps = [found.start() for found in _GAPS.finditer(text) if found.start() > 1]
    if gaps:
        at = min(gaps, key=lambda gap: abs(gap - middle))
        return text[:at].strip(), text[at:].strip()
    if _HAN.fullmatch(text):
        at = -(-len(text) // 2)
        return text[:at], text[at:]
    return None


def write_label(canvas: Canvas, text: SetText, kind: LabelKind, corner: Spot, theme: Theme) -> None:
    """A label with its left top corner at a point."""
    look = LOOKS[kind]
    x, y = corner
    how = Lettering(
        text.size, getattr(theme, look.colour), look.bold, getattr(theme, look.halo), halo_width=look.halo_width
    )
    step = text.size * LEADING
    for row, line in enumerate(text.lines):
        canvas.text(x + text.wide / 2, y + step * (row + 0.5) + text.size * 0.36, line, how, "center")


def dot_of(kind: LabelKind, x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    """Capitals have a ring round their dot."""
    circle = unit_shape("circle")
    if kind is LabelKind.CAPITAL:
        return (
            Shape(moved(circle, 3.6, x, y), theme.halo),
            Shape(moved(circle, 3, x, y), None, theme.label_city, 1.2),
            Shape(moved(circle, 1.3, x, y), theme.label_city),
        )
    return Shape(moved(circle, 2.4, x, y), theme.halo), Shape(moved(circle, 1.6, x, y), theme.label_city)
