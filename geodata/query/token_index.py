"""A million texts by their tokens, so that a word, the beginning of one or a phrase is found in milliseconds.

Texts come in parts of some megabytes. Of each part are kept the run of its tokens, as numbers, and for each number
the places where it stands, and their texts; so a phrase is looked up by its rarest token, and its other tokens are
compared there. All of it lies in a file without a name, not in memory: ten bytes a token. What is in memory is each
different word, once. A part is taken apart by sums over all of its bytes, without a loop over its texts.
"""

from __future__ import annotations

import tempfile
import weakref
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.query.spelling import Pattern, Unit, is_word, plain_word, stem
from geodata.query.tokenising import CHARACTER_LIMIT, Cut, code_of, cut

Mask = NDArray[np.bool_]
Codes = NDArray[np.uint64]
Numbers = NDArray[np.int32]
_LAST = "\U0010ffff"
_CHANGING = "eiy"  # letters in which a stem may end otherwise than the word did
_SHORT, _ENDING, _ENDINGS = 3, 4, 12  # letters that follow a stem: at most "-ings", "-fulness" and the like
_FEW = 8  # tokens that are looked up one by one
_KEPT = 1_000  # units whose readings were looked up
_SMALL = 1 << 16  # texts of a part that are numbered in two bytes


@dataclass(frozen=True, slots=True)
class _Segment:
    """A part: `codes` are its different tokens, sorted; the places of the n-th are order[starts[n]:starts[n + 1]].

    `owners` are the texts of these places, `run` has the number of each token in order; there are `size` texts.
    """

    codes: Codes
    starts: Numbers
    order: Numbers
    owners: Any
    run: Numbers
    size: int

    def holding(self, units: Sequence[Codes], found: Mask) -> None:
        """Mark the texts in which tokens of these readings follow each other."""
        known = [self._known(each) for each in units]
        counts = [int((self.starts[each + 1] - self.starts[each]).sum()) for each in known]
        if not all(counts):
            return
        if len(units) == 1:
            for span in self._spans(known[0]):
                found[self.owners[span]] = True
            return
        rarest, *others = np.argsort(counts).tolist()
        for span in self._spans(known[rarest]):
            at, owners = self.order[span] - np.int32(rarest), self.owners[span]
            fits = (at >= 0) & (at <= len(self.run) - len(units))
            for nth in others:
                at, owners = at[fits], owners[fits]
                fits = self._is_one_of(known[nth], self.run[at + np.int32(nth)])
            found[owners[fits]] = True

    def _known(self, codes: Codes) -> NDArray[np.intp]:
        """The numbers of those codes that occur here."""
        at = np.searchsorted(self.codes, codes)
        at[at == len(self.codes)] = 0
        known: NDArray[np.intp] = at[self.codes[at] == codes]
        return known

    def _spans(self, numbers: NDArray[np.intp]) -> Iterator[slice | NDArray[np.int64]]:
        """Where the places of these tokens lie in `order`: a stretch for each, or all listed if they are many."""
        firsts, ends = self.starts[numbers].astype(np.int64), self.starts[numbers + 1].astype(np.int64)
        if len(numbers) <= _FEW:
            yield from (slice(first, end) for first, end in zip(firsts.tolist(), ends.tolist(), strict=True))
            return
        sizes = ends - firsts
        shift = firsts - np.cumsum(sizes) + sizes
        yield np.repeat(shift, sizes) + np.arange(int(sizes.sum()))

    def _is_one_of(self, numbers: NDArray[np.intp], run: Numbers) -> Mask:
        if len(numbers) == 1:
            equal: Mask = run == numbers[0]
            return equal
        flags: Mask = np.zeros(len(self.codes), dtype=bool)
        flags[numbers] = True
        return flags[run]


def _beginnings(root: str) -> set[str]:
    """How words of a stem may begin, so that few others need be stemmed: "cities" is "citi" and so is "city"."""
    found = {root}
    if root[-1] in _CHANGING and len(root) > 1:
        found |= {root[:-1] + letter for letter in _CHANGING}
    if root[1:] == "ie":  # die, dying
        found.add(root[0] + "y")
    return found


class TokenIndex:
    """Texts by their tokens, numbered as they came. Filled by one thread; when it is finished others may ask."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="dateline-")  # noqa: SIM115 - lives as long as this does
        weakref.finalize(self, self._file.close)
        self._segments: list[_Segment] = []
        self._codes_of: dict[str, list[int]] = {}  # of each word without case and accents, in all its spellings
        self._seen: Codes = np.empty(0, np.uint64)
        self._words: list[str] = []
        self._known: dict[Unit, Codes] = {}

    def add(self, run: bytes, starts: NDArray[np.int64]) -> None:
        """Append a run of folded UTF-8, given the offsets at which its texts begin; each ends in a line break."""
        if len(starts):
            self._add(cut(run, starts))

    def finish(self) -> None:
        """All parts were added: now it may be asked."""
        self._words = sorted(self._codes_of)
        self._seen = np.empty(0, np.uint64)
        self._known.clear()

    def __len__(self) -> int:
        return sum(each.size for each in self._segments)

    def holding(self, patterns: Iterable[Pattern]) -> Mask:
        """Which texts hold one of these patterns."""
        found: Mask = np.zeros(len(self), dtype=bool)
        for each in patterns:
            units = [self._readings(unit) for unit in each.units]
            if all(map(len, units)):
                self._look(units, found)
        return found

    def _look(self, units: Sequence[Codes], found: Mask) -> None:
        first = 0
        for segment in self._segments:
            segment.holding(units, found[first : first + segment.size])
            first += segment.size

    def _readings(self, unit: Unit) -> Codes:
        if unit not in self._known:
            while len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            self._known[unit] = self._found_readings(unit)
        return self._known[unit]

    def _found_readings(self, unit: Unit) -> Codes:
        """The codes of all tokens here that fit a unit."""
        if not is_word(unit.text):
            return np.array([code_of(unit.text)], np.uint64)
        words = self._beginning_with(unit.text) if unit.is_prefix else self._of_stem(unit.text)
        return np.array(sorted(code for word in words for code in self._codes_of[word]), np.uint64)

    def _of_stem(self, root: str) -> Iterator[str]:
        """The words of this stem."""
        longest = len(root) + (_ENDING if len(root) < _SHORT else _ENDINGS)
        near = (word for each in _beginnings(root) for word in self._beginning_with(each) if len(word) <= longest)
        return (word for word in near if stem(word) == root)

    def _beginning_with(self, text: str) -> list[str]:
        return self._words[bisect_left(self._words, text) : bisect_left(self._words, text + _LAST)]

    def _add(self, told: Cut) -> None:
        order = np.argsort(told.codes, kind="stable").astype(np.int32)
        ranked = told.codes[order]
        first = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1]))
        codes = ranked[first]
        starts = np.append(first, len(ranked)).astype(np.int32)
        run = np.empty(len(ranked), np.int32)
        run[order] = np.repeat(np.arange(len(codes), dtype=np.int32), np.diff(starts))
        self._learn(told, codes, order[first])
        size = len(told.texts)
        numbers = np.arange(size, dtype=np.uint16 if size <= _SMALL else np.int32)
        owners = np.repeat(numbers, np.diff(np.append(told.texts, len(run))))[order]
        laid = [self.laid(each) for each in (order, owners, run)]
        self._segments.append(_Segment(codes, starts, laid[0], laid[1], laid[2], size))

    def laid(self, numbers: NDArray[Any]) -> Any:
        """The numbers, kept in the file instead of in memory."""
        if not len(numbers):
            return numbers
        offset = self._file.tell()
        self._file.write(numbers.tobytes())
        self._file.flush()
        return np.memmap(self._file, numbers.dtype, "r", offset, numbers.shape).view(np.ndarray)

    def _learn(self, told: Cut, codes: Codes, at: Numbers) -> None:
        """Note the words that were not met before."""
        new = (codes >= CHARACTER_LIMIT) & ~np.isin(codes, self._seen, kind="sort")
        for code, place in zip(codes[new].tolist(), at[new].tolist(), strict=True):
            self._codes_of.setdefault(plain_word(told.word_at(place)), []).append(code)
        self._seen = np.union1d(self._seen, codes[new])
