"""Where in a text a date may stand: around a figure, a month, a word for a day. Only there need the rules look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.model import Span

# Each kind begins with a letter or a class of them, so that the search skips quickly to where it may stand; all in
# one expression, every alternative would be tried at every character.
_KINDS = {
    "figure": re.compile(r"\d{4,}"),
    "number": re.compile(r"\d+"),
    "year": re.compile("年"),
    "month": re.compile("月"),
    "day": re.compile("日"),
    "week": re.compile("周|星期|礼拜"),
    "heaven": re.compile("天"),
    "word": re.compile("近期|不久前|最近|[昨今明][晚晨早夜]"),
    "english_day": re.compile("day"),
    "unit": re.compile("[WwMmYy](?:eek|onth|ear)"),
    "english_word": re.compile("[Tt]o(?:morrow|night)"),
    "recent": re.compile("[Rr]ecent"),
    "named_month": re.compile(
        r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
        r"|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?<=\b...)"
    ),
    "weekday": re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?<=\b...)"),
}
_BEFORE, _AFTER = 70, 110


class DateHints:
    """The hints in one text, by kind."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._windows: dict[str, Sequence[Span]] = {}

    def windows(self, kinds: str) -> Sequence[Span]:
        """The stretches around hints of any of these kinds (separated by blanks), joined where they meet."""
        if kinds not in self._windows:
            hints = [hint.span() for kind in kinds.split() for hint in _KINDS[kind].finditer(self._folded)]
            self._windows[kinds] = _stretches(sorted(hints))
        return self._windows[kinds]


def _stretches(hints: Sequence[tuple[int, int]]) -> list[Span]:
    stretches: list[Span] = []
    start, end = 0, 0
    for first, last in hints:
        if first - _BEFORE > end:
            if end:
                stretches.append(Span(start, end))
            start = first - _BEFORE
        end = last + _AFTER
    if end:
        stretches.append(Span(start, end))
    return stretches
