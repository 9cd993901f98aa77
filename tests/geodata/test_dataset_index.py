"""The rows of a data set answer as the articles would that they are made into when somebody looks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_datasets import write_gdelt

from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.filters import Filter
from geodata.index import Index
from geodata.knowledge.areas import areas
from geodata.marks import View
from geodata.model import EventType
from geodata.opening import index_of
from geodata.passages import Passage, passages
from geodata.projections import ProjectionKind, projection
from geodata.records import record_id
from geodata.store import Store

ROWS = 300


class Held:
    """A project with one data set, and what its rows are as articles."""

    def __init__(self, path: Path) -> None:
        known = recognise(write_gdelt(path.with_suffix(".export.CSV"), ROWS, towns=40))
        self.id = known.dataset_id
        with Store.create(path) as store:
            take_in(store, known, jobs=1)
        self.store = Store.open(path)
        self.index: Index = index_of(self.store)
        size = self.index.counts(Filter()).events
        made = [self.store.record(self.id, number) for number in range(size)]
        self.passages: list[Passage] = [one for each in made for one in passages(each, areas().regions_of)]

    def walked(self, chosen: Filter) -> set[str]:
        return {passage.article_id for passage in self.passages if chosen.admits(passage)}

    def asked(self, chosen: Filter) -> set[str]:
        return {passage.article_id for passage in self.index.passages(chosen)}


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    found = Held(tmp_path_factory.mktemp("held") / "project.gpkg")
    yield found
    found.store.close()


def test_every_row_is_one_event(held):
    assert len(held.passages) == held.index.counts(Filter()).events > ROWS * 0.9
    assert held.asked(Filter()) == held.walked(Filter())


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_words_find_the_rows_that_the_filter_admits(held, data):
    text = data.draw(st.sampled_from(held.passages)).haystack
    start = data.draw(st.integers(0, len(text) - 1))
    chosen = Filter(words=text[start : start + data.draw(st.integers(1, 9))])
    assert held.asked(chosen) == held.walked(chosen)


@given(st.sampled_from(["region:europe", "iso:RU", "iso:US", "region:middle-east"]), st.sampled_from(EventType))
@settings(max_examples=20, deadline=None)
def test_regions_and_types_admit_the_same_rows(held, region, type_):
    for chosen in (
        Filter().with_region(region),
        Filter().with_types([type_]),
        Filter().with_region(region).inverted(True),
    ):
        assert held.asked(chosen) == held.walked(chosen)


@given(st.sampled_from(ProjectionKind), st.integers(0, 12), st.sampled_from(EventType))
@settings(max_examples=30, deadline=None)
def test_marks_count_every_row_that_the_projection_shows(held, kind, zoom, type_):
    chosen = Filter().with_types([type_])
    marks = held.index.marks(chosen, View(-180, -90, 180, 90, zoom, projection=kind))
    placed = [p for p in held.passages if chosen.admits(p) and p.place and not p.place.kind.is_area]
    where = np.array([(p.place.lat, p.place.lon) for p in placed]).reshape(-1, 2).T
    assert sum(mark.events for mark in marks) == projection(kind).shows(*where).sum()
    for mark in marks:
        assert len(held.index.excerpts(chosen, mark.places)) == mark.events


def test_cards_are_found_by_their_key_and_open_their_row(held):
    cards = held.index.excerpts(Filter())
    for row in (0, 1, len(cards) // 2, len(cards) - 1):
        card = cards[row]
        assert cards.row_of(card.key) == row
        assert held.index.article(card.article_id).quote(card.span) == card.quote
    assert cards.article_ids() == {held.id}
    with pytest.raises(KeyError):
        held.index.article(record_id("no-such-set", 1))


def test_a_data_set_is_one_heading_and_goes_as_a_whole(held):
    index = index_of(held.store)
    assert [heading.id for heading in index.headings()] == [held.id]
    assert index.articles() == ()
    assert index.counts(Filter()).by_article[held.id].events == len(held.passages)
    index.remove(held.id)
    assert index.counts(Filter()).events_total == len(index) == 0
    assert index.datasets() == ()
    assert index.marks(Filter()) == index.seats(Filter()) == list(index.excerpts(Filter(words="a"))) == []
