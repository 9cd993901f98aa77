"""Saved views in the project file, and what the pages of its atlases showed when they were made last."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from geodata import gpkg
from geodata.atlas.saved_view import SavedView, record_of, view_of_record
from geodata.atlas.seen import Seen
from geodata.errors import BadProject
from geodata.store_errors import bad_project, refusing
from geodata.store_text import json_text, text

DDL = (
    """CREATE TABLE IF NOT EXISTS saved_views (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, view_id TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
        name TEXT NOT NULL, title TEXT NOT NULL, note TEXT NOT NULL, record TEXT NOT NULL,
        seen_on DATE, seen_events BLOB, seen_places BLOB)""",
    """CREATE TABLE IF NOT EXISTS atlas_pages (
        fid INTEGER PRIMARY KEY AUTOINCREMENT, page TEXT NOT NULL, seen_on DATE NOT NULL,
        seen_events BLOB NOT NULL, seen_places BLOB NOT NULL, UNIQUE (page, seen_on))""",
)
TABLES = {
    "saved_views": "Views of the map saved under a name, in their order",
    "atlas_pages": "What the pages of atlases showed when they were made last",
}
_DAYS_KEPT = 2  # of each page: that of the last run, and the one that it was compared with
_PAGES_KEPT = 2000
Transaction = Callable[[], AbstractContextManager[None]]


class Views:
    """The views of an open project, in their order."""

    def __init__(self, path: Path, connection: sqlite3.Connection, transaction: Transaction) -> None:
        self._path = path
        self._connection = connection
        self._transaction = transaction

    def all(self) -> tuple[SavedView, ...]:
        """The saved views; BadProject where one cannot be read."""
        query = (
            "SELECT view_id, name, title, note, record, seen_on, seen_events, seen_places FROM saved_views"
            " ORDER BY position, fid"
        )
        with refusing(self._path):
            rows = self._connection.execute(query).fetchall()
        try:
            return tuple(_view(*row) for row in rows)
        except (ValueError, KeyError, TypeError, BadProject, zlib.error) as error:
            raise bad_project(self._path, f"is damaged: a saved view cannot be read ({error})") from error

    def put_all(self, views: tuple[SavedView, ...]) -> None:
        """Have exactly these views, in this order."""
        with self._transaction():
            self._connection.execute("DELETE FROM saved_views")
            self._connection.executemany(
                "INSERT INTO saved_views (position, view_id, name, title, note, record, seen_on, seen_events,"
                " seen_places) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (_row(position, view) for position, view in enumerate(views)),
            )
            gpkg.refresh_contents(self._connection, "saved_views", has_points=False)

    def pages_before(self, day: date) -> dict[str, Seen]:
        """What the pages of atlases showed, each on the last day before this one on which it was made."""
        query = "SELECT page, seen_on, seen_events, seen_places FROM atlas_pages WHERE seen_on < ? ORDER BY seen_on"
        with refusing(self._path):
            rows = self._connection.execute(query, (day.isoformat(),)).fetchall()
        try:
            return {page: _seen(*told) for page, *told in rows}
        except (ValueError, TypeError, zlib.error) as error:
            raise bad_project(self._path, f"is damaged: a page of an atlas cannot be read ({error})") from error

    def remember_pages(self, pages: Mapping[str, Seen]) -> None:
        """Keep what pages show now for the next time."""
        with self._transaction():
            self._connection.executemany(
                "INSERT INTO atlas_pages (page, seen_on, seen_events, seen_places) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (page, seen_on) DO UPDATE SET seen_events = excluded.seen_events,"
                " seen_places = excluded.seen_places",
                ((text(page), *_cells(seen)) for page, seen in pages.items()),
            )
            self._forget_old()
            gpkg.refresh_contents(self._connection, "atlas_pages", has_points=False)

    def _forget_old(self) -> None:
        self._connection.execute(
            "DELETE FROM atlas_pages WHERE fid IN (SELECT fid FROM (SELECT fid, row_number() OVER"
            " (PARTITION BY page ORDER BY seen_on DESC) AS n FROM atlas_pages) WHERE n > ?)",
            (_DAYS_KEPT,),
        )
        self._connection.execute(
            "DELETE FROM atlas_pages WHERE fid NOT IN (SELECT fid FROM atlas_pages ORDER BY seen_on DESC, fid DESC"
            " LIMIT ?)",
            (_PAGES_KEPT,),
        )


def _row(position: int, view: SavedView) -> tuple[object, ...]:
    told = (text(view.id), text(view.name), text(view.title), text(view.note), json_text(record_of(view)))
    return (position, *told, *(_cells(view.seen) if view.seen else (None, None, None)))


def _cells(seen: Seen) -> tuple[str, bytes, bytes]:
    return seen.on.isoformat(), zlib.compress(seen.events), zlib.compress(seen.places)


def _seen(on: str, events: bytes, places: bytes) -> Seen:
    return Seen(date.fromisoformat(on), zlib.decompress(events), zlib.decompress(places))


def _view(
    id_: str, name: str, title: str, note: str, record: str, on: str | None, events: bytes, places: bytes
) -> SavedView:
    seen = _seen(on, events, places) if on else None
    return view_of_record(json.loads(record), id_=id_, name=name, title=title, note=note, seen=seen)
