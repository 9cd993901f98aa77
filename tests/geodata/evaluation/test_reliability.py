"""What is stated at .8 is right eight times of ten, and the table that says so counts rightly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.evaluation.document import parse_document
from geodata.evaluation.reliability import Judged, Reliability, as_table, reliability
from geodata.extraction.calibration import (
    actor_confidence,
    chance_of_date,
    chance_of_place,
    event_confidence,
    place_confidence,
)

SHARES = st.floats(0, 1)
GOLD = {
    "id": "a",
    "text": "Ankara met Kyiv; Riga fell.",
    "places": [
        {"start": 0, "end": 6, "lat": 39.93, "lon": 32.85},
        {"start": 11, "end": 15, "lat": 50.45, "lon": 30.5},
    ],
    "actors": [{"start": 0, "end": 6, "kind": "org"}],
    "events": [{"start": 0, "end": 15, "types": ["CONSULT"]}],
    "ignore": [{"start": 17, "end": 21}],
}
READ = {
    "id": "a",
    "places": [
        {"start": 0, "end": 6, "lat": 39.9, "lon": 32.8, "confidence": 0.97},
        {"start": 11, "end": 15, "lat": 10.0, "lon": 10.0, "confidence": 0.6},
        {"start": 17, "end": 21, "lat": 57.0, "lon": 24.0, "confidence": 0.9},
        {"start": 22, "end": 26, "lat": 57.0, "lon": 24.0, "confidence": 1.0},
    ],
    "actors": [{"start": 0, "end": 6, "kind": "org", "confidence": 0.8}],
    "events": [{"start": 0, "end": 15, "type": "CONSULT", "confidence": 0.7}],
}


def test_each_finding_is_judged_where_the_gold_can_judge_it() -> None:
    found = reliability([(parse_document(GOLD), parse_document(READ, needs_text=False))])
    assert found["places"].judged == (Judged(0.97, True), Judged(0.6, False), Judged(1.0, False))
    assert found["actors"].judged == (Judged(0.8, True),)
    assert found["events"].judged == (Judged(0.7, True),)
    assert as_table(found).count("\n") == 10


@given(st.lists(st.builds(Judged, SHARES, st.booleans()), max_size=60))
def test_bins_hold_every_finding_once(judged: list[Judged]) -> None:
    found = Reliability(tuple(judged))
    assert sum(each.size for each in found.bins()) == len(judged)
    assert 0 <= found.calibration_error <= 1
    assert 0 <= found.brier <= 1
    assert all(each.low <= each.stated <= each.high for each in found.bins() if each.size)


@pytest.mark.parametrize("calibrated", [place_confidence, actor_confidence, event_confidence])
@given(one=SHARES, other=SHARES)
def test_confidence_keeps_its_order_and_is_never_certain(calibrated, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibrated(low) <= calibrated(high) < 1  # certain is only what the user has confirmed


def test_what_was_inferred_has_its_chance_by_its_reason() -> None:
    assert chance_of_place("the seat of Russia") < chance_of_place("named earlier in the same sentence")
    assert chance_of_place("a reason that nobody has counted") < 1
    assert chance_of_date("counted from 2025-03-01, named before") < 1
