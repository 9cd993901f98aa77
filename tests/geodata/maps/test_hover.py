"""Cards quote what they are about, shortened; clusters come apart where their places do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import RIYADH, VIENNA, article

from geodata.excerpts import Excerpt, Highlight, HighlightKind
from geodata.filters import Filter
from geodata.index import WORLD, Index
from geodata.maps.hover import hover_card, shortened
from geodata.maps.spreading import box_of_places
from geodata.marks import View
from geodata.model import Language, Names, Place, PlaceKind
from geodata.projections import ProjectionKind, projection


def test_a_card_quotes_events_first_and_counts_the_rest():
    index = Index()
    for number in range(5):
        index.add(article(f"a{number}"))
    card = hover_card(index.excerpts(Filter(), [RIYADH.id]), Language.SIMPLIFIED)
    assert card["more"] == 2
    assert card["quotes"][0] == {
        "type": "会谈磋商",
        "quad": "verbal-cooperation",
        "date": "2025年2月17日",
        "inferred": False,
        "quote": "Envoys met in Riyadh on Monday.",
    }


texts = st.text("ab c第一。 ", min_size=1, max_size=400)


@given(texts, st.integers(0, 399))
def test_a_long_quotation_keeps_what_it_is_about(text, at):
    at = min(at, len(text) - 1)
    excerpt = Excerpt("a", "A", "", None, text, 0, (Highlight(at, at + 1, HighlightKind.TRIGGER, "e"),))
    told = shortened(excerpt)
    assert len(told) <= 152
    assert told.strip("…") in " ".join(text.split()) or not told.strip("… ")
    if text[at] not in " " and len(text) > 160:
        assert text[at] in told


def town(lat, lon):
    return Place(f"t:{lat},{lon}", Names("Town"), PlaceKind.CITY, lat, lon)


@given(st.floats(46, 84), st.floats(-179, 179), st.floats(0.05, 1), st.sampled_from(ProjectionKind))
def test_the_box_of_a_cluster_holds_its_places_in_every_projection(lat, lon, apart, kind):
    view = View(-180, -85, 180, 89, 3, kind)
    places = [town(lat, lon), town(lat + apart, lon)]
    box = box_of_places(places, view)
    x, y = projection(kind).forward([p.lat for p in places], [p.lon for p in places])
    assert box is not None
    assert box == pytest.approx((min(x), min(y), max(x), max(y)))


def test_a_cluster_over_the_date_line_stays_together():
    box = box_of_places([town(-17, 179.5), town(-17.5, -179.5)], View(150, -40, 210, 0, 4))
    assert box is not None
    assert box[2] - box[0] < 2


def test_places_at_one_point_never_come_apart():
    assert box_of_places([VIENNA, VIENNA], WORLD) is None
    assert box_of_places([], WORLD) is None
    assert box_of_places([VIENNA, RIYADH], View(10, 40, 11, 41, 12)) is None
