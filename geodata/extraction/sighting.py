"""A place name as seen in the text, before it is settled which place it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geodata.model import Place, PlaceKind, Span


class Sighting(NamedTuple):
    """A name at `span` with what it may mean; `belief` is how surely it is a place at all.

    `within` is the id of the country or state that the text itself names as its container ("Long Beach, Calif.").
    """

    span: Span
    senses: tuple[Place, ...]
    belief: float = 1.0
    within: Place | None = None

    @property
    def prominence(self) -> float:
        return best_prominence(self.senses)


def best_prominence(senses: Sequence[Place]) -> float:
    """That of the most prominent of the places that a name may mean."""
    return max(map(prominence, senses))


_BY_KIND = {
    PlaceKind.COUNTRY: 6.0,
    PlaceKind.REGION: 4.5,
    PlaceKind.WATER: 4.0,
    PlaceKind.LANDMARK: 3.5,
    PlaceKind.ADMIN1: 3.5,
}
_CITY_STEPS = ((5_000_000, 4.5), (1_000_000, 3.5), (300_000, 2.5), (100_000, 1.8), (30_000, 1.0), (10_000, 0.4))


def prominence(place: Place) -> float:
    """How likely the place is to be the one meant when nothing else is known: 0 (a hamlet) to 6 (a country)."""
    known = _BY_KIND.get(place.kind)
    if known is not None:
        return known
    return max(_by_size(place.population), 4.0) if place.stands_for else _by_size(place.population)


def _by_size(people: int) -> float:
    for least, score in _CITY_STEPS:
        if people >= least:
            return score
    return 0.0
