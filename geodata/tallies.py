"""Marks and shaded areas: what the admitted rows add up to at each place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from geodata.clustering import Cluster, Floats, cluster, inside, shift_into
from geodata.columns import TYPES, Ints, Mask
from geodata.marks import MAX_MARKS, AreaMark, Mark, View, frozen
from geodata.model import Place, Quad
from geodata.passages import PassageKind
from geodata.table import Table

QUAD_OF = {number: type_.quad for number, type_ in enumerate(TYPES)}


@dataclass(frozen=True, slots=True)
class Tallies:
    """For each place (by its number): events by type, those placed by inference, and passages that name it."""

    places: list[Place]
    types: Ints  # places × types
    inferred: Ints
    mentions: Ints

    @property
    def weights(self) -> Ints:
        total: Ints = self.types.sum(axis=1) + self.mentions
        return total


def tally(table: Table, admitted: Mask) -> Tallies:
    """Count the admitted rows at their places."""
    columns, size = table.columns, len(table.places)
    placed = admitted & (columns.place >= 0)
    events = placed & (columns.kind == PassageKind.EVENT)
    mentions = placed & (columns.kind == PassageKind.MENTION)
    cells = columns.place[events] * len(TYPES) + columns.type[events]
    return Tallies(
        places=table.places.values,
        types=np.bincount(cells, minlength=size * len(TYPES)).reshape(size, len(TYPES)),
        inferred=np.bincount(columns.place[events & (columns.inferred > 0)], minlength=size),
        mentions=np.bincount(columns.place[mentions], minlength=size),
    )


def clustered_marks(tallies: Tallies, view: View, limit: int = MAX_MARKS) -> list[Mark]:
    """The points of the view with evidence; near ones are one mark, and the busiest marks come last, on top."""
    numbers = [n for n in np.flatnonzero(tallies.weights).tolist() if not tallies.places[n].kind.is_area]
    lats = np.array([tallies.places[n].lat for n in numbers], dtype=float)
    lons = shift_into(view, np.array([tallies.places[n].lon for n in numbers], dtype=float))
    seen = inside(view, lats, lons)
    shown = np.array(numbers, dtype=np.int64)[seen]
    weights = tallies.weights[shown].astype(float)
    clusters = cluster(lats[seen], lons[seen], weights, view.zoom, limit)
    marks = [_mark(tallies, each, shown[list(each.members)].tolist(), lons[seen]) for each in clusters]
    return sorted(marks, key=lambda mark: (mark.events, mark.mentions, mark.id))


def area_marks(tallies: Tallies) -> list[AreaMark]:
    """The areas with evidence of their own, the busiest first."""
    numbers = [n for n in np.flatnonzero(tallies.weights).tolist() if tallies.places[n].kind.is_area]
    marks = [
        AreaMark(
            place=tallies.places[n],
            mentions=int(tallies.mentions[n]),
            events=int(tallies.types[n].sum()),
            quads=_quads(tallies.types[n].tolist()),
        )
        for n in numbers
    ]
    return sorted(marks, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def _mark(tallies: Tallies, gathered: Cluster, numbers: list[int], lons: Floats) -> Mark:
    ranked = sorted(numbers, key=lambda n: (-tallies.types[n].sum(), -tallies.mentions[n], tallies.places[n].id))
    first = tallies.places[ranked[0]]
    alone = len(ranked) == 1
    types = tallies.types[ranked].sum(axis=0).tolist()
    return Mark(
        id=first.id if alone else f"cluster:{gathered.key}",
        lat=first.lat if alone else gathered.lat,
        lon=float(lons[gathered.members[0]]) if alone else gathered.lon,
        places=tuple(tallies.places[n].id for n in ranked),
        names=first.names,
        events=sum(types),
        mentions=int(tallies.mentions[ranked].sum()),
        quads=_quads(types),
        types=frozen(dict(zip(TYPES, types, strict=True))),
        inferred=int(tallies.inferred[ranked].sum()),
    )


def _quads(types: list[int]) -> Mapping[Quad, int]:
    sums = dict.fromkeys(Quad, 0)
    for number, count in enumerate(types):
        sums[QUAD_OF[number]] += count
    return frozen(sums)
