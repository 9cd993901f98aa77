"""The folded texts that a search looks through, as runs of bytes; and what becomes of them: texts by their tokens.

A text takes a whole number of eight-byte units, filled up with line breaks, which no token holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.errors import BadProject
from geodata.query.spelling import Pattern
from geodata.query.token_index import TokenIndex

UNIT = 8
_PADS = tuple(b"\n" * (UNIT - used) for used in range(UNIT))
_WAITING = 2  # parts that were read and not yet taken apart

Mask = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Part:
    """Some texts: `sizes` are their lengths in units, `run` is all of them."""

    sizes: NDArray[np.int32]
    run: bytes

    def __post_init__(self) -> None:
        if int(self.sizes.sum(dtype=np.int64)) * UNIT != len(self.run) or (self.run and self.run[-1:] != b"\n"):
            raise BadProject("the words of a block are damaged: their sizes do not add up")

    @property
    def starts(self) -> Ints:
        """The offsets at which the texts begin."""
        return (np.cumsum(self.sizes, dtype=np.int64) - self.sizes) * UNIT


def part_of(texts: Iterable[str]) -> Part:
    """Texts, folded and without line breaks, as a part."""
    pieces = [text.encode("utf-8", "surrogatepass") for text in texts]
    padded = [piece + _PADS[len(piece) % UNIT] for piece in pieces]
    sizes = np.fromiter(map(len, padded), np.int32, len(padded)) // np.int32(UNIT)
    return Part(sizes, b"".join(padded))


class Searched(Protocol):
    """Texts that say which of them hold one of some patterns."""

    def holding(self, patterns: Sequence[Pattern]) -> Mask: ...


def words_of(parts: Iterable[Part]) -> TokenIndex:
    """The texts of these parts, one after the other, ready to be searched; BadProject on damage."""
    found = TokenIndex()
    for part in parts:
        _add(found, part)
    found.finish()
    return found


def _add(words: TokenIndex, part: Part) -> None:
    try:
        words.add(part.run, part.starts)
    except (UnicodeDecodeError, IndexError) as error:
        raise BadProject("the words of a block are damaged: they are no text") from error


class LinkedWords:
    """Texts made of parts that they share; `starts` are those of each text in `parts`, numbers into `words`."""

    def __init__(self, words: TokenIndex, starts: NDArray[np.int32], parts: NDArray[np.int32]) -> None:
        if len(parts) and (int(parts.min()) < 0 or int(parts.max()) >= len(words)):
            raise BadProject("the words of a block are damaged: a text has a part that is not there")
        if len(starts) and (starts[0] != 0 or bool((np.diff(starts) <= 0).any()) or starts[-1] >= len(parts)):
            raise BadProject("the words of a block are damaged: a text without any part")
        self._words = words
        self._size = len(starts)
        texts = np.repeat(np.arange(len(starts), dtype=np.int32), np.diff(np.append(starts, len(parts))))
        self._texts = words.laid(texts[np.argsort(parts, kind="stable")])  # those of each part, part by part
        self._ends = np.cumsum(np.bincount(parts, minlength=len(words)))

    def holding(self, patterns: Sequence[Pattern]) -> Mask:
        """Which texts hold one of these in one of their parts."""
        found: Mask = np.zeros(self._size, dtype=bool)
        parts = np.flatnonzero(self._words.holding(patterns))
        ends = self._ends[parts]
        sizes = ends - np.where(parts > 0, self._ends[parts - 1], 0)
        total = int(sizes.sum())
        if total:
            found[self._texts[np.repeat(ends - np.cumsum(sizes), sizes) + np.arange(total)]] = True
        return found


class Growing:
    """Texts that are read part by part by whoever has the project, and sorted by a thread beside."""

    def __init__(self, parts: Iterator[Part], linked: Callable[[TokenIndex], Searched] = lambda words: words) -> None:
        self._parts = parts
        self._linked = linked
        self._words = TokenIndex()
        self._sorting = ThreadPoolExecutor(1, thread_name_prefix="words")
        self._tasks: list[Future[None]] = []
        self._is_read = False
        self._found: Searched | None = None

    @property
    def is_ready(self) -> bool:
        return self._is_read and all(task.done() for task in self._tasks)

    def step(self) -> None:
        """Read one more part, unless enough of them wait; returns at once."""
        if self._is_read or sum(not task.done() for task in self._tasks) >= _WAITING:
            return
        part = next(self._parts, None)
        if part is not None:
            self._tasks.append(self._sorting.submit(_add, self._words, part))
        else:
            self._is_read = True
            self._tasks.append(self._sorting.submit(self._finish))
            self._sorting.shutdown(wait=False)

    def result(self) -> Searched:
        """The texts, ready to be searched, however long that takes; BadProject on damage."""
        if self._found is None:
            while not self._is_read:
                for task in self._tasks:
                    task.result()
                self.step()
            for task in self._tasks:
                task.result()
        assert self._found is not None
        return self._found

    def _finish(self) -> None:
        self._words.finish()
        self._found = self._linked(self._words)

    def close(self) -> None:
        """Nobody will ask any more."""
        self._sorting.shutdown(wait=False, cancel_futures=True)
