"""Whole numbers as short text: what a page of one file holds by the hundred thousand.

A number is written in digits of 64 letters, five bits a digit, the low ones first, a sixth bit saying that more
follow; signed ones are folded, so that small ones of either sign stay short. `resources/webmap/unpack.js` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32


def number(value: int) -> str:
    """A number of zero or more; ValueError for a negative one."""
    if value < 0:
        raise ValueError(f"not to be written unsigned: {value}")
    digits = []
    while value >= _MORE:
        digits.append(ALPHABET[_MORE | (value & 31)])
        value >>= 5
    return "".join([*digits, ALPHABET[value]])


_SHORT = tuple(map(number, range(8192)))
_SHORT_ARRAY = np.array(_SHORT, dtype=object)


def numbers(values: Iterable[int]) -> str:
    """Numbers of zero or more, one after the other."""
    return "".join(_SHORT[value] if 0 <= value < len(_SHORT) else number(value) for value in values)


def signed(values: ArrayLike) -> str:
    """Numbers of either sign."""
    return "".join(_digits(np.asarray(values, dtype=np.int64)))


def _digits(values: NDArray[np.int64]) -> list[str]:
    """Each of some numbers of either sign as text."""
    folded = (values << 1) ^ (values >> 63)
    found = np.take(_SHORT_ARRAY, np.minimum(folded, len(_SHORT) - 1)).tolist()
    for at in np.flatnonzero(folded >= len(_SHORT)).tolist():
        found[at] = number(int(folded[at]))
    return cast(list[str], found)


def steps(values: ArrayLike) -> str:
    """Numbers by what each adds to the one before it."""
    return signed(np.diff(np.asarray(values, dtype=np.int64), prepend=0))


def lines(found: Sequence[Sequence[Sequence[float]]], grid: float) -> list[str]:
    """Lines and rings on a grid of so many steps to a unit; neighbours of a line that fall together are one.

    Rounding does to a point that two outlines share the same in both, so no gap opens between them.
    """
    if not found:
        return []
    sizes = np.array([len(points) for points in found])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    on_grid = np.rint(np.concatenate([np.asarray(points, np.float64)[:, :2] for points in found]) * grid)
    moves = on_grid.astype(np.int64)
    moves[1:] -= moves[:-1].copy()
    moves[first] = on_grid[first]
    kept = np.any(moves, axis=1)
    kept[first] = True
    ends = np.cumsum(np.add.reduceat(kept, first, dtype=np.int64)).tolist()
    digits = _digits(moves[kept].ravel())
    return ["".join(digits[2 * start : 2 * end]) for start, end in zip([0, *ends], ends, strict=False)]
