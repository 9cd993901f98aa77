"""Whole numbers as short text: what a page of one file holds by the hundred thousand.

A number is written in digits of 64 letters, five bits a digit, the low ones first, a sixth bit saying that more
follow; signed ones are folded, so that small ones of either sign stay short. `resources/webmap/unpack.js` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def numbers(values: Iterable[int]) -> str:
    """Numbers of zero or more, one after the other."""
    return "".join(_SHORT[value] if 0 <= value < len(_SHORT) else number(value) for value in values)


def signed(values: ArrayLike) -> str:
    """Numbers of either sign."""
    found = np.asarray(values, dtype=np.int64)
    return numbers(((found << 1) ^ (found >> 63)).tolist())


def steps(values: ArrayLike) -> str:
    """Numbers by what each adds to the one before it."""
    return signed(np.diff(np.asarray(values, dtype=np.int64), prepend=0))


def line(points: Sequence[Sequence[float]], grid: float) -> str:
    """A line or ring on a grid of so many steps to a unit; neighbours that fall together are one.

    Rounding does to a point that two outlines share the same in both, so no gap opens between them.
    """
    on_grid = np.rint(np.asarray(points, dtype=np.float64)[:, :2] * grid).astype(np.int64)
    kept = np.append(True, np.any(np.diff(on_grid, axis=0), axis=1))
    on_grid = on_grid[kept]
    moves: NDArray[np.int64] = np.diff(on_grid, axis=0, prepend=np.zeros((1, 2), np.int64))
    return signed(moves.ravel())
