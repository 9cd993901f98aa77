"""The layer of areas: the countries, provinces, regions and waters that the articles name, with their outlines.

It is a view that puts outlines to places, so that counts are kept in one place only. Events in an area have no point
of their own in their layer; `place_id` leads from them to here.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable

from geodata import gpkg
from geodata.errors import MissingKnowledge
from geodata.model import PlaceKind
from geodata.store_text import text

LAYER = "areas"
DDL = (
    """CREATE TABLE IF NOT EXISTS outlines (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, place_id TEXT NOT NULL UNIQUE, geom MULTIPOLYGON NOT NULL)""",
    f"""CREATE VIEW IF NOT EXISTS {LAYER} AS SELECT
        p.fid AS fid, o.geom AS geom, p.place_id AS place_id, p.name AS name, p.name_zh_hans AS name_zh_hans,
        p.name_zh_hant AS name_zh_hant, p.kind AS kind, p.country AS country, p.mentions AS mentions,
        p.events AS events
        FROM places p JOIN outlines o ON o.place_id = p.place_id""",
)
TABLES: dict[str, str] = {}
_KINDS = ", ".join(f"'{kind.value}'" for kind in PlaceKind if kind.is_area)


def register(connection: sqlite3.Connection) -> None:
    """Declare the layer and outline what is there already; once declared, that is no news."""
    if connection.execute("SELECT 1 FROM gpkg_contents WHERE table_name = ?", (LAYER,)).fetchone():
        return
    gpkg.register_polygons(connection, LAYER, "Countries, provinces, regions and waters that the articles name")
    named = connection.execute(f"SELECT place_id FROM places WHERE kind IN ({_KINDS})").fetchall()
    outline(connection, [place_id for (place_id,) in named])


def outline(connection: sqlite3.Connection, place_ids: Iterable[str]) -> None:
    """Add the outlines of areas where they are known and lacking; within the caller's transaction."""
    lacking = [id_ for id_ in dict.fromkeys(map(text, place_ids)) if not _has(connection, id_)]
    found = [(id_, shape) for id_ in lacking if (shape := _known(id_))]
    if found:
        connection.executemany("INSERT INTO outlines (place_id, geom) VALUES (?, ?)", found)
        _refresh(connection)


def _has(connection: sqlite3.Connection, place_id: str) -> bool:
    return connection.execute("SELECT 1 FROM outlines WHERE place_id = ?", (place_id,)).fetchone() is not None


def _known(place_id: str) -> bytes | None:
    """The outline that the atlas knows of an area; None of a user's own, or where the atlas has no areas compiled."""
    from geodata.knowledge.areas import areas  # loads a file: only once an article names an area

    try:
        return gpkg.multipolygon(areas().geometry(place_id))
    except (KeyError, MissingKnowledge):
        return None


def _refresh(connection: sqlite3.Connection) -> None:
    """Note how far the outlines reach."""
    headers = connection.execute("SELECT substr(geom, 9, 32) FROM outlines").fetchall()
    wests, easts, souths, norths = zip(*(struct.unpack("<4d", header) for (header,) in headers), strict=True)
    connection.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now'),"
        " min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        (min(wests), min(souths), max(easts), max(norths), LAYER),
    )
