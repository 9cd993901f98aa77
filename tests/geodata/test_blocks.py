"""Blocks answer as the articles in them would: whatever was put together, replaced, or searched for."""

from __future__ import annotations

import numpy as np
import pytest
from given_articles import articles, few
from given_index import CORNERS, filters, index_of, some_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import store_blocks
from geodata.blocks import Block
from geodata.errors import BadProject
from geodata.model import Article, Event, EventType, Span
from geodata.opening import index_of as opened
from geodata.passages import PassageKind, passages
from geodata.query.spelling import pattern, tokens
from geodata.store import Store
from geodata.words import part_of, words_of

WORDS = st.text(alphabet="ab 柏林\ud800x", max_size=12)


@pytest.fixture
def in_twos(monkeypatch):
    monkeypatch.setattr(store_blocks, "MANY", 2)


def same(one, other, chosen):
    assert one.marks(chosen) == other.marks(chosen)
    assert one.areas(chosen) == other.areas(chosen)
    assert one.seats(chosen) == other.seats(chosen)
    assert one.counts(chosen) == other.counts(chosen)
    assert one.days() == other.days()
    assert list(one.excerpts(chosen)) == list(other.excerpts(chosen))
    assert [heading.title for heading in one.headings()] == [heading.title for heading in other.headings()]
    assert one.articles() == other.articles()


@pytest.mark.usefixtures("in_twos")
@given(st.lists(articles(), max_size=7), st.lists(st.sampled_from("abcdef"), max_size=3), filters)
@settings(max_examples=25, deadline=None)
def test_a_project_in_blocks_answers_as_its_articles_would(tmp_path_factory, put, discarded, chosen):
    path = tmp_path_factory.mktemp("blocks") / "project.gpkg"
    with Store.create(path) as store:
        for article in put:
            store.put(article)  # the ids are few: most writings replace what is in a block already
            store.consolidate()
        for article_id in discarded:
            store.discard(article_id)
        same(opened(store, CORNERS), index_of(store.articles()), chosen)
    with Store.open(path) as store:
        same(opened(store, CORNERS), index_of(store.articles()), chosen)


@pytest.mark.usefixtures("in_twos")
@given(some_articles, st.text("城镇镇柏林parisoslotown 3", max_size=4))
@settings(max_examples=25, deadline=None)
def test_a_search_in_blocks_finds_what_the_filter_admits(tmp_path_factory, found, words):
    chosen = filters_of(words)
    with Store.create(tmp_path_factory.mktemp("words") / "project.gpkg") as store:
        with store.transaction():
            for article in found:
                store.put(article)
        store.consolidate()
        admitted = [p for a in found for p in passages(a, CORNERS.regions_of) if chosen.admits(p)]
        counts = opened(store, CORNERS).counts(chosen)
        assert counts.events + counts.mentions == sum(p.kind is not PassageKind.METONYM for p in admitted)


@pytest.mark.usefixtures("in_twos")
def test_words_may_be_the_first_question_after_a_replacement(tmp_path):
    with Store.create(tmp_path / "project.gpkg") as store:
        store.put(article_saying("a", 2))
        store.put(article_saying("b", 1))
        store.consolidate()
        store.put(article_saying("a", 0))
        assert opened(store, CORNERS).counts(filters_of("柏林")).events == 1


def article_saying(article_id, times):
    said = Span(0, 7)
    events = tuple(Event(f"e{n}", EventType.AGREE, evidence=said, trigger=said) for n in range(times))
    return Article(article_id, "第一句说柏林。", events=events)


def filters_of(words):
    from geodata.filters import Filter

    return Filter(words=words)


@pytest.mark.usefixtures("in_twos")
@given(st.lists(articles(), min_size=3, max_size=6, unique_by=lambda article: article.id))
@few
def test_a_block_is_what_was_written(tmp_path_factory, found):
    with Store.create(tmp_path_factory.mktemp("bytes") / "project.gpkg") as store:
        with store.transaction():
            for article in found:
                store.put(article)
        store.consolidate()
        ((block, live),) = store.blocks()
    again = Block.from_bytes(block.to_bytes())
    assert live.all()
    assert list(again.headings) == list(block.headings)
    assert list(again.places) == list(block.places)
    assert list(again.actors) == list(block.actors)
    assert all(np.array_equal(again.rows[name], block.rows[name]) for name in block.rows)


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_damaged_block_is_refused(noise, at):
    told = bytearray(SMALL)
    told[at : at + len(noise)] = noise
    if bytes(told) != SMALL:
        with pytest.raises(BadProject):
            Block.from_bytes(bytes(told))


@given(st.lists(WORDS.map(lambda text: text.replace("\n", " ")), max_size=30), WORDS, st.booleans())
def test_a_word_is_found_in_exactly_the_texts_that_hold_it(texts, word, is_prefix):
    half = len(texts) // 2
    wanted = pattern(word, is_prefix)
    found = words_of([part_of(texts[:half]), part_of(texts[half:])])
    assert wanted is None or found.holding([wanted]).tolist() == [wanted.is_in(list(tokens(t))) for t in texts]


def _small() -> bytes:
    from geodata.blocks import EventRows, Pairs, dataset_block
    from geodata.digest import Heading
    from geodata.model import Actor, ActorKind, Names, Place, PlaceKind

    column = np.arange(3)
    return dataset_block(
        id="set",
        heading=Heading("set", "A data set"),
        places=[Place(f"p{n}", Names(f"P{n}"), PlaceKind.CITY, n, n) for n in range(3)],
        actors=[Actor(f"a{n}", Names(f"A{n}"), ActorKind.GROUP) for n in range(3)],
        events=EventRows(column, column, column + 700_000, column + 700_001, column * 0, column * 0),
        pairs=Pairs(column, column, np.ones(3)),
    ).to_bytes()


SMALL = _small()
