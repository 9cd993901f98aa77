"""What makes an SQLite file a GeoPackage (OGC 12-128r19): its own tables, point geometries, and the R-tree index."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10400
WGS84 = 4326

_WGS84_WKT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)
_SYSTEMS = (
    ("WGS 84", WGS84, "EPSG", WGS84, _WGS84_WKT, "longitude and latitude in degrees on the WGS 84 ellipsoid"),
    ("Undefined Cartesian", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
    ("Undefined geographic", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
)
_TABLES = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
        scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
)

_BOX = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"
_SOLID, _BLANK = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))", "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
_WAS_SOLID, _WAS_BLANK = _SOLID.replace("NEW", "OLD"), _BLANK.replace("NEW", "OLD")
_PUT = f"INSERT OR REPLACE INTO rtree_{{0}}_geom VALUES (NEW.fid, {_BOX});"
_DROP = "DELETE FROM rtree_{0}_geom WHERE id = OLD.fid;"
_TRIGGERS = (  # the names and conditions that GeoPackage 1.4 prescribes: name, event, condition, action
    ("insert", "AFTER INSERT ON", _SOLID, _PUT),
    ("update2", "AFTER UPDATE OF geom ON", f"OLD.fid = NEW.fid AND {_BLANK}", _DROP),
    (
        "update4",
        "AFTER UPDATE ON",
        f"OLD.fid != NEW.fid AND {_BLANK}",
        "DELETE FROM rtree_{0}_geom WHERE id IN (OLD.fid, NEW.fid);",
    ),
    ("update5", "AFTER UPDATE ON", f"OLD.fid != NEW.fid AND {_SOLID}", f"{_DROP} {_PUT}"),
    (
        "update6",
        "AFTER UPDATE OF geom ON",
        f"OLD.fid = NEW.fid AND {_SOLID} AND {_WAS_SOLID}",
        "UPDATE rtree_{0}_geom SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom),"
        " miny = ST_MinY(NEW.geom), maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;",
    ),
    ("update7", "AFTER UPDATE OF geom ON", f"OLD.fid = NEW.fid AND {_SOLID} AND {_WAS_BLANK}", _PUT),
    ("delete", "AFTER DELETE ON", "OLD.geom NOT NULL", _DROP),
)


def point(lat: float, lon: float) -> bytes:
    """A point as a GeoPackage geometry: header without envelope, then well-known binary, little-endian."""
    return struct.pack("<2sBBiBIdd", b"GP", 0, 1, WGS84, 1, 1, lon, lat)


def multipolygon(outline: BaseGeometry) -> bytes | None:
    """Polygons as a GeoPackage geometry: header with the envelope, then well-known binary; none of nothing."""
    import shapely  # which takes its time to load, and is needed for areas only

    if outline.is_empty:
        return None
    parts = shapely.MultiPolygon(list(shapely.get_parts(outline)))
    west, south, east, north = outline.bounds
    header = struct.pack("<2sBBi4d", b"GP", 0, 0b11, WGS84, west, east, south, north)
    return header + bytes(shapely.to_wkb(parts, byte_order=1))


def lay_foundation(connection: sqlite3.Connection) -> None:
    """Turn an empty database into an empty GeoPackage."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    for table in _TABLES:
        connection.execute(table)
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)


def register_attributes(connection: sqlite3.Connection, table: str, description: str) -> None:
    """Declare a table without geometry."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES (?, 'attributes', ?, ?)",
        (table, table, description),
    )


def register_points(connection: sqlite3.Connection, table: str, description: str) -> None:
    """Declare a table whose column `geom` holds points and whose key is `fid`, and index it."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, 'features', ?, ?, ?)",
        (table, table, description, WGS84),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)", (table, WGS84))
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
        " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        (table,),
    )
    connection.execute(f"CREATE VIRTUAL TABLE rtree_{table}_geom USING rtree(id, minx, maxx, miny, maxy)")
    for name, event, condition, action in _TRIGGERS:
        connection.execute(
            f"CREATE TRIGGER rtree_{table}_geom_{name} {event} {table} WHEN {condition}"
            f" BEGIN {action.format(table)} END"
        )


def register_polygons(connection: sqlite3.Connection, table: str, description: str) -> None:
    """Declare a table whose column `geom` holds polygons; so few that they need no index."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, 'features', ?, ?, ?)",
        (table, table, description, WGS84),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)", (table, WGS84)
    )


def refresh_contents(connection: sqlite3.Connection, table: str, *, has_points: bool) -> None:
    """Write down that a table changed now and, of a layer, how far it extends."""
    changed = "last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')"
    if not has_points:
        connection.execute(f"UPDATE gpkg_contents SET {changed} WHERE table_name = ?", (table,))
        return
    connection.execute(
        f"UPDATE gpkg_contents SET {changed}, min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        (*_extent(connection, table), table),
    )


def _extent(connection: sqlite3.Connection, table: str) -> tuple[float | None, ...]:
    """How far a layer reaches: what the root of its R-tree holds together, so that no row is looked at.

    SQLite documents the form of a node: depth and number of cells (16 bits each), then for each cell a number of 64
    bits and the bounds in 32-bit floats, all big-endian. Bounds are rounded outwards.
    """
    (root,) = connection.execute(f"SELECT data FROM rtree_{table}_geom_node WHERE nodeno = 1").fetchone()
    _, cells = struct.unpack_from(">HH", root)
    boxes = [struct.unpack_from(">q4f", root, 4 + 24 * cell)[1:] for cell in range(cells)]
    if not boxes:
        return None, None, None, None
    wests, easts, souths, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the triggers call."""
    functions: dict[str, Callable[[bytes | None], float | int | None]] = {
        "ST_MinX": _x,
        "ST_MaxX": _x,
        "ST_MinY": _y,
        "ST_MaxY": _y,
        "ST_IsEmpty": _is_empty,
    }
    for name, function in functions.items():
        connection.create_function(name, 1, function, deterministic=True)


def _x(geometry: bytes | None) -> float | None:
    return _coordinates(geometry)[0] if geometry else None


def _y(geometry: bytes | None) -> float | None:
    return _coordinates(geometry)[1] if geometry else None


def _is_empty(geometry: bytes | None) -> int | None:
    return int(bool(geometry[3] & 0x10)) if geometry else None


def _coordinates(geometry: bytes) -> tuple[float, float]:
    """Longitude and latitude of a point that this or another program wrote, whatever its envelope and byte order."""
    envelope = (0, 32, 48, 48, 64)[geometry[3] >> 1 & 0b111]
    order = "<" if geometry[8 + envelope] else ">"
    x, y = struct.unpack_from(f"{order}dd", geometry, 8 + envelope + 5)
    return x, y
