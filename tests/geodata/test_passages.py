"""What counts as evidence at a place, on small articles whose meaning is plain."""

from datetime import date

import pytest
from given_articles import FourCorners

from geodata.excerpts import HighlightKind
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    Event,
    EventPlace,
    EventType,
    Language,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    PlaceMention,
    Role,
    Span,
)

TEXT = (
    "Envoys met in Riyadh on Tuesday, and Riyadh smiled. Washington said little. "
    "France waits near Riyadh. 广告 Riyadh"
)
RIYADH = Place("geonames:108410", Names("Riyadh", "利雅得"), PlaceKind.CITY, 24.69, 46.72, "SA")
WASHINGTON = Place("geonames:4140963", Names("Washington"), PlaceKind.CITY, 38.9, -77.04, "US", stands_for="state:US")
FRANCE = Place("iso:FR", Names("France", "法国", "法國"), PlaceKind.COUNTRY, 46.0, 2.0, "FR")
ENVOY = Actor("person:envoy", Names("The Envoy"), ActorKind.PERSON, "SA", RIYADH)
MEETING = Event(
    id="e1",
    type=EventType.CONSULT,
    evidence=Span(0, 31),
    trigger=Span(7, 10),
    date=PartialDate.day(date(2025, 2, 18)),
    place=EventPlace(RIYADH),
    sources=(ENVOY,),
)


def span(word, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(word, start + 1)
    return Span(start, start + len(word))


ARTICLE = Article(
    id="talks",
    text=TEXT,
    title="Talks",
    published=PartialDate.day(date(2025, 2, 19)),
    language=Language.ENGLISH,
    boilerplate=(Span(TEXT.index("广告"), len(TEXT)),),
    sentences=(Span(0, 51), Span(52, 75), Span(76, 101), Span(102, len(TEXT))),
    places=(
        *(PlaceMention(span("Riyadh", nth), RIYADH, Role.SITE) for nth in range(4)),
        PlaceMention(span("Washington"), WASHINGTON, Role.METONYM),
        PlaceMention(span("France"), FRANCE),
    ),
    actors=(ActorMention(span("Envoys"), ENVOY),),
    events=(MEETING,),
)


@pytest.fixture
def index():
    made = Index(areas=FourCorners())
    made.add(ARTICLE)
    return made


def test_a_place_is_one_mark_with_its_event_and_the_further_sentence_that_names_it(index):
    (mark,) = index.marks(Filter())
    assert (mark.id, mark.lat, mark.lon) == ("geonames:108410", 24.69, 46.72)
    assert (mark.events, mark.mentions) == (1, 1)  # not the name within the event's sentence, nor the advertisement


def test_a_government_called_by_its_seat_is_an_actor_and_no_incident(index):
    assert "geonames:4140963" not in {id_ for mark in index.marks(Filter()) for id_ in mark.places}
    seats = {seat.place.id: seat for seat in index.seats(Filter())}
    (washington,) = seats["geonames:4140963"].actors
    assert (washington.actor.id, washington.events, washington.mentions) == ("state:US", 0, 1)
    (quoted,) = index.excerpts(Filter(), seat="geonames:4140963")
    assert quoted.quote == "Washington said little."


def test_a_country_is_an_area_and_no_mark(index):
    (area,) = index.areas(Filter())
    assert (area.place, area.mentions, area.events) == (FRANCE, 1, 0)


def test_an_event_is_quoted_by_its_whole_sentence_with_its_place_strongest(index):
    met, near = index.excerpts(Filter(), ["geonames:108410"])
    assert met.quote == "Envoys met in Riyadh on Tuesday, and Riyadh smiled."
    assert [(met.quote[h.start : h.end], h.kind, h.strong) for h in met.highlights] == [
        ("Envoys", HighlightKind.ACTOR, False),
        ("met", HighlightKind.TRIGGER, False),
        ("Riyadh", HighlightKind.PLACE, True),
        ("Riyadh", HighlightKind.PLACE, True),
    ]
    assert near.quote == "France waits near Riyadh."
    assert [h.strong for h in near.highlights] == [False, True]
    assert near.date == PartialDate.day(date(2025, 2, 19), inferred=True, reason="date of the article")


@pytest.mark.parametrize(
    ("chosen", "events", "mentions"),
    [
        (Filter(regions=frozenset({"iso:SA"})), 1, 1),
        (Filter(regions=frozenset({"iso:FR"})), 0, 1),
        (Filter(types=frozenset({EventType.CONSULT})), 1, 0),
        (Filter(words="法國"), 0, 2),
        (Filter(words="smiled"), 1, 0),
        (Filter(actors=frozenset({"person:envoy"})), 1, 0),
        (Filter(dates=DateRange(None, date(2025, 2, 18))), 1, 0),
    ],
)
def test_filters_narrow_events_and_mentions_alike(index, chosen, events, mentions):
    counts = index.counts(chosen)
    assert (counts.events, counts.mentions) == (events, mentions)
    assert (counts.events_total, counts.mentions_total) == (1, 2)


def test_facets_offer_what_a_second_value_would_add(index):
    counts = index.counts(Filter(regions=frozenset({"iso:FR"})))
    assert counts.by_region["iso:SA"].events == 1
    assert EventType.CONSULT not in counts.by_type


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED])
def test_a_very_long_sentence_is_trimmed_around_the_place(language):
    before, after = "and so on, " * 100, " and on" * 100
    text = f"{before}Riyadh{after}"
    place = PlaceMention(Span(len(before), len(before) + 6), RIYADH)
    made = Index(areas=FourCorners())
    made.add(Article("long", text, language=language, sentences=(Span(0, len(text)),), places=(place,)))
    (card,) = made.excerpts(Filter())
    (shown,) = card.highlights
    assert card.quote[shown.start : shown.end] == "Riyadh"
    assert card.is_cut_before
    assert card.is_cut_after
    assert 150 < len(card.quote) <= 480
    assert card.quote == card.quote.strip()
    assert text[card.offset :].startswith(card.quote)
