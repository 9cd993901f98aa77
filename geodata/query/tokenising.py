"""Takes a run of UTF-8 apart into the tokens of `spelling`, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

BEGINNING_CODE = 1  # of a text; a break between characters is 0
CHARACTER_LIMIT = 1 << 63  # codes below are characters, as their bytes; from here on words, by a hash
_ASIDE, _WORD, _CHARACTER = 0, 1, 2
_FACTOR = 0x9E3779B97F4A7C15
_INVERSE = pow(_FACTOR, -1, 1 << 64)


@dataclass(frozen=True, slots=True)
class Cut:
    """Tokens as codes, in order; `texts` says at which each text begins, `places` and `ends` where a token stands."""

    codes: NDArray[np.uint64]
    texts: NDArray[np.int32]
    places: Ints
    ends: Ints
    run: bytes

    def word_at(self, number: int) -> str:
        """The token of that number as it is written."""
        told = self.run[int(self.places[number]) : int(self.ends[number])]
        return told.decode("utf-8", "surrogatepass")


def code_of(character: str) -> int:
    """The code of a character; of "" that of a break."""
    return int.from_bytes(character.encode("utf-8", "surrogatepass"), "big")


def cut(run: bytes, starts: Ints) -> Cut:
    """The tokens of texts that begin at these offsets of a run and end in a line break each."""
    told = np.frombuffer(run, np.uint8)
    leads = np.flatnonzero((told & 0xC0) != 0x80)
    kinds = _kinds(told, leads)
    is_word = kinds == _WORD
    begins = (kinds == _CHARACTER) | (is_word & ~np.append(False, is_word[:-1]))
    first = np.flatnonzero(begins)
    places, words = leads[first], is_word[first]
    ends = np.append(leads, len(told))[_last(is_word, first, words) + 1]
    codes = _hashes(told, places, ends)
    codes[~words] = _packed(told, places[~words], ends[~words])
    return _with_breaks(codes, places, ends, words, starts, run)


def _kinds(told: Bytes, leads: Ints) -> NDArray[np.uint8]:
    """Of each code point whether it is of a word, a character, or neither."""
    kinds = _LEADS[told[leads]]
    wide = np.flatnonzero(told[leads] == 0xE3)  # U+3000 to U+303F are signs, what follows is not
    kinds[wide[told[leads[wide] + 1] == 0x80]] = _ASIDE
    return kinds


def _last(is_word: Flags, first: Ints, words: Flags) -> Ints:
    """The last code point of each token."""
    word_ends = np.flatnonzero(is_word & ~np.append(is_word[1:], False))
    last = first.copy()
    last[words] = word_ends
    return last


def _hashes(told: Bytes, places: Ints, ends: Ints) -> NDArray[np.uint64]:
    """A hash of the bytes of each token, by sums of powers that are the same wherever it stands."""
    powers, inverses = _powers(_rounded_up(len(told) + 1))
    sums = np.zeros(len(told) + 1, np.uint64)
    np.cumsum((told.astype(np.uint64) + np.uint64(1)) * powers[: len(told)], out=sums[1:])
    found = (sums[ends] - sums[places]) * inverses[places]
    return (found ^ (found >> np.uint64(29))) | np.uint64(CHARACTER_LIMIT)


def _packed(told: Bytes, places: Ints, ends: Ints) -> NDArray[np.uint64]:
    """The bytes of each character as one number."""
    found = np.zeros(len(places), np.uint64)
    for nth in range(4):
        at = places + nth
        inside = at < ends
        byte = told[np.minimum(at, len(told) - 1)].astype(np.uint64)
        found = np.where(inside, (found << np.uint64(8)) | byte, found)
    return found


def _with_breaks(codes: Any, places: Ints, ends: Ints, words: Flags, starts: Ints, run: bytes) -> Cut:
    """The beginning of each text as a token of its own, and a break between characters that stand apart."""
    apart = ~words[1:] & ~words[:-1] & (places[1:] > ends[:-1])
    firsts = np.searchsorted(places, starts)  # the first token of each text, or of one after it
    breaks = np.zeros(len(codes) + 1, np.int64)
    breaks[1:-1] += apart
    np.add.at(breaks, firsts, 1)
    breaks[1:-1] -= apart & (np.bincount(firsts, minlength=len(codes) + 1)[1:-1] > 0)
    shift = np.cumsum(breaks)
    size = len(codes) + int(shift[-1])
    at = np.arange(len(codes)) + shift[:-1]
    found, where, until = np.zeros(size, np.uint64), np.zeros(size, np.int64), np.zeros(size, np.int64)
    found[at], where[at], until[at] = codes, places, ends
    nth_there = np.arange(len(starts)) - np.searchsorted(firsts, firsts)  # of several texts before one token
    before = np.arange(len(codes) + 1) + np.append(0, shift[:-1])
    texts = (before[firsts] + nth_there).astype(np.int32)
    found[texts] = BEGINNING_CODE
    return Cut(found, texts, where, until, run)


def _rounded_up(size: int) -> int:
    return 1 << max(16, (size - 1).bit_length())


@lru_cache(maxsize=2)
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    return _power_run(_FACTOR, size), _power_run(_INVERSE, size)


def _power_run(factor: int, size: int) -> NDArray[np.uint64]:
    """1, factor, factor², … modulo 2⁶⁴, by doubling."""
    run = np.ones(1, np.uint64)
    while len(run) < size:
        run = np.concatenate([run, run * np.uint64(pow(factor, len(run), 1 << 64))])
    return run[:size]


def _kind_table() -> NDArray[np.uint8]:
    table = np.full(256, _ASIDE, np.uint8)
    for first, last, kind in (
        (0x30, 0x39, _WORD),
        (0x41, 0x5A, _WORD),
        (0x61, 0x7A, _WORD),
        (0xC3, 0xE1, _WORD),  # U+00C0 to U+1FFF
        (0xE3, 0xED, _CHARACTER),
        (0xF0, 0xF4, _CHARACTER),
    ):
        table[first : last + 1] = kind
    return table


_LEADS = _kind_table()
