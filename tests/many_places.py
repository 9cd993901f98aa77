"""An article with events at many points of the north, for tests that compare what is drawn with what is counted."""

from __future__ import annotations

import random

from geodata.model import Article, Event, EventPlace, EventType, Language, Names, Place, PlaceKind, Span


def many_places(number: int = 80, south: float = -60.0) -> tuple[Place, ...]:
    """Towns spread over the globe north of a parallel, always the same ones."""
    chance = random.Random(4)
    return tuple(
        Place(f"town:{n}", Names(f"Town {n}"), PlaceKind.CITY, chance.uniform(south, 84), chance.uniform(-178, 178))
        for n in range(number)
    )


def everywhere(places: tuple[Place, ...]) -> Article:
    """One event at each place."""
    text = "".join(f"They met in town {n}.\n" for n in range(len(places)))
    lines = [Span(text.index(f"town {n}."), text.index(f"town {n}.") + len(f"town {n}.")) for n in range(len(places))]
    events = tuple(
        Event(f"e{n}", EventType.CONSULT, line, line, None, EventPlace(place))
        for n, (line, place) in enumerate(zip(lines, places, strict=True))
    )
    return Article("everywhere", text, language=Language.ENGLISH, events=events, sentences=tuple(lines))
