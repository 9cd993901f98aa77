"""Distances and shares against figures worked out by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.evaluation.measures import FARTHEST_KM, Counts, Distances, Share, area_under_curve, kilometres

distances = st.lists(st.floats(0, FARTHEST_KM), min_size=2, max_size=20)
points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def test_precision_recall_and_f1() -> None:
    counts = Counts(found=3, gold=6, predicted=4)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.5, 0.6)
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)


def test_optional_things_are_not_asked_for() -> None:
    counts = Counts(found=3, gold=5, predicted=3, optional=1, optional_found=1)
    assert (counts.precision, counts.recall) == (1, 0.5)


def test_a_quarter_of_the_equator_and_the_whole_way_round() -> None:
    assert kilometres((0, 0), (0, 90)) == pytest.approx(10007.557, abs=0.01)
    assert kilometres((90, 0), (-90, 0)) == pytest.approx(20015.11, abs=0.1)


def test_distances_tell_accuracy_mean_and_median() -> None:
    record = Distances((0.0, 100.0, 161.0, 162.0)).record()
    assert (record["accuracy_161km"], record["mean_km"], record["median_km"]) == (0.75, 105.75, 130.5)
    assert Distances().record() == {"count": 0}


def test_the_area_under_the_curve_by_hand() -> None:
    one_step = math.log(1 + 9) / 2  # from 0 km to 9 km
    assert area_under_curve([9, 0]) == pytest.approx(one_step / math.log(FARTHEST_KM))
    assert area_under_curve([5]) is None


@given(distances)
def test_the_area_is_least_at_no_error_and_hardly_more_than_one(errors: list[float]) -> None:
    area = area_under_curve(errors)
    assert area is not None
    assert 0 <= area < 1.001
    assert area_under_curve([0.0] * len(errors)) == 0


@given(points, points)
def test_distance_is_the_same_both_ways_and_none_to_itself(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-3)
    assert kilometres(one, one) == pytest.approx(0, abs=1e-3)


def test_measures_add_up() -> None:
    assert Share(1, 2) + Share(2, 2) == Share(3, 4)
    assert Counts(1, 2, 3) + Counts(1, 1, 1) == Counts(2, 3, 4)
    assert (Distances((1.0,)) + Distances((2.0,))).errors == (1.0, 2.0)
