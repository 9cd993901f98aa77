"""Indexes and filters for laws: small projects whose regions are the four quarters of the globe."""

from __future__ import annotations

import given_shapes
from given_articles import FourCorners, articles, days, ids
from hypothesis import strategies as st

from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.model import EventType

CORNERS = FourCorners()
some_articles = st.lists(articles(), max_size=3, unique_by=lambda article: article.id)
filters = st.builds(
    Filter,
    regions=st.frozensets(st.sampled_from(["region:ne", "region:sw", "iso:FR", "place:4"]), max_size=2),
    articles=st.frozensets(ids, max_size=3),
    types=st.frozensets(st.sampled_from(EventType), max_size=12),
    actors=st.frozensets(st.sampled_from(["actor:1", "actor:2", "state:1"]), max_size=2),
    words=st.sampled_from(["", "", "柏林", "PARIS oslo", "镇", "town 3"]),
    dates=st.none() | days.map(lambda day: DateRange(day, None)),
    together=st.booleans(),
    undated=st.booleans(),
    shapes=st.lists(given_shapes.shapes, max_size=2).map(tuple),
    is_inverted=st.booleans(),
    combination=st.sampled_from(["any", "all"]),
)


def index_of(found):
    index = Index(areas=CORNERS)
    for article in found:
        index.add(article)
    return index
