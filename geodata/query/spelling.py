"""How texts and queries are compared: as runs of tokens.

A token is a word of an alphabet (letters and digits), or a single character of a script without blanks between words.
Two such characters that stand apart have a break between them, so that what is looked for stands together. English
words are the same when they have the same stem; case, accents and the script of Chinese make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from geodata.knowledge.naming import fold, fold_word

# Kept in step with the bytes that `token_index` sorts: words to U+1FFF, characters from U+3040 (kana) on.
WORD = "0-9A-Za-z\u00c0-\u1fff"
CHARACTER = "\u3040-\udfff\U00010000-\U0010ffff"
_TOKEN = re.compile(f"[{WORD}]+|[{CHARACTER}]")
_IS_WORD = re.compile(f"[{WORD}]")
BREAK = ""
_SHORTEST = 3  # letters of a word that may be inflected


class Token(NamedTuple):
    """A token of a text: `text` is without case, and "" for a break; start and end are those in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, in any script and case, with the breaks between its characters."""
    before, is_character = 0, False
    for match in _TOKEN.finditer(fold(text)):
        one, start, end = match[0], match.start(), match.end()
        if is_character and not is_word(one) and start > before:
            yield Token(BREAK, before, start)
        yield Token(one.casefold(), start, end)
        before, is_character = end, not is_word(one)


def is_word(token: str) -> bool:
    """Whether it is a word of an alphabet, not a character."""
    return _IS_WORD.match(token) is not None


def plain_word(word: str) -> str:
    """A word without case and accents."""
    return fold_word(word) or word  # which may be nothing but accents


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """What all forms of an English word share ("meetings" is "meet"); others are themselves, without accents."""
    plain = plain_word(word)
    if len(plain) < _SHORTEST or not (plain.isascii() and plain.isalpha()):
        return plain
    return str(_stemmer().stemWord(plain))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # which takes its time, and most never search

    return snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Unit:
    """One token that is looked for: a word by its stem, the beginning of a word, a character, or a break ("")."""

    text: str
    is_prefix: bool = False

    def fits(self, token: str) -> bool:
        if not is_word(token):
            return token == self.text
        return plain_word(token).startswith(self.text) if self.is_prefix else stem(token) == self.text


@dataclass(frozen=True, slots=True)
class Pattern:
    """Tokens that follow each other."""

    units: tuple[Unit, ...]

    def starts_in(self, told: Sequence[Token]) -> Iterator[int]:
        """The numbers of the tokens at which it begins."""
        size = len(self.units)
        for at in range(len(told) - size + 1):
            if all(unit.fits(told[at + n].text) for n, unit in enumerate(self.units)):
                yield at

    def is_in(self, told: Sequence[Token]) -> bool:
        return any(True for _ in self.starts_in(told))


def pattern(text: str, is_prefix: bool = False) -> Pattern | None:
    """What to look for when this is written; None where there is nothing but signs. With `is_prefix` the last word of
    it need only begin so."""
    found = [token.text for token in tokens(text)]
    if not found:
        return None
    *firsts, last = found
    is_open = is_prefix and is_word(last)
    units = [_unit(each) for each in firsts]
    return Pattern((*units, Unit(plain_word(last), True) if is_open else _unit(last)))


def _unit(token: str) -> Unit:
    return Unit(stem(token) if is_word(token) else token)


def occurrences(patterns: Iterable[Pattern], text: str) -> list[tuple[int, int]]:
    """Where any of these stands in a text, in order, joined where they overlap."""
    told = list(tokens(text))
    found = sorted(
        (told[at].start, told[at + len(each.units) - 1].end) for each in patterns for at in each.starts_in(told)
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
