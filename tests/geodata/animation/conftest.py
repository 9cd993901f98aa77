"""Events over two months at a few towns and in a country, some of them without a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from geodata.index import Index
from geodata.model import (
    Article,
    Event,
    EventPlace,
    EventType,
    Language,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    Span,
)

TOWNS = tuple(
    Place(f"town:{n}", Names(f"Town {n}", f"{n}号城", f"{n}號城"), PlaceKind.CITY, 40.0 + n * 3, 10.0 + n * 6)
    for n in range(6)
)
FIRST = date(2025, 1, 6)  # a Monday
TYPES = (EventType.CONSULT, EventType.AID, EventType.ACCUSE, EventType.ASSAULT)
WEEKS = 8
UNDATED = 3


def dated(week: int, place: Place, number: int) -> Event:
    span = Span(number, number + 1)
    when = PartialDate.day(FIRST + timedelta(weeks=week))
    return Event(f"e{number}", TYPES[number % len(TYPES)], span, span, when, EventPlace(place))


@pytest.fixture(scope="session")
def index() -> Index:
    """Each week one event in a town after the other; and the last ones never."""
    text = "a" * 40
    weeks = [dated(week, TOWNS[week % len(TOWNS)], week) for week in range(WEEKS)]
    never = [
        Event(f"u{n}", EventType.CONSULT, Span(30 + n, 31 + n), Span(30 + n, 31 + n), None, EventPlace(TOWNS[0]))
        for n in range(UNDATED)
    ]
    found = Index()
    found.add(Article("a", text, language=Language.ENGLISH, sentences=(Span(0, 40),), events=(*weeks, *never)))
    return found
