"""The step that marks what is not the article: page furniture, notices, credits, lists of other articles.

Nothing is cut, so that offsets stay true; later steps extract nothing from what is marked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geodata.extraction.boilerplate_rules import (
    credit_at_end,
    is_credit,
    is_furniture,
    is_listing,
    is_notice,
    is_prose,
)
from geodata.extraction.cover import BY_PLACE
from geodata.extraction.head import Line, lines_of, read_head
from geodata.model import Article, Span
from geodata.script import plain

# Two paragraphs so close together below a list of other articles are the article again, not a teaser.
_PARAGRAPHS_CLOSE = 3
_HEADING_MARK = re.compile(r"#{1,6} +(?=\S)")


def mark_boilerplate(article: Article) -> Article:
    """Fill `boilerplate`: in order, apart from each other, with what was marked before."""
    lines = list(lines_of(article.text))
    marked = [
        *article.boilerplate,
        *_of_head(article.text),
        *_of_lines(article.text, lines),
        *_listings(article.text, lines),
    ]
    return replace(article, boilerplate=tuple(_joined(article.text, marked)))


def _of_head(text: str) -> Iterator[Span]:
    head = read_head(text)
    yield from (line.span for line in (*head.bylines, *head.labels))


def _of_lines(text: str, lines: Iterable[Line]) -> Iterator[Span]:
    folded = plain(text)
    for line in lines:
        shown = line.span.of(folded)
        if is_furniture(shown) or is_notice(shown) or is_credit(shown):
            yield line.span
        elif heading := _HEADING_MARK.match(shown):
            yield Span(line.span.start, line.span.start + heading.end())
        elif (start := credit_at_end(shown)) is not None:
            yield Span(line.span.start + start, line.span.end)


def _listings(text: str, lines: list[Line]) -> Iterator[Span]:
    """From each heading of a list of other articles to the paragraph where the article goes on, or the end."""
    folded = plain(text)
    covered = 0
    for number, line in enumerate(lines):
        if line.span.start >= covered and is_listing(line.span.of(folded)):
            last = _last_of_listing(lines, number)
            covered = lines[last].span.end
            yield Span(line.span.start, covered)


def _last_of_listing(lines: list[Line], heading: int) -> int:
    paragraph = -_PARAGRAPHS_CLOSE - 1
    for number in range(heading + 1, len(lines)):
        if is_prose(lines[number].text):
            if number - paragraph <= _PARAGRAPHS_CLOSE:
                return paragraph - 1
            paragraph = number
    return len(lines) - 1


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans, and those with only blanks between them, as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=BY_PLACE):
        if joined and (span.start <= joined[-1].end or not text[joined[-1].end : span.start].strip()):
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined
