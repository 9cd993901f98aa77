"""What stands above and below the map: title, subtitle; whose boundaries and data they are, and when it was made."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.dates_in_words import day_in_words
from geodata.figures.canvas import Canvas, Lettering
from geodata.figures.evidence import Evidence
from geodata.figures.furniture import rectangle
from geodata.figures.request import FigureRequest
from geodata.figures.text_flow import LEADING, Block, fitted, flowed
from geodata.maps.strings import word
from geodata.maps.style import Theme

_TITLE = (15.0, 27.0)
_TITLE_SHARE = 1 / 34  # of the width of the sheet
_SUBTITLE = (13.5, 11.0)
_NOTE = 9.5
_ACCENT = (36.0, 4.0)
_GAP = 8.0
_MADE_WITH = "Dateline Atlas"


@dataclass(frozen=True, slots=True)
class Heading:
    """The blocks above the map."""

    title: Block
    subtitle: Block

    @property
    def height(self) -> float:
        """With the gap to the map; 0 where there is nothing to say."""
        if not (self.title.lines or self.subtitle.lines):
            return 0.0
        accent = _ACCENT[1] + 6 if self.title.lines else 0.0
        between = 4.0 if self.title.lines and self.subtitle.lines else 0.0
        return accent + self.title.height + between + self.subtitle.height + _GAP


def heading_of(request: FigureRequest, evidence: Evidence, canvas: Canvas, width: float) -> Heading:
    """Title and subtitle, in as many lines and as large as there is room for them."""
    subtitle = evidence.told if request.subtitle is None else request.subtitle
    size = max(_TITLE[0], min(_TITLE[1], width * _TITLE_SHARE))
    return Heading(
        fitted(request.title, width, (size, max(_TITLE[0], size * 0.68)), 2, canvas.width),
        fitted(subtitle, width, _SUBTITLE, 2, canvas.width),
    )


def draw_heading(canvas: Canvas, heading: Heading, x: float, y: float, theme: Theme) -> None:
    if heading.title.lines:
        canvas.fill(rectangle((x, y, x + _ACCENT[0], y + _ACCENT[1])), theme.accent)
        y += _ACCENT[1] + 6
    y = _draw_block(canvas, heading.title, x, y, Lettering(heading.title.size, theme.text, bold=0.8))
    if heading.title.lines:
        y += 4
    _draw_block(canvas, heading.subtitle, x, y, Lettering(heading.subtitle.size, theme.text_soft))


def _draw_block(canvas: Canvas, block: Block, x: float, y: float, how: Lettering) -> float:
    for line in block.lines:
        canvas.text(x, y + block.size * (LEADING / 2 + 0.36), line, how)
        y += block.size * LEADING
    return y


@dataclass(frozen=True, slots=True)
class Notes:
    """The small print: what must be said on the left, and what made the map on the right of its last line."""

    lines: tuple[str, ...]
    made: str

    @property
    def height(self) -> float:
        return max(len(self.lines), 1 if self.made else 0) * _NOTE * LEADING


def notes_of(request: FigureRequest, evidence: Evidence, canvas: Canvas, width: float) -> Notes:
    """The viewpoint on boundaries and whose data are shown, unless that is to be said elsewhere."""
    if not request.parts.attribution:
        return Notes((), "")
    language = request.language
    said = [word(request.boundaries.statement, language)]
    said.append(" ".join((*(f"{credit}." for credit in evidence.credits), word("data_licences", language))))
    made = [word(request.kind.value, language), _MADE_WITH]
    if request.made:
        made.append(day_in_words(request.made, language))
    written = " · ".join(made)
    lines = [line for sentence in said for line in flowed(sentence, width, _NOTE, canvas.width)]
    if lines and canvas.width(lines[-1], _NOTE) + canvas.width(written, _NOTE) + 24 > width:
        lines.append("")
    return Notes(tuple(lines), written)


def draw_notes(canvas: Canvas, notes: Notes, x: float, y: float, width: float, theme: Theme) -> None:
    how = Lettering(_NOTE, theme.text_soft)
    for line in notes.lines:
        canvas.text(x, y + _NOTE, line, how)
        y += _NOTE * LEADING
    canvas.text(x + width, y - _NOTE * LEADING + _NOTE, notes.made, how, "right")
