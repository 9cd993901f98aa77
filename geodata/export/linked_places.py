"""Linked Places Format 1.2 (github.com/LinkedPasts/linked-places-format): the places, with when events were there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from geodata.export.files import placed
from geodata.export.tables import Cell, Export, Layer

_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
# Of the Getty Art & Architecture Thesaurus, which the format asks for.
_TYPES = {
    "country": ("aat:300128207", "nations"),
    "admin1": ("aat:300000774", "provinces"),
    "city": ("aat:300008389", "cities"),
    "region": ("aat:300182722", "regions"),
    "water": ("aat:300008687", "bodies of water"),
    "landmark": ("aat:300006891", "landmarks"),
}
_LANGUAGES = {"name_en": "en", "name_zh_hans": "zh-Hans", "name_zh_hant": "zh-Hant"}

Dates = tuple[date, date]


def write_linked_places(export: Export, path: Path) -> None:
    """A feature a place; `when` spans the days of its events, and is left open where no day is known."""
    spans = _spans(export)
    collection = {
        "type": "FeatureCollection",
        "@context": _CONTEXT,
        "title": export.title,
        "description": export.shown,
        "generator": export.made_by,
        "attribution": export.attribution,
        "features": [_feature(record, spans) for record in export.tables[Layer.PLACES].records()],
    }
    with placed(path) as temporary:
        temporary.write_text(json.dumps(collection, ensure_ascii=False, indent=1), "utf-8")


def _spans(export: Export) -> Mapping[str, Dates]:
    """Of each place the first and last day that its events may have happened."""
    days: dict[str, list[date]] = defaultdict(list)
    for record in export.tables[Layer.EVENTS].records():
        for day in (record["date_start"], record["date_end"]):
            if isinstance(day, date) and record["place_id"]:
                days[str(record["place_id"])].append(day)
    return {place: (min(found), max(found)) for place, found in days.items()}


def _feature(record: dict[str, Cell], spans: Mapping[str, Dates]) -> dict[str, Any]:
    id_ = str(record["place_id"])
    properties: dict[str, Any] = {"title": record["place"]}
    if record["country"]:
        properties["ccodes"] = [record["country"]]
    feature: dict[str, Any] = {
        "@id": f"urn:dateline:{id_}",
        "type": "Feature",
        "properties": properties,
        "when": {"timespans": _timespans(spans.get(id_))},
        "names": [{"toponym": record[key], "lang": tag} for key, tag in _LANGUAGES.items() if record[key]],
        "types": _types(str(record["place_kind"])),
        "geometry": _geometry(record),
        "descriptions": [{"value": f"events: {record['events']}; mentions: {record['mentions']}", "lang": "en"}],
    }
    if record["geonameid"]:
        feature["links"] = [{"type": "closeMatch", "identifier": f"gn:{record['geonameid']}"}]
    return feature


def _timespans(days: Dates | None) -> list[dict[str, Any]]:
    return [{"start": {"in": days[0].isoformat()}, "end": {"in": days[1].isoformat()}}] if days else []


def _types(kind: str) -> list[dict[str, str]]:
    identifier, label = _TYPES[kind]
    return [{"identifier": identifier, "label": label}]


def _geometry(record: dict[str, Cell]) -> dict[str, Any]:
    """The format wants a geometry always: an empty collection where no point is known."""
    if record["lat"] is None:
        return {"type": "GeometryCollection", "geometries": []}
    return {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
