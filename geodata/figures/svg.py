"""What matplotlib leaves open in an SVG: the typeface comes along, letters have halos, coordinates are short."""

from __future__ import annotations

import base64
import re
from functools import lru_cache
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING

from geodata.figures.canvas import HALO_ALPHA, Backed
from geodata.figures.fonts import css_families, font_file

if TYPE_CHECKING:
    from geodata.figures.drawing import Drawing
    from geodata.model import Language

_EMBEDDED = "Atlas Figure"
_PATH = re.compile(rb' d="[^"]*"')
_DIGITS = re.compile(rb"(\.\d\d)\d+")  # a fiftieth of a millimetre is finer than anything is drawn
_FAMILY = re.compile(rb"font-family: [^;\"]*")
_LETTERS = re.compile(rb'(<g id="letters(\d+)">\s*(?:<g [^>]*>\s*)?<text style=")')
_TEXT = re.compile(rb"<text [^>]*>([^<]*)</text>")
_HEAD = re.compile(rb"(<defs>\s*<style[^>]*>)")


def finished(body: bytes, drawing: Drawing) -> bytes:
    """An SVG of matplotlib's with the letters that it uses, in typefaces that will do where they are not taken."""
    language = drawing.request.language
    used = unescape(b"".join(_TEXT.findall(body)).decode("utf-8"))
    families = f"'{_EMBEDDED}', {css_families(language)}".encode()
    body = _FAMILY.sub(b"font-family: " + families, body)
    body = _LETTERS.sub(lambda found: found[1] + _css(drawing.backed[int(found[2])]), body)
    body = _PATH.sub(lambda found: _DIGITS.sub(rb"\1", found[0]), body)
    return _HEAD.sub(lambda found: found[1] + _font_face(used, language), body, count=1)


def _css(backed: Backed) -> bytes:
    """The halo, or else what makes letters bolder, as a stroke below their fill."""
    how = backed.how
    colour, width, alpha = (how.halo, how.halo_width, HALO_ALPHA) if how.halo else (how.colour, how.boldness, 1.0)
    told = f"stroke: {colour}; stroke-width: {width * backed.points:.2f}; stroke-opacity: {alpha:g}; "
    weight = "font-weight: 600; " if how.bold > 0.5 and how.halo else ""
    return f"paint-order: stroke; stroke-linejoin: round; {told}{weight}".encode()


def _font_face(used: str, language: Language) -> bytes:
    """The letters that are used, as a typeface inside the file."""
    encoded = base64.b64encode(subset("".join(sorted({*used, " "})), language)).decode("ascii")
    source = f"url(data:font/otf;base64,{encoded})"
    return f"@font-face {{ font-family: '{_EMBEDDED}'; font-weight: 400; src: {source}; }}".encode()


@lru_cache(maxsize=8)
def subset(used: str, language: Language) -> bytes:
    """A font file with some letters of the figure's typeface, always the same bytes."""
    from fontTools import subset as subsetting  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    path, number = font_file(language)
    options = subsetting.Options(layout_features=["kern", "locl"], name_IDs=[], notdef_outline=True)
    with TTFont(path, fontNumber=number, lazy=True, recalcTimestamp=False) as font:
        subsetter = subsetting.Subsetter(options)
        subsetter.populate(text=used)
        subsetter.subset(font)
        stream = BytesIO()
        font.save(stream)
    return stream.getvalue()
