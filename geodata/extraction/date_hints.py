"""Where in a text a date may stand: around a figure, a month, a word for a day. Only there need the rules look."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from geodata.model import Span

# The kinds of hints, by group. No alternative begins with a look behind it, so that the search can skip quickly.
_HINT = re.compile(
    r"(?P<figure>\d{4,})|(?P<number>\d+)|(?P<year>年)|(?P<month>月)|(?P<day>日)|(?P<week>周|星期|礼拜)|(?P<heaven>天)"
    r"|(?P<word>近期|不久前|最近|[昨今明][晚晨早夜])|(?P<english_day>day)|(?P<unit>[Ww]eek|[Mm]onth|[Yy]ear)"
    r"|(?P<english_word>[Tt]omorrow|[Tt]onight)|(?P<recent>[Rr]ecent)"
    r"|(?P<named_month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?<=\b...)"
    r"|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?<=\b...))"
    r"|(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?<=\b...))"
)
_BEFORE, _AFTER = 70, 110


class DateHints:
    """The hints in one text, by kind."""

    def __init__(self, folded: str) -> None:
        self._found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for hint in _HINT.finditer(folded):
            self._found[hint.lastgroup or ""].append(hint.span())
        self._windows: dict[str, Sequence[Span]] = {}

    def windows(self, kinds: str) -> Sequence[Span]:
        """The stretches around hints of any of these kinds (separated by blanks), joined where they meet."""
        if kinds not in self._windows:
            hints = [hint for kind in kinds.split() for hint in self._found.get(kind, ())]
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
