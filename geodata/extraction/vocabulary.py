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


def alternatives(words: Collection[str]) -> str:
    """A regular expression of the words, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
