"""A small article that was read with doubts of every kind, for tests of the review."""

from __future__ import annotations

from datetime import date

from sample_articles import ANKARA, BUDAPEST, ERDOGAN, ORBAN, span_of

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
    Role,
    Span,
)

TEXT = "Victoria greeted Orban. In Victoria he met Novak by Upper Ford.\nOn 2 May 2024 Ankara protested in Budapest."
CANADIAN = Place("geonames:6174041", Names("Victoria", "维多利亚", "維多利亞"), PlaceKind.CITY, 48.43, -123.37, "CA")
SEYCHELLES = Place("geonames:241131", Names("Victoria", "维多利亚", "維多利亞"), PlaceKind.CITY, -4.62, 55.46, "SC")
NOVAK = Actor("person:novak", Names("Novak"), ActorKind.PERSON)
DAY = date(2024, 5, 2)


def doubtful(article_id: str = "doubtful") -> Article:
    """Two mentions of one doubtful name, an unknown person, a name without a place, and a weak event all inferred."""
    first, second = Span(0, TEXT.index("\n")), Span(TEXT.index("\n") + 1, len(TEXT))
    others = (Candidate(SEYCHELLES, 0.4, "the best known of this name"),)
    inferred = PartialDate.day(DAY, inferred=True, reason="carried over from an earlier sentence")
    return Article(
        id=article_id,
        text=TEXT,
        title="A visit",
        published=PartialDate.day(date(2024, 5, 4)),
        language=Language.ENGLISH,
        sentences=(first, second),
        dates=(DateMention(span_of(TEXT, "2 May 2024"), PartialDate.day(DAY)),),
        places=(
            PlaceMention(span_of(TEXT, "Victoria"), CANADIAN, Role.SITE, 0.6, others),
            PlaceMention(span_of(TEXT, "Victoria", 1), CANADIAN, Role.SITE, 0.6, others),
            PlaceMention(span_of(TEXT, "Budapest"), BUDAPEST, Role.SITE, 0.98),
        ),
        unplaced=(span_of(TEXT, "Upper Ford"),),
        actors=(ActorMention(span_of(TEXT, "Orban"), ORBAN, 0.98), ActorMention(span_of(TEXT, "Novak"), NOVAK, 0.8)),
        events=(
            Event(
                f"{article_id}:e1",
                EventType.CONSULT,
                first,
                span_of(TEXT, "met"),
                inferred,
                EventPlace(ANKARA, inferred=True, reason="the seat of Recep Tayyip Erdoğan"),
                (ERDOGAN,),
                (NOVAK,),
                confidence=0.7,
            ),
            Event(
                f"{article_id}:e2",
                EventType.PROTEST,
                second,
                span_of(TEXT, "protested"),
                PartialDate.day(DAY),
                EventPlace(CANADIAN),
                (ERDOGAN,),
                confidence=0.96,
            ),
        ),
    )
