"""How much a filter shows, and what each further value of a facet would show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from geodata.digest import TYPES
from geodata.filters import Filter
from geodata.marks import Counts, Tally
from geodata.sums import Bins, Sums
from geodata.table import Table

_Key = TypeVar("_Key")


def count(table: Table, chosen: Filter, sums: Sums) -> Counts:
    """The counts under a filter. A facet is counted as if it were not filtered itself."""
    whole, shown, of = sums.whole, sums.shown, sums.facets
    return Counts(
        events=shown.events,
        events_total=whole.events,
        places=shown.event_places,
        places_total=whole.event_places,
        articles=len(table.headings) if chosen.is_empty else shown.articles,
        articles_total=len(table.headings),
        mentions=shown.mentions,
        mentions_total=whole.named,
        by_region=_by_region(table, of["region"]),
        by_article=_Tallies(table.article_ids.ids, table.article_ids.numbers, of["article"]),
        by_type=_Tallies(TYPES, _NUMBERS_OF_TYPES, of["type"]),
        by_actor=_Tallies(table.actors.ids, table.actors.numbers, of["actor"]),
    )


_NUMBERS_OF_TYPES = {type_: number for number, type_ in enumerate(TYPES)}


def _by_region(table: Table, at_places: Bins) -> Mapping[str, Tally]:
    """Counted at the places first: regions are many times fewer."""
    sums = table.regions.sums(*at_places.sized(len(table.places)))
    return MappingProxyType({region: Tally(*counts) for region, counts in sums.items()})


class _Tallies(Mapping[_Key, Tally]):
    """The tally of every thing that has one, each made when it is asked for: a project has many articles."""

    def __init__(self, keys: Sequence[_Key], numbers: Mapping[_Key, int], counted: Bins) -> None:
        self._keys, self._numbers = keys, numbers
        self._events, self._mentions = counted.copies()
        self._found = np.flatnonzero(self._events + self._mentions)

    def __getitem__(self, key: _Key) -> Tally:
        if key not in self:
            raise KeyError(key)
        number = self._numbers[key]
        return Tally(int(self._events[number]), int(self._mentions[number]))

    def __iter__(self) -> Iterator[_Key]:
        return (self._keys[number] for number in self._found.tolist())

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, key: object) -> bool:
        number = self._numbers.get(key, len(self._events))  # type: ignore[arg-type]  # any key may be asked for
        return number < len(self._events) and bool(self._events[number] or self._mentions[number])

    def busiest(self, most: int) -> list[_Key]:
        """The things with the most events, then with the most mentions; equals in no order."""
        events, mentions = (each[self._found].astype(np.int64) for each in (self._events, self._mentions))
        weights = (events << 31) + mentions
        all_ = len(self._found)
        first = np.argpartition(-weights, most)[:most] if all_ > most else np.arange(all_)
        return [self._keys[number] for number in self._found[first].tolist()]


def busiest(tallies: Mapping[_Key, Tally], most: int) -> list[_Key]:
    """Some things with the most events, without making the tally of every other."""
    if isinstance(tallies, _Tallies):
        found: list[_Key] = tallies.busiest(most)
        return found
    return nlargest(most, tallies, key=lambda key: (tallies[key].events, tallies[key].mentions))
