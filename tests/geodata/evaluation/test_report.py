"""Small gold files whose figures are worked out by hand, and laws that every gold file keeps."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.evaluation.document import parse_document
from geodata.evaluation.measures import Counts, Distances, Share
from geodata.evaluation.report import Report, evaluate
from geodata.model import EventType

Record = dict[str, Any]
PARIS, LYON = {"lat": 48.85, "lon": 2.35}, {"lat": 45.76, "lon": 4.84}


def report(gold: Record, predicted: Record | None = None, skip: str = "") -> Report:
    """One gold document against one prediction; both get an id and, for gold, a text."""
    document = parse_document({"id": "a", "text": "x" * 99, **gold})
    answers = {} if predicted is None else {"a": parse_document({"id": "a", **predicted}, needs_text=False)}
    return evaluate({"a": document}, answers, frozenset({skip} - {""}))


def span(start: int, end: int, **more: Any) -> Record:
    return {"start": start, "end": end, **more}


def event(start: int, end: int, *types: str, **more: Any) -> Record:
    return {"start": start, "end": end, "types": list(types), "date": None, "place": None, "sources": [], **more}


def test_places_exact_overlapping_and_how_far_off() -> None:
    gold = {"places": [span(0, 5, **PARIS), span(10, 14, **LYON), span(20, 25, **LYON)]}
    predicted = {"places": [span(0, 5, **PARIS), span(10, 16, **PARIS), span(50, 55, **PARIS)]}
    measures = report(gold, predicted).measures
    assert measures["places, exact"] == Counts(1, 3, 3)
    assert measures["places, overlap"] == Counts(2, 3, 3)
    resolved, end_to_end = measures["places, resolved"], measures["places, end to end"]
    assert isinstance(resolved, Distances)
    assert isinstance(end_to_end, Distances)
    assert resolved.accuracy == 1 / 2  # Lyon lies 392 km from Paris
    assert end_to_end.accuracy == 1 / 3
    assert 385 < max(resolved.errors) < 400


def test_kinds_to_skip_are_neither_asked_for_nor_held_against_a_prediction() -> None:
    gold = {"places": [span(0, 5, kind="city"), span(10, 16, kind="Demonym")]}
    predicted = {"places": [span(0, 5), span(10, 16)]}
    assert report(gold, predicted, skip="Demonym").measures["places, exact"] == Counts(1, 1, 1)


def test_actors_must_agree_in_kind_whatever_its_spelling() -> None:
    gold = {"actors": [span(0, 5, kind="PER"), span(10, 14, kind="ORG")]}
    predicted = {"actors": [span(0, 6, kind="person"), span(10, 14, kind="person")]}
    measures = report(gold, predicted).measures
    assert measures["actors, overlap"] == Counts(1, 2, 2)
    assert measures["actors, person, exact"] == Counts(0, 1, 2)
    assert measures["actors, org, exact"] == Counts(0, 1, 0)


def test_triggers_without_and_with_their_type() -> None:
    gold = {"events": [{"type": "AGREE", "trigger": span(3, 6)}, {"type": "AID", "trigger": span(8, 9)}]}
    predicted = {
        "events": [span(0, 9, type="AGREE", trigger=span(3, 6)), span(0, 9, type="AGREE", trigger=span(8, 9))]
    }
    measures = report(gold, predicted).measures
    assert measures["triggers, exact"] == Counts(2, 2, 2)
    assert measures["triggers, exact with type"] == Counts(1, 2, 2)
    assert "events" not in measures


def test_events_match_by_half_their_evidence_and_a_type_that_will_do() -> None:
    gold = {
        "events": [event(0, 40, "CONSULT", "AGREE"), event(50, 60, "ASSAULT"), event(70, 80, "AID", optional=True)]
    }
    predicted = {
        "events": [
            span(30, 50, type="AGREE"),  # ten of twenty
            span(56, 66, type="ASSAULT"),  # four of ten
            span(70, 80, type="AID"),
        ]
    }
    events = report(gold, predicted).measures["events"]
    assert events == Counts(2, 3, 3, optional=1, optional_found=1)
    assert isinstance(events, Counts)
    assert events.recall == 1 / 2


def test_of_matched_events_date_place_and_sources_are_judged_where_gold_knows_them() -> None:
    gold = {
        "events": [
            event(0, 10, "AID", date="2025-03", place="Paris", sources=["Emmanuel Macron"], **PARIS),
            event(20, 30, "AID", date="2025-03-04", place="Lyon", place_inferred=True, **LYON),
            event(40, 50, "AID"),
        ]
    }
    right = {"date": {"start": "2025-03-09"}, "place": {"kind": "city", **PARIS}, "sources": [{"name": "Macron"}]}
    predicted = {
        "events": [
            span(0, 10, type="AID", **right),
            span(20, 30, type="AID", date={"start": "2025-03-01"}, place=None, sources=[]),
            span(40, 50, type="AID", date=None, place=None, sources=[]),
        ]
    }
    measures = report(gold, predicted).measures
    assert measures["events, dates right"] == Share(1, 2)
    assert measures["events, places right"] == Share(1, 1)
    assert measures["events, sources share an actor"] == Share(1, 1)


def test_short_forms_roles_and_excused_spans_of_whole_articles() -> None:
    gold = {
        "places": [span(0, 2, kind="city", role="site", **PARIS), span(4, 5, abbr=True)],
        "actors": [span(10, 15, kind="person")],
        "ignore": [span(20, 22)],
        "events": [],
    }
    predicted = {
        "places": [span(0, 2, kind="city", role="metonym", **LYON), span(10, 12), span(20, 22), span(30, 32)],
        "actors": [span(4, 6, kind="state")],
    }
    measures = report(gold, predicted).measures
    assert measures["articles, places"] == Counts(1, 1, 2)  # those on the person and on the ignored span are excused
    assert measures["articles, short forms found"] == Share(1, 1)
    assert measures["articles, places resolved"] == Share(0, 1)
    assert measures["articles, roles right"] == Share(0, 1)
    assert "events, dates right" not in measures


def test_a_layer_that_gold_lacks_is_not_scored() -> None:
    assert set(report({"places": []}, {"actors": [span(0, 2, kind="person")]}).measures) == {
        "places, exact",
        "places, overlap",
    }


@st.composite
def gold_records(draw: st.DrawFn) -> Record:
    """Documents whose spans of one layer do not touch, so that each has one right answer."""
    starts = draw(st.lists(st.integers(0, 9).map(lambda n: n * 10), unique=True, min_size=1, max_size=6))
    lengths = [draw(st.integers(1, 9)) for _ in starts]
    kinds, types = st.sampled_from(["person", "org"]), st.sampled_from([str(each) for each in EventType])
    stretches = [span(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    return {
        "places": [
            {**each, "kind": "city", "role": "site", **draw(st.sampled_from([PARIS, LYON]))} for each in stretches
        ],
        "actors": [{**each, "kind": draw(kinds)} for each in stretches],
        "events": [
            {**event(0, 1, draw(types), date="2025-01", place="Paris", sources=["A"], **PARIS), **each}
            for each in stretches
        ],
    }


def perfect(gold: Record) -> Record:
    """The prediction that says what gold says."""
    place = {"kind": "city", **PARIS}
    told = {"date": {"start": "2025-01-31"}, "place": place, "sources": [{"name": "A"}]}
    events = [{**each, **told, "type": each["types"][0]} for each in gold["events"]]
    return {**gold, "events": [{key: value for key, value in each.items() if key != "types"} for each in events]}


def figures(measured: Report) -> list[float]:
    """Every share in the report that could be more than nothing."""
    records = json.loads(measured.as_json())["measures"].values()
    names = ("precision", "recall", "f1", "share", "accuracy_161km")
    return [record[name] for record in records for name in names if name in record]


@settings(max_examples=30)
@given(gold_records())
def test_a_perfect_prediction_scores_one_and_an_empty_one_nothing(gold: Record) -> None:
    assert {figure for figure in figures(report(gold, perfect(gold))) if figure} == {1.0}
    kinds = {actor["kind"] for actor in gold["actors"]}
    absent = 2 - len(kinds)  # persons or organisations that gold has none of score nothing either way
    assert figures(report(gold, perfect(gold))).count(0.0) == 3 * absent
    assert not any(figures(report(gold)))


@settings(max_examples=30)
@given(gold_records(), gold_records())
def test_no_figure_is_ever_more_than_one(gold: Record, other: Record) -> None:
    assert all(0 <= figure <= 1 for figure in figures(report(gold, perfect(other))))
