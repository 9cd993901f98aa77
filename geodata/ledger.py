"""The rows of a project as they come and go: a changed article costs its own rows, whatever the project holds.

Rows lie in columns with room at their end. One that went stays where it was and says nothing any more; so rows keep
their numbers, and whoever counted them need only follow the changes. Only when most rows are gone, or at once so many
came that counting anew is as quick, does the count begin again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.columns import NAMES, PAIRS, TYPES_OF, Chunk, Columns, Ints, Mask, without
from geodata.digest import NONE

GONE = -1  # the kind of a row that went
_SILENT = {"kind": GONE, "article": NONE, "place": NONE, "type": NONE, "start": NONE, "end": NONE, "inferred": 0}
_ROOM = 4096  # rows beyond those that are there, and a quarter of them besides
_MANY = 2_000  # changes or rows at once after which whoever counts begins anew
_MANY_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Change:
    """Rows that came (`sign` 1) or went (−1): their numbers, and what they say or said."""

    sign: int
    at: Ints
    rows: Chunk


class Ledger:
    """Chunks of rows by their owners, one after the other in the columns."""

    def __init__(self) -> None:
        self.generation = 0  # another after which rows have other numbers, or too much changed to be followed
        self.gone = 0
        self._waiting: dict[str, Chunk] = {}
        self._leaving: dict[str, set[int]] = defaultdict(set)  # articles whose rows need not even be laid
        self._buffers: dict[str, NDArray[Any]] = {}
        self._spans: dict[str, tuple[int, int]] = {}
        self._size, self._pairs = 0, 0
        self._columns: Columns | None = None
        self._changes: list[Change] = []
        self._is_laid = False

    def __contains__(self, owner: str) -> bool:
        return owner in self._spans or owner in self._waiting

    def add(self, owner: str, rows: Chunk) -> None:
        """Rows of somebody who has none yet."""
        if not self._is_laid:
            self._waiting[owner] = rows
            return
        self._make_room(len(rows), len(rows.actor_rows))
        first = self._append(owner, rows)
        self._note(Change(1, np.arange(first, first + len(rows)), rows))

    def remove(self, owner: str) -> Chunk:
        """Take all rows of an owner away; they come back."""
        if not self._is_laid:
            self._leaving.pop(owner, None)
            return self._waiting.pop(owner)
        return self._bury(np.arange(*self._spans.pop(owner)))

    def remove_article(self, owner: str, article: int) -> Chunk | None:
        """Take the rows of one article away from those of a block; they come back if they were laid."""
        if not self._is_laid:
            self._leaving[owner].add(article)
            return None
        first, end = self._spans[owner]
        return self._bury(first + np.flatnonzero(self._buffers["article"][first:end] == article))

    @property
    def columns(self) -> Columns:
        """All rows, those that are gone among them."""
        if not self._is_laid:
            self._lay()
        elif self.gone > _ROOM and self.gone * 2 > self._size:
            self._close_ranks()
        if self._columns is None:
            self._columns = self.between(0, self._size)
        return self._columns

    def between(self, first: int, end: int) -> Columns:
        """A stretch of the rows; `actor_rows` count from its first."""
        pairs = slice(0, self._pairs) if (first, end) == (0, self._size) else self._pairs_of(first, end)
        found = {name: self._buffers[name][pairs if name in PAIRS else slice(first, end)] for name in NAMES}
        if first:
            found["actor_rows"] = found["actor_rows"] - np.int32(first)
        return Columns(**found)

    def stretches(self, since: int = 0) -> Iterator[tuple[str, int, int]]:
        """The owners with the first and the last of their rows, from a row on that begins one."""
        _ = self.columns
        return ((owner, first, end) for owner, (first, end) in self._spans.items() if first >= since)

    @property
    def now(self) -> int:
        """How many changes there were in this generation."""
        return len(self._changes)

    def since(self, then: int) -> Sequence[Change]:
        return self._changes[then:]

    def _note(self, change: Change) -> None:
        self._columns = None
        self._changes.append(change)
        if len(self._changes) > _MANY or len(change.at) > _MANY_ROWS:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self.generation += 1
        self._changes = []

    def _bury(self, at: Ints) -> Chunk:
        """What these rows said; from now on they are silent."""
        low, high = (int(at[0]), int(at[-1]) + 1) if len(at) else (0, 0)
        pairs = self._pairs_of(low, high)
        rows = self._buffers["actor_rows"][pairs]
        told = np.flatnonzero(np.isin(rows, at)) + pairs.start if len(at) < high - low else pairs
        said = {name: self._buffers[name][told if name in PAIRS else at].copy() for name in NAMES}
        said["actor_rows"] = np.searchsorted(at, said["actor_rows"]).astype(np.int32)
        for name, silence in _SILENT.items():
            self._buffers[name][at] = silence
        self.gone += len(at)
        change = Change(-1, at, Columns(**said))
        self._note(change)
        return change.rows

    def _pairs_of(self, first: int, end: int) -> slice:
        wanted = np.array([first, end], TYPES_OF["actor_rows"])  # of another type all would be converted first
        found = np.searchsorted(self._buffers["actor_rows"][: self._pairs], wanted)
        return slice(int(found[0]), int(found[1]))

    def _lay(self) -> None:
        """Lay the chunks that waited side by side."""
        for owner, articles in self._leaving.items():
            self._waiting[owner] = without(self._waiting[owner], articles)
        self._leaving.clear()
        chunks = list(self._waiting.values())
        self._allot(sum(map(len, chunks)), sum(len(each.actor_rows) for each in chunks))
        for owner in list(self._waiting):
            self._append(owner, self._waiting.pop(owner))
        self._is_laid = True
        self._columns = None
        self._begin_anew()

    def _allot(self, rows: int, pairs: int) -> None:
        """Columns with room for so many and a quarter more; memory is taken only where something is written."""
        for name in NAMES:
            size = pairs if name in PAIRS else rows
            grown = np.empty(size + size // 4 + _ROOM, TYPES_OF[name])
            used = self._pairs if name in PAIRS else self._size
            if used:
                grown[:used] = self._buffers[name][:used]
            self._buffers[name] = grown

    def _make_room(self, rows: int, pairs: int) -> None:
        rows, pairs = self._size + rows, self._pairs + pairs
        if rows > len(self._buffers["kind"]) or pairs > len(self._buffers["actor_rows"]):
            self._allot(rows, pairs)

    def _append(self, owner: str, rows: Chunk) -> int:
        first, begin = self._size, self._pairs
        self._size, self._pairs = first + len(rows), begin + len(rows.actor_rows)
        for name in NAMES:
            at = slice(begin, self._pairs) if name in PAIRS else slice(first, self._size)
            self._buffers[name][at] = getattr(rows, name)
        self._buffers["actor_rows"][begin : self._pairs] += np.int32(first)
        self._spans[owner] = first, self._size
        return first

    def _close_ranks(self) -> None:
        """Let the rows that are gone out."""
        self._waiting = {
            owner: without(self.between(first, end), (NONE,)) for owner, (first, end) in self._spans.items()
        }
        self._spans, self._buffers, self._size, self._pairs, self.gone = {}, {}, 0, 0, 0
        self._lay()


class PerRow:
    """A number or a mark for each row of a ledger, worked out once: for rows that came, then only for those."""

    def __init__(self, ledger: Ledger, gone: int | bool | None, make: Callable[[Columns, int], NDArray[Any]]) -> None:
        """`make` is asked for columns that begin with the row of that number. Rows that go get `gone`, or stay."""
        self._ledger, self._gone, self._make = ledger, gone, make
        self._buffer: NDArray[Any] | None = None
        self._size, self._generation, self._then = 0, -1, 0

    def __call__(self) -> NDArray[Any]:
        """Shared, and not to be written into."""
        size = len(self._ledger.columns)
        if self._buffer is None or self._generation != self._ledger.generation:
            self._buffer = self._make(self._ledger.columns, 0)
            self._size = size
        else:
            self._follow(self._buffer, size)
        self._generation, self._then = self._ledger.generation, self._ledger.now
        found: NDArray[Any] = self._buffer[:size]
        found.setflags(write=False)
        return found

    def _follow(self, buffer: NDArray[Any], size: int) -> None:
        if size > len(buffer):
            grown = np.empty(size + size // 4 + _ROOM, buffer.dtype)
            grown[: self._size] = buffer[: self._size]
            self._buffer = buffer = grown
        if size > self._size:
            buffer[self._size : size] = self._make(self._ledger.between(self._size, size), self._size)
            self._size = size
        for change in self._ledger.since(self._then) if self._gone is not None else ():
            if change.sign < 0:
                buffer[change.at] = self._gone


def live(rows: Columns) -> Mask:
    """Which rows are not gone."""
    found: Mask = rows.kind != GONE
    return found
