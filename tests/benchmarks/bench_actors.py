"""Actors at a million events: list, search, profile, dyad and shades, against one plain pass over the same columns.

Run it as a program. It makes a data set of its own, in which few actors do most, as in any news.
"""

from __future__ import annotations

import sys
from functools import partial

import numpy as np
from measuring import milliseconds, seconds, table

from geodata.actor_list import actor_list
from geodata.actor_profile import profile
from geodata.arc_marks import actor_arcs_to_partners
from geodata.blocks import EventRows, Pairs, dataset_block
from geodata.digest import SOURCE, TARGET, TYPES, Heading
from geodata.dyads import dyad
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Actor, ActorKind, Names, Place, PlaceKind
from geodata.shading import area_evidence
from geodata.shading_choice import ShadeBy, ShadingChoice

EVENTS, ACTORS, PLACES = 1_000_000, 100_000, 20_000
EVERYTHING = Filter()


def made(events: int = EVENTS) -> Index:
    """An index of one data set of so many events."""
    chance = np.random.default_rng(7)
    places = [_place(n, *at) for n, at in enumerate(zip(*_points(chance), strict=True))]
    actors = [
        Actor(f"org:{n}", Names(f"Actor {n}", f"行为体{n}"), ActorKind.ORGANISATION, seat=places[n % PLACES])
        for n in range(ACTORS)
    ]
    days = chance.integers(738_000, 739_500, events)
    none = np.zeros(events, dtype=np.int8)
    rows = EventRows(
        place=chance.integers(0, PLACES, events),
        type=chance.integers(0, len(TYPES), events),
        start=days,
        end=days,
        inferred=none,
        presumed=none,
    )
    who = np.minimum(chance.zipf(1.3, 2 * events) - 1, ACTORS - 1)
    who[1::2] = np.where(who[1::2] == who[::2], (who[1::2] + 1) % ACTORS, who[1::2])
    pairs = Pairs(np.repeat(np.arange(events), 2), who, np.tile([SOURCE, TARGET], events))
    index = Index()
    block = dataset_block(
        id="made", heading=Heading("made", "Made up"), places=places, actors=actors, events=rows, pairs=pairs
    )
    index.add_block(block)
    return index


def _points(chance: np.random.Generator) -> tuple[list[float], list[float]]:
    return chance.uniform(-60, 75, PLACES).tolist(), chance.uniform(-180, 180, PLACES).tolist()


def _place(number: int, lat: float, lon: float) -> Place:
    kind = PlaceKind.COUNTRY if number % 100 == 0 else PlaceKind.CITY
    return Place(f"made:{number}", Names(f"Place {number}"), kind, lat, lon)


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    index = made(events)
    index.counts(EVERYTHING)
    listed = index.ask(actor_list, EVERYTHING)
    listed.matching("actor 99")
    busiest, second = listed[0].actor.id, listed[1].actor.id
    told = index.ask(partial(profile, actor_id=busiest), EVERYTHING)
    assert told is not None
    own, inside, of_actor = (
        ShadingChoice(),
        ShadingChoice(is_inside=True),
        ShadingChoice(ShadeBy.ACTOR, True, busiest),
    )
    work = {
        "one pass over the columns": lambda: index.event_columns(EVERYTHING),
        "the list of all actors": lambda: index.ask(actor_list, EVERYTHING),
        "a search among them": lambda: listed.matching("actor 99"),
        "profile of the busiest": lambda: index.ask(partial(profile, actor_id=busiest), EVERYTHING),
        "its arcs": lambda: actor_arcs_to_partners(told),
        "dyad of the two busiest": lambda: index.ask(partial(dyad, one_id=busiest, other_id=second), EVERYTHING),
        "areas, own": lambda: _areas(index, own),
        "areas, with places inside": lambda: _areas(index, inside),
        "areas of one actor": lambda: _areas(index, of_actor),
    }
    took = {name: seconds(each, 3) for name, each in work.items()}
    plain = took["one pass over the columns"]
    rows = [(name, milliseconds(each), f"{each / plain:.1f}×") for name, each in took.items()]
    sys.stdout.write(f"{events:,} events, {len(listed):,} actors; the busiest has {told.events:,} events\n\n")
    sys.stdout.write(table(("what", "time", "of one pass"), rows) + "\n")


def _areas(index: Index, choice: ShadingChoice) -> object:
    return index.ask(lambda found, admitted: area_evidence(found, admitted, choice, lambda _id: None), EVERYTHING)


if __name__ == "__main__":
    main()
