"""Two small articles with known findings, written here, for tests of the window."""

from __future__ import annotations

from datetime import date

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

BUDAPEST = Place(
    "geonames:3054643",
    Names("Budapest", "布达佩斯", "布達佩斯"),
    PlaceKind.CITY,
    47.498,
    19.04,
    "HU",
    population=1741041,
)
ANKARA = Place("geonames:323786", Names("Ankara", "安卡拉", "安卡拉"), PlaceKind.CITY, 39.92, 32.85, "TR")
HUNGARY = Place("iso:HU", Names("Hungary", "匈牙利", "匈牙利"), PlaceKind.COUNTRY, 47.0, 20.0, "HU")
ORBAN = Actor("person:viktor-orban", Names("Viktor Orbán", "欧尔班", "奧班"), ActorKind.PERSON, "HU", BUDAPEST)
ERDOGAN = Actor(
    "person:recep-tayyip-erdogan",
    Names("Recep Tayyip Erdoğan", "埃尔多安", "艾爾多安"),
    ActorKind.PERSON,
    "TR",
    ANKARA,
)


def span_of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def visit() -> Article:
    """An event in Budapest with a day; the country is named in passing; one hostile-looking sentence."""
    text = "On 3 May 2024 Orban met Erdogan in Budapest.\nHungary said <b>nothing</b> & smiled."
    first, second = Span(0, text.index("\n")), Span(text.index("\n") + 1, len(text))
    day = PartialDate.day(date(2024, 5, 3))
    return Article(
        id="visit",
        text=text,
        title="A visit on the Danube",
        outlet="Danube Courier",
        published=PartialDate.day(date(2024, 5, 4)),
        language=Language.ENGLISH,
        sentences=(first, second),
        places=(
            PlaceMention(span_of(text, "Budapest"), BUDAPEST, Role.SITE, 0.98),
            PlaceMention(span_of(text, "Hungary"), HUNGARY, Role.BACKGROUND, 0.97),
        ),
        actors=(ActorMention(span_of(text, "Orban"), ORBAN), ActorMention(span_of(text, "Erdogan"), ERDOGAN)),
        events=(
            Event(
                "visit:e1",
                EventType.CONSULT,
                first,
                span_of(text, "met"),
                day,
                EventPlace(BUDAPEST),
                (ORBAN,),
                (ERDOGAN,),
            ),
        ),
    )


def quarrel() -> Article:
    """A Chinese article: an accusation whose place and day are inferred; an emoji shifts what follows."""
    text = "😀简讯\n埃尔多安批评匈牙利政府。"
    sentence = Span(text.index("\n") + 1, len(text))
    return Article(
        id="quarrel",
        text=text,
        title="一次争吵",
        outlet="试验报",
        published=PartialDate.day(date(2024, 6, 1)),
        language=Language.SIMPLIFIED,
        sentences=(Span(0, 3), sentence),
        places=(PlaceMention(span_of(text, "匈牙利"), HUNGARY, Role.BACKGROUND, 0.99),),
        actors=(ActorMention(span_of(text, "埃尔多安"), ERDOGAN),),
        events=(
            Event(
                "quarrel:e1",
                EventType.ACCUSE,
                sentence,
                span_of(text, "批评"),
                PartialDate.day(date(2024, 6, 1), inferred=True, reason="date of the article"),
                EventPlace(ANKARA, inferred=True, reason="seat of Recep Tayyip Erdoğan"),
                (ERDOGAN,),
            ),
        ),
    )
