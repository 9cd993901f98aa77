"""The picture of a sheet, drawn when it is needed and in the form that it is needed in."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from geodata.atlas.sheets import AtlasSheet
from geodata.atlas.words import word
from geodata.figures.request import MM_PER_INCH
from geodata.model import Language


class Wide(NamedTuple):
    """Room for a map in mm."""

    width: float
    height: float


def picture(sheet: AtlasSheet, room: Wide, suffix: str, *, titled: bool = False, dpi: int | None = None) -> bytes:
    """The map of a sheet as PNG, SVG or PDF; `titled` with title, counts and what changed above it."""
    from geodata.figures.drawing import draw_evidence, rendered

    told = " · ".join(part for part in (sheet.told, sheet.changed) if part)
    request = replace(
        sheet.figure,
        size=(room.width, room.height),
        title=sheet.title if titled else "",
        subtitle=told if titled else "",
        dpi=dpi or sheet.figure.dpi,
    )
    return rendered(draw_evidence(request, sheet.evidence), suffix)


def framed(sheet: AtlasSheet, room: Wide) -> Wide:
    """How large a picture is in mm that has as much room within its free margin; that depends on its size."""
    from geodata.figures.drawing import margin_of

    size = room
    for _ in range(4):
        free = 2 * margin_of(replace(sheet.figure, size=(size.width, size.height))) * sheet.figure.pixel * MM_PER_INCH
        size = Wide(room.width + free, room.height + free)
    return size


def alt_of(sheet: AtlasSheet, language: Language) -> str:
    """What a picture is said to show to those who cannot see it."""
    return word("map_of", language).format(title=sheet.title, told=sheet.told)
