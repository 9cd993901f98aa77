"""Writes `areas.sqlite`: outlines of countries, regions and waters as WKB, and what makes up a region."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.knowledge import compile_shapes as shapes
from geodata.knowledge import compile_sources as sources
from geodata.knowledge.areas import SCHEMA_VERSION
from geodata.knowledge.compile_divisions import division_shapes
from geodata.knowledge.tables import cell_list

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE areas (id TEXT PRIMARY KEY, shape BLOB);
CREATE TABLE regions (position INTEGER PRIMARY KEY, id TEXT UNIQUE, members TEXT, parent TEXT, own_outline INTEGER);
"""
# In degrees: a tenth of a pixel where countries fill the window.
_COUNTRY_TOLERANCE = 0.01
_REGION_TOLERANCE = 0.01


def write_areas(path: Path) -> None:
    """Write the outlines and the table of regions as a new database at `path`."""
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_SCHEMA)
        database.executemany("INSERT INTO areas VALUES (?,?)", _areas())
        database.executemany("INSERT INTO regions VALUES (?,?,?,?,?)", _regions())
        database.execute("INSERT INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),))


def _areas() -> Iterator[tuple[str, bytes]]:
    for code, shape in (shapes.countries("10m") | shapes.islets()).items():
        if code in sources.countries():
            yield f"iso:{code}", _wkb(shape, _COUNTRY_TOLERANCE)
    for row in [*sources.table("regions"), *sources.table("waters")]:
        yield row["id"], _wkb(shapes.shape_of(row, "50m"), _REGION_TOLERANCE)
    for division, shape in division_shapes().items():
        yield division, _wkb(shape, _REGION_TOLERANCE)


def _regions() -> Iterator[tuple[int, str, str, str | None, bool]]:
    for position, row in enumerate(sources.table("regions")):
        members = " ".join(cell_list(row["members"]))
        yield position, row["id"], members, row["parent"] or None, bool(row["polygon"])


def _wkb(shape: BaseGeometry, tolerance: float) -> bytes:
    simple = shapely.make_valid(shapely.set_precision(shape.simplify(tolerance), 0.001))
    return bytes(shapely.to_wkb(simple))
