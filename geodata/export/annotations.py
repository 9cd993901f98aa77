"""W3C Web Annotation Data Model: each event and mention as an annotation of the words that tell it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from geodata.export.files import placed
from geodata.export.tables import Cell, Export, Layer

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write_annotations(export: Export, path: Path) -> None:
    """An AnnotationPage. Positions count code points into the article's text; the quotation stands beside them."""
    page = {
        "@context": [_CONTEXT, {"geojson": "https://purl.org/geojson/vocab#"}],
        "id": "urn:dateline:annotations",
        "type": "AnnotationPage",
        "label": export.title,
        "summary": export.shown,
        "generator": {"type": "Software", "name": export.made_by},
        "rights": export.attribution,
        "items": [*_events(export), *_mentions(export)],
    }
    with placed(path) as temporary:
        temporary.write_text(json.dumps(page, ensure_ascii=False, indent=1), "utf-8")


def _events(export: Export) -> Iterator[dict[str, Any]]:
    table = export.tables.get(Layer.EVENTS)
    for record in table.records() if table else ():
        bodies = [
            {"type": "TextualBody", "purpose": "classifying", "value": record["type"]},
            *_bodies(record, "source_ids", "source"),
            *_bodies(record, "target_ids", "target"),
            *_place(record),
        ]
        if record["date_start"]:
            days = f"{record['date_start']}/{record['date_end']}"  # an interval of ISO 8601
            bodies.append({"type": "TextualBody", "purpose": "describing", "value": days, "format": "text/plain"})
        yield _annotation(f"event:{record['id']}", record, bodies)


def _mentions(export: Export) -> Iterator[dict[str, Any]]:
    table = export.tables.get(Layer.MENTIONS)
    for record in table.records() if table else ():
        name = f"mention:{record['article']}:{record['start']}:{record['place_id']}"
        yield _annotation(name, record, list(_place(record)))


def _annotation(name: str, record: dict[str, Cell], bodies: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": f"urn:dateline:{quote(name, safe=':')}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": {
            "source": f"urn:dateline:article:{quote(str(record['article']), safe='')}",
            "selector": [
                {"type": "TextPositionSelector", "start": record["start"], "end": record["end"]},
                {"type": "TextQuoteSelector", "exact": record["quotation"]},
            ],
        },
    }


def _bodies(record: dict[str, Cell], column: str, role: str) -> Iterator[dict[str, Any]]:
    for id_ in filter(None, str(record[column] or "").split("; ")):
        yield {"type": "SpecificResource", "purpose": "tagging", "source": f"urn:dateline:{id_}", "role": role}


def _place(record: dict[str, Cell]) -> Iterator[dict[str, Any]]:
    if not record["place_id"]:
        return
    body: dict[str, Any] = {
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": f"urn:dateline:{record['place_id']}",
        "label": record["place"],
    }
    if record["lat"] is not None:
        body["geojson:geometry"] = {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
    yield body
