"""The tables of a project that hold event data sets, and the layer of points in which a GIS sees them.

They are made when the first data set comes in. Rows are numbers only, so that a million of them take some tens of
megabytes: `fid` is the number of the data set times 2³² plus that of the row, the place or the actor in it. The layer
`dataset_events` is a view that puts names and points to them; it has no spatial index, which would take longer to
make than everything else together.
"""

from __future__ import annotations

import sqlite3

from geodata import gpkg
from geodata.digest import TYPES

ARRIVING, THERE, DISCARDED = "arriving", "there", "discarded"
SHIFT = 32  # bits of a number within its data set
_ORDINAL = 1_721_424.5  # the Julian day before the first of the year 1
_LAYER = "dataset_events"
_TABLES = {
    "datasets": "Event data sets, with what became of their rows",
    "dataset_rows": "Their events as numbers; the layer dataset_events has the names",
    "dataset_places": "The places of their events",
    "dataset_actors": "The actors of their events",
    "dataset_lines": "Their rows as they were, packed",
}
_DDL = (
    """CREATE TABLE datasets (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, dataset_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
        format TEXT NOT NULL, title TEXT NOT NULL, header TEXT NOT NULL, origin TEXT NOT NULL,
        fingerprint TEXT NOT NULL, tally TEXT, block BLOB)""",
    """CREATE TABLE dataset_rows (
        fid INTEGER PRIMARY KEY, place INTEGER, place_inferred INTEGER, type INTEGER, date_start INTEGER,
        date_end INTEGER, source INTEGER, target INTEGER)""",
    """CREATE TABLE dataset_places (
        fid INTEGER PRIMARY KEY, geom POINT, place_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        country TEXT)""",
    """CREATE TABLE dataset_actors (
        fid INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT)""",
    "CREATE TABLE dataset_lines (fid INTEGER PRIMARY KEY, lines BLOB NOT NULL)",
)


def _case(values: list[str]) -> str:
    return "CASE r.type " + " ".join(f"WHEN {n} THEN '{value}'" for n, value in enumerate(values)) + " END"


_HOME = f"(r.fid >> {SHIFT} << {SHIFT})"
_VIEW = f"""CREATE VIEW {_LAYER} AS SELECT
    r.fid AS fid, p.geom AS geom, d.dataset_id AS dataset_id, r.fid & {(1 << SHIFT) - 1} AS number,
    {_case([type_.value for type_ in TYPES])} AS type, {_case([type_.quad.value for type_ in TYPES])} AS quad,
    date(r.date_start + {_ORDINAL}) AS date_start, date(r.date_end + {_ORDINAL}) AS date_end,
    p.name AS place_name, p.place_id AS place_id, p.kind AS place_kind, r.place_inferred AS place_inferred,
    s.name AS source, t.name AS target
    FROM dataset_rows r JOIN datasets d ON d.fid = r.fid >> {SHIFT} AND d.state = '{THERE}'
    LEFT JOIN dataset_places p ON p.fid = {_HOME} + r.place
    LEFT JOIN dataset_actors s ON s.fid = {_HOME} + r.source
    LEFT JOIN dataset_actors t ON t.fid = {_HOME} + r.target"""


def is_there(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'datasets'"
    return connection.execute(query).fetchone() is not None


def create(connection: sqlite3.Connection) -> None:
    """Lay out the tables, within the caller's transaction."""
    for statement in (*_DDL, _VIEW):
        connection.execute(statement)
    for table, description in _TABLES.items():
        gpkg.register_attributes(connection, table, description)
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?1, 'features', ?1, 'Events of the data sets, at their points', ?2)",
        (_LAYER, gpkg.WGS84),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)", (_LAYER, gpkg.WGS84))


def refresh(connection: sqlite3.Connection) -> None:
    """Bring the dates of change up to date."""
    for table in (*_TABLES, _LAYER):
        gpkg.refresh_contents(connection, table, has_points=False)
