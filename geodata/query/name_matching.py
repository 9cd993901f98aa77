"""Finds the names in which some words begin a word, among many thousands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from geodata.knowledge.naming import fold
from geodata.query.spelling import WORD, is_word

_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")


def plain_lines(names: str) -> str:
    """Folded names without accents: as `matcher` compares them."""
    if _ACCENTED.search(names) is None:
        return names
    return "".join(c for c in unicodedata.normalize("NFKD", names) if not unicodedata.combining(c))


def matcher(value: str) -> Callable[[str], bool]:
    """Whether each word of `value` begins a word of some plain lines; of a script without blanks: stands there."""
    words = plain_lines(fold(value).casefold()).split()
    begun = [re.compile(f"(?<![{WORD}]){re.escape(word)}").search for word in words if is_word(word)]
    inside = [word for word in words if not is_word(word)]
    longest = max(words, key=len, default="")

    def fits(lines: str) -> bool:
        return longest in lines and all(word in lines for word in inside) and all(look(lines) for look in begun)

    return fits
