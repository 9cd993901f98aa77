"""Search for words in a million texts: the texts as bytes, looked through many at once.

A text takes a whole number of eight-byte units, filled up with line breaks, which no word holds: so what a scan finds
is told to its text by whole units. The bytes lie in a file without a name, not in memory.
"""

from __future__ import annotations

import os
import tempfile
import weakref
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.errors import BadProject

UNIT = 8
_CHUNK = 1 << 17  # units looked through at once: a megabyte stays in the cache of the processor
_THREADS = 2
_MOST_TELLING = 3  # bytes of a word compared everywhere; the others only where these are found
_MANY = 8  # one unit in so many found: then all bytes are compared everywhere
_PADS = tuple(b"\n" * (UNIT - used) for used in range(UNIT))

Mask = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]


class Found(NamedTuple):
    """Units in which a word begins: their numbers, and (where these are many) all units, zero or not."""

    at: Ints
    units: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Part:
    """Some texts: `sizes` are their lengths in units, `run` is all of them."""

    sizes: NDArray[np.int32]
    run: bytes

    def __post_init__(self) -> None:
        if int(self.sizes.sum(dtype=np.int64)) * UNIT != len(self.run):
            raise BadProject("the words of a block are damaged: their sizes do not add up")


def part_of(texts: Iterable[str]) -> Part:
    """Texts, folded and without line breaks, as a part."""
    pieces = [text.encode("utf-8", "surrogatepass") for text in texts]
    padded = [piece + _PADS[len(piece) % UNIT] for piece in pieces]
    sizes = np.fromiter(map(len, padded), np.int32, len(padded)) // np.int32(UNIT)
    return Part(sizes, b"".join(padded))


class Searched(Protocol):
    """Texts that say which of them hold a word."""

    def holding(self, word: str) -> Mask: ...


class LinkedWords:
    """Texts made of parts that they share; `starts` are those of each text in `parts`, numbers into `words`."""

    def __init__(self, words: Words, starts: NDArray[np.int32], parts: NDArray[np.int32]) -> None:
        if len(parts) and (int(parts.min()) < 0 or int(parts.max()) >= len(words)):
            raise BadProject("the words of a block are damaged: a text has a part that is not there")
        if len(starts) and (starts[0] != 0 or bool((np.diff(starts) <= 0).any()) or starts[-1] >= len(parts)):
            raise BadProject("the words of a block are damaged: a text without any part")
        self._words = words
        self._starts = starts
        self._parts = parts

    def holding(self, word: str) -> Mask:
        """Which texts hold this word in one of their parts."""
        if not len(self._starts):
            return np.zeros(0, dtype=bool)
        found: Mask = np.logical_or.reduceat(self._words.holding(word)[self._parts], self._starts)
        return found


class Words:
    """The texts of a block, numbered as they came, ready to be searched. Several threads look through them."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._file = tempfile.TemporaryFile(prefix="dateline-")  # noqa: SIM115 - lives as long as this does
        weakref.finalize(self, self._file.close)
        sizes = []
        for part in parts:
            sizes.append(part.sizes)
            self._file.write(part.run)
        self._file.flush()
        self._starts = np.concatenate([np.zeros(1, np.int64), *sizes]).cumsum(dtype=np.int64)
        self._stretches = self._cut()
        self._common = self._how_common()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def holding(self, word: str) -> Mask:
        """Which texts hold this word (folded, without white space) somewhere."""
        looked_for = _Word(word, self._common)
        found: Mask = np.zeros(len(self), dtype=bool)
        shares = [self._stretches[nth::_THREADS] for nth in range(_THREADS)]
        with ThreadPoolExecutor(_THREADS) as pool:
            list(pool.map(lambda share: self._look_through(share, looked_for, found), shares))
        return found

    def _look_through(self, stretches: Sequence[tuple[int, int]], word: _Word, found: Mask) -> None:
        sizes = (int(self._starts[end] - self._starts[first]) * UNIT for first, end in stretches)
        desk = _Desk(max(sizes, default=0))
        for first, end in stretches:
            units = word.units_in(self._bytes(first, end, desk), desk)
            _tell(units, self._starts[first:end] - self._starts[first], found[first:end])

    def _cut(self) -> list[tuple[int, int]]:
        """Stretches of texts of about a chunk each."""
        cuts = np.searchsorted(self._starts, np.arange(0, int(self._starts[-1]), _CHUNK))
        return list(pairwise(np.unique([*cuts.tolist(), len(self)]).tolist()))

    def _bytes(self, first: int, end: int, desk: _Desk) -> Bytes:
        start, stop = (int(self._starts[at]) * UNIT for at in (first, end))
        run = desk.run[: stop - start]
        if os.preadv(self._file.fileno(), [run.data], start) != len(run):
            raise BadProject("the texts to search were cut short: is the disk full?")
        return run

    def _how_common(self) -> Ints:
        """How often each byte occurs, by a sample from the beginning."""
        if not self._stretches:
            return np.zeros(256, np.int64)
        first, end = self._stretches[0]
        return np.bincount(self._bytes(first, end, _Desk(int(self._starts[end]) * UNIT)), minlength=256)


class _Desk:
    """Room for a stretch of bytes and two masks of it, used again and again."""

    def __init__(self, size: int) -> None:
        self.run = np.empty(size, np.uint8)
        self.hits = np.empty(size, np.bool_)
        self.more = np.empty(size, np.bool_)


class _Word:
    """A word as its bytes, the most telling first."""

    def __init__(self, word: str, common: Ints) -> None:
        told = word.encode("utf-8", "surrogatepass")
        self._size = len(told)
        self._bytes = sorted(enumerate(told), key=lambda each: int(common[each[1]]))

    def units_in(self, run: Bytes, desk: _Desk) -> Found:
        """The units in which the word begins, and the units of all as zero or not if those are many."""
        hits = self._hits(run, self._bytes[:_MOST_TELLING], desk)
        units = hits.view(np.uint64)
        found = np.flatnonzero(units)
        if self._size <= _MOST_TELLING:
            return Found(found, units)
        if len(found) * _MANY > len(units):
            units = self._hits(run, self._bytes, desk).view(np.uint64)
            return Found(np.flatnonzero(units), units)
        row, column = np.nonzero(hits.reshape(-1, UNIT)[found])
        return Found(self._confirmed(run, found[row] * UNIT + column) // UNIT, units)

    def _hits(self, run: Bytes, looked_for: Sequence[tuple[int, int]], desk: _Desk) -> Mask:
        """Where these bytes of the word stand as they do in it, told at its beginning."""
        hits: Mask = desk.hits[: len(run)]
        size = max(0, len(run) - self._size + 1)
        hits[size:] = False
        (at, byte), *others = looked_for
        np.equal(run[at : at + size], byte, out=hits[:size])
        for at, byte in others:
            more = np.equal(run[at : at + size], byte, out=desk.more[:size])
            np.logical_and(hits[:size], more, out=hits[:size])
        return hits

    def _confirmed(self, run: Bytes, places: Ints) -> Ints:
        for at, byte in self._bytes[_MOST_TELLING:]:
            places = places[run[places + at] == byte]
        return places


def _tell(found: Found, starts: Ints, texts: Mask) -> None:
    """Mark the texts that have a unit found; `starts` are their first units."""
    if len(found.at) > len(starts):
        np.not_equal(np.bitwise_or.reduceat(found.units, starts), 0, out=texts)
    elif len(found.at):
        texts[np.searchsorted(starts, found.at, side="right") - 1] = True
