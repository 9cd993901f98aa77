"""The tagger's path through its tags is the best one there is, however many sentences are decoded together."""

from __future__ import annotations

from itertools import pairwise, product

import numpy
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.chinese_tagger import best_paths

_TAGS = 3
_GAINS = st.integers(-8, 8).map(float)
_SEQUENCES = st.lists(
    st.lists(st.lists(_GAINS, min_size=_TAGS, max_size=_TAGS), min_size=1, max_size=4), min_size=1, max_size=4
)


def _worth(path: tuple[int, ...], emissions: list[list[float]], arrivals: list[list[float]]) -> float:
    moves = sum(arrivals[later][earlier] for earlier, later in pairwise(path))
    return sum(gains[tag] for gains, tag in zip(emissions, path, strict=True)) + moves


@given(_SEQUENCES, st.lists(st.lists(_GAINS, min_size=_TAGS, max_size=_TAGS), min_size=_TAGS, max_size=_TAGS))
def test_no_path_is_better_than_the_one_found(
    sequences: list[list[list[float]]], arrivals: list[list[float]]
) -> None:
    ordered = sorted(sequences, key=len, reverse=True)
    emissions = [numpy.array(each, dtype=numpy.float32) for each in ordered]
    for each, path in zip(ordered, best_paths(emissions, numpy.array(arrivals, dtype=numpy.float32)), strict=True):
        every = (_worth(other, each, arrivals) for other in product(range(_TAGS), repeat=len(each)))
        assert _worth(tuple(path), each, arrivals) == max(every)
