"""A text in 136 bytes: what is the same for the same text, and mostly the same for nearly the same one.

The second part is a min-hash (Broder 1997) of the text's pairs of neighbouring words, of which one byte a permutation
is kept (b-bit min-hash, Li and König 2010): the share of equal bytes tells how many runs two texts have in common.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from geodata.duplicates.tokens import essence, tokens

VERSION = 1  # of the way signatures are made; those of another are made anew
PERMUTATIONS = 128
_RUN = 2  # words
_MOST = 20_000  # runs of a text that are looked at: the first 20,000 words of a book tell it well enough
_SEED = 20_240_229
_STEP = 512  # runs at once, so that the table of hashes stays in the processor's cache


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What makes the permutations of the numbers of 64 bits, and what tells the places of words in a run apart."""

    factors: NDArray[np.uint64]
    shifts: NDArray[np.uint64]
    places: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Signature:
    """`same` is equal for texts that are the same; `shape` has a byte for each permutation, none for no words."""

    same: bytes
    shape: bytes

    @property
    def has_shape(self) -> bool:
        return bool(self.shape)


@lru_cache(maxsize=1)
def _numbers() -> _Numbers:
    """The same numbers always; odd factors, which make a multiplication a permutation."""
    random = np.random.default_rng(_SEED)  # only here, since numpy loads its generators when they are first named

    def some(size: int) -> NDArray[np.uint64]:
        return random.integers(0, 2**63, size, dtype=np.uint64)

    factors, shifts, places = some(PERMUTATIONS), some(PERMUTATIONS), some(_RUN)
    return _Numbers(factors * np.uint64(2) + np.uint64(1), shifts, places * np.uint64(2) + np.uint64(1))


@lru_cache(maxsize=64)
def signature(text: str) -> Signature:
    """The signature of a text; a millisecond for a usual article."""
    return Signature(blake2b(essence(text).encode("utf-8", "replace"), digest_size=8).digest(), _shape(text))


def _shape(text: str) -> bytes:
    runs = _runs(tokens(text)[: _MOST + _RUN - 1])
    if not runs.size:
        return b""
    numbers = _numbers()
    least = np.full(PERMUTATIONS, np.iinfo(np.uint64).max, np.uint64)
    for start in range(0, runs.size, _STEP):
        hashes = runs[start : start + _STEP, None] * numbers.factors + numbers.shifts
        np.minimum(least, hashes.min(axis=0), out=least)
    # The highest bits of a least number are nearly always nought: a byte from the middle tells texts apart.
    return ((least >> np.uint64(24)) & np.uint64(0xFF)).astype(np.uint8).tobytes()


def _runs(words: tuple[str, ...]) -> NDArray[np.uint64]:
    """A number for each run of words, each once; of a text of fewer words, one for all of them."""
    if not words:
        return np.empty(0, np.uint64)
    padded = words if len(words) >= _RUN else (*words, *("",) * (_RUN - len(words)))
    hashes = np.fromiter((_number(word) for word in padded), np.uint64, len(padded))
    last = len(padded) - _RUN + 1
    runs = np.zeros(last, np.uint64)
    for place, factor in enumerate(_numbers().places):
        runs += hashes[place : place + last] * factor
    runs ^= runs >> np.uint64(29)
    runs *= np.uint64(0xBF58476D1CE4E5B9)
    return np.unique(runs ^ (runs >> np.uint64(32)))


@lru_cache(maxsize=50_000)
def _number(word: str) -> int:
    told = word.encode("utf-8", "replace")
    return zlib.crc32(told) << 32 | zlib.adler32(told)
