"""GeoJSON (RFC 7946): one feature an event, one a place mention, each with its quotation.

An event in a country or a region has no geometry: a point on a centroid would claim to know more than the text
says. Its `place` property still names the area and its id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from geodata.export.record import event_record, place_mention_record
from geodata.model import Article, Event, Place, PlaceMention

Feature = dict[str, Any]


def write_geojson(articles: Iterable[Article], out: TextIO) -> None:
    """Writes a FeatureCollection, feature by feature."""
    out.write('{"type": "FeatureCollection", "features": [')
    separator = "\n"
    for article in articles:
        for feature in features(article):
            out.write(separator + json.dumps(feature, ensure_ascii=False))
            separator = ",\n"
    out.write("\n]}\n")


def features(article: Article) -> list[Feature]:
    about = _about(article)
    return [
        *(_event_feature(event, article, about) for event in article.events),
        *(_mention_feature(mention, article, about) for mention in article.places),
    ]


def _about(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
    }


def _event_feature(event: Event, article: Article, about: dict[str, Any]) -> Feature:
    properties = {"feature": "event", **event_record(event, article.text), **about}
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": _point(event.place.place) if event.place else None,
        "properties": properties,
    }


def _mention_feature(mention: PlaceMention, article: Article, about: dict[str, Any]) -> Feature:
    properties = {
        "feature": "mention",
        **place_mention_record(mention, article.text),
        "quote": _sentence(mention, article),
        **about,
    }
    return {"type": "Feature", "geometry": _point(mention.place), "properties": properties}


def _sentence(mention: PlaceMention, article: Article) -> str:
    span = next((s for s in article.sentences if s.covers(mention.span)), mention.span)
    return span.of(article.text)


def _point(place: Place) -> dict[str, Any] | None:
    if place.kind.is_area:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}
