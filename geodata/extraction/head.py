"""The head of a page: the lines above the article's first paragraph, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.boilerplate_rules import is_furniture, is_listing, is_prose
from geodata.extraction.byline_fields import Fields, read_fields
from geodata.model import Span
from geodata.script import plain

_REACH, _MOST_LINES = 4_000, 16
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_HEADING = re.compile(r"#\s+(?P<title>\S.*?)[\s#]*$")
_SENTENCE_END = re.compile(r"[。.][”\"』」’)]*$")
_INNER_STOP = re.compile(r"[a-z]{3}[.!?][\"”]? [A-Z\"“]|。.")
_PORTAL = re.compile(r"^(?P<outlet>[^\s>›»]{2,10})首页 ?[>›»]")
# The agency and day that open the first paragraph of a wire story.
_DATELINE = (
    re.compile(r"^[(【]?(?P<outlet>新华社|中新社|中央社|法新社|路透社|美联社)[^,。]{0,16}?(?:电|讯|报道)"),
    re.compile(r"^[(【]?(?P<outlet>[^\s,。(]{1,6}[网报社])[^,。]{0,10}?\d{1,2}日(?:电|讯|报道)"),
    re.compile(
        r"^[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w. ]{1,24}){0,2},?[^()]{0,24}\((?P<outlet>[A-Z][\w .&]{1,30})\) ?[-–—]"
    ),
)


class Line(NamedTuple):
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """`title` and `bylines` as found; `labels` are the section names above the title; `portal` names the site."""

    title: Line | None = None
    bylines: tuple[Line, ...] = ()
    fields: tuple[Fields, ...] = ()
    labels: tuple[Line, ...] = ()
    outlet: str = ""

    @property
    def title_text(self) -> str:
        if self.title is None:
            return ""
        heading = _HEADING.match(self.title.text)
        return heading["title"] if heading else self.title.text


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines that hold anything, without the blanks around them."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        line = match[0].strip()
        at = match.start() + match[0].index(line)
        yield Line(Span(at, at + len(line)), line)


# The byline is taken from it, and then the boilerplate.
@lru_cache(maxsize=1)
def read_head(text: str) -> Head:
    """What the lines above the first paragraph say."""
    bylines: list[Line] = []
    fields: list[Fields] = []
    candidates: list[tuple[Line, bool]] = []
    outlet = ""
    for line in _first_lines(text):
        if found := read_fields(line.text):
            bylines.append(line)
            fields.append(found)
        elif is_furniture(folded := plain(line.text)) and not _HEADING.match(line.text):
            outlet = outlet or _outlet_of(_PORTAL.match(folded), line.text)
        elif _ends_head(line.text, folded):
            outlet = outlet or _wire_outlet(line.text, folded)
            break
        else:
            candidates.append((line, bool(bylines)))
    title = _title(candidates, follows=len(candidates) + len(bylines) > 0 and _has_body(text, candidates, bylines))
    labels = [line for line, _ in candidates if title and bylines and line.span < title.span and _is_short(line.text)]
    return Head(title, tuple(bylines), tuple(fields), tuple(labels), outlet)


def _first_lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(lines_of(text, 0, min(len(text), _REACH))):
        if number >= _MOST_LINES:
            return
        yield line


def _ends_head(line: str, folded: str) -> bool:
    return is_prose(line) or is_listing(folded) or (_SENTENCE_END.search(line) is not None and len(line) > 20)


def _outlet_of(match: re.Match[str] | None, line: str) -> str:
    return line[slice(*match.span("outlet"))] if match else ""


def _wire_outlet(line: str, folded: str) -> str:
    return next((_outlet_of(match, line) for pattern in _DATELINE if (match := pattern.match(folded))), "")


def _has_body(text: str, candidates: list[tuple[Line, bool]], bylines: list[Line]) -> bool:
    """Whether anything follows the head: a lone line is a text, not a title."""
    last = max(line.span.end for line in [*(line for line, _ in candidates[:1]), *bylines[:1]])
    return bool(text[last : last + _REACH].strip())


def _title(candidates: list[tuple[Line, bool]], *, follows: bool) -> Line | None:
    if not follows:
        return None
    heading = next((line for line, _ in candidates if _HEADING.match(line.text)), None)
    if heading:
        return heading
    above = [line for line, below_byline in candidates if not below_byline]
    options = [line for line in (above or [line for line, _ in candidates])[:4] if _may_be_title(line.text)]
    return next((line for line in options if not _is_short(line.text)), options[0] if options else None)


def _may_be_title(line: str) -> bool:
    """A headline is one line of moderate length, and stops no sentence midway."""
    return len(line) <= 160 and line[-1] not in ":,;、" and _INNER_STOP.search(line) is None


def _is_short(line: str) -> bool:
    """Too short for a headline: the name of a section, a button."""
    wide = sum(c >= "\u2e80" for c in line)
    return len(line) < 6 if wide else len(line.split()) < 3
