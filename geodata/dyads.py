"""Two actors in the same events: what the one does to the other and back, of which types, where and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from geodata.columns import Ints, Mask
from geodata.digest import TYPES
from geodata.model import Actor, EventType, Quad
from geodata.table import Table
from geodata.ties import (
    QUAD_OF_TYPE,
    QUADS,
    Part,
    PlaceOfActor,
    Ties,
    directions_between,
    places_of,
    ties_of,
    timeline_of,
)
from geodata.timeline import Timeline


@dataclass(frozen=True, slots=True)
class DyadType:
    """How often one type of event is among two actors, by direction."""

    type: EventType
    ties: Ties


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors in the same events: every such event counts once, in one direction. The busiest types come first."""

    one: Actor
    other: Actor
    ties: Ties
    quads: Mapping[Quad, Ties]
    types: tuple[DyadType, ...]
    places: tuple[PlaceOfActor, ...]
    timeline: Timeline


def dyad(table: Table, admitted: Mask, one_id: str, other_id: str) -> Dyad | None:
    """The events among the admitted rows in which both take part; None where no article knows one of them."""
    known = table.actors.known((one_id, other_id))
    if len(known) < 2 or one_id == other_id:
        return None
    one, other = (Part.of(table, admitted, number) for number in known)
    rows = one.rows[other.has[one.rows]]
    directions = directions_between(one.sides[rows], other.sides[rows])
    types = np.asarray(table.columns.type[rows], dtype=np.int64)
    by_type = np.bincount(types * 4 + directions, minlength=4 * len(TYPES)).reshape(-1, 4)
    by_quad = np.zeros((len(QUADS), 4), dtype=np.int64)
    np.add.at(by_quad, QUAD_OF_TYPE, by_type)
    return Dyad(
        one=table.actors.values[known[0]],
        other=table.actors.values[known[1]],
        ties=ties_of(by_type.sum(axis=0)),
        quads=MappingProxyType({quad: ties_of(row) for quad, row in zip(QUADS, by_quad, strict=True) if row.any()}),
        types=_dyad_types(by_type),
        places=places_of(table, rows)[0],
        timeline=timeline_of(table, rows),
    )


def _dyad_types(counts: Ints) -> tuple[DyadType, ...]:
    found = [DyadType(type_, ties_of(row)) for type_, row in zip(TYPES, counts, strict=True) if row.any()]
    return tuple(sorted(found, key=lambda each: (-each.ties.total, each.type)))
