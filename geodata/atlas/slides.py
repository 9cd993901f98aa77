"""An atlas as slides, 16:9: a title, then a map on each, with the sources of its quotations in the notes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from geodata.atlas.drawn import Wide, alt_of, picture
from geodata.atlas.sheets import Atlas, AtlasSheet
from geodata.atlas.words import word
from geodata.dates_in_words import day_in_words
from geodata.export.files import placed
from geodata.figures.drawing import PAPER
from geodata.maps.style import theme
from geodata.model import Language

_EMU = 36_000  # of a millimetre
_WIDTH, _HEIGHT = 338.667, 190.5  # mm
_MARGIN = 10.0
_TOP = 31.0  # of the map
_EASTERN = {Language.TRADITIONAL: "Microsoft JhengHei"}
_WESTERN = "Arial"
_OLDEST = (1980, 1, 1, 0, 0, 0)
_LINE = 66  # letters of a title in its full size


class _Line(NamedTuple):
    """Words, their size in points, colour, and whether they are bold."""

    words: str
    size: float
    colour: str
    is_bold: bool


def write_slides(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    """Write a slide for each sheet."""
    import pptx

    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = _emu(_WIDTH), _emu(_HEIGHT)
    _title_slide(deck, atlas)
    for sheet in sheets:
        _slide(deck, atlas, sheet)
    _tell(deck, atlas)
    stream = BytesIO()
    deck.save(stream)
    with placed(path) as temporary:
        temporary.write_bytes(_without_clock(stream.getvalue()))


def _title_slide(deck: Any, atlas: Atlas) -> None:
    dress = atlas.order.theme or "light"
    slide = _blank(deck, dress)
    language, colours = atlas.order.language, theme(dress)
    _bar(slide, 24, 62, 26, colours.accent)
    _write(slide, atlas, (24, 68, 290, 44), [_Line(atlas.title, _size(atlas.title, 40), colours.text, True)])
    lines = [_Line(atlas.subtitle, 18, colours.text_soft, False)]
    if atlas.remark:
        lines.append(_Line(atlas.remark, 14, colours.text_soft, False))
    lines.append(_Line(day_in_words(atlas.order.made, language), 14, colours.text_soft, False))
    _write(slide, atlas, (24, 114, 290, 40), lines)


def _slide(deck: Any, atlas: Atlas, sheet: AtlasSheet) -> None:
    slide, colours = _blank(deck, sheet.figure.theme), theme(sheet.figure.theme)
    wide, high = _WIDTH - 2 * _MARGIN, _HEIGHT - _TOP - _MARGIN + 3
    png = picture(sheet, Wide(wide, high), ".png")
    shown = slide.shapes.add_picture(BytesIO(png), _emu(_MARGIN), _emu(_TOP), _emu(wide), _emu(high))
    shown._element.nvPicPr.cNvPr.set("descr", alt_of(sheet, atlas.order.language))
    _bar(slide, _MARGIN, 7, 14, colours.accent)
    lines = [
        _Line(sheet.title, _size(sheet.title, 26), colours.text, True),
        _Line(sheet.told, 12, colours.text_soft, False),
    ]
    _write(slide, atlas, (_MARGIN, 8.5, wide - 74 if sheet.changed else wide, _TOP - 9), lines)
    if sheet.changed:
        _write(
            slide, atlas, (_WIDTH - _MARGIN - 72, 10, 72, 18), [_Line(sheet.changed, 13, colours.accent, True)], "r"
        )
    slide.notes_slide.notes_text_frame.text = _notes(atlas, sheet)


def _notes(atlas: Atlas, sheet: AtlasSheet) -> str:
    """What is said with a slide, and where its quotations stand."""
    language = atlas.order.language
    parts = [part for part in (sheet.note, sheet.changed) if part]
    if sheet.sources:
        sources = [f"{number}. {source}" for number, source in enumerate(sheet.sources, 1)]
        if sheet.sources_left_out:
            sources.append(word("more_sources", language).format(n=f"{sheet.sources_left_out:,}"))
        parts.append("\n".join([word("sources", language), *sources]))
    return _printable("\n\n".join(parts))


def _blank(deck: Any, dress: str) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = _rgb(PAPER[dress])
    return slide


def _bar(slide: Any, left: float, top: float, wide: float, colour: str) -> None:
    from pptx.enum.shapes import MSO_SHAPE

    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, _emu(left), _emu(top), _emu(wide), _emu(1.3))
    bar.fill.solid()
    bar.fill.fore_color.rgb = _rgb(colour)
    bar.line.fill.background()
    bar._element.nvSpPr.cNvPr.set("descr", "")


def _write(
    slide: Any,
    atlas: Atlas,
    box: tuple[float, float, float, float],
    lines: list[_Line],
    align: str = "l",
) -> None:
    """Lines into a box: left, top, width and height in mm."""
    from pptx.util import Pt

    frame = slide.shapes.add_textbox(*(_emu(side) for side in box)).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    for number, (words, size, colour, is_bold) in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph._p.get_or_add_pPr().set("algn", align)
        run = paragraph.add_run()
        run.text = _printable(words)
        run.font.size, run.font.bold, run.font.name = Pt(size), is_bold, _WESTERN
        run.font.color.rgb = _rgb(colour)
        _in_chinese(run, atlas.order.language)


def _in_chinese(run: Any, language: Language) -> None:
    """The typeface of Chinese letters, which PowerPoint chooses apart."""
    from pptx.oxml.ns import qn

    properties = run._r.get_or_add_rPr()
    eastern = properties.makeelement(qn("a:ea"), {"typeface": _EASTERN.get(language, "Microsoft YaHei")})
    properties.find(qn("a:latin")).addnext(eastern)


def _size(title: str, full: float) -> float:
    """A title is smaller the longer it is: two lines at most."""
    length = sum(2 if ord(letter) > 0x2E80 else 1 for letter in title)
    return full if length <= _LINE * 0.8 else max(12.0, full * (_LINE * 0.8 / length) ** 0.5)


def _rgb(colour: str) -> Any:
    from pptx.dml import color

    made: Any = color.RGBColor
    return made.from_string(colour.lstrip("#").upper())


def _emu(millimetres: float) -> Any:
    from pptx.util import Emu

    return Emu(round(millimetres * _EMU))


def _printable(words: str) -> str:
    """Without the signs that XML cannot hold."""
    return "".join(letter for letter in words if letter in "\n\t" or (ord(letter) >= 32 and letter.isprintable()))


def _tell(deck: Any, atlas: Atlas) -> None:
    day = datetime.combine(atlas.order.made, time(), UTC).replace(tzinfo=None)
    told = deck.core_properties
    told.title, told.author, told.last_modified_by = _printable(atlas.title)[:255], "Dateline Atlas", "Dateline Atlas"
    told.created = told.modified = day


def _without_clock(body: bytes) -> bytes:
    """The same archive without the hour at which it was written."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(body)) as read, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        for info in read.infolist():
            out.writestr(zipfile.ZipInfo(info.filename, _OLDEST), read.read(info), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
