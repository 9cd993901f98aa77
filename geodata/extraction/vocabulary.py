"""The context words by which a name is known for what it is, from tables a person can edit."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from geodata.knowledge.tables import cell_list, read_table
from resources import KNOWLEDGE

Words = Mapping[str, frozenset[str]]


def _classes(path: Path) -> Words:
    return {row["class"]: frozenset(cell_list(row["words"])) for row in read_table(path)}


@lru_cache(maxsize=1)
def english() -> Words:
    """Classes of English words: "preposition", "facility", "title" …"""
    return _classes(KNOWLEDGE / "context_english.tsv")


@lru_cache(maxsize=1)
def chinese() -> Words:
    """Classes of Chinese words, in simplified characters: "place_before", "common" …"""
    return _classes(KNOWLEDGE / "context_chinese.tsv")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Names that begin a person's name in English text."""
    rows = read_table(KNOWLEDGE / "given_names.tsv")
    return frozenset(name for row in rows for name in cell_list(row["names"]))


class Endings:
    """Words that a text may end with, told by its last letters rather than by trying each word at each place."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-1], set()).add(len(word))
        self._lengths = {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}

    def longest(self, text: str, *, whole: bool = True) -> int:
        """How long the longest of the words is that `text` ends with, and that begins there if `whole`; else 0."""
        for length in self._lengths.get(text[-1:], ()):
            if text[-length:] in self._words and not (whole and _cuts_a_word(text, length)):
                return min(length, len(text))
        return 0


def _cuts_a_word(text: str, length: int) -> bool:
    before = text[-length - 1 : -length]
    return (before.isalnum() or before == "_") and (text[-length].isalnum() or text[-length] == "_")


def alternatives(words: Collection[str]) -> str:
    """A regular expression of the words, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
