"""Reads a query. What is unfinished is read as far as it makes sense: reading never fails.

query   = any { OR any }            any = one { [AND] one }
one     = { NOT | "-" } one | "(" query ")" | "phrase" | word | word* | field:value
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from geodata.query.lexing import Piece, Sort, pieces
from geodata.query.spelling import pattern
from geodata.query.syntax import And, Fault, Field, Mistake, Node, Not, Or, Parsed, Phrase, Word

_DEEPEST = 40  # parentheses in parentheses; further ones are not heeded
_BINARY = (Sort.AND, Sort.OR)
_STARTS = (Sort.WORD, Sort.PHRASE, Sort.FIELD, Sort.OPEN, Sort.NOT)
_LIKELY = {Sort.LIKELY_AND: Sort.AND, Sort.LIKELY_OR: Sort.OR}


@lru_cache(maxsize=256)
def parsed(query: str) -> Parsed:
    """The query as a tree, with what is wrong with it."""
    return _Reader(query).read()


class _Reader:
    def __init__(self, query: str) -> None:
        self._pieces = _settled(list(pieces(query)), query)
        self._at = 0
        self._depth = 0
        self._mistakes: list[Mistake] = []

    def read(self) -> Parsed:
        parts: list[Node] = []
        while self._at < len(self._pieces):
            if (part := self._any()) is not None:
                parts.append(part)
            if (piece := self._next()) is not None:  # a parenthesis that nothing opened
                self._mistakes.append(Mistake(Fault.PARENTHESIS, piece.start, piece.end))
                self._at += 1
        for piece in self._pieces:
            if piece.is_open:
                self._mistakes.append(Mistake(Fault.QUOTE, piece.start - 1, piece.end, piece.text))
        return Parsed(_joined(And, parts), tuple(self._mistakes))

    def _next(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _any(self) -> Node | None:
        choices: list[Node] = []
        while True:
            if (found := self._all()) is not None:
                choices.append(found)
            piece = self._next()
            if piece is None or piece.sort is not Sort.OR:
                return _joined(Or, choices)
            self._at += 1

    def _all(self) -> Node | None:
        parts: list[Node] = []
        while (piece := self._next()) is not None and piece.sort not in (Sort.OR, Sort.CLOSE):
            if piece.sort is Sort.AND:
                self._at += 1
            elif (found := self._one()) is not None:
                parts.append(found)
        return _joined(And, parts)

    def _one(self) -> Node | None:
        is_denied = False
        while (piece := self._next()) is not None and piece.sort is Sort.NOT:
            is_denied = not is_denied
            self._at += 1
        if piece is None or piece.sort in (*_BINARY, Sort.CLOSE):
            return None
        self._at += 1
        found = self._enclosed() if piece.sort is Sort.OPEN else _leaf(piece)
        return Not(found) if is_denied and found is not None else found

    def _enclosed(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        found = self._any()
        self._depth -= 1
        if (piece := self._next()) is not None and piece.sort is Sort.CLOSE:
            self._at += 1
        return found


def _settled(found: Sequence[Piece], query: str) -> list[Piece]:
    """A Chinese "and" or "or" is one between two things, or after one where more may come; else it is looked for."""
    settled: list[Piece] = []
    for number, piece in enumerate(found):
        if piece.sort in _LIKELY:
            is_after = bool(settled) and settled[-1].sort in (Sort.WORD, Sort.PHRASE, Sort.FIELD, Sort.CLOSE)
            rest = found[number + 1 :]
            goes_on = rest[0].sort in _STARTS if rest else query[piece.end :] != ""
            piece = piece._replace(sort=_LIKELY[piece.sort] if is_after and goes_on else Sort.WORD)
        settled.append(piece)
    return settled


def _leaf(piece: Piece) -> Node | None:
    if piece.sort is Sort.FIELD:
        assert piece.field is not None
        return Field(piece.field, piece.text.strip(), piece.start, piece.end) if piece.text.strip() else None
    if pattern(piece.text) is None:
        return None  # nothing but signs
    if piece.sort is Sort.PHRASE:
        return Phrase(piece.text, piece.start, piece.end)
    is_prefix = piece.text.endswith("*")
    return Word(piece.text.rstrip("*"), piece.start, piece.end, is_prefix)


def _joined(how: type[And] | type[Or], parts: Sequence[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return how(tuple(parts))
