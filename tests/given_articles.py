"""Articles for laws: any that the model admits, and small plain ones whose meaning is known."""

from __future__ import annotations

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from geodata.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    Candidate,
    DateMention,
    Event,
    EventPlace,
    EventType,
    Language,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    PlaceMention,
    Precision,
    Role,
    Span,
)

few = settings(max_examples=30)  # an article is costly to make up, and small ones find what there is to find

TEXT = "第一句说柏林。Second sentence names Paris and Oslo.\nA third, about the Baltic Sea."
SENTENCES = (Span(0, 7), Span(7, 46), Span(47, len(TEXT)))

shares = st.sampled_from([0.0, 0.25, 1 / 3, 1.0])
ids = st.sampled_from(["a", "b", "c", "d", "e", "f"])
words = st.text(max_size=5) | st.sampled_from(["", "a; b", "话", '"\\\x00\ud800'])
spans = st.sampled_from(
    [
        *SENTENCES,
        *(Span(0, 3), Span(4, 6), Span(7, 20), Span(29, 34), Span(39, 43), Span(40, 60), Span(47, 54)),
        *(Span(66, 76), Span(76, 77), Span(0, len(TEXT)), Span(5, 8)),
    ]
)
days = st.sampled_from([date(2024, 2, 29), date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 1), date(2026, 12, 31)])
partial_dates = st.builds(
    lambda one, other, *told: PartialDate(min(one, other), max(one, other), *told),
    *(days, days, st.sampled_from(Precision), st.booleans(), words),
)


def _place(number: int) -> Place:
    """One of twelve places, so that articles share them."""
    return Place(
        id=f"place:{number}",
        names=Names(f"Town {number}", f"镇{number}"),
        kind=list(PlaceKind)[number % 6],
        lat=number * 7.5 - 40,
        lon=number * 31.7 - 179,
        country="FR" if number % 2 else None,
        population=number,
        geonameid=number or None,
        stands_for=f"state:{number}" if number % 3 else None,
    )


PLACES = [_place(number) for number in range(12)]
ACTORS = [
    Actor(f"actor:{n}", Names(f"Actor {n}", "某人"), list(ActorKind)[n % 4], None, PLACES[n] if n % 2 else None)
    for n in range(6)
]
places = st.sampled_from(PLACES)
some_actors = st.lists(st.sampled_from(ACTORS), max_size=2).map(tuple)
event_places = st.builds(EventPlace, places, st.booleans(), words)


@st.composite
def events(draw, number: int):
    return Event(
        id=f"e{number}",
        type=draw(st.sampled_from(EventType)),
        evidence=draw(spans),
        trigger=draw(spans),
        date=draw(st.none() | partial_dates),
        place=draw(st.none() | event_places),
        sources=draw(some_actors),
        targets=draw(some_actors),
        reported_by=draw(words),
        confidence=draw(shares),
        also=tuple(draw(st.lists(spans, max_size=1))),
    )


@st.composite
def articles(draw, article_ids=ids):
    """Any article: its mentions need make no sense, only be admitted by the model."""
    candidates = st.lists(st.builds(Candidate, places, shares, words), max_size=2).map(tuple)
    mentions = st.builds(PlaceMention, spans, places, st.sampled_from(Role), shares, candidates)
    return Article(
        id=draw(article_ids),
        text=TEXT,
        title=draw(words),
        authors=tuple(draw(st.lists(words, max_size=2))),
        outlet=draw(words),
        published=draw(st.none() | partial_dates),
        language=draw(st.sampled_from(Language)),
        origin=draw(words),
        boilerplate=tuple(draw(st.lists(spans, max_size=1))),
        sentences=draw(st.sampled_from([(), SENTENCES])),
        dates=tuple(draw(st.lists(st.builds(DateMention, spans, partial_dates), max_size=2))),
        places=tuple(draw(st.lists(mentions, max_size=4))),
        actors=tuple(draw(st.lists(st.builds(ActorMention, spans, st.sampled_from(ACTORS), shares), max_size=3))),
        events=tuple(draw(events(number)) for number in range(draw(st.integers(0, 3)))),
    )


class FourCorners:
    """Regions for tests: the four quarters of the globe, and a country where the place has one."""

    def regions_of(self, place: Place) -> frozenset[str]:
        quarter = f"region:{'n' if place.lat >= 0 else 's'}{'e' if place.lon >= 0 else 'w'}"
        return frozenset({quarter, *([f"iso:{place.country}"] if place.country else [])})
