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
_CHINESE = frozenset(("year", "month", "day", "week", "heaven", "word"))
# How far an expression may reach before and after its hints: Chinese ones are short.
_CHINESE_REACH, _LATIN_REACH = (24, 48), (48, 72)
_Hints = list[tuple[int, int]]


class DateHints:
    """The hints in one text, by kind."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._hints: dict[str, _Hints] = {}
        self._windows: dict[str, Sequence[Span]] = {}

    def windows(self, kinds: str) -> Sequence[Span]:
        """The stretches around hints of any of these kinds (separated by blanks), joined where they meet."""
        if kinds not in self._windows:
            named = kinds.split()
            hints = sorted([hint for kind in named for hint in self._of_kind(kind)])
            self._windows[kinds] = _stretches(hints, *(_CHINESE_REACH if named[0] in _CHINESE else _LATIN_REACH))
        return self._windows[kinds]

    def _of_kind(self, kind: str) -> _Hints:
        if kind not in self._hints:
            self._hints[kind] = [hint.span() for hint in _KINDS[kind].finditer(self._folded)]
        return self._hints[kind]


def _stretches(hints: _Hints, before: int, after: int) -> list[Span]:
    stretches: list[Span] = []
    start, end = 0, 0
    for first, last in hints:
        if first - before > end:
            if end:
                stretches.append(Span(start, end))
            start = first - before
        end = last + after
    if end:
        stretches.append(Span(start, end))
    return stretches
