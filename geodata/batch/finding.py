"""One piece of a batch becomes its articles with everything found in them: what every worker does."""

from __future__ import annotations

from geodata.batch.found import Found, told_lines
from geodata.batch.pieces import Piece
from geodata.extraction.standard import extract
from geodata.reading import read_all
from geodata.reading.jsonl import read_lines


def find(piece: Piece) -> Found:
    """Reads and extracts; what cannot be read is told in the answer, never raised."""
    found = _read_stretch(piece) if piece.is_stretch else _read_file(piece)
    return Found(tuple(map(extract, found.articles)), found.error, found.broken)


def _read_file(piece: Piece) -> Found:
    (outcome,) = read_all((piece.path,))
    return Found(outcome.articles, outcome.error)


def _read_stretch(piece: Piece) -> Found:
    try:
        with piece.path.open("rb") as stream:
            stream.seek(piece.start)
            content = stream.read(piece.size)
    except OSError as error:
        return Found(broken=(f"{told_lines(piece)} cannot be read ({error.strerror})",))
    articles, broken = read_lines(piece.path, content, piece.lines.start)
    return Found(articles, broken=broken)
