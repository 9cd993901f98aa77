"""A sheet as PDF, set by typst from our own template. Articles reach it as values of JSON, never as markup.

A file is tagged and has bookmarks; the same sheet gives the same bytes on the same machine.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import resources
from geodata.dates_in_words import day_in_words
from geodata.errors import ExportFailed
from geodata.labels import QUAD_NAMES
from geodata.maps.strings import word as map_word
from geodata.maps.style import QUADS
from geodata.model import Language
from geodata.release import version
from geodata.sheets.content import Content
from geodata.sheets.phrases import WORDS, counted, word
from geodata.sheets.request import PAPERS, SIDE_MARGIN, SheetRequest

if TYPE_CHECKING:
    import typst

TEMPLATE = resources.ROOT / "sheets" / "sheet.typ"
_ZERO_WIDTH = "\u200b"
_LONG = re.compile(r"[^\s\u2e80-\uffef]{28}(?=[^\s])")  # of a word, which can be broken after that at last
_REGIONS = {Language.SIMPLIFIED: "CN", Language.TRADITIONAL: "TW"}
_HEAD = 46  # characters of the title that stand above every page


def compiled(content: Content, request: SheetRequest, picture: bytes | None) -> bytes:
    """The bytes of the PDF; ExportFailed where typst cannot set it."""
    import typst

    told = json.dumps(record(content, request, has_map=picture is not None), ensure_ascii=False)
    with TemporaryDirectory(prefix="dateline-sheet-") as folder:
        root = Path(folder)
        (root / "sheet.typ").write_bytes(TEMPLATE.read_bytes())
        (root / "sheet.json").write_text(told, encoding="utf-8")
        if picture is not None:
            (root / "map.pdf").write_bytes(picture)
        try:
            body = typst.compile(
                str(root / "sheet.typ"),
                root=folder,
                font_paths=_fonts(told, request.language),
                timestamp=_made(request),
                format="pdf",
            )
        except typst.TypstError as error:
            raise ExportFailed(f"The sheet cannot be set as PDF: {error.message}") from error
    if not isinstance(body, bytes):
        raise ExportFailed("The sheet cannot be set as PDF: it has come out in several parts.")
    return body


def pages_of(body: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(body)
    try:
        return len(document)
    finally:
        document.close()


def record(content: Content, request: SheetRequest, *, has_map: bool) -> dict[str, Any]:
    """All that the template is told, with places to break in words that are longer than a line may be."""
    language = request.language
    told = {
        **asdict(content),
        "words": {key: names.within(language) for key, names in WORDS.items()},
        "counts": {group.id: counted(len(group.entries), language) for group in content.groups if group.entries},
        "quads": {
            quad.value: {
                "name": QUAD_NAMES[quad].within(language),
                "colour": style.colour(request.theme),
                "shape": style.shape,
            }
            for quad, style in QUADS.items()
        },
        "head": _shortened(content.title, _HEAD),
        "head_filter": _shortened(content.subtitle, _HEAD + 8),
        "notes": notes(content, request),
        "made": day_in_words(request.made, language) if request.made else "",
        "has_map": has_map,
        "mentions": request.mentions,
        "lang": "zh" if language.is_chinese else "en",
        "region": _REGIONS.get(language, "GB"),
        "fonts": list(_families(language)),
        "paper": {"width": PAPERS[request.paper][0], "height": PAPERS[request.paper][1], "side": SIDE_MARGIN},
    }
    broken: dict[str, Any] = _breakable(told)
    return broken


def notes(content: Content, request: SheetRequest) -> tuple[str, ...]:
    """The last lines of a sheet: the viewpoint on boundaries, whose data are shown, and what made it."""
    language = request.language
    return (
        map_word(request.boundaries.statement, language),
        *(f"{credit}." for credit in content.credits),
        map_word("data_licences", language),
        word("made_by", language).format(version=version()),
    )


def _breakable(value: Any) -> Any:
    if isinstance(value, str):
        return _LONG.sub(lambda found: found[0] + _ZERO_WIDTH, value)
    if isinstance(value, dict):
        return {key: _breakable(each) for key, each in value.items()}
    return [_breakable(each) for each in value] if isinstance(value, list | tuple) else value


def _shortened(told: str, width: int) -> str:
    """The beginning of a line, so that it fits above a page; a Chinese character is as wide as two letters."""
    used = 0
    for at, letter in enumerate(told):
        used += 2 if letter >= "\u2e80" else 1
        if used > width:
            return told[:at].rstrip() + "…"
    return told


def _made(request: SheetRequest) -> datetime | int:
    made = request.made
    return datetime(made.year, made.month, made.day, tzinfo=UTC) if made else 0


def _families(language: Language) -> tuple[str, ...]:
    from geodata.figures.fonts import families

    return families(language)


def _fonts(text: str, language: Language) -> typst.Fonts:
    """On Linux our own typefaces alone, unless a letter is in none of them: then all of the system's, too."""
    import typst
    from matplotlib import get_data_path

    from geodata.figures.fonts import lacks
    from geodata.maps.serving import cjk_font

    own = cjk_font()
    folders = [str(Path(get_data_path(), "fonts", "ttf")), *([str(own.parent)] if own else [])]
    is_complete = sys.platform == "linux" and own is not None and not lacks(language, text)
    return typst.Fonts(include_system_fonts=not is_complete, include_embedded_fonts=True, font_paths=folders)
