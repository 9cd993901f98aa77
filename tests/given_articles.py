"""Articles for laws: any that the model admits, and small plain ones whose meaning is known."""

from __future__ import annotations

from datetime import date

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

TEXT = "第一句说柏林。Second sentence names Paris and Oslo.\nA third, about the Baltic Sea."
SENTENCES = (Span(0, 7), Span(7, 46), Span(47, len(TEXT)))

shares = st.floats(0, 1)
ids = st.sampled_from(["a", "b", "c", "d", "e", "f"])
names = st.builds(Names, st.text(min_size=1, max_size=8), st.text(max_size=4), st.text(max_size=4))
spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)
days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@st.composite
def partial_dates(draw):
    start, end = sorted((draw(days), draw(days)))
    return PartialDate(start, end, draw(st.sampled_from(Precision)), draw(st.booleans()), draw(st.text(max_size=5)))


@st.composite
def places(draw):
    """Six places at most, so that articles share them; where and what each is follows from its id."""
    number = draw(st.integers(0, 11))
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


@st.composite
def actors(draw):
    number = draw(st.integers(0, 5))
    seat = draw(places()) if number % 2 else None
    return Actor(f"actor:{number}", Names(f"Actor {number}", "某人"), ActorKind.PERSON, None, seat)


@st.composite
def events(draw, number: int):
    return Event(
        id=f"e{number}",
        type=draw(st.sampled_from(EventType)),
        evidence=draw(spans),
        trigger=draw(spans),
        date=draw(st.none() | partial_dates()),
        place=draw(st.none() | st.builds(EventPlace, places(), st.booleans(), st.text(max_size=5))),
        sources=tuple(draw(st.lists(actors(), max_size=2))),
        targets=tuple(draw(st.lists(actors(), max_size=2))),
        reported_by=draw(st.text(max_size=5)),
        confidence=draw(shares),
        also=tuple(draw(st.lists(spans, max_size=1))),
    )


@st.composite
def articles(draw, article_ids=ids):
    """Any article: its mentions need make no sense, only be admitted by the model."""
    candidates = st.lists(st.builds(Candidate, places(), shares, st.text(max_size=5)), max_size=2).map(tuple)
    mentions = st.builds(PlaceMention, spans, places(), st.sampled_from(Role), shares, candidates)
    return Article(
        id=draw(article_ids),
        text=TEXT,
        title=draw(st.text(max_size=10)),
        authors=tuple(draw(st.lists(st.text(max_size=5), max_size=2))),
        outlet=draw(st.text(max_size=5)),
        published=draw(st.none() | partial_dates()),
        language=draw(st.sampled_from(Language)),
        origin=draw(st.text(max_size=5)),
        boilerplate=tuple(draw(st.lists(spans, max_size=1))),
        sentences=draw(st.sampled_from([(), SENTENCES])),
        dates=tuple(draw(st.lists(st.builds(DateMention, spans, partial_dates()), max_size=2))),
        places=tuple(draw(st.lists(mentions, max_size=4))),
        actors=tuple(draw(st.lists(st.builds(ActorMention, spans, actors(), shares), max_size=3))),
        events=tuple(draw(events(number)) for number in range(draw(st.integers(0, 3)))),
    )


class FourCorners:
    """Regions for tests: the four quarters of the globe, and a country where the place has one."""

    def regions_of(self, place: Place) -> frozenset[str]:
        quarter = f"region:{'n' if place.lat >= 0 else 's'}{'e' if place.lon >= 0 else 'w'}"
        return frozenset({quarter, *([f"iso:{place.country}"] if place.country else [])})
