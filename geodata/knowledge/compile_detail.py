"""Writes `detail.sqlite`: what the page draws of a country once it is near, and fetches country by country.

Outlines are simplified together, so that neighbours still meet; lines between divisions come with them.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.knowledge import compile_shapes as shapes
from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_divisions import lines_by_country
from geodata.knowledge.detail import DISPUTED_LINES, SCHEMA_VERSION, disputed_id
from geodata.projected_geometry import plane_geojson
from geodata.projections import ProjectionKind, projection

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE detail (projection TEXT, id TEXT, body BLOB, PRIMARY KEY (projection, id)) WITHOUT ROWID;
"""
# Of degrees. An outline's is the root of the area of the triangles that may go, a line's the distance it may stray.
_OUTLINE_TOLERANCE = 0.012
_LINE_TOLERANCE = 0.008
_DIGITS = 3
_ALONG = 0.015  # how far a simplified border may lie from the line that it follows


def write_detail(path: Path) -> None:
    """Write the outlines and division lines as a new database at `path`."""
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_SCHEMA)
        database.executemany("INSERT INTO detail VALUES (?,?,?)", _rows())
        database.execute("INSERT INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),))


def _rows() -> Iterator[tuple[str, str, bytes]]:
    outlines = _simplified(_outlines())
    yield from _bodies(
        DISPUTED_LINES, {"outline": _rounded(_disputed_lines(list(outlines.values()))), "divisions": None}
    )
    for name, outline in outlines.items():
        lines = lines_by_country().get(name.removeprefix("iso:")) if name.startswith("iso:") else None
        yield from _bodies(name, {"outline": _rounded(outline), "divisions": _lines(lines) if lines else None})


def _bodies(name: str, drawn: dict[str, BaseGeometry | None]) -> Iterator[tuple[str, str, bytes]]:
    for kind in ProjectionKind:
        body = {part: _written(kind, shape) for part, shape in drawn.items()}
        if body["outline"] is not None:
            yield kind.value, name, zlib.compress(json.dumps(body, separators=(",", ":")).encode(), 9)


def _disputed_lines(outlines: list[BaseGeometry]) -> BaseGeometry:
    """The lines that states dispute: where they are borders of the simplified outlines, exactly those."""
    borders = [outline.boundary for outline in outlines]
    tree = shapely.STRtree(borders)
    found = []
    for row in sources.natural_earth("cultural", "10m_admin_0_boundary_lines_land").itertuples():
        if row.FEATURECLA.startswith("International"):
            continue
        zone = row.geometry.buffer(_ALONG)
        near = [shapely.intersection(borders[at], zone) for at in tree.query(zone, predicate="intersects")]
        elsewhere = shapely.difference(row.geometry, shapely.union_all(near).buffer(2 * _ALONG))
        found += [*near, shapely.simplify(elsewhere, _LINE_TOLERANCE)]
    whole = shapely.union_all(found)
    return shapely.multilinestrings([part for part in shapely.get_parts(whole) if part.geom_type == "LineString"])


def _written(kind: ProjectionKind, shape: BaseGeometry | None) -> dict[str, Any] | None:
    """A Mercator page takes degrees; what another projection does not show is None."""
    if shape is None:
        return None
    if kind is ProjectionKind.MERCATOR:
        written: dict[str, Any] = json.loads(shapely.to_geojson(shape))
        return written
    plane = projection(kind).project_geometry(shape)
    return None if plane.is_empty else plane_geojson(plane)


def _outlines() -> dict[str, BaseGeometry]:
    """By id, without overlaps: every country, and what is disputed."""
    known = sources.countries()
    areas = {disputed_id(area.name): area.shape for area in shapes.disputed("10m")}
    return {f"iso:{code}": shape for code, shape in shapes.undisputed("10m").items() if code in known} | areas


def _simplified(outlines: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    simple = shapely.coverage_simplify(list(outlines.values()), _OUTLINE_TOLERANCE)
    return dict(zip(outlines, simple, strict=True))


def _lines(lines: list[BaseGeometry]) -> BaseGeometry:
    return _rounded(shapely.multilinestrings(list(shapely.get_parts(shapely.simplify(lines, _LINE_TOLERANCE)))))


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    """On few decimals, every shared point alike, and still valid."""
    rounded = shapely.transform(shape, lambda places: np.round(places, _DIGITS))
    if shapely.get_dimensions(rounded) == 1:
        return shapely.multilinestrings([line for line in shapely.get_parts(rounded) if line.length])
    return rounded if rounded.is_valid else shapely.make_valid(rounded)
