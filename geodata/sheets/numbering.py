"""The numbers of the places of a sheet: the busiest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from geodata.excerpts import Excerpt
from geodata.model import Language


def numbers_of(excerpts: Iterable[Excerpt], language: Language) -> dict[str, int]:
    """A number from 1 up for each place that is quoted: by its events, then its mentions, then its name."""
    placed = [(excerpt.place, excerpt.event is not None) for excerpt in excerpts if excerpt.place]
    places = {place.id: place for place, _ in placed}
    events = Counter(place.id for place, is_event in placed if is_event)
    every = Counter(place.id for place, _ in placed)
    order = sorted(places, key=lambda id_: (-events[id_], -every[id_], places[id_].names.within(language), id_))
    return {id_: number for number, id_ in enumerate(order, start=1)}
