"""Small articles with a place and an event each, made by hand."""

from __future__ import annotations

from datetime import date

from geodata.model import (
    Actor,
    ActorKind,
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

RIYADH = Place(
    "geonames:108410", Names("Riyadh", "利雅得", "利雅德"), PlaceKind.CITY, 24.69, 46.72, "SA", population=7_000_000
)
VIENNA = Place(
    "geonames:2761369", Names("Vienna", "维也纳", "維也納"), PlaceKind.CITY, 48.21, 16.37, "AT", population=1_700_000
)
ENVOY = Actor("state:US", Names("United States", "美国", "美國"), ActorKind.STATE, "US")


def article(article_id: str, place: Place = RIYADH, kind: EventType = EventType.CONSULT) -> Article:
    """Envoys meet in `place`."""
    name = place.names.en
    text = f"Envoys met in {name} on Monday."
    span = Span(text.index(name), text.index(name) + len(name))
    return Article(
        id=article_id,
        text=text,
        title=f"Talks in {name}",
        outlet="The Test Courier",
        published=PartialDate.day(date(2025, 2, 18)),
        language=Language.ENGLISH,
        sentences=(Span(0, len(text)),),
        places=(PlaceMention(span, place, Role.SITE),),
        events=(
            Event(
                id=f"{article_id}-1",
                type=kind,
                evidence=Span(0, len(text)),
                trigger=Span(7, 10),
                date=PartialDate.day(date(2025, 2, 17)),
                place=EventPlace(place),
                sources=(ENVOY,),
            ),
        ),
    )
