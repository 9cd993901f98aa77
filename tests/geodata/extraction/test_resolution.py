"""Which of the places of one name is meant, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from name_reading import place_ids, read

from geodata.extraction.containment import distance_km
from geodata.extraction.divisions_en import geonames_codes
from geodata.extraction.resolution import resolve, times
from geodata.extraction.sighting import Sighting
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Names, Place, PlaceKind, Span

POINTS = st.builds(
    lambda number, lat, lon, people: Place(
        f"geonames:{number}", Names(f"Town {number}"), PlaceKind.CITY, lat, lon, "US", "CA", people
    ),
    st.integers(1, 10**6),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.integers(0, 10**7),
)


def meant(text, name):
    return gazetteer().get(place_ids(read(text))[name])


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He flew to Paris.", "Paris", "FR"),
        ("He drove to Paris, Texas, at night.", "Paris", "US"),
        ("London, Ontario, elected a mayor. Voters in London were pleased.", "London", "CA"),
        ("The talks moved from Cairo to Alexandria as Egypt wished.", "Alexandria", "EG"),
        ("他赴华盛顿访问。", "华盛顿", "US"),
    ],
)
def test_the_country_is_right(text, name, country):
    assert meant(text, name).country == country


@pytest.mark.parametrize("name", ["Mexico", "Singapore", "Luxembourg", "Panama", "Kuwait"])
def test_a_country_is_not_its_capital(name):
    assert meant(f"{name} signed the treaty, and {name} paid.", name).kind is PlaceKind.COUNTRY


def test_one_name_means_one_place_throughout():
    found = read("In Springfield, Ill., the mayor spoke. Springfield is growing.")
    ids = {m.place.id for m in found.places if found.quote(m.span) == "Springfield"}
    assert len(ids) == 1
    assert {m.place.admin1 for m in found.places if found.quote(m.span) == "Springfield"} == {"IL"}


def test_runners_up_say_why_in_words():
    (mention,) = [m for m in read("Canada and Ontario greeted London.").places if m.place.names.en == "London"][:1]
    assert mention.candidates
    assert all(candidate.reason for candidate in mention.candidates)
    assert any(
        "the article names" in candidate.reason or "city in" in candidate.reason for candidate in mention.candidates
    )


def test_counting_is_put_into_words():
    assert [times(count) for count in (1, 2, 3)] == ["once", "twice", "3 times"]


@given(st.lists(POINTS, min_size=1, max_size=5, unique_by=lambda place: place.id))
def test_belief_is_shared_among_all_senses(senses):
    (mention,) = resolve("Town", [Sighting(Span(0, 4), tuple(senses))])
    total = mention.confidence + sum(candidate.score for candidate in mention.candidates)
    assert total == pytest.approx(1, abs=0.01)
    assert {mention.place.id, *(candidate.place.id for candidate in mention.candidates)} == {p.id for p in senses}


@given(POINTS, POINTS)
def test_distance_is_a_distance(a, b):
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)
    assert 0 <= distance_km(a, b) <= 20_016


def test_every_shortened_division_is_one_that_the_gazetteer_knows():
    assert all(gazetteer().get(division).kind is PlaceKind.ADMIN1 for division in geonames_codes())
