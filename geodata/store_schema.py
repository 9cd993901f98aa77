"""The tables of a project file: three layers that any GIS reads, and what the program itself remembers."""

from __future__ import annotations

import re
import sqlite3

from geodata import gpkg, store_areas, store_corrections, store_digests, store_doubts, store_likenesses, store_views

FORMAT = "dateline-atlas-project"
SCHEMA_VERSION = 2  # goes up with a step in store_migrations

LAYERS = {
    "events": "Who did what to whom, each with its quotation; without geometry where no point is known",
    "places": "Places that the articles name",
    "actors": "Persons, organisations, states and groups, at their seats",
}
TABLES = {
    "articles": "The articles, whole, with all that was found in them",
    "mentions": "Every place and actor named, with its offsets in code points",
    "participants": "The actors of each event, as sources and targets",
    "edits": "What was done to the project, in order",
    "settings": "The project's own settings: filter, view, language",
    "project": "What wrote this file",
}

_DDL = (
    """CREATE TABLE events (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, geom POINT, article_id TEXT NOT NULL, event_id TEXT NOT NULL,
        type TEXT NOT NULL, quad TEXT NOT NULL, date_start DATE, date_end DATE, date_inferred BOOLEAN,
        place_name TEXT, place_id TEXT, place_kind TEXT, place_inferred BOOLEAN, sources TEXT, targets TEXT,
        quotation TEXT NOT NULL, title TEXT, outlet TEXT, reported_by TEXT, confidence DOUBLE NOT NULL)""",
    """CREATE TABLE places (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, geom POINT, place_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, name_zh_hans TEXT, name_zh_hant TEXT, kind TEXT NOT NULL, country TEXT,
        geonameid INTEGER, mentions INTEGER NOT NULL DEFAULT 0, events INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE actors (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, geom POINT, actor_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, name_zh_hans TEXT, name_zh_hant TEXT, kind TEXT NOT NULL, country TEXT,
        seat TEXT, seat_id TEXT, mentions INTEGER NOT NULL DEFAULT 0, events INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE articles (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL UNIQUE, title TEXT, authors TEXT,
        outlet TEXT, published DATE, language TEXT NOT NULL, origin TEXT, record TEXT NOT NULL)""",
    """CREATE TABLE mentions (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL, kind TEXT NOT NULL, thing_id TEXT NOT NULL,
        start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, mention TEXT NOT NULL, role TEXT,
        confidence DOUBLE NOT NULL)""",
    """CREATE TABLE participants (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL, event_id TEXT NOT NULL,
        actor_id TEXT NOT NULL, side TEXT NOT NULL)""",
    """CREATE TABLE edits (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, made_at DATETIME NOT NULL DEFAULT
        (strftime('%Y-%m-%dT%H:%M:%fZ','now')), action TEXT NOT NULL, article_id TEXT NOT NULL)""",
    """CREATE TABLE settings (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL)""",
    """CREATE TABLE project (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, format TEXT NOT NULL, schema_version INTEGER NOT NULL,
        created_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""",
    store_digests.DDL,
    "CREATE INDEX events_by_article ON events (article_id, place_id)",
    "CREATE INDEX mentions_by_article ON mentions (article_id, thing_id)",
    "CREATE INDEX participants_by_article ON participants (article_id, actor_id)",
)

# What came with version 2, each in a module of its own: statements with IF NOT EXISTS, every index after its table,
# and a description of every table.
PARTS: tuple[tuple[tuple[str, ...], dict[str, str]], ...] = (
    (store_areas.DDL, store_areas.TABLES),
    (store_likenesses.DDL, store_likenesses.TABLES),
    (store_doubts.DDL, store_doubts.TABLES),
    (store_corrections.DDL, store_corrections.TABLES),
    (store_views.DDL, store_views.TABLES),
)
_NAME = re.compile(r"CREATE TABLE IF NOT EXISTS (\w+)")


def create(connection: sqlite3.Connection) -> None:
    """Lay out an empty project in an empty database, within the caller's transaction."""
    gpkg.lay_foundation(connection)
    for statement in _DDL:
        connection.execute(statement)
    for table, description in LAYERS.items():
        gpkg.register_points(connection, table, description)
    for table, description in TABLES.items():
        gpkg.register_attributes(connection, table, description)
    add(connection)
    connection.execute("INSERT INTO project (format, schema_version) VALUES (?, ?)", (FORMAT, SCHEMA_VERSION))


def add(connection: sqlite3.Connection) -> None:
    """Lay out what came with version 2, where it is not there yet; within the caller's transaction."""
    known = {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}
    for statements, tables in PARTS:
        for statement in statements:
            connection.execute(statement)
        for table, description in tables.items():
            if table not in known:
                gpkg.register_attributes(connection, table, description)
    store_areas.register(connection)


def added() -> dict[str, str]:
    """The tables of version 2, each with the statement that makes it."""
    found = ((_NAME.match(statement), statement) for statements, _ in PARTS for statement in statements)
    return {match[1]: statement for match, statement in found if match}


def refresh(connection: sqlite3.Connection) -> None:
    """Bring the extents and dates of change of what an article touches up to date."""
    for table in LAYERS:
        gpkg.refresh_contents(connection, table, has_points=True)
    for table in ("articles", "mentions", "participants"):
        gpkg.refresh_contents(connection, table, has_points=False)
