"""An atlas as one PDF: text is text, maps are vectors, with contents, bookmarks and page numbers."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import resources
from geodata.atlas.drawn import Wide, alt_of, framed, picture
from geodata.atlas.sheets import Atlas, AtlasSheet, PlaceLine
from geodata.atlas.words import word
from geodata.dates_in_words import day_in_words
from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.figures.drawing import PAPER
from geodata.maps.style import theme
from geodata.model import Language

TEMPLATE = Path(resources.__file__).parent / "atlas" / "atlas.typ"
MARGIN = 13.0  # mm, as in the template
_ABOVE, _BELOW = 20.0, 15.0
_BESIDE = 0.215  # of the width of a page, and the gap
_LONG = 420  # letters: a longer note has a page of its own
_REGIONS = {Language.SIMPLIFIED: ("zh", "CN"), Language.TRADITIONAL: ("zh", "TW")}


def write_pdf(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    """Write the sheets, each drawn when it comes."""
    with tempfile.TemporaryDirectory(prefix="atlas-") as name:
        folder = Path(name)
        told = [_sheet(atlas, sheet, folder) for sheet in sheets]
        (folder / "atlas.json").write_text(json.dumps(_told(atlas, told), ensure_ascii=False), encoding="utf-8")
        source = folder / "atlas.typ"
        source.write_bytes(TEMPLATE.read_bytes())
        body = _compiled(source)
    with placed(path) as temporary:
        temporary.write_bytes(body)


def _compiled(source: Path) -> bytes:
    import typst

    try:
        body: bytes = typst.compile(
            source, root=source.parent, font_paths=_font_folders(), ignore_system_fonts=has_own_font(), format="pdf"
        )
    except typst.TypstError as error:
        raise ExportFailed(f"The atlas cannot be set: {error}") from error
    return body


def has_own_font() -> bool:
    """Whether Chinese letters come from our own dependency: then no other typeface is needed, or looked for."""
    from geodata.maps.serving import cjk_font

    return cjk_font() is not None


def _font_folders() -> list[Path]:
    import matplotlib

    from geodata.maps.serving import cjk_font

    found = cjk_font()
    return [*([found.parent] if found else []), Path(matplotlib.get_data_path()) / "fonts" / "ttf"]


def beside(width: float) -> float:
    """How wide the column beside a map is, in mm."""
    return width * _BESIDE


def _sheet(atlas: Atlas, sheet: AtlasSheet, folder: Path) -> dict[str, Any]:
    width, height = atlas.order.size
    room = Wide(width - 2 * MARGIN - beside(width) - 6, height - MARGIN - _ABOVE - _BELOW)
    size = framed(sheet, room)
    name = f"map-{sheet.number}.pdf"
    (folder / name).write_bytes(picture(sheet, size, ".pdf"))
    language = atlas.order.language
    is_long = sum(2 if ord(letter) > 0x2E80 else 1 for letter in sheet.note) > _LONG
    return {
        "number": sheet.number,
        "title": sheet.title,
        "told": sheet.told,
        "short": sheet.told.split(" · ")[0],
        "note": sheet.note,
        "is_long": is_long,
        "changed": sheet.changed,
        "is_ringed": bool(sheet.figure.ringed),
        "alt": alt_of(sheet, language),
        "map": name,
        "inset": (size.width - room.width) / 2,
        "wide": room.width,
        "high": room.height,
        "look": _look(sheet.figure.theme),
        "places": [_line(line, language) for line in sheet.places],
        "places_left_out": sheet.places_left_out,
    }


def badge_of(line: PlaceLine, language: Language) -> str:
    """ "new" at a new place, "+3" where there are new events."""
    if line.is_new:
        return word("new", language)
    return word("more_new", language).format(n=line.new) if line.new else ""


def _line(line: PlaceLine, language: Language) -> dict[str, Any]:
    badge = badge_of(line, language)
    return {"name": line.name, "events": f"{line.events:,}", "badge": badge, "is_new": line.is_new}


def _look(name: str) -> dict[str, str]:
    colours = theme(name)
    return {"text": colours.text, "soft": colours.text_soft, "accent": colours.accent, "paper": PAPER[name]}


def _told(atlas: Atlas, sheets: list[dict[str, Any]]) -> dict[str, Any]:
    from geodata.figures.fonts import families

    language, (width, height) = atlas.order.language, atlas.order.size
    lang, region = _REGIONS.get(language, ("en", "GB"))
    keys = ("contents", "places", "changes", "ringed", "more_places")
    return {
        "title": atlas.title,
        "subtitle": atlas.subtitle,
        "remark": atlas.remark,
        "foot": f"{atlas.title} · {day_in_words(atlas.order.made, language)} · Dateline Atlas",
        "width": width,
        "height": height,
        "aside": beside(width),
        "lang": lang,
        "region": region,
        "fonts": list(families(language)),
        "look": _look(atlas.order.theme or "light"),
        "words": {key: word(key, language) for key in keys},
        "sheets": sheets,
    }
