"""What became of one piece of a batch."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.batch.pieces import Piece
from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.jsonl import told
from geodata.reading.outcome import Outcome, PartlyUnreadable


@dataclass(frozen=True, slots=True)
class Found:
    """`error` is a sentence about a whole file; `broken` completes one about a stretch of a corpus."""

    articles: tuple[Article, ...] = ()
    error: str = ""
    broken: tuple[str, ...] = ()


def told_lines(piece: Piece) -> str:
    first, last = piece.lines[0], piece.lines[-1]
    return f"line {first}" if first == last else f"lines {first} to {last}"


def lost(piece: Piece, why: str) -> Found:
    """What is found in a piece whose process died."""
    if piece.is_stretch:
        return Found(broken=(f"{told_lines(piece)} could not be read: {why}",))
    return Found(error=str(UnreadableArticle(piece.path, f"{why}.")))


def outcome(piece: Piece, found: Found, broken: list[str]) -> Outcome:
    """The piece as an outcome of its file, which tells with its last piece all that is `broken` in it."""
    error = str(PartlyUnreadable(piece.path, told(broken), ())) if broken and piece.is_last else found.error
    return Outcome(piece.path, found.articles, error, more=not piece.is_last)
