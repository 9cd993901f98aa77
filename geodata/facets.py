"""How much a filter shows, and what each further value of a facet would show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
        mentions=_size(shown & (columns.kind == PassageKind.MENTION)),
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
    sums: dict[str, Tally] = defaultdict(Tally)
    columns = table.columns
    for number, here in _counted(columns.place, columns.kind, admitted, len(table.places)):
        for region in table.regions[number]:
            sums[region] = Tally(sums[region].events + here.events, sums[region].mentions + here.mentions)
    return MappingProxyType(dict(sums))


def _tallies(numbers: Ints, kinds: Ints, admitted: Mask, keys: Sequence[_Key]) -> Mapping[_Key, Tally]:
    """The tallies by the things that `numbers` stand for."""
    return MappingProxyType({keys[n]: here for n, here in _counted(numbers, kinds, admitted, len(keys))})


def _counted(numbers: Ints, kinds: Ints, admitted: Mask, size: int) -> list[tuple[int, Tally]]:
    """For every number that occurs, its events and its mentions."""
    known = admitted & (numbers >= 0)
    events = np.bincount(numbers[known & (kinds == PassageKind.EVENT)], minlength=size)
    mentions = np.bincount(numbers[known & (kinds == PassageKind.MENTION)], minlength=size)
    return [(n, Tally(int(events[n]), int(mentions[n]))) for n in np.flatnonzero(events + mentions).tolist()]


def _distinct(numbers: Ints, admitted: Mask) -> int:
    return len(np.unique(numbers[admitted & (numbers >= 0)]))


def _size(mask: Mask) -> int:
    return int(np.count_nonzero(mask))
