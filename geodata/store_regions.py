"""Saved regions in the project file: a layer of polygons that any GIS shows, and the exact shapes beside them.

The table is made when the first region is saved, so that projects from before there were any need no change.
"""

from __future__ import annotations

import json
import sqlite3
import struct

from geodata import gpkg
from geodata.errors import BadProject
from geodata.regions import codec
from geodata.regions.outlines import area_km2, in_degrees
from geodata.regions.saved import SavedRegion
from geodata.store_text import json_text, text

TABLE = "saved_regions"
_DDL = f"""CREATE TABLE {TABLE} (
    fid INTEGER PRIMARY KEY AUTOINCREMENT, geom MULTIPOLYGON, region_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    kind TEXT NOT NULL, area_km2 DOUBLE, record TEXT NOT NULL)"""


def read(connection: sqlite3.Connection) -> tuple[SavedRegion, ...]:
    """The saved regions by name; BadProject when one is damaged."""
    if not _is_there(connection):
        return ()
    rows = connection.execute(f"SELECT region_id, record FROM {TABLE} ORDER BY name, fid").fetchall()
    try:
        return tuple(SavedRegion(id_, codec.from_json(json.loads(record))) for id_, record in rows)
    except (ValueError, KeyError, TypeError) as error:
        raise BadProject(f"a saved region cannot be read: {error}") from error


def write(connection: sqlite3.Connection, region: SavedRegion) -> None:
    """Save a region, in place of the one that has its id; within the caller's transaction."""
    if not _is_there(connection):
        connection.execute(_DDL)
        gpkg.register_polygons(connection, TABLE, "Regions that were drawn, measured out or imported")
    record = codec.to_json(region.shape)
    outline = in_degrees(region.shape)
    row = (gpkg.multipolygon(outline), text(region.name), record["kind"], area_km2(region.shape), json_text(record))
    connection.execute(
        f"INSERT INTO {TABLE} (geom, name, kind, area_km2, record, region_id) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (region_id) DO UPDATE SET geom = excluded.geom, name = excluded.name, kind = excluded.kind,"
        " area_km2 = excluded.area_km2, record = excluded.record",
        (*row, region.id),
    )
    _refresh(connection)


def erase(connection: sqlite3.Connection, region_id: str) -> None:
    """Take a region out; one that is not there is no news."""
    if _is_there(connection):
        connection.execute(f"DELETE FROM {TABLE} WHERE region_id = ?", (region_id,))
        _refresh(connection)


def _is_there(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (TABLE,)).fetchone() is not None


def _refresh(connection: sqlite3.Connection) -> None:
    """Note how far the layer extends, from the envelopes of its geometries."""
    headers = connection.execute(f"SELECT substr(geom, 9, 32) FROM {TABLE} WHERE geom NOTNULL").fetchall()
    boxes = [struct.unpack("<4d", header) for (header,) in headers]
    box: tuple[float | None, ...] = (None, None, None, None)
    if boxes:
        wests, easts, souths, norths = zip(*boxes, strict=True)
        box = (min(wests), min(souths), max(easts), max(norths))
    connection.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now'),"
        " min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        (*box, TABLE),
    )
