"""From an article's text to the text of a Qt document, and from code points to positions in it.

A document counts UTF-16 units, knows one kind of line end and drops NUL; an article counts code points and keeps
what its file had. This module keeps both in step.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from geodata.model import Span

_ASTRAL = 0x10000
# What QTextDocument would take for the end of a block or could not show; a space keeps the count.
_UNSHOWABLE = dict.fromkeys((0x00, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0xFDD0, 0xFDD1, 0x2028, 0x2029, 0xFFFC), " ")


class ShownText:
    """`text` is what to put into the document; `position` says where a code point of the article went."""

    def __init__(self, article_text: str) -> None:
        pieces = list(map(_shown, article_text, (*article_text[1:], "")))
        self.text = "".join(pieces)
        self._positions = [0, *accumulate(map(_units, pieces))]

    def position(self, offset: int) -> int:
        return self._positions[offset]

    def offset(self, position: int) -> int:
        """The code point that is shown at a position: the first of several that became one."""
        return bisect_left(self._positions, position)

    def span(self, span: Span) -> tuple[int, int]:
        """First and one-past-last position in the document."""
        return self._positions[span.start], self._positions[span.end]


def _shown(character: str, following: str) -> str:
    if character == "\r":
        return "" if following == "\n" else "\n"
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _UNSHOWABLE.get(ord(character), character)


def _units(piece: str) -> int:
    return sum(2 if ord(character) >= _ASTRAL else 1 for character in piece)
