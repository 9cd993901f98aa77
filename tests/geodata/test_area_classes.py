"""Classes are honest: whole bounds that occur, equal values together, none empty."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import area_classes
from geodata.area_classes import MOST_CLASSES, classify, even_classes

counts = st.lists(st.integers(1, 2000) | st.integers(1, 6), max_size=60).map(tuple)
schemes = st.sampled_from([classify, even_classes])


@given(counts, schemes)
def test_every_value_lies_in_its_class_and_bounds_are_values_that_occur(values, scheme):
    found = scheme(values)
    for value, number in zip(values, found.numbers, strict=True):
        low, high = found.ranges[number]
        assert low <= value <= high
    assert {bound for ends in found.ranges for bound in ends} <= set(values)


@given(counts, schemes)
def test_classes_rise_never_overlap_and_none_is_empty(values, scheme):
    found = scheme(values)
    assert all(before[1] < after[0] for before, after in pairwise(found.ranges))
    assert set(found.numbers) == set(range(len(found.ranges)))


@given(counts, schemes)
def test_few_distinct_values_have_a_class_each(values, scheme):
    distinct = len(set(values))
    found = scheme(values)
    assert len(found.ranges) <= MOST_CLASSES
    if distinct <= MOST_CLASSES:
        assert found.ranges == tuple((value, value) for value in sorted(set(values)))


@given(counts, st.randoms())
def test_the_order_of_the_values_does_not_matter(values, random):
    shuffled = list(values)
    random.shuffle(shuffled)
    assert classify(tuple(shuffled)).ranges == classify(values).ranges


@settings(max_examples=5)
@given(st.integers(150, 400))
def test_very_many_distinct_values_are_parted_evenly(count):
    found = classify(tuple(range(1, count + 1)))
    sizes = [found.numbers.count(number) for number in range(MOST_CLASSES)]
    assert max(sizes) - min(sizes) <= 1


def test_breaks_fall_into_the_gaps():
    assert classify((1, 1, 2, 2, 10, 11, 50, 55, 300, 310)).ranges == ((1, 1), (2, 2), (10, 11), (50, 55), (300, 310))


def test_what_is_not_counted_has_no_class():
    with pytest.raises(ValueError, match="one or more"):
        classify((0, 3))


def test_few_values_need_nothing_loaded(monkeypatch):
    monkeypatch.setitem(sys.modules, "mapclassify", None)
    assert not area_classes.is_loaded()
    assert even_classes(tuple(range(1, 40))).ranges[0][0] == 1
    classify.cache_clear()
    assert len(classify((1, 2, 3)).ranges) == 3
