"""Marks and shaded areas: what the admitted rows add up to at each place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from geodata.clustering import Cluster, cluster, inside, shift_into
from geodata.columns import Floats, Ints, Mask
from geodata.digest import TYPES
from geodata.marks import MAX_MARKS, AreaMark, Mark, View
from geodata.model import Place, Quad
from geodata.passages import PassageKind
from geodata.table import Table, Where

_QUADS = tuple(type_.quad for type_ in TYPES)


@dataclass(frozen=True, slots=True)
class Tallies:
    """For each place (by its number): events by type, those placed by inference, and passages that name it."""

    places: list[Place]
    where: Where
    types: Ints  # places × types
    inferred: Ints
    mentions: Ints
    weights: Ints


def tally(table: Table, admitted: Mask) -> Tallies:
    """Count the admitted rows at their places."""
    columns, size = table.columns, len(table.places)
    placed = admitted & (columns.place >= 0)
    events = placed & (columns.kind == PassageKind.EVENT)
    mentions = np.bincount(columns.place[placed & (columns.kind == PassageKind.MENTION)], minlength=size)
    cells = columns.place[events] * len(TYPES) + columns.type[events]
    types = np.bincount(cells, minlength=size * len(TYPES)).reshape(size, len(TYPES))
    inferred = np.bincount(columns.place[events & (columns.inferred > 0)], minlength=size)
    return Tallies(table.places.values, table.where, types, inferred, mentions, types.sum(axis=1) + mentions)


def clustered_marks(tallies: Tallies, view: View, limit: int = MAX_MARKS) -> list[Mark]:
    """The points of the view with evidence; near ones are one mark, and the busiest marks come last, on top."""
    where = tallies.where
    lons = shift_into(view, where.lons)
    seen = (tallies.weights > 0) & ~where.is_area & inside(view, where.lats, lons)
    shown = np.flatnonzero(seen)
    weights = tallies.weights[shown].astype(float)
    clusters = cluster(where.lats[shown], lons[shown], weights, view.zoom, limit, view.projection)
    order = shown[[member for each in clusters for member in each.members]] if clusters else shown
    firsts = np.cumsum([0, *(len(each.members) for each in clusters)])[:-1]
    sums = _sums(tallies, order, firsts)
    members = np.split(order, firsts[1:])
    marks = [_mark(tallies, *told, lons) for told in zip(clusters, members, sums, strict=False)]
    return sorted(marks, key=lambda mark: (mark.events, mark.mentions, mark.id))


def _sums(tallies: Tallies, order: Ints, firsts: Ints) -> list[list[int]]:
    """For each stretch of `order` that begins at one of `firsts`: events by type, then inferred, then mentions."""
    if not len(firsts):
        return []
    columns = np.column_stack([tallies.types[order], tallies.inferred[order], tallies.mentions[order]])
    sums: list[list[int]] = np.add.reduceat(columns, firsts).tolist()
    return sums


def area_marks(tallies: Tallies) -> list[AreaMark]:
    """The areas with evidence of their own, the busiest first."""
    marks = [
        AreaMark(
            place=tallies.places[n],
            mentions=int(tallies.mentions[n]),
            events=int(tallies.types[n].sum()),
            quads=_quads(tallies.types[n].tolist()),
        )
        for n in np.flatnonzero((tallies.weights > 0) & tallies.where.is_area).tolist()
    ]
    return sorted(marks, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def _mark(tallies: Tallies, gathered: Cluster, members: Ints, sums: list[int], lons: Floats) -> Mark:
    *types, inferred, mentions = sums
    numbers = _ranked(tallies, members.tolist())
    first, alone = tallies.places[numbers[0]], len(numbers) == 1
    return Mark(
        id=first.id if alone else f"cluster:{gathered.key}",
        lat=first.lat if alone else gathered.lat,
        lon=float(lons[numbers[0]]) if alone else gathered.lon,
        places=tuple(tallies.places[n].id for n in numbers),
        names=first.names,
        events=sum(types),
        mentions=mentions,
        quads=_quads(types),
        types=MappingProxyType({type_: count for type_, count in zip(TYPES, types, strict=True) if count}),
        inferred=inferred,
    )


def _ranked(tallies: Tallies, numbers: list[int]) -> list[int]:
    """Places by their events, then by their mentions, the most first."""
    if len(numbers) == 1:
        return numbers
    mentions, weights = tallies.mentions, tallies.weights
    return sorted(numbers, key=lambda n: (mentions[n] - weights[n], -mentions[n], tallies.places[n].id))


def _quads(types: list[int]) -> Mapping[Quad, int]:
    sums: dict[Quad, int] = {}
    for quad, count in zip(_QUADS, types, strict=True):
        if count:
            sums[quad] = sums.get(quad, 0) + count
    return MappingProxyType(sums)
