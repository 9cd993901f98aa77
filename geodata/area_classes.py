"""Classes of shaded areas: few, of whole-number bounds, equal values always in the same one.

Natural breaks come from mapclassify. Loading it takes seconds, so it happens at the first list of values that needs
it; a window calls `load` beside its own thread, and until that is done asks for `even_classes`.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

MOST_CLASSES = 5
_MOST_FOR_BREAKS = 100  # distinct values; natural breaks of more take longer than a glance may wait

_Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Classes:
    """`ranges` are the least and the greatest value that occurs in each class, rising and never overlapping.

    `numbers` says of each value, in the order given, in which class it is. Every class has a value.
    """

    ranges: tuple[tuple[int, int], ...]
    numbers: tuple[int, ...]


def load() -> None:
    """Import what natural breaks are found with; once, and some seconds long."""
    import mapclassify  # noqa: F401


def is_loaded() -> bool:
    return "mapclassify" in sys.modules and hasattr(sys.modules["mapclassify"], "FisherJenks")


def needs_breaks(values: Sequence[int]) -> bool:
    """Whether there are more distinct values than classes, so that they must be parted somewhere."""
    return len(set(values)) > MOST_CLASSES


@lru_cache(maxsize=64)
def classify(values: tuple[int, ...]) -> Classes:
    """Counts of one or more in at most five classes: each value one of its own, or else natural breaks.

    Breaks are sought among the logarithms of the distinct values: from 1 to 2 is as far as from 50 to 100. Of very
    many distinct values each class holds the same share.
    """
    distinct = _distinct(values)
    if len(distinct) <= MOST_CLASSES:
        return _classes(values, distinct)
    return _classes(values, _upper_bounds(distinct))


def even_classes(values: tuple[int, ...]) -> Classes:
    """The same without mapclassify: classes of equal ratio between their bounds."""
    distinct = _distinct(values)
    if len(distinct) <= MOST_CLASSES:
        return _classes(values, distinct)
    return _classes(values, np.geomspace(distinct[0], distinct[-1], MOST_CLASSES + 1)[1:])


def _distinct(values: Sequence[int]) -> _Numbers:
    if any(value < 1 for value in values):
        raise ValueError(f"classes are for counts of one or more, not for {min(values)}")
    return np.unique(np.array(values, dtype=np.float64))


def _upper_bounds(distinct: _Numbers) -> _Numbers:
    import mapclassify

    scheme = mapclassify.FisherJenks if len(distinct) <= _MOST_FOR_BREAKS else mapclassify.Quantiles
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that it could be faster, with a compiler installed
        found: _Numbers = np.exp(scheme(np.log(distinct), k=MOST_CLASSES).bins)
    return found


def _classes(values: Sequence[int], bounds: _Numbers) -> Classes:
    """Classes by their upper bounds, each bound taking in what is equal to it but for rounding."""
    given = np.array(values, dtype=np.float64)
    raw = np.minimum(np.searchsorted(bounds * (1 + 1e-9), given), len(bounds) - 1)
    in_use, numbers = np.unique(raw, return_inverse=True)
    members = (given[numbers == number] for number in range(len(in_use)))
    return Classes(tuple((int(m.min()), int(m.max())) for m in members), tuple(numbers.tolist()))
