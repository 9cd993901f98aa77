"""Which of the places of a name is meant: by renown, by what else the article names, and by what it says itself.

One name means one place throughout an article, unless the text names its container on the spot.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.calibration import place_confidence
from geodata.extraction.containment import distance_km, lies_in
from geodata.extraction.divisions_en import geonames_codes
from geodata.extraction.sighting import Sighting, prominence
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.naming import name_key
from geodata.model import Candidate, Place, PlaceKind, PlaceMention

_RUNNERS_UP = 5
_NEAR_KM = 300.0
# What is further apart in latitude is further apart.
_NEAR_DEGREES = 2.8
_HELD = 8.0
_BYNAME = 2.0
_RARE_BYNAME = 6.0
_SEAT = 1.5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article names beyond doubt: countries, divisions and points, with how often."""

    countries: Mapping[str, int] = field(default_factory=Counter)
    divisions: Mapping[tuple[str, str], int] = field(default_factory=Counter)
    points: tuple[Place, ...] = ()


class Reason(NamedTuple):
    """One ground for a sense: what it is worth, and how to say it."""

    worth: float
    words: str


def resolve(
    text: str, sightings: Sequence[Sighting], extra_countries: Iterable[str] = ()
) -> tuple[PlaceMention, ...]:
    """A mention for each sighting, with the runners-up and why they were considered."""
    surroundings = _surroundings(sightings, extra_countries)
    held = _held_senses(text, sightings)
    settled: dict[tuple[str, str | None], PlaceMention] = {}
    mentions = []
    for sighting in sightings:
        key = name_key(sighting.span.of(text))
        within = sighting.within or held.get(key)
        memo = (key, within.id if within else None)
        if memo not in settled:
            settled[memo] = _settle(key, sighting, within, surroundings)
        model = settled[memo]
        stated = min(1.0, model.confidence * max(0.3, sighting.belief))
        confidence = place_confidence(stated)
        mentions.append(PlaceMention(sighting.span, model.place, model.role, confidence, model.candidates))
    return tuple(mentions)


def _surroundings(sightings: Sequence[Sighting], extra_countries: Iterable[str]) -> Surroundings:
    countries: Counter[str] = Counter(extra_countries)
    divisions: Counter[tuple[str, str]] = Counter()
    points: dict[str, Place] = {}
    for sighting in sightings:
        first = sighting.senses[0]
        if sighting.within is not None:
            _count(sighting.within, countries, divisions)
        if len(sighting.senses) == 1 or _is_beyond_doubt(sighting):
            _count(first, countries, divisions)
            if not first.kind.is_area:
                points[first.id] = first
    return Surroundings(countries, divisions, tuple(points.values())[:60])


def _is_beyond_doubt(sighting: Sighting) -> bool:
    first, *others = sighting.senses
    renown = prominence(first)
    return renown >= 3.5 and renown - max(map(prominence, others), default=0.0) >= 2.0


def _count(place: Place, countries: Counter[str], divisions: Counter[tuple[str, str]]) -> None:
    if place.country:
        countries[place.country] += 1
        division = division_of(place)
        if division:
            divisions[(place.country, division)] += 1


def division_of(place: Place) -> str | None:
    """The first-order division that a place lies in or is."""
    if place.kind is PlaceKind.ADMIN1:
        return place.admin1 or geonames_codes().get(place.id) or place.id.partition("-")[2] or None
    return place.admin1 if place.kind is PlaceKind.CITY else None


def _held_senses(text: str, sightings: Sequence[Sighting]) -> dict[str, Place]:
    """Names whose container the text gives somewhere: the later bare name means the same place."""
    held: dict[str, Place] = {}
    for sighting in sightings:
        if sighting.within is not None:
            held.setdefault(name_key(sighting.span.of(text)), sighting.within)
    return held


def _settle(name: str, sighting: Sighting, within: Place | None, around: Surroundings) -> PlaceMention:
    reasons = {place.id: tuple(_reasons(place, name, sighting, within, around)) for place in sighting.senses}
    scores = {place_id: sum([reason.worth for reason in found]) for place_id, found in reasons.items()}
    ranked = sorted(sighting.senses, key=lambda place: -scores[place.id])
    shares = _shares([scores[place.id] for place in ranked])
    left = (1 - place_confidence(shares[0])) / (1 - shares[0]) if shares[0] < 1 else 0.0  # to the runners-up
    candidates = tuple(
        Candidate(place, round(share * left, 3), _in_words(reasons[place.id]))
        for place, share in zip(ranked[1 : _RUNNERS_UP + 1], shares[1:], strict=False)
    )
    return PlaceMention(sighting.span, ranked[0], confidence=shares[0], candidates=candidates)


def _reasons(
    place: Place, name: str, sighting: Sighting, within: Place | None, around: Surroundings
) -> Iterable[Reason]:
    yield _renown(place, sighting.senses)
    if name not in _own_names(place):
        rare = place.id != sighting.senses[0].id
        yield Reason(-_RARE_BYNAME if rare else -_BYNAME, "known by this name only now and then")
    if within is None and place.stands_for and place.id == sighting.senses[0].id:
        yield Reason(_SEAT, "a seat of power")
    if within is not None and lies_in(place, within):
        yield Reason(_HELD, f"the text says it lies in {within.names.en}")
    if (within is None or not lies_in(place, within)) and not _namesake_country(place, sighting.senses):
        yield from _company(place, around)
    near = None if sighting.senses[0].kind is PlaceKind.REGION else _nearest(place, around.points)
    if near is not None:
        yield Reason(1.0, f"near {near.names.en}, which the article names")


def _own_names(place: Place) -> frozenset[str]:
    """The names a place goes by, other than bynames and old names."""
    names = place.names
    return _keys(names.en, names.zh_hans, names.zh_hant)


@lru_cache(maxsize=20_000)
def _keys(*names: str) -> frozenset[str]:
    return frozenset(name_key(name) for name in names if name)


def _namesake_country(place: Place, senses: Sequence[Place]) -> bool:
    """Mexico for Mexico City, Gaza for Gaza City: that the article names the area says nothing for the city."""
    if senses[0].kind is PlaceKind.REGION:
        return True
    return any(other.kind is PlaceKind.COUNTRY and other.country == place.country for other in senses)


def _renown(place: Place, senses: Sequence[Place]) -> Reason:
    worth = prominence(place) * 1.2
    worth += math.log10(place.population + 1) * 0.3 if place.kind is PlaceKind.CITY else 0.0
    words = "the best known of this name" if place.id == senses[0].id else _described(place)
    return Reason(worth + (0.5 if place.id == senses[0].id else 0.0), words)


def _described(place: Place) -> str:
    where = _country_name(place.country) if place.country else ""
    people = f", {place.population:,} inhabitants" if place.population else ""
    return f"a {place.kind.value}{' in ' + where if where else ''}{people}"


def _company(place: Place, around: Surroundings) -> Iterable[Reason]:
    if place.country is None or place.kind is PlaceKind.COUNTRY:
        return
    named = around.countries.get(place.country, 0)
    if named:
        yield Reason(
            min(2.5, 0.9 + math.log2(named) * 0.45),
            f"the article names {_country_name(place.country)} {times(named)}",
        )
    elif any(neighbour in around.countries for neighbour in gazetteer().neighbours(place.country)):
        yield Reason(0.4, "the article names a neighbouring country")
    division = division_of(place)
    named = around.divisions.get((place.country, division), 0) if division else 0
    if named and place.kind is PlaceKind.CITY:
        yield Reason(
            min(3.0, 1.6 + math.log2(named) * 0.5), f"the article names its state or province {times(named)}"
        )


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _country_name(iso2: str) -> str:
    return gazetteer().country(iso2).names.en


def _nearest(place: Place, points: Sequence[Place]) -> Place | None:
    if place.kind.is_area:
        return None
    south, north = place.lat - _NEAR_DEGREES, place.lat + _NEAR_DEGREES
    others = [point for point in points if south <= point.lat <= north and point.id != place.id]
    nearest = min(others, key=lambda point: distance_km(place, point), default=None)
    return nearest if nearest is not None and distance_km(place, nearest) <= _NEAR_KM else None


def _shares(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _in_words(reasons: Sequence[Reason]) -> str:
    return "; ".join(reason.words for reason in reasons)
