"""Countries from near: outlines at 1:10 million and the lines between their divisions, from the compiled file."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.knowledge.compiled import Compiled
from geodata.projections import ProjectionKind
from resources import COMPILED

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SCHEMA_VERSION = 2
DISPUTED_LINES = "disputed:lines"
"""The id under which all disputed lines lie."""


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

    def body(self, kind: ProjectionKind, name: str) -> bytes:
        """`{"outline": geometry, "divisions": geometry or null}` of a country (`iso:XX`) or a disputed area.

        In degrees for Mercator, in world units else. Raises KeyError where none is known, or none is shown.
        """
        rows = self._rows("SELECT body FROM detail WHERE projection = ? AND id = ?", kind.value, name)
        if not rows:
            raise KeyError(name)
        return zlib.decompress(rows[0][0])

    def outline(self, name: str) -> BaseGeometry:
        """The outline of a country or a disputed area in degrees; raises KeyError where none is known."""
        from shapely.geometry import shape

        return shape(json.loads(self.body(ProjectionKind.MERCATOR, name))["outline"])

    def divisions(self, country: str) -> BaseGeometry | None:
        """The lines between a country's divisions, None where it has none; raises KeyError."""
        from shapely.geometry import shape

        lines = json.loads(self.body(ProjectionKind.MERCATOR, country))["divisions"]
        return shape(lines) if lines else None


@lru_cache(maxsize=1)
def detail() -> Detail:
    """The one detail of this process."""
    return Detail.open()
