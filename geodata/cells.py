"""What rows count on the map: each in the cell of its place and its type of event, or of being but a mention there.

What all rows count is kept while articles come and go, so that the marks of a large project follow an edit at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geodata.columns import Columns, Ints, Mask
from geodata.digest import NONE, TYPES
from geodata.passages import PassageKind

KINDS = len(TYPES) + 1


def cells_of(rows: Columns) -> Ints:
    """For each row a number of its place and of its type of event, or of being but a mention; NONE for all else."""
    cells = rows.place * np.int32(KINDS) + np.where(rows.kind == PassageKind.EVENT, rows.type, len(TYPES))
    is_counted = (rows.place >= 0) & (rows.kind != PassageKind.METONYM)
    return np.where(is_counted, cells, np.int32(NONE)).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Counted:
    """Events by type and mentions at each place (places × KINDS), and how many events are there but by inference."""

    cells: Ints
    inferred: Ints

    def sized(self, places: int) -> Counted:
        """The same, with nothing at the places that came since."""
        more = places - len(self.cells)
        if not more:
            return self
        return Counted(np.pad(self.cells, ((0, more), (0, 0))), np.pad(self.inferred, (0, more)))

    def with_rows(self, rows: Columns, places: int) -> Counted:
        """With rows that came."""
        return self.changed(rows, places, 1)

    def without_rows(self, rows: Columns, places: int) -> Counted:
        """Without rows that went."""
        return self.changed(rows, places, -1)

    def changed(self, rows: Columns, places: int, sign: int, admitted: Mask | None = None) -> Counted:
        """With rows that came (`sign` 1), or without such that went (−1); only those admitted, if not all are."""
        old, change = self.sized(places), counted(rows, cells_of(rows), places, admitted)
        return Counted(old.cells + sign * change.cells, old.inferred + sign * change.inferred)


def counted(rows: Columns, cells: Ints, places: int, admitted: Mask | None = None) -> Counted:
    """What the admitted rows count, or all of them."""
    chosen = cells >= 0 if admitted is None else admitted & (cells >= 0)
    is_inferred = chosen & (rows.inferred > 0) & (rows.kind == PassageKind.EVENT)
    return Counted(
        np.bincount(cells[chosen], minlength=places * KINDS).reshape(places, KINDS).astype(np.int32),
        np.bincount(rows.place[is_inferred], minlength=places),
    )
