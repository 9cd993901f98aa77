"""Find many names in a text at once: Chinese in either script, English on word boundaries.

Names and text are folded to simplified characters, which never changes their length, so the spans found
are spans of the text as it was given.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

import ahocorasick_rs

from geodata.knowledge.naming import fold
from geodata.model import Span
from geodata.script import Substitution

Admits = Callable[[str, str, int, int], bool]
"""Whether `name`, found in folded `text` from `start` to `end`, is really meant there."""

# The dots between the parts of a foreign name, and the apostrophes, all of which mean the same.
_SAME = Substitution({**dict.fromkeys(map(ord, "•‧・∙⋅･"), "·"), **dict.fromkeys(map(ord, "’‘"), "'")})
_UNDECOMPOSED = str.maketrans("ıłØøđ", "ilOod")


# Each kind of name is looked for in the same texts, one after the other.
@lru_cache(maxsize=4)
def level(text: str) -> str:
    """`text` in simplified characters, with one kind of name dot and apostrophe; as long as it was."""
    return text if text.isascii() else _SAME(fold(text))


def without_accents(text: str) -> str:
    """'Orbán' as 'Orban': the spelling that most wires use."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.translate(_UNDECOMPOSED)


def is_latin(char: str) -> bool:
    """A letter or digit of a script that puts spaces between its words."""
    return char < "\u0250" and char.isalnum()


def on_word_boundaries(text: str, start: int, end: int) -> bool:
    """Neither end of the match cuts a Latin word or a number in two; Chinese knows no such bounds."""
    if text[start] < "\u0250" and start and is_latin(text[start - 1]) and text[start].isalnum():
        return False
    return not (text[end - 1] < "\u0250" and end < len(text) and is_latin(text[end]) and text[end - 1].isalnum())


class Matcher:
    """Longest, non-overlapping occurrences of names, each with what it may mean."""

    def __init__(self, meanings: Mapping[str, tuple[str, ...]], admits: Admits | None = None) -> None:
        self._names = list(meanings)
        self._meanings = [meanings[name] for name in self._names]
        self._admits = admits

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        # Built at the first text: who only looks names up does not wait for it.
        return ahocorasick_rs.AhoCorasick(self._names, store_patterns=False)

    def scan(self, text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """The occurrences in order; names are matched in their own case."""
        levelled = level(text)
        found = sorted(self._occurrences(levelled), key=lambda hit: (hit[1], -hit[2]))
        reached = 0
        for index, start, end in found:
            if start >= reached:
                reached = end
                yield Span(start, end), self._meanings[index]

    def _occurrences(self, text: str) -> Iterable[tuple[int, int, int]]:
        # All of them, overlapping too: a longer name that is not meant must not hide a shorter one that is.
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if on_word_boundaries(text, start, end) and self._is_admitted(index, text, start, end):
                yield index, start, end

    def _is_admitted(self, index: int, text: str, start: int, end: int) -> bool:
        return self._admits is None or self._admits(self._names[index], text, start, end)
