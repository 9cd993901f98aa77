"""How much a filter shows, and what each further value of a facet would show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from geodata.columns import Ints, Mask
from geodata.digest import TYPES
from geodata.filters import Filter
from geodata.marks import Counts, Tally
from geodata.passages import PassageKind
from geodata.table import Table

_Key = TypeVar("_Key")


def count(table: Table, chosen: Filter) -> Counts:
    """The counts under a filter. A facet is counted as if it were not filtered itself."""
    masks, columns = table.masks(chosen), table.columns
    shown, is_event = masks.all(), columns.kind == PassageKind.EVENT
    return Counts(
        events=_size(shown & is_event),
        events_total=_size(is_event),
        places=_distinct(columns.place, shown & is_event),
        places_total=_distinct(columns.place, is_event),
        articles=len(table.headings) if chosen.is_empty else _distinct(columns.article, shown),
        articles_total=len(table.headings),
        mentions=_size(shown & _is_mention(columns.kind)),
        mentions_total=_size(columns.kind == PassageKind.MENTION),
        by_region=_by_region(table, masks.all(but="region")),
        by_article=_tallies(columns.article, columns.kind, masks.all(but="article"), table.article_ids.ids),
        by_type=_tallies(columns.type, columns.kind, masks.all(but="type"), TYPES),
        by_actor=_by_actor(table, masks.all(but="actor")),
    )


def _by_actor(table: Table, admitted: Mask) -> Mapping[str, Tally]:
    columns = table.columns
    pairs = admitted[columns.actor_rows]
    return _tallies(columns.actor_numbers, columns.kind[columns.actor_rows], pairs, table.actors.ids)


def _by_region(table: Table, admitted: Mask) -> Mapping[str, Tally]:
    """Counted at the places first: regions are many times fewer."""
    columns = table.columns
    sums = table.regions.sums(*_counted(columns.place, columns.kind, admitted, len(table.places)))
    return MappingProxyType({region: Tally(*counts) for region, counts in sums.items()})


class _Tallies(Mapping[_Key, Tally]):
    """The tally of every thing that has one, each made when it is asked for: a project has many articles."""

    def __init__(self, keys: Sequence[_Key], events: Ints, mentions: Ints) -> None:
        self._found = {keys[number]: number for number in np.flatnonzero(events + mentions).tolist()}
        self._events = events
        self._mentions = mentions

    def __getitem__(self, key: _Key) -> Tally:
        number = self._found[key]
        return Tally(int(self._events[number]), int(self._mentions[number]))

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def busiest(self, most: int) -> list[_Key]:
        """The things with the most events, then with the most mentions; equals in no order."""
        keys = list(self._found)
        numbers = np.fromiter(self._found.values(), np.int64, len(keys))
        events, mentions = (each[numbers].astype(np.int64) for each in (self._events, self._mentions))
        weights = (events << 31) + mentions
        first = np.argpartition(-weights, most)[:most] if len(keys) > most else np.arange(len(keys))
        return [keys[at] for at in first.tolist()]


def busiest(tallies: Mapping[_Key, Tally], most: int) -> list[_Key]:
    """Some things with the most events, without making the tally of every other."""
    if isinstance(tallies, _Tallies):
        found: list[_Key] = tallies.busiest(most)
        return found
    return nlargest(most, tallies, key=lambda key: (tallies[key].events, tallies[key].mentions))


def _tallies(numbers: Ints, kinds: Ints, admitted: Mask, keys: Sequence[_Key]) -> Mapping[_Key, Tally]:
    """The tallies by the things that `numbers` stand for."""
    return _Tallies(keys, *_counted(numbers, kinds, admitted, len(keys)))


def _counted(numbers: Ints, kinds: Ints, admitted: Mask, size: int) -> tuple[Ints, Ints]:
    """For every number its events and its mentions."""
    known = admitted & (numbers >= 0)
    events = np.bincount(numbers[known & (kinds == PassageKind.EVENT)], minlength=size)
    return events, np.bincount(numbers[known & _is_mention(kinds)], minlength=size)


def _is_mention(kinds: Ints) -> Mask:
    """Which rows name something without an event; mere text is among them where a search found it."""
    mentions: Mask = (kinds == PassageKind.MENTION) | (kinds == PassageKind.TEXT)
    return mentions


def _distinct(numbers: Ints, admitted: Mask) -> int:
    return int(np.count_nonzero(np.bincount(numbers[admitted & (numbers >= 0)])))


def _size(mask: Mask) -> int:
    return int(np.count_nonzero(mask))
