"""Countries from near: outlines at 1:10 million and the lines between their divisions, from the compiled file."""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.knowledge.compiled import Compiled
from resources import COMPILED

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SCHEMA_VERSION = 1


def disputed_id(name: str) -> str:
    """The id under which the outline of a disputed area lies: "disputed:northern-cyprus"."""
    return f"disputed:{name.lower().replace(' ', '-')}"


class Detail:
    """Reads the compiled detail; safe to share between threads."""

    def __init__(self, compiled: Compiled) -> None:
        self._rows = compiled.rows

    @classmethod
    def open(cls, path: Path = COMPILED / "detail.sqlite") -> Detail:
        """The detail at `path`; raises MissingKnowledge when it is absent or of another version."""
        return cls(Compiled.open(path, "detail of the basemap", SCHEMA_VERSION))

    def outline(self, country: str) -> BaseGeometry:
        """The outline of a country (`iso:XX`) or a disputed area in degrees; raises KeyError where none is known."""
        return _unpacked(self._row(country)[0])

    def divisions(self, country: str) -> BaseGeometry | None:
        """The lines between a country's divisions, None where it has none; raises KeyError."""
        packed = self._row(country)[1]
        return _unpacked(packed) if packed else None

    def _row(self, country: str) -> tuple[bytes, bytes | None]:
        rows = self._rows("SELECT outline, divisions FROM detail WHERE id = ?", country)
        if not rows:
            raise KeyError(country)
        return rows[0][0], rows[0][1]


def _unpacked(packed: bytes) -> BaseGeometry:
    import shapely

    shape: BaseGeometry = shapely.from_geojson(zlib.decompress(packed).decode())
    return shape


@lru_cache(maxsize=1)
def detail() -> Detail:
    """The one detail of this process."""
    return Detail.open()
