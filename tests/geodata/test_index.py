"""The columns answer as a plain walk over the passages would, and counts are numbers of excerpts."""

from collections import Counter
from dataclasses import replace
from datetime import date

import given_shapes
import pytest
from given_articles import articles, days, few, partial_dates
from given_index import CORNERS, filters, index_of, some_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.filters import DateRange, Filter
from geodata.index import WORLD, Index, View
from geodata.passages import PassageKind, passages
from geodata.store import Store


def walked(found, chosen):
    """What a filter admits, without columns."""
    return [p for article in found for p in passages(article, CORNERS.regions_of) if chosen.admits(p)]


def events_and_mentions(found, chosen):
    return [p for p in walked(found, chosen) if p.kind is not PassageKind.METONYM]


@given(some_articles, filters)
@few
def test_the_columns_admit_what_the_filter_admits(found, chosen):
    shown = [(p.article_id, p.sentence, p.event, p.place) for p in index_of(found).passages(chosen)]
    expected = [(p.article_id, p.sentence, p.event, p.place) for p in events_and_mentions(found, chosen)]
    assert Counter(map(repr, shown)) == Counter(map(repr, expected))


@given(some_articles, filters, st.integers(0, 12))
@few
def test_marks_and_areas_hide_nothing_and_their_counts_are_their_excerpts(found, chosen, zoom):
    index = index_of(found)
    marks = index.marks(chosen, View(-180, -90, 180, 90, zoom))
    areas = index.areas(chosen)
    placed = [p for p in events_and_mentions(found, chosen) if p.place]
    assert sum(m.events + m.mentions for m in (*marks, *areas)) == len(placed)
    assert sum(m.events for m in (*marks, *areas)) == sum(p.event is not None for p in placed)
    for mark in marks:
        assert len(index.excerpts(chosen, mark.places)) == mark.events + mark.mentions
        assert sum(mark.quads.values()) == sum(mark.types.values()) == mark.events >= mark.inferred
    for area in areas:
        assert len(index.excerpts(chosen, [area.place.id])) == area.events + area.mentions
    shown = [id_ for mark in marks for id_ in mark.places]
    assert len(shown) == len(set(shown))


@given(some_articles, filters)
@few
def test_facets_count_what_choosing_their_value_alone_would_show(found, chosen):
    index = index_of(found)
    counts = index.counts(chosen)
    for region, tally in counts.by_region.items():
        there = replace(chosen, shapes=(), is_inverted=False, combination="any").with_regions({region})
        assert tally.total == len(index.passages(there))
    for article_id, tally in counts.by_article.items():
        assert tally.total == len(index.passages(chosen.with_articles({article_id})))
    for type_, tally in counts.by_type.items():
        assert tally.total == len(index.passages(chosen.with_types({type_})))
    for actor_id, tally in counts.by_actor.items():
        assert tally.total == len(index.passages(chosen.with_actors({actor_id})))


@given(some_articles, filters, st.lists(given_shapes.shapes, max_size=3))
@few
def test_what_lies_in_a_shape_is_what_it_alone_would_show(found, chosen, shapes):
    index = index_of(found)
    anywhere = replace(chosen, regions=frozenset(), shapes=(), is_inverted=False, combination="any")
    for shape, tally in zip(shapes, index.inside(chosen, shapes), strict=True):
        assert tally.total == len(index.passages(anywhere.with_shape(shape)))


@given(some_articles, filters)
@few
def test_counts_add_up(found, chosen):
    counts = index_of(found).counts(chosen)
    shown = events_and_mentions(found, chosen)
    assert counts.events + counts.mentions == len(shown)
    assert counts.events == sum(p.event is not None for p in shown) <= counts.events_total
    assert counts.articles <= counts.articles_total == len(found)
    assert counts.places == len({p.place.id for p in shown if p.event and p.place})


@given(some_articles, filters)
@few
def test_seats_show_the_actors_of_the_events_and_the_governments_called_by_their_seat(found, chosen):
    index = index_of(found)
    told = [p for p in walked(found, chosen) if p.kind is not PassageKind.MENTION]
    seats = index.seats(chosen)
    for seat in seats:
        seated = {each.actor.id for each in seat.actors}
        assert seat.events + seat.mentions == sum(not seated.isdisjoint(p.actor_ids) for p in told)
        assert len(index.excerpts(chosen, seat=seat.place.id)) == seat.events + seat.mentions
    assert len({seat.place.id for seat in seats}) == len(seats)


@given(some_articles, articles(), filters)
@few
def test_an_article_replaced_or_removed_leaves_no_trace(found, other, chosen):
    index = index_of(found)
    index.add(other)
    index.remove(other.id)
    kept = [article for article in found if article.id != other.id]
    fresh = index_of(kept)
    assert index.marks(chosen) == fresh.marks(chosen)
    assert index.counts(chosen) == fresh.counts(chosen)
    assert list(index.excerpts(chosen)) == list(fresh.excerpts(chosen))
    assert [a.id for a in index.articles()] == [a.id for a in kept]


@given(some_articles)
@few
def test_excerpts_quote_their_article_by_date_the_undated_last(found):
    index = index_of(found)
    cards = index.excerpts(Filter())
    starts = [card.date.start if card.date else date.max for card in cards]
    assert starts == sorted(starts)
    assert len({card.key for card in cards}) == len(cards)
    for card in cards:
        text = index.article(card.article_id).text
        assert text[card.offset : card.offset + len(card.quote)] == card.quote
        assert all(0 <= h.start < h.end <= len(card.quote) for h in card.highlights)
        assert all(one.end <= two.start for one, two in zip(card.highlights, card.highlights[1:], strict=False))


@given(some_articles, filters)
@settings(max_examples=20)
def test_a_project_opened_by_its_digests_answers_as_its_articles_would(tmp_path_factory, found, chosen):
    path = tmp_path_factory.mktemp("opened") / "project.gpkg"
    with Store.create(path) as store:
        for article in found:
            store.put(article)
        whole = index_of(store.articles())
        opened = Index(CORNERS, source=store)
        for told in store.digests():
            opened.add_digest(told)
        assert opened.marks(chosen) == whole.marks(chosen)
        assert opened.areas(chosen) == whole.areas(chosen)
        assert opened.seats(chosen) == whole.seats(chosen)
        assert opened.counts(chosen) == whole.counts(chosen)
        assert opened.days() == whole.days()
        assert list(opened.excerpts(chosen)) == list(whole.excerpts(chosen))
        assert opened.articles() == whole.articles()
        assert [h.title for h in opened.headings()] == [a.heading for a in whole.articles()]


@given(some_articles)
@few
def test_excerpts_are_found_by_their_key_and_narrowed_to_events(found):
    cards = index_of(found).excerpts(Filter())
    assert [cards.row_of(card.key) for card in cards] == list(range(len(cards)))
    assert cards.row_of("a#nothing") == cards.row_of(None) == -1
    assert list(cards.of_events()) == [card for card in cards if card.event]
    assert list(cards[1:3]) == list(cards)[1:3]
    assert cards.article_ids() == {card.article_id for card in cards}


@given(some_articles)
@few
def test_boilerplate_yields_nothing(found):
    for passage in index_of(found).passages(Filter()):
        if passage.event:
            article = next(a for a in found if a.id == passage.article_id)
            assert not any(passage.event.evidence.overlaps(dropped) for dropped in article.boilerplate)


@given(partial_dates, days, days)
@few
def test_a_range_admits_a_date_that_may_lie_in_it(when, one, other):
    start, end = sorted((one, other))
    assert DateRange(start, end).admits(when) == (when.start <= end and start <= when.end)


def test_an_empty_index_answers_with_nothing():
    index = Index(areas=CORNERS)
    assert (
        index.marks(Filter(), WORLD)
        == index.areas(Filter())
        == index.seats(Filter())
        == list(index.excerpts(Filter()))
        == []
    )
    assert index.counts(Filter(words="x")).events_total == 0
    with pytest.raises(KeyError):
        index.article("a")
