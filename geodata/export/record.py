"""What was found in an article, as the plain record that `extract` prints and other programs read.

The shape is fixed by resources/schema/article.schema.json. Names are in English where there is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from geodata.model import (
    Actor,
    ActorMention,
    Article,
    Candidate,
    Event,
    EventPlace,
    Language,
    PartialDate,
    Place,
    PlaceMention,
    Role,
    Span,
)

Record = dict[str, Any]
_UNPLACED_CONFIDENCE = 0.5


def article_record(article: Article) -> Record:
    """The whole of `article` and its findings as JSON-ready values."""
    return {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
        "language": article.language.value,
        "text": article.text,
        "boilerplate": [_span(span) for span in article.boilerplate],
        "places": _places(article),
        "actors": [_actor_mention(mention, article.text) for mention in article.actors],
        "events": [event_record(event, article.text) for event in article.events],
    }


def _places(article: Article) -> list[Record]:
    """The placed mentions and, without coordinates, the names that no gazetteer holds, in order."""
    placed = [place_mention_record(mention, article.text) for mention in article.places]
    unplaced = [_unplaced(span, article.text) for span in article.unplaced]
    return sorted([*placed, *unplaced], key=lambda record: (record["start"], record["end"]))


def _unplaced(span: Span, text: str) -> Record:
    unknown = dict.fromkeys(("id", "kind", "lat", "lon", "geonameid", "country"))
    return {
        **_span(span),
        "text": span.of(text),
        **unknown,
        "name": span.of(text),
        "role": Role.BACKGROUND.value,
        "confidence": _UNPLACED_CONFIDENCE,
        "candidates": [],
    }


def place_mention_record(mention: PlaceMention, text: str) -> Record:
    return {
        **_span(mention.span),
        "text": mention.span.of(text),
        **_place(mention.place),
        "geonameid": mention.place.geonameid,
        "country": mention.place.country,
        "role": mention.role.value,
        "confidence": round(mention.confidence, 3),
        "candidates": [_candidate(candidate) for candidate in mention.candidates],
    }


def event_record(event: Event, text: str) -> Record:
    return {
        "id": event.id,
        "type": event.type.value,
        "quad": event.quad.value,
        **_span(event.evidence),
        "trigger": {**_span(event.trigger), "text": event.trigger.of(text)},
        "quote": event.evidence.of(text),
        "also": [_span(span) for span in event.also],
        "date": _date(event.date) if event.date else None,
        "place": _event_place(event.place) if event.place else None,
        "sources": _actors(event.sources),
        "targets": _actors(event.targets),
        "reported_by": event.reported_by,
        "confidence": round(event.confidence, 3),
    }


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _place(place: Place) -> Record:
    return {
        "id": place.id,
        "name": place.names.within(Language.ENGLISH),
        "kind": place.kind.value,
        "lat": place.lat,
        "lon": place.lon,
    }


def _candidate(candidate: Candidate) -> Record:
    return {**_place(candidate.place), "score": round(candidate.score, 3), "reason": candidate.reason}


def _actor_mention(mention: ActorMention, text: str) -> Record:
    return {
        **_span(mention.span),
        "text": mention.span.of(text),
        "id": mention.actor.id,
        "name": mention.actor.names.within(Language.ENGLISH),
        "kind": mention.actor.kind.value,
        "country": mention.actor.country,
        "confidence": round(mention.confidence, 3),
    }


def _actors(actors: Iterable[Actor]) -> list[Record]:
    return [{"id": actor.id, "name": actor.names.within(Language.ENGLISH)} for actor in actors]


def _date(date: PartialDate) -> Record:
    return {
        "start": date.start.isoformat(),
        "end": date.end.isoformat(),
        "precision": date.precision.value,
        "inferred": date.inferred,
    }


def _event_place(place: EventPlace) -> Record:
    return {**_place(place.place), "inferred": place.inferred}
