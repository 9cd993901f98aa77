"""Marks and seats as the page takes them: GeoJSON, with names in one language.

Names travel as JSON strings and end as text on the page, so nothing here is escaped for HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from geodata.marks import Mark, SeatMark
from geodata.model import Language

MOST_IDS = 100  # of the places of a mark; who clicks it means all of them, which are looked up by the mark


def marks_collection(marks: Iterable[Mark], language: Language) -> dict[str, Any]:
    """The marks as a FeatureCollection of points."""
    return _collection(_point(mark.lat, mark.lon, _mark_properties(mark, language)) for mark in marks)


def seats_collection(seats: Iterable[SeatMark], language: Language) -> dict[str, Any]:
    """The seats as a FeatureCollection of points, each with the names of its actors."""
    return _collection(_point(seat.place.lat, seat.place.lon, _seat_properties(seat, language)) for seat in seats)


def _collection(features: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def _point(lat: float, lon: float, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": properties,
    }


def _mark_properties(mark: Mark, language: Language) -> dict[str, Any]:
    return {
        "id": mark.id,
        "places": list(mark.places[:MOST_IDS]),
        "place_count": len(mark.places),
        "name": mark.names.within(language),
        "events": mark.events,
        "mentions": mark.mentions,
        "quads": {quad.value: count for quad, count in mark.quads.items() if count},
        "cluster": mark.is_cluster,
    }


def _seat_properties(seat: SeatMark, language: Language) -> dict[str, Any]:
    return {
        "place": seat.place.id,
        "name": seat.place.names.within(language),
        "actors": [
            {"name": each.actor.names.within(language), "events": each.events, "mentions": each.mentions}
            for each in seat.actors
        ],
    }
