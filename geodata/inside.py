"""How much lies in each of some shapes, under all of a filter but where it looks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from geodata.columns import Ints, Mask
from geodata.filters import Filter
from geodata.marks import Tally
from geodata.passages import PassageKind
from geodata.regions.shapes import Shape
from geodata.table import Table


def tallies_inside(table: Table, chosen: Filter, shapes: Sequence[Shape]) -> tuple[Tally, ...]:
    """For each shape its events and mentions. Only its places are asked, whatever the number of rows."""
    admitted = table.masks(chosen).all(but="region")
    kinds = (PassageKind.EVENT, PassageKind.MENTION)
    events, mentions = (_by_place(table, admitted & (table.columns.kind == kind)) for kind in kinds)
    insides = map(table.placing.inside, shapes)
    return tuple(Tally(int(events[inside].sum()), int(mentions[inside].sum())) for inside in insides)


def _by_place(table: Table, admitted: Mask) -> Ints:
    numbers = table.columns.place[admitted]
    return np.bincount(numbers[numbers >= 0], minlength=len(table.places))
