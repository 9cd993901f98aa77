"""The step that reads dates: absolute, partial and relative ones, each as exact as the text is."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from geodata.extraction import dates_en, dates_zh
from geodata.extraction.calendar_rules import Anchors, Reading, Rule
from geodata.extraction.cover import Cover
from geodata.extraction.date_hints import DateHints
from geodata.model import Article, DateMention, PartialDate, Precision, Span
from geodata.script import plain

_RULES: tuple[Rule, ...] = (*dates_zh.RULES, *dates_en.RULES)
_AFTER_DATE, _LOOK_BACK = 110, 200
_SENTENCE_END = re.compile(r"[。!?\n]|\.[\"”’)]?\s+(?=[A-Z\"“‘])")
# A date that needs no other holds one.
_FIGURE = re.compile(r"[\d一二三四五六七八九十]")
_AHEAD = re.compile(
    r"将(?!军)|拟于|定于|计划(?=[于在\d])|预定|即将"
    r"|\b(?:will|would|shall|(?:scheduled|due|set|plans?|planned|expected|expects?) (?:to|for)|next)\b"
)


class _Found(NamedTuple):
    span: Span
    reading: Reading
    firm: bool


def find_dates(article: Article) -> Article:
    """Fill `dates`: in order, apart from each other, none in boilerplate."""
    folded = plain(article.text)
    hidden = Cover(len(folded), article.boilerplate)
    found = [item for item in _leftmost_longest(_matches(folded)) if not hidden.touches(item.span)]
    return replace(article, dates=tuple(_resolve(folded, found, _published_day(article.published))))


def parse_date(text: str) -> PartialDate | None:
    """The first complete date in a short text (a byline, a page's metadata), without counting from anything."""
    folded = plain(text[:500])
    if _FIGURE.search(folded) is None:
        return None
    readings = (item.reading(Anchors()) for item in _leftmost_longest(_matches(folded)))
    return next((when for when in readings if when is not None), None)


def _published_day(published: PartialDate | None) -> date | None:
    return published.end if published and published.precision is Precision.DAY else None


def _matches(folded: str) -> Iterator[_Found]:
    hints = DateHints(folded)
    for rule in _RULES:
        windows = hints.windows(rule.needs)
        if not windows:
            continue
        pattern = rule.pattern
        for window in windows:
            for match in pattern.finditer(folded, window.start, window.end):
                if reading := rule.read(match):
                    start, end = match.span("date" if "date" in pattern.groupindex else 0)
                    yield _Found(Span(start, start + len(folded[start:end].rstrip())), reading, rule.firm)


def _leftmost_longest(found: Iterator[_Found]) -> Iterator[_Found]:
    end = 0
    for item in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        if item.span.start >= end:
            end = item.span.end
            yield item


def _resolve(folded: str, found: list[_Found], published: date | None) -> Iterator[DateMention]:
    memory = _Memory(folded, published)
    for item in found:
        when = item.reading(memory.anchors_at(item.span))
        if when is not None:
            yield DateMention(item.span, when)
            if item.firm and not folded.startswith("的", item.span.end):
                memory.remember(item.span, when)


class _Memory:
    """The dates named so far, and which of them a later one may be counted from."""

    def __init__(self, folded: str, published: date | None) -> None:
        self._text = folded
        self._published = published
        self._day_or_month: DateMention | None = None
        self._year: DateMention | None = None
        self._ends = [match.start() for match in _SENTENCE_END.finditer(folded)]
        self._sentence = 0
        self._breaks = [match.start() for match in re.finditer(r"\n", folded)]

    def anchors_at(self, span: Span) -> Anchors:
        start, end = self._sentence_around(span)
        earlier = self._day_or_month or self._year
        return Anchors(
            published=self._published,
            near=self._near(span, start),
            earlier=earlier.date if earlier else None,
            ahead=bool(
                _AHEAD.search(self._text, max(start, span.start - _LOOK_BACK), min(end, span.end + _AFTER_DATE))
            ),
        )

    def remember(self, span: Span, when: PartialDate) -> None:
        if when.precision is Precision.YEAR:
            self._year = DateMention(span, when)
        else:
            self._day_or_month = DateMention(span, when)

    def _near(self, span: Span, sentence_start: int) -> PartialDate | None:
        """A day or month of the same paragraph; a bare year only within the sentence, as it tells of the past."""
        fine, year = self._day_or_month, self._year
        if year and year.span.start >= sentence_start and (not fine or year.span.start > fine.span.start):
            return year.date
        if fine and self._paragraph(fine.span) == self._paragraph(span):
            return fine.date
        return None

    def _paragraph(self, span: Span) -> int:
        return bisect(self._breaks, span.start)

    def _sentence_around(self, span: Span) -> tuple[int, int]:
        while self._sentence < len(self._ends) and self._ends[self._sentence] < span.start:
            self._sentence += 1
        start = self._ends[self._sentence - 1] if self._sentence else 0
        end = self._ends[self._sentence] if self._sentence < len(self._ends) else len(self._text)
        return start, end
