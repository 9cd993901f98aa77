"""The briefs that come with the program make a first map worth seeing, through the same steps as any article."""

from __future__ import annotations

import pytest

from geodata.extraction.standard import extract
from geodata.model import Article, Language, Quad
from geodata.reading import read_all
from resources import BRIEFS

NAMED = {
    "Washington, D.C.", "White House", "Riyadh", "Istanbul", "Budapest", "Kyiv", "Moscow", "Munich", "London",
    "Singapore", "Crimea", "Kazakhstan", "Uzbekistan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Astana",
    "Tashkent", "Bishkek", "Dushanbe", "Ashgabat", "Middle East", "Arctic",
}  # fmt: skip
WITH_EVENTS = {"White House", "Riyadh", "Istanbul", "Budapest", "Kyiv", "Moscow", "Munich", "Singapore", "Astana",
               "Tashkent", "Bishkek", "Dushanbe", "Ashgabat", "Arctic", "Crimea"}  # fmt: skip


@pytest.fixture(scope="module")
def briefs() -> list[Article]:
    outcomes = list(read_all([BRIEFS]))
    assert not [outcome.error for outcome in outcomes if outcome.error]
    return [extract(article) for outcome in outcomes for article in outcome.articles]


def test_there_are_enough_in_every_script(briefs: list[Article]) -> None:
    languages = [article.language for article in briefs]
    assert languages.count(Language.SIMPLIFIED) >= 2
    assert languages.count(Language.TRADITIONAL) >= 1
    assert languages.count(Language.ENGLISH) >= 2
    assert all(article.title and article.outlet and article.published for article in briefs)


def test_every_place_that_the_first_map_promises_is_named(briefs: list[Article]) -> None:
    named = {mention.place.names.en for article in briefs for mention in article.places}
    assert named >= NAMED


def test_something_happens_where_the_news_was_made(briefs: list[Article]) -> None:
    placed = {event.place.place.names.en for article in briefs for event in article.events if event.place}
    assert placed >= WITH_EVENTS


def test_all_four_quads_and_their_evidence_are_there(briefs: list[Article]) -> None:
    events = [(article, event) for article in briefs for event in article.events]
    assert {event.quad for _, event in events} == set(Quad)
    for article, event in events:
        assert event.evidence.covers(event.trigger)
        assert article.quote(event.evidence).strip()
