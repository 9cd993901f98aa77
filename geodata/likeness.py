"""How alike two tellings of an event are, by what no language changes: type, days, sides and place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.extraction.containment import distance_km
from geodata.model import Actor, ActorKind, Event, EventType, Place, PlaceKind

Party = tuple[str, str]
"""Whom an actor speaks for, and the actor: ("state:US", "person:donald-trump"), ("org:nato", "org:nato")."""

LIKELY = 0.6
LONGEST = 31  # days: what is dated more loosely than to a month is never the same as anything
_NEAR_KM = 60.0
_OPEN = 0.6
# Both sides do these together: who is named first says nothing.
_MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
# Many words are said between the same sides on one day, and ids cannot tell whether they are the same words.
_SPOKEN = frozenset(
    {
        *(EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST),
        *(EventType.ACCUSE, EventType.REJECT, EventType.THREATEN),
    }
)
_LESS_FOR_WORDS = 0.85
# In a war the same sides do these many times a day: only the place tells one from another.
_PLACE_BOUND = frozenset(
    {
        *(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST),
        *(EventType.MOBILIZE, EventType.RETREAT, EventType.AID),
    }
)
COMPARABLE = frozenset(EventType) - {EventType.STATEMENT}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an event happened; `within` are the areas that hold the place."""

    place: Place
    is_inferred: bool
    within: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as far as it is compared; `start` and `end` are ordinals of days."""

    type: EventType
    start: int
    end: int
    is_date_inferred: bool
    sources: frozenset[Party]
    targets: frozenset[Party]
    spot: Spot | None

    @property
    def voices(self) -> frozenset[str]:
        """Whom its parties speak for; tellings that share none are never alike."""
        return _voices(self.sources | self.targets)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two tellings may be of one happening; `score` is between LIKELY and 1."""

    score: float
    reason: str


_Part = tuple[float, str]  # a factor of the score, with its reason


def telling(event: Event, within: frozenset[str]) -> Telling | None:
    """The event as it is compared; None if it is undated. `within` are the areas that hold its place."""
    if event.date is None:
        return None
    return Telling(
        event.type,
        event.date.start.toordinal(),
        event.date.end.toordinal(),
        event.date.inferred,
        parties(event.sources),
        parties(event.targets),
        Spot(event.place.place, event.place.inferred, within) if event.place else None,
    )


def parties(actors: Iterable[Actor]) -> frozenset[Party]:
    """A person speaks for their country where it is known; everyone else for themselves."""
    return frozenset((_voice(actor), actor.id) for actor in actors)


def _voice(actor: Actor) -> str:
    return f"state:{actor.country}" if actor.kind is ActorKind.PERSON and actor.country else actor.id


def likeness(one: Telling, other: Telling) -> Likeness | None:
    """Whether both may tell of one happening; None if something speaks against it, or too little for it."""
    if one.type is not other.type or one.type not in COMPARABLE:
        return None
    if not (dates := _dates(one, other)) or not (sides := _sides(one, other)) or not (places := _places(one, other)):
        return None
    words = _LESS_FOR_WORDS if one.type in _SPOKEN else 1.0
    score = round(words * dates[0] * sides[0] * places[0], 2)
    return Likeness(score, "; ".join((dates[1], sides[1], places[1]))) if score >= LIKELY else None


def _dates(one: Telling, other: Telling) -> _Part | None:
    inferred = one.is_date_inferred + other.is_date_inferred
    if one.start == one.end and other.start == other.end:
        return _DAYS.get((abs(one.start - other.start), inferred))
    if (one.start, one.end) == (other.start, other.end):
        return (0.75, "the same stretch of days") if _is_brief(one) else None
    shorter, longer = sorted((one, other), key=lambda told: told.end - told.start)
    if _is_brief(longer) and longer.start <= shorter.start and shorter.end <= longer.end:
        return 0.7, "one date lies within the other"
    return None


# By the days between them, and how many of the two are inferred.
_DAYS: dict[tuple[int, int], _Part] = {
    (0, 0): (1.0, "the same day"),
    (0, 1): (0.9, "the same day, for one of them inferred"),
    (0, 2): (0.8, "the same day, for both inferred"),
    (1, 1): (0.75, "days next to each other, one of them inferred"),
}


def _is_brief(told: Telling) -> bool:
    return told.end - told.start < LONGEST


def _sides(one: Telling, other: Telling) -> _Part | None:
    if one.type in _MUTUAL:
        return _words_of(_circle(one.sources | one.targets, other.sources | other.targets))
    sources, targets = _side(one.sources, other.sources), _side(one.targets, other.targets)
    if sources is None or targets is None or (one.type in _SPOKEN and _OPEN in (sources, targets)):
        return None
    return _words_of(min(sources, targets) if max(sources, targets) > _OPEN else None)


_ALIKE = 1.0
_STATES = 0.95  # states meet, and are spoken for, many times a day
_SIDES = {
    _ALIKE: "the same sides",
    _STATES: "the same sides, as states",
    _OPEN: "one side the same, the other untold",
}


def _words_of(factor: float | None) -> _Part | None:
    return None if factor is None else (factor, _SIDES[factor])


def _side(ours: frozenset[Party], theirs: frozenset[Party]) -> float | None:
    """How one side fits: alike, through whom it speaks for, open where either is untold; None if they differ."""
    if not ours or not theirs:
        return _OPEN
    if _voices(ours).isdisjoint(_voices(theirs)) or _contradicted(ours, theirs):
        return None
    return _ALIKE if _names_one(ours & theirs) else _STATES


def _circle(ours: frozenset[Party], theirs: frozenset[Party]) -> float | None:
    """How the parties of a mutual event fit: the fewer among the others, and two of them unless one alone is told."""
    mine, yours = _voices(ours), _voices(theirs)
    if not (mine <= yours or yours <= mine) or not mine & yours or _contradicted(ours, theirs):
        return None
    if len(mine & yours) < 2:
        return _OPEN
    return _ALIKE if _names_one(ours & theirs) else _STATES


def _names_one(shared: frozenset[Party]) -> bool:
    return any(not actor.startswith("state:") for _, actor in shared)


def _voices(side: frozenset[Party]) -> frozenset[str]:
    return frozenset(voice for voice, _ in side)


def _contradicted(ours: frozenset[Party], theirs: frozenset[Party]) -> bool:
    """Whether both name who spoke for one voice, and not the same: Trump here, Rubio there."""
    mine, yours = _persons(ours), _persons(theirs)
    return any(mine[voice].isdisjoint(yours[voice]) for voice in mine.keys() & yours.keys())


def _persons(side: frozenset[Party]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for voice, actor in side:
        if actor != voice:
            found.setdefault(voice, set()).add(actor)
    return found


_UNTOLD: _Part = (0.76, "the place not told by both")


def _places(one: Telling, other: Telling) -> _Part | None:
    bound = one.type in _PLACE_BOUND
    ours, theirs = one.spot, other.spot
    if ours is None or theirs is None:
        return None if bound else _UNTOLD
    inferred = ours.is_inferred or theirs.is_inferred
    if ours.place.id == theirs.place.id:
        return _same_place(ours, inferred, bound)
    if near := _one_in_other(ours, theirs, bound) or _nearby(ours, theirs):
        return near
    return _UNTOLD if inferred and not bound else None


def _same_place(here: Spot, inferred: bool, bound: bool) -> _Part:
    if here.place.kind in _WIDE:
        return (0.7 if bound else 0.8), "the same country or region"
    return (0.9, "the same place, for one of them inferred") if inferred else (1.0, "the same place")


_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.WATER)


def _one_in_other(ours: Spot, theirs: Spot, bound: bool) -> _Part | None:
    for inner, outer in ((ours, theirs), (theirs, ours)):
        if outer.place.kind.is_area and outer.place.id in inner.within:
            wide = outer.place.kind in _WIDE
            return None if wide and bound else (0.8 if wide else 0.9, "one place lies within the other")
    return None


def _nearby(ours: Spot, theirs: Spot) -> _Part | None:
    if ours.place.kind.is_area or theirs.place.kind.is_area:
        return None
    distance = distance_km(ours.place, theirs.place)
    return (0.95, f"places {distance:.0f} km apart") if distance <= _NEAR_KM else None
