"""The gold format, which is also that of predictions: JSON Lines, one text a line.

    {"id": "a1", "language": "en", "published": "2025-03-04", "text": "…",
     "places": [{"start": 0, "end": 6, "kind": "city", "lat": 39.93, "lon": 32.85, "geonameid": 323786,
                 "abbr": false, "role": "site"}],
     "actors": [{"start": 8, "end": 20, "kind": "person", "name": "…"}],
     "events": [{"start": 0, "end": 80, "types": ["CONSULT"], "date": "2025-03-03", "place": "Ankara",
                 "lat": 39.93, "lon": 32.85, "place_inferred": false, "sources": ["…"], "optional": false,
                 "id": "a1-1", "gist": "…"}],
     "ignore": [{"start": 90, "end": 96}]}

Offsets count code points, end exclusive. `id` and `text` are needed (a prediction needs no `text`), and `start` and
`end` of every span; actors need a `kind` (person, org, state, group; PER and ORG are read too). A layer that a gold
file does not carry is not scored. Of a place, `abbr` marks a short form (美), `role` is scored where given. Of an
event, `types` are the types that will do, `date` is as much of an ISO date as is known, `place` its explicit place;
an `optional` event is welcome, not asked for. Gold that marks triggers alone gives each event a `type` and
a `trigger` with `start` and `end`. What is found on an `ignore` span is not held against anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from geodata.evaluation.measures import Point

_KINDS = {"PER": "person", "ORG": "org", "organisation": "org"}
T = TypeVar("T")


class Flaw(ValueError):
    """What is wrong with a line; the message completes "line 3 …"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place or an actor in the text, as a gold or predictions file has it."""

    start: int
    end: int
    kind: str | None = None
    point: Point | None = None
    geonameid: int | None = None
    is_short: bool = False
    role: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """An event as a gold or predictions file has it; `start` and `end` are those of its evidence."""

    start: int
    end: int
    types: frozenset[str]
    date: str = ""
    place_kind: str | None = None
    point: Point | None = None
    is_placed: bool = False
    sources: frozenset[str] = frozenset()
    is_optional: bool = False
    gist: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One line; a layer that it does not carry is None. `triggers` are the events' triggers, with their types."""

    id: str
    text: str = ""
    places: tuple[Mention, ...] | None = None
    actors: tuple[Mention, ...] | None = None
    events: tuple[Deed, ...] | None = None
    triggers: tuple[Mention, ...] | None = None
    ignored: tuple[Mention, ...] = ()


def parse_document(record: object, *, needs_text: bool = True) -> Document:
    """One record as a Document; raises Flaw where it is none."""
    if not isinstance(record, dict):
        raise Flaw("is not a JSON object.")
    _need(record, "id", "text") if needs_text else _need(record, "id")
    events = _layer(record, "events", dict)
    return Document(
        id=str(record["id"]),
        text=str(record.get("text") or ""),
        places=_layer(record, "places", _mention),
        actors=_layer(record, "actors", _actor),
        events=_evidenced(events, needs_text),
        triggers=_triggers(events, needs_text),
        ignored=_layer(record, "ignore", _mention) or (),
    )


def _layer(record: dict[str, Any], name: str, parse: Callable[[dict[str, Any]], T]) -> tuple[T, ...] | None:
    entries = record.get(name)
    if entries is None:
        return None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Flaw(f'has a "{name}" that is not a list of objects.')
    return tuple(parse(entry) for entry in entries)


def _need(record: dict[str, Any], *names: str) -> None:
    for name in names:
        if record.get(name) is None:
            raise Flaw(f'lacks the field "{name}".')


def _span(record: dict[str, Any]) -> tuple[int, int]:
    _need(record, "start", "end")
    start, end = record["start"], record["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise Flaw(f'has a span that is none: "start" {start}, "end" {end}.')
    return start, end


def _mention(record: dict[str, Any]) -> Mention:
    start, end = _span(record)
    kind = _word(record, "kind")
    return Mention(
        start,
        end,
        _KINDS.get(kind, kind) if kind else None,
        _point(record),
        _number(record.get("geonameid")),
        bool(record.get("abbr")),
        _word(record, "role"),
        _share(record.get("confidence")),
    )


def _word(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise Flaw(f'has a "{name}" that is not a text.')
    return value


def _number(value: object) -> int | None:
    """A GeoNames id, which some files write as a text; zero is none."""
    return (int(value) or None) if isinstance(value, int | str) and str(value).isdecimal() else None


def _share(value: object) -> float | None:
    """A confidence, where a prediction states one."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None


def _actor(record: dict[str, Any]) -> Mention:
    _need(record, "kind")
    return _mention(record)


def _point(record: dict[str, Any]) -> Point | None:
    lat, lon = record.get("lat"), record.get("lon")
    if lat is None or lon is None:
        return None
    if not (isinstance(lat, int | float) and isinstance(lon, int | float) and abs(lat) <= 90 and abs(lon) <= 180):
        raise Flaw(f'has a point that is none: "lat" {lat}, "lon" {lon}.')
    return float(lat), float(lon)


def _evidenced(events: tuple[dict[str, Any], ...] | None, is_gold: bool) -> tuple[Deed, ...] | None:
    """The events as deeds; gold that marks triggers alone has none to score."""
    if events is None or (is_gold and any("types" not in event for event in events) and _has_triggers(events)):
        return None
    return tuple(_deed(event) for event in events if is_gold or "start" in event)


def _triggers(events: tuple[dict[str, Any], ...] | None, is_gold: bool) -> tuple[Mention, ...] | None:
    """The triggers with their types as kinds; gold that marks none is not scored on them."""
    if events is None or (is_gold and not _has_triggers(events)):
        return None
    return tuple(_trigger(event) for event in events if event.get("trigger"))


def _has_triggers(events: tuple[dict[str, Any], ...]) -> bool:
    return any(event.get("trigger") for event in events)


def _trigger(event: dict[str, Any]) -> Mention:
    if not isinstance(event["trigger"], dict):
        raise Flaw('has a "trigger" that is not an object.')
    return Mention(*_span(event["trigger"]), kind=_word(event, "type"))


def _deed(record: dict[str, Any]) -> Deed:
    start, end = _span(record)
    place = record.get("place")
    placed = place if isinstance(place, dict) else record
    return Deed(
        start,
        end,
        _types(record),
        _date(record.get("date")),
        _word(placed, "kind"),
        _point(placed),
        bool(place) and not record.get("place_inferred"),
        frozenset(_names(record.get("sources") or [])),
        bool(record.get("optional")),
        " ".join(filter(None, (str(record.get("id") or ""), str(record.get("gist") or "")))),
        _share(record.get("confidence")),
    )


def _types(record: dict[str, Any]) -> frozenset[str]:
    types = record.get("types") or [record.get("type")]
    if not isinstance(types, list) or not all(isinstance(one, str) for one in types):
        raise Flaw('has an event that lacks the field "types".')
    return frozenset(types)


def _date(date: object) -> str:
    """The first day it may mean, as far as it is known."""
    return str(date.get("start") or "") if isinstance(date, dict) else str(date or "")


def _names(actors: object) -> Iterator[str]:
    if not isinstance(actors, list):
        raise Flaw('has an event whose "sources" are not a list.')
    for actor in actors:
        yield str(actor.get("name") if isinstance(actor, dict) else actor).casefold()
