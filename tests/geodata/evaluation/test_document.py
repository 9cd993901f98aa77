"""A record is a document or is refused with words; nothing else can come of it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.evaluation.document import Flaw, parse_document

scalars = st.none() | st.booleans() | st.integers(-3, 300) | st.floats() | st.sampled_from(["", "x", "12", "PER"])
keys = st.sampled_from(
    [
        "start",
        "end",
        "kind",
        "lat",
        "lon",
        "geonameid",
        "role",
        "abbr",
        "types",
        "type",
        "trigger",
        "date",
        "place",
        "sources",
        "optional",
        "name",
    ]
)
entries = st.dictionaries(
    keys, st.recursive(scalars, lambda of: st.lists(of, max_size=2) | st.dictionaries(keys, of))
)
spans = st.fixed_dictionaries({"start": st.integers(0, 5), "end": st.integers(6, 9), "kind": st.just("org")})
mixed = st.builds(lambda some, span: {**some, **span}, entries, spans) | entries
layers = st.lists(mixed, max_size=2) | scalars
records = st.fixed_dictionaries(
    {"id": st.just("a"), "text": st.just("x" * 300)},
    optional=dict.fromkeys(["places", "actors", "events", "ignore"], layers),
)


@given(records, st.booleans())
def test_any_record_is_read_or_refused_with_words(record: dict[str, object], is_gold: bool) -> None:
    with contextlib.suppress(Flaw):
        assert parse_document(record, needs_text=is_gold).id == "a"


@pytest.mark.parametrize(
    ("told", "meant"), [("703448", 703448), (703448, 703448), ("", None), (0, None), ("n/a", None)]
)
def test_geonames_ids_may_be_texts(told: object, meant: int | None) -> None:
    record = {"id": "a", "text": "xx", "places": [{"start": 0, "end": 2, "geonameid": told}]}
    document = parse_document(record)
    assert document.places is not None
    assert document.places[0].geonameid == meant
