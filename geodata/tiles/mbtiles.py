"""Local MBTiles files (SQLite, specification 1.3): raster tiles for the map's background.

A file may come from anywhere: it is opened read-only, may run no function of its own making, is stopped when a query
takes too long, and what it gives counts as a tile only if it is a picture.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Self

from geodata.errors import GeodataError
from geodata.tiles.images import picture_type
from geodata.tiles.tile import DEEPEST, Tile

SUFFIX = ".mbtiles"
LONGEST_ATTRIBUTION = 200
_WORLD = (-180.0, -85.0511, 180.0, 85.0511)
_VECTOR = ("pbf", "mvt")
_MOST_STEPS = 2000  # of a thousand operations each: some tenths of a second


class BadTiles(GeodataError):
    """A file that cannot serve as background: `str()` is "name: reason.", which `refusals` has in three languages."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")


class MBTiles:
    """One open file of raster tiles."""

    def __init__(self, path: Path, database: sqlite3.Connection, metadata: Mapping[str, str]) -> None:
        self.path = path
        self._database = database
        self.name = _plain(metadata.get("name", "")) or path.stem
        self.attribution = _plain(metadata.get("attribution", ""))
        self.bounds = _bounds(metadata.get("bounds", ""))
        low, high = self._zooms()
        self.min_zoom = _whole(metadata.get("minzoom"), low)
        self.max_zoom = max(self.min_zoom, _whole(metadata.get("maxzoom"), high))

    @classmethod
    def open(cls, path: Path) -> Self:
        """The file at `path`; raises BadTiles when it is missing, no MBTiles file, or holds vector tiles."""
        if not path.is_file():
            raise BadTiles(path, "there is no such file.")
        database = _connect(path)
        try:
            metadata = {str(name): str(value) for name, value in database.execute(_METADATA)}
            _check_format(path, database, metadata)
            return cls(path, database, metadata)
        except sqlite3.Error as error:
            database.close()
            raise BadTiles(path, "this is not a file of map tiles (MBTiles).") from error
        except BadTiles:
            database.close()
            raise

    def close(self) -> None:
        self._database.close()

    def picture(self, tile: Tile) -> tuple[str, bytes] | None:
        """The media type and bytes of a tile, or None where the file has none or it is no picture."""
        row_from_south = (1 << tile.zoom) - 1 - tile.y
        try:
            found = self._database.execute(_TILE, (tile.zoom, tile.x, row_from_south)).fetchone()
        except sqlite3.Error:
            return None
        body: object = found[0] if found else None
        if not isinstance(body, bytes):
            return None
        kind = picture_type(body)
        return (kind, body) if kind else None

    def _zooms(self) -> tuple[int, int]:
        low, high = self._database.execute(_ZOOMS).fetchone()
        return (low, high) if isinstance(low, int) and isinstance(high, int) else (0, 0)


_METADATA = "SELECT name, substr(value, 1, 20000) FROM metadata LIMIT 100"
_TILE = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1"
_ZOOMS = "SELECT min(zoom_level), max(zoom_level) FROM tiles"
_ANY_TILE = "SELECT tile_data FROM tiles LIMIT 1"


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    steps = 0

    def stop() -> int:
        nonlocal steps
        steps += 1
        return steps > _MOST_STEPS

    def start(_statement: str) -> None:
        nonlocal steps
        steps = 0

    database.set_trace_callback(start)
    database.set_progress_handler(stop, 1000)
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def _check_format(path: Path, database: sqlite3.Connection, metadata: Mapping[str, str]) -> None:
    if metadata.get("format", "").lower() in _VECTOR:
        raise BadTiles(path, "it holds vector tiles; only pictures (PNG, JPEG, WebP) can be a background.")
    found = database.execute(_ANY_TILE).fetchone()
    if found is None:
        raise BadTiles(path, "it holds no tiles.")
    if not isinstance(found[0], bytes) or picture_type(found[0]) is None:
        raise BadTiles(path, "its tiles are no pictures (PNG, JPEG, WebP), so they cannot be a background.")


def _bounds(text: str) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees; the world where they are missing or make no sense."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return _WORLD
    sensible = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if sensible else _WORLD


def _whole(text: str | None, otherwise: int) -> int:
    digits = text.strip() if text else ""
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 2 else otherwise
    return min(max(number, 0), DEEPEST)


class _Text(HTMLParser):
    """Keeps what a reader would see."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self._hidden <= 0:
            self.parts.append(data)


def _plain(markup: str) -> str:
    """The text of a line that may be HTML, on one line and not too long."""
    reader = _Text()
    reader.feed(markup)
    reader.close()
    text = " ".join("".join(reader.parts).split())
    return "".join(sign for sign in text if sign.isprintable())[:LONGEST_ATTRIBUTION]
