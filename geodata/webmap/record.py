"""What the page's own program is told, as JSON: numbers by column, names once; quotations are in the table alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from geodata.excerpts import Excerpt
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.labels import TYPE_NAMES
from geodata.maps.shading_features import shading_record
from geodata.model import Actor, EventType, Language, Names, Place
from geodata.webmap.codec import numbers, steps
from geodata.webmap.evidence import Evidence

TYPES = tuple(EventType)
POINT_GRID = 10_000  # steps to a degree: ten metres
_DATE_INFERRED, _PLACE_INFERRED = 1, 2


def data_record(evidence: Evidence, language: Language) -> dict[str, Any]:
    """Places, regions, actors, the columns of the excerpts, and the shading of areas."""
    places = evidence.places
    regions = _regions(evidence, places, language)
    actors = _actors(evidence.excerpts)
    return {
        "size": len(evidence.excerpts),
        "events": evidence.events,
        "types": [[type_.value, type_.quad.value] for type_ in TYPES],
        "type_names": {type_.value: TYPE_NAMES[type_].within(language) for type_ in TYPES},
        "places": _places(places, language),
        "regions": [[id_, _name(id_, language)] for id_ in regions],
        "within": _lists([[regions[id_] for id_ in _held(evidence, place, regions)] for place in places]),
        "actors": [_all_names(actor.names) for actor in actors.values()],
        "columns": _columns(evidence.excerpts, places, actors),
        "shading": shading_record(evidence.shading, language),
        "point_grid": POINT_GRID,
    }


def _places(places: Sequence[Place], language: Language) -> dict[str, Any]:
    """Ids, names, other names, where they lie, and which of them are areas."""
    return {
        "ids": [place.id for place in places],
        "names": [place.names.within(language) for place in places],
        "also": [_all_names(place.names) for place in places],
        "lats": steps([round(place.lat * POINT_GRID) for place in places]),
        "lons": steps([round(place.lon * POINT_GRID) for place in places]),
        "areas": numbers(int(place.kind.is_area) for place in places),
        "kinds": {place.id: place.kind.value for place in places if place.kind.is_area},
    }


def _regions(evidence: Evidence, places: Iterable[Place], language: Language) -> dict[str, int]:
    """The countries and regions that hold a place, by name, with their numbers."""
    found = {id_ for place in places for id_ in evidence.regions.get(place.id, ())}
    named = sorted((_name(id_, language), id_) for id_ in found if id_.startswith(_FILTERED))
    return {id_: number for number, (_, id_) in enumerate(named)}


_FILTERED = ("iso:", "region:")


def _held(evidence: Evidence, place: Place, regions: Mapping[str, int]) -> list[str]:
    return sorted(id_ for id_ in evidence.regions.get(place.id, ()) if id_ in regions)


def _name(place_id: str, language: Language) -> str:
    return gazetteer().get(place_id).names.within(language)


def _all_names(names: Names) -> str:
    """A thing's names for the search: in each script that has one of its own."""
    return " ".join(dict.fromkeys(name for name in (names.en, names.zh_hans, names.zh_hant) if name))


def _actors(excerpts: Iterable[Excerpt]) -> dict[str, Actor]:
    return {actor.id: actor for excerpt in excerpts for actor in taking_part(excerpt)}


def taking_part(excerpt: Excerpt) -> tuple[Actor, ...]:
    """The sources and targets of the event, each once."""
    if excerpt.event is None:
        return ()
    return tuple({actor.id: actor for actor in (*excerpt.event.sources, *excerpt.event.targets)}.values())


def _columns(excerpts: Sequence[Excerpt], places: Sequence[Place], actors: Mapping[str, Actor]) -> dict[str, str]:
    """For each excerpt: its place and type from 1 up (0 where there is none), days, what was inferred, its actors."""
    at_place = {place.id: number for number, place in enumerate(places, start=1)}
    at_actor = {id_: number for number, id_ in enumerate(actors)}
    dates = [excerpt.date for excerpt in excerpts]
    return {
        "place": numbers(at_place[excerpt.place.id] if excerpt.place else 0 for excerpt in excerpts),
        "type": numbers(TYPES.index(excerpt.event.type) + 1 if excerpt.event else 0 for excerpt in excerpts),
        "start": steps([when.start.toordinal() if when else 0 for when in dates]),
        "days": numbers((when.end - when.start).days + 1 if when else 0 for when in dates),
        "inferred": numbers(
            excerpt.date_inferred * _DATE_INFERRED + excerpt.place_inferred * _PLACE_INFERRED for excerpt in excerpts
        ),
        "actors": _lists([[at_actor[actor.id] for actor in taking_part(excerpt)] for excerpt in excerpts]),
    }


def _lists(lists: Iterable[Sequence[int]]) -> str:
    """Lists of numbers, each behind its length."""
    return "".join(numbers([len(each), *each]) for each in lists)


def script_pairs(texts: Iterable[str]) -> str:
    """The traditional characters of some texts, each with the simplified one that a search takes it for."""
    characters = sorted(set("".join(texts)))
    pairs = ((each, fold(each)) for each in characters if not each.isascii())
    return "".join(each + other for each, other in pairs if each != other and len(other) == 1)
