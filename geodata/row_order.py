"""The order of excerpts: by first and last day, then as their articles came out, then as they stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from geodata.columns import Columns, Ints
from geodata.table import Table

_FEW = 20_000  # rows that are sorted sooner than the whole table


class RowOrder:
    """Sorts the rows of a table; the order of all is worked out when it is first worth it, and then kept.

    Rows that came since are sorted apart and put between the others where these are asked for.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._whole: NDArray[np.int32] | None = None
        self._generation = -1

    def sorted(self, mask: NDArray[np.bool_]) -> Ints:
        """The rows of the mask in their order."""
        if self._whole is None or self._generation != self._table.ledger.generation:
            rows = np.flatnonzero(mask)
            if len(rows) <= _FEW:
                return self._in_order(rows)
            self._whole = self._in_order(np.arange(len(mask))).astype(np.int32)
            self._generation = self._table.ledger.generation
        late = np.flatnonzero(mask[len(self._whole) :]) + len(self._whole)
        if len(late) > _FEW:
            self._whole = None
            return self.sorted(mask)
        return self._between(self._whole[mask[self._whole]], self._in_order(late))

    def _between(self, rows: Ints, late: Ints) -> Ints:
        """Both of them, each in order, as one."""
        if not len(late):
            return rows
        keys = _Keys(self._table, rows)
        places = [bisect_right(keys, keys.key(row)) for row in late.tolist()]
        return np.insert(rows, places, late.astype(rows.dtype))

    def _in_order(self, rows: Ints) -> Ints:
        return rows[_sorting(*_keys(self._table, rows))]


class _Keys(Sequence[tuple[int, ...]]):
    """By what rows are sorted, made only where it is asked for."""

    def __init__(self, table: Table, rows: Ints) -> None:
        self._table, self._rows = table, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: int) -> tuple[int, ...]:  # type: ignore[override]  # nobody slices it
        return self.key(int(self._rows[at]))

    def key(self, row: int) -> tuple[int, ...]:
        return tuple(int(key[0]) for key in _keys(self._table, np.array([row])))


def _keys(table: Table, rows: Ints) -> tuple[Ints, ...]:
    columns = table.columns
    ranks = table.article_ranks[columns.article[rows]]
    return _days(columns, "start", rows), _days(columns, "end", rows), ranks, columns.sentence[rows]


def _days(columns: Columns, name: str, rows: Ints) -> Ints:
    """Days, the undated last."""
    days: Ints = getattr(columns, name)[rows].astype(np.int64)
    return np.where(days < 0, date.max.toordinal() + 1, days)


def _sorting(*keys: Ints) -> Ints:
    """What sorts by the first key, then by the next, and leaves equals as they are.

    All keys as one number where they fit, since that sorts several times as fast.
    """
    if not len(keys[0]):
        return np.empty(0, dtype=np.int64)
    lows = [int(key.min()) for key in keys]
    bits = [(int(key.max()) - low).bit_length() for key, low in zip(keys, lows, strict=True)]
    if sum(bits) > 63:
        return np.lexsort(keys[::-1])
    whole = np.zeros(len(keys[0]), dtype=np.int64)
    for key, low, size in zip(keys, lows, bits, strict=True):
        whole = (whole << size) + (key - low)
    return np.argsort(whole, kind="stable")


def rows_of_key(table: Table, key: str) -> NDArray[np.bool_]:
    """The rows of the article, or the one of a data set, that the key of an excerpt begins with."""
    columns = table.columns
    found = np.zeros(len(columns), dtype=bool)
    at = key.find("#")
    while at >= 0:
        article_id, rest = key[:at], key[at + 1 :].partition("#")[0]
        if article_id in table.headings:
            of_article = columns.article == table.article_ids.numbers[article_id]
            if table.is_dataset(article_id):
                of_article &= columns.number == int(rest) if rest.isdecimal() and len(rest) < 10 else False
            found |= of_article
        at = key.find("#", at + 1)
    return found
