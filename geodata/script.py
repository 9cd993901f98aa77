"""Chinese script: the simplified twin of a text, code point for code point, so that offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from opencc import OpenCC


class Substitution:
    """Puts one character for another throughout a text.

    A search for those that change costs a tenth of `str.translate`, which looks up every character; most texts have
    few of them.
    """

    def __init__(self, table: Mapping[int, str]) -> None:
        self._new = {chr(old): new for old, new in table.items()}
        self._changing = re.compile("[" + "".join(map(re.escape, self._new)) + "]")

    def __call__(self, text: str) -> str:
        return self._changing.sub(self._replacement, text)

    def _replacement(self, match: re.Match[str]) -> str:
        return self._new[match[0]]


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


@lru_cache(maxsize=8)
def simplified(text: str) -> str:
    """`text` in simplified characters, of the same length."""
    if text.isascii():
        return text
    folded = str(_converter("t2s").convert(text))
    if len(folded) == len(text):
        return folded
    return "".join(_simplified_character(character) for character in text)


@lru_cache(maxsize=20_000)
def _simplified_character(character: str) -> str:
    folded = str(_converter("t2s").convert(character))
    return folded if len(folded) == 1 else character


@lru_cache(maxsize=20_000)
def is_traditional(character: str) -> bool:
    """Whether the character is written only in traditional script."""
    return _simplified_character(character) != character


@lru_cache(maxsize=20_000)
def is_simplified(character: str) -> bool:
    """Whether the character has another, traditional form (which some, like 后 and 台, share with a second word)."""
    return not is_traditional(character) and str(_converter("s2t").convert(character)) != character


# Letters, digits and punctuation of full width, and the wide blanks, to ASCII: one for one.
_NARROW = Substitution(
    {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)} | dict.fromkeys((0x3000, 0xA0, 0x202F), " ")
)


@lru_cache(maxsize=8)
def narrow(text: str) -> str:
    """`text` with ASCII in place of full-width forms, of the same length."""
    return text if text.isascii() else _NARROW(text)


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """What rules match against: simplified and narrow, of the same length as `text`."""
    return narrow(simplified(text))


def is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character >= "\U00020000"
