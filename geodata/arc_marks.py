"""Arcs as the map takes them: from the seats of actors to where an event happened, or to the seats of others.

Each arc says what goes along it and which way; each end says who or what is there, and in which role.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from geodata.actor_profile import ActorProfile, PartnerSeat
from geodata.arcs import GreatCircle, great_circle
from geodata.dyads import Dyad
from geodata.model import Actor, Event, Names, Place, Quad
from geodata.ties import PlaceOfActor, QuadCounts, Ties

MOST_ARCS = 100


class EndRole(StrEnum):
    """What stands at the end of an arc."""

    SOURCE = "source"
    TARGET = "target"
    BOTH = "both"
    PLACE = "place"
    ACTOR = "actor"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class ArcEnd:
    """Actors at their common seat, by id and name, or the place of an event."""

    lat: float
    lon: float
    role: EndRole
    ids: tuple[str, ...]
    names: tuple[Names, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """`forth` and `back` are events that go from start to end and the other way; `events` counts each once."""

    start: ArcEnd
    end: ArcEnd
    line: GreatCircle
    events: int
    forth: int
    back: int
    quads: QuadCounts

    @property
    def id(self) -> str:
        return f"{self.start.ids[0]}>{self.end.ids[0]}"


@dataclass(frozen=True, slots=True)
class Arcs:
    """All arcs of what is selected, the busiest last, on top; and every end that has something to say."""

    arcs: tuple[Arc, ...] = ()
    ends: tuple[ArcEnd, ...] = ()


def event_arcs(event: Event) -> Arcs:
    """From the seats of the sources to the event's place and on to those of the targets; or else between the seats.

    Actors who are both (as in talks) go to the place from all sides, or to each other.
    """
    ends = list(_seats_of(event))
    if event.place:
        here = _place_end(event.place.place)
        pairs = [(end, here) if end.role is not EndRole.TARGET else (here, end) for end in ends]
        return Arcs(_drawn(_of_event(event, *pair) for pair in pairs), (*ends, here))
    return Arcs(_drawn(_of_event(event, *pair) for pair in _between(ends)), tuple(ends))


def actor_arcs_to_partners(told: ActorProfile) -> Arcs:
    """From an actor's seat to those of the others in its events, gathered by seat."""
    seat = told.actor.seat
    if seat is None:
        return Arcs()
    start = _actor_end(seat, [told.actor], EndRole.ACTOR)
    arcs = _drawn(_to_seat(start, seat) for seat in told.seats)
    return Arcs(arcs, (start, *(arc.end for arc in reversed(arcs))))


def actor_arcs_to_places(told: ActorProfile) -> Arcs:
    """From an actor's seat to where its events were."""
    seat = told.actor.seat
    if seat is None:
        return Arcs()
    start = _actor_end(seat, [told.actor], EndRole.ACTOR)
    arcs = _drawn(_to_place(start, place) for place in told.places)
    return Arcs(arcs, (start, *(arc.end for arc in reversed(arcs))))


def dyad_arcs(told: Dyad) -> Arcs:
    """The one arc between the seats of two actors."""
    one, other = told.one.seat, told.other.seat
    if one is None or other is None:
        return Arcs()
    start, end = (
        _actor_end(one, [told.one], EndRole.ACTOR),
        _actor_end(other, [told.other], EndRole.PARTNER),
    )
    quads = {quad: ties.total for quad, ties in told.quads.items()}
    return Arcs(_drawn([_arc(start, end, told.ties, quads)]), (start, end))


def _seats_of(event: Event) -> Iterator[ArcEnd]:
    """The actors that have a seat, gathered by it and by their role."""
    sources, targets = set(event.sources), set(event.targets)
    gathered: dict[tuple[str, EndRole], list[Actor]] = defaultdict(list)
    seats: dict[str, Place] = {}
    for actor in dict.fromkeys((*event.sources, *event.targets)):
        if actor.seat:
            seats[actor.seat.id] = actor.seat
            gathered[actor.seat.id, _role(actor in sources, actor in targets)].append(actor)
    return (_actor_end(seats[seat], actors, role) for (seat, role), actors in gathered.items())


def _role(is_source: bool, is_target: bool) -> EndRole:
    if is_source and is_target:
        return EndRole.BOTH
    return EndRole.SOURCE if is_source else EndRole.TARGET


def _between(ends: Sequence[ArcEnd]) -> Iterator[tuple[ArcEnd, ArcEnd]]:
    """From each source to each target; those who are both are joined once with each other."""
    joint = [end for end in ends if end.role is EndRole.BOTH]
    yield from ((one, other) for at, one in enumerate(joint) for other in joint[at + 1 :])
    for end in ends:
        if end.role is EndRole.SOURCE:
            yield from ((end, other) for other in ends if other.role in (EndRole.TARGET, EndRole.BOTH))
        elif end.role is EndRole.TARGET:
            yield from ((other, end) for other in joint)


def _of_event(event: Event, start: ArcEnd, end: ArcEnd) -> Arc:
    is_joint = start.role is EndRole.BOTH and end.role is EndRole.BOTH
    return _arc(start, end, Ties(mutual=1) if is_joint else Ties(forth=1), {event.quad: 1})


def _to_seat(start: ArcEnd, seat: PartnerSeat) -> Arc:
    return _arc(start, _actor_end(seat.place, seat.actors, EndRole.PARTNER), seat.ties, seat.quads)


def _to_place(start: ArcEnd, place: PlaceOfActor) -> Arc:
    return _arc(start, _place_end(place.place), Ties(forth=place.events), place.quads)


def _arc(start: ArcEnd, end: ArcEnd, ties: Ties, quads: Mapping[Quad, int]) -> Arc:
    line = great_circle((start.lat, start.lon), (end.lat, end.lon))
    forth, back = ties.forth + ties.mutual, ties.back + ties.mutual
    return Arc(start, end, line, ties.total, forth, back, MappingProxyType(dict(quads)))


def _drawn(arcs: Iterable[Arc]) -> tuple[Arc, ...]:
    """Those that lead anywhere; of very many the busiest."""
    found = sorted((arc for arc in arcs if arc.line.pieces), key=lambda arc: (-arc.events, arc.id))
    return tuple(reversed(found[:MOST_ARCS]))


def _actor_end(seat: Place, actors: Sequence[Actor], role: EndRole) -> ArcEnd:
    ids, names = (tuple(actor.id for actor in actors), tuple(actor.names for actor in actors))
    return ArcEnd(seat.lat, seat.lon, role, ids, names)


def _place_end(place: Place) -> ArcEnd:
    return ArcEnd(place.lat, place.lon, EndRole.PLACE, (place.id,), (place.names,))
