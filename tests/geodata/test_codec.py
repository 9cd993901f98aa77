"""The store's form of an article loses nothing and reads nothing but itself."""

import json
from contextlib import suppress

import pytest
from given_articles import articles, few
from hypothesis import given
from hypothesis import strategies as st

from geodata.codec import from_json, to_json
from geodata.errors import BadProject
from geodata.model import Article, Names, Place, PlaceKind, PlaceMention, Span

nonsense = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(articles())
@few
def test_an_article_comes_back_as_it_went(article):
    assert from_json(json.loads(json.dumps(to_json(article)))) == article


@given(nonsense)
def test_nonsense_is_refused(record):
    with pytest.raises(BadProject):
        from_json(record)


@given(articles(), st.data())
@few
def test_a_record_with_a_field_of_nonsense_is_refused_or_means_something(article, data):
    record = to_json(article)
    field = data.draw(st.sampled_from(sorted(record["article"])))
    record["article"][field] = data.draw(nonsense)
    with suppress(BadProject):
        assert isinstance(from_json(record), Article)


def test_a_newer_version_and_an_unknown_field_are_refused():
    record = to_json(Article(id="a", text="Text."))
    with pytest.raises(BadProject, match="newer version"):
        from_json({**record, "version": 99})
    with pytest.raises(BadProject, match="colour"):
        from_json({**record, "article": {**record["article"], "colour": "red"}})


def test_a_place_named_twice_is_written_once(article_with_two_mentions):
    assert len(to_json(article_with_two_mentions)["places"]) == 1


@pytest.fixture
def article_with_two_mentions():
    paris = Place("geonames:2988507", Names("Paris", "巴黎"), PlaceKind.CITY, 48.85, 2.35, "FR")
    return Article(id="a", text="Paris is Paris.", places=tuple(PlaceMention(Span(s, s + 5), paris) for s in (0, 9)))
