"""Text in a given width: broken between words or Chinese characters, and smaller where that is not enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Measure = Callable[[str, float], float]
"""The width of a text at a size."""

LEADING = 1.3
_ELLIPSIS = "…"
_STEP = 0.92  # from one size to the next smaller one
_HAN = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECES = re.compile(rf"[{_HAN}]|[^\s{_HAN}-]+-*|-+|\s+")
# What no line begins with, and what none ends with.
_NOT_FIRST = frozenset("，。、；：？！）》」』”’…—·,.;:?!)]}%")
_NOT_LAST = frozenset("（《「『“‘([{")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text at one size."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


def flowed(text: str, width: float, size: float, measure: Measure) -> tuple[str, ...]:
    """Lines no wider than `width`; a word that is wider is broken too. Pieces are measured once, each by itself."""
    lines: list[str] = []
    line, wide = "", 0.0
    for piece in _unbroken(text):
        if wide + measure(piece.rstrip(), size) <= width:
            line, wide = line + piece, wide + measure(piece, size)
            continue
        if line.strip():
            lines.append(line.rstrip())
        *whole, line = _broken(piece.lstrip(), width, size, measure)
        lines += whole
        wide = measure(line, size)
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def fitted(text: str, width: float, sizes: tuple[float, float], most: int, measure: Measure) -> Block:
    """Text in at most so many lines: as large as the first size, as small as the second, and then cut."""
    size, least = sizes
    lines = flowed(" ".join(text.split()), width, size, measure)
    while len(lines) > most and size > least:
        size = max(least, size * _STEP)
        lines = flowed(" ".join(text.split()), width, size, measure)
    if len(lines) > most:
        lines = (*lines[: most - 1], elided("".join(_rejoined(lines[most - 1 :])), width, size, measure))
    return Block(lines, size)


def elided(text: str, width: float, size: float, measure: Measure) -> str:
    """Text cut where the width ends, with an ellipsis if anything was cut."""
    if measure(text, size) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + _ELLIPSIS, size) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _ELLIPSIS


def _rejoined(lines: Sequence[str]) -> Iterator[str]:
    """Lines as they were before they were broken."""
    for number, line in enumerate(lines):
        is_between_words = number and line[:1].isascii() and lines[number - 1][-1:].isascii()
        yield f" {line}" if is_between_words else line


def _unbroken(text: str) -> list[str]:
    """The pieces of a text between which a line may end."""
    pieces: list[str] = []
    for piece in _PIECES.findall(text):
        is_tied = pieces and (piece[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST)
        if is_tied or (piece.isspace() and pieces):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _broken(piece: str, width: float, size: float, measure: Measure) -> list[str]:
    """A piece in parts that fit, the last of which may get company."""
    parts: list[str] = []
    while len(piece) > 1 and measure(piece.rstrip(), size) > width:
        end = next((n for n in range(len(piece) - 1, 1, -1) if measure(piece[:n], size) <= width), 1)
        parts.append(piece[:end])
        piece = piece[end:]
    return [*parts, piece]
