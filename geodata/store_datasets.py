"""Event data sets in the project file.

A large one comes in over many short transactions, so that the project can be worked with meanwhile. Until it is whole
it counts for nothing: it is "arriving", and what is left of one whose import was killed is cleared away when the
project is opened next. In the same way one that was discarded can be had back until then.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata import gpkg, store_words
from geodata import store_datasets_schema as schema
from geodata.blocks import Block, is_current
from geodata.datasets.assembly import Assembly, Placed
from geodata.datasets.broken import Broken, Tally
from geodata.datasets.coding import GROUP, coded, fields_of, unpacked_lines
from geodata.datasets.held import Dataset, dataset_of, tally_text
from geodata.datasets.rows import Coder, Record
from geodata.datasets.telling import article
from geodata.errors import BadProject
from geodata.model import Actor, Article, Place
from geodata.store_datasets_schema import ARRIVING, DISCARDED, SHIFT, THERE
from geodata.store_errors import refusing
from geodata.store_text import json_text, text

_BELONGING = ("dataset_rows", "dataset_places", "dataset_actors", "dataset_lines")
_COLUMNS = ("dataset_id", "format", "title", "header", "origin", "fingerprint", "tally")
_ROW = (
    "fid",
    "place",
    "place_inferred",
    "type",
    "date_start",
    "date_end",
    "source",
    "target",
)  # once in another order
_GROUPS_KEPT = 16
Transaction = Callable[[], AbstractContextManager[None]]


class Datasets:
    """The data sets of an open project; `transaction` is the project's."""

    def __init__(self, path: Path, connection: sqlite3.Connection, transaction: Transaction) -> None:
        self._path = path
        self._connection = connection
        self._transaction = transaction
        self._coder = lru_cache(maxsize=64)(self._read_coder)
        self._group = lru_cache(maxsize=_GROUPS_KEPT)(self._read_group)

    # What is there.

    def __iter__(self) -> Iterator[Dataset]:
        return iter(self._those(f"state = '{THERE}'"))

    def __contains__(self, dataset_id: object) -> bool:
        return any(each.id == dataset_id for each in self)

    def get(self, dataset_id: str) -> Dataset:
        """The data set of that id; KeyError if there is none."""
        for each in self._those("dataset_id = ?", text(dataset_id)):
            return each
        raise KeyError(dataset_id)

    def block(self, dataset_id: str) -> Block:
        """Its rows as columns; made anew from the rows where another version of the program wrote it."""
        (told,) = self._one("SELECT block FROM datasets WHERE dataset_id = ?", text(dataset_id))
        return Block.from_bytes(told) if is_current(told) else self._block_anew(dataset_id)

    def record(self, dataset_id: str, number: int) -> Article:
        """The article of a row; KeyError if there is none."""
        home, coder = self._coder(dataset_id)
        fid = (home << SHIFT) + number
        (first,) = self._one("SELECT max(fid) FROM dataset_lines WHERE fid <= ?", fid)
        lines = self._group(first)
        if fid - first >= len(lines):
            raise KeyError(f"{dataset_id}#{number}")
        return article(dataset_id, number, coder, fields_of(lines[fid - first]))

    # Coming in and going out.

    def begin(self, dataset: Dataset) -> None:
        """Announce a data set whose rows will follow. It is not there before it is kept."""
        with self._transaction():
            if not schema.is_there(self._connection):
                schema.create(self._connection)
            row = (dataset.id, ARRIVING, dataset.format.id, dataset.title, json_text(dataset.header))
            self._connection.execute(
                "INSERT INTO datasets (dataset_id, state, format, title, header, origin, fingerprint)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*(text(cell) for cell in row), text(dataset.origin), dataset.fingerprint),
            )

    def add(self, dataset_id: str, rows: Placed) -> None:
        """The next rows."""
        with self._transaction():
            home = self._home(dataset_id) << SHIFT
            numbers = range(home + rows.first, home + rows.first + len(rows))
            self._connection.executemany(
                f"INSERT INTO dataset_rows ({', '.join(_ROW)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((fid, *cells) for fid, cells in zip(numbers, rows.cells.tolist(), strict=True)),
            )
            groups = zip(range(numbers.start, numbers.stop, GROUP), rows.packed, strict=True)
            self._connection.executemany("INSERT INTO dataset_lines VALUES (?, ?)", groups)
            store_words.add_part(self._connection, dataset_id, rows.words)

    def finish(
        self, dataset_id: str, block: Block, tally: Tally, places: Sequence[Place], actors: Sequence[Actor]
    ) -> None:
        """All rows have come; it is there once it is kept."""
        with self._transaction():
            home = self._home(dataset_id) << SHIFT
            self._connection.executemany(
                "INSERT INTO dataset_places VALUES (?, ?, ?, ?, ?, ?)",
                ((home + number, *_place_row(place)) for number, place in enumerate(places)),
            )
            self._connection.executemany(
                "INSERT INTO dataset_actors VALUES (?, ?, ?, ?, ?)",
                ((home + number, *_actor_row(actor)) for number, actor in enumerate(actors)),
            )
            self._connection.execute(
                "UPDATE datasets SET block = ?, tally = ? WHERE dataset_id = ?",
                (block.to_bytes(), tally_text(tally), text(dataset_id)),
            )

    def keep(self, dataset_id: str) -> None:
        """From now on a whole data set is there."""
        self._change(dataset_id, THERE)

    def discard(self, dataset_id: str) -> None:
        """Take a data set out; it can be kept again as long as the project stays open."""
        self._change(dataset_id, DISCARDED)

    def forget(self, dataset_id: str) -> None:
        """Clear away a data set that did not become whole."""
        with self._transaction():
            self._erase([(self._home(dataset_id), dataset_id)])

    def clear_away(self) -> None:
        """Erase what was discarded, and what is left of imports that did not come to their end."""
        with refusing(self._path):
            if not schema.is_there(self._connection):
                return
            gone = self._connection.execute(
                f"SELECT fid, dataset_id FROM datasets WHERE state != '{THERE}'"
            ).fetchall()
        if gone:
            with self._transaction():
                self._erase(gone)

    def free_id(self, wanted: str) -> str:
        """`wanted`, or the nearest id that no data set here has had."""
        taken = {each.id for each in self._those("1")}
        names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _block_anew(self, dataset_id: str) -> Block:
        home, coder = self._coder(dataset_id)
        between = (home << SHIFT, (home + 1) << SHIFT)
        query = "SELECT lines FROM dataset_lines WHERE fid >= ? AND fid < ? ORDER BY fid"
        with refusing(self._path):
            groups = [lines for (lines,) in self._connection.execute(query, between)]
        assembly = Assembly()
        assembly.add(coded(coder, _records(groups), Broken()))
        return assembly.block(self.get(dataset_id).heading)

    def _change(self, dataset_id: str, state: str) -> None:
        with self._transaction():
            changed = self._connection.execute(
                "UPDATE datasets SET state = ? WHERE dataset_id = ? AND block IS NOT NULL", (state, text(dataset_id))
            )
            if not changed.rowcount:
                raise BadProject(f"{self._path.name} has lost its data set {dataset_id}; import it again")
            schema.refresh(self._connection)

    def _erase(self, gone: Iterable[tuple[int, str]]) -> None:
        for home, dataset_id in gone:
            for table in _BELONGING:
                between = (home << SHIFT, (home + 1) << SHIFT)
                self._connection.execute(f"DELETE FROM {table} WHERE fid >= ? AND fid < ?", between)
            store_words.erase(self._connection, dataset_id)
            self._connection.execute("DELETE FROM datasets WHERE fid = ?", (home,))

    def _home(self, dataset_id: str) -> int:
        return int(self._one("SELECT fid FROM datasets WHERE dataset_id = ?", text(dataset_id))[0])

    def _one(self, query: str, *values: object) -> tuple[Any, ...]:
        with refusing(self._path):
            row = self._connection.execute(query, values).fetchone() if schema.is_there(self._connection) else None
        if row is None:
            raise KeyError(values[0])
        return tuple(row)

    def _those(self, condition: str, *values: object) -> list[Dataset]:
        with refusing(self._path):
            if not schema.is_there(self._connection):
                return []
            query = f"SELECT {', '.join(_COLUMNS)} FROM datasets WHERE {condition} ORDER BY fid"
            rows = self._connection.execute(query, values).fetchall()
        return [dataset_of(dict(zip(_COLUMNS, row, strict=True))) for row in rows]

    def _read_coder(self, dataset_id: str) -> tuple[int, Coder]:
        return self._home(dataset_id), self.get(dataset_id).coder()

    def _read_group(self, fid: int) -> list[str]:
        (lines,) = self._one("SELECT lines FROM dataset_lines WHERE fid = ?", fid)
        return unpacked_lines(lines)


def _records(groups: Iterable[bytes]) -> Iterator[Record]:
    lines = (line for group in groups for line in unpacked_lines(group))
    return ((number, fields_of(line), line) for number, line in enumerate(lines))


def _place_row(place: Place) -> tuple[object, ...]:
    geometry = None if place.kind.is_area else gpkg.point(place.lat, place.lon)
    return geometry, text(place.id), text(_name(place)), place.kind.value, place.country


def _actor_row(actor: Actor) -> tuple[object, ...]:
    return text(actor.id), text(_name(actor)), actor.kind.value, actor.country


def _name(thing: Place | Actor) -> str:
    return thing.names.en or thing.names.zh_hans or thing.names.zh_hant
