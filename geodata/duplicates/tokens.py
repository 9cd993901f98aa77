"""A text as the words that it is compared by: script, width, case, blanks and punctuation make no difference."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.script import plain

# A Han character is a word; so is a run of other letters or digits.
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_BLANK = re.compile(r"\s+")


@lru_cache(maxsize=8)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, in order, in simplified characters and small letters."""
    return tuple(_WORD.findall(plain(text).casefold()))


def essence(text: str) -> str:
    """A text without its blanks, in simplified characters of plain width: equal for texts that are the same."""
    return _BLANK.sub("", plain(text))
