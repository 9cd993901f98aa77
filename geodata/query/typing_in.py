"""What a query means while its last word is still being typed."""

from __future__ import annotations

from geodata.query.lexing import Sort, pieces
from geodata.query.naming import Naming
from geodata.query.spelling import is_word, tokens

_FROM = 2  # letters from which the beginning of a word is looked for


def as_typed(query: str, naming: Naming) -> str:
    """The query with its last word as the beginning of one, unless that is a name; a single letter is left out."""
    last = next(reversed(list(pieces(query))), None)
    if last is None or last.sort is not Sort.WORD or last.end != len(query) or last.text.endswith("*"):
        return query
    told = list(tokens(last.text))
    if not told or not is_word(told[-1].text) or told[-1].end != len(last.text):
        return query
    if len(told) == 1 and len(last.text) < _FROM:
        return query[: last.start]
    return query if naming.identity(last.text) else query + "*"
