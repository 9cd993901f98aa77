"""Outlines of first-order divisions, guessed from the towns that GeoNames counts to them.

No package at hand carries their borders. Every point of a country is given to the division of the nearest town: true
to some kilometres where towns are dense, and enough to shade an area that an article names. Counties, which lie in
a division, get the towns nearer to their middle than to another's, so far as the table lets them reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import shapely
from shapely import MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from geodata.knowledge import compile_shapes as shapes
from geodata.knowledge import compile_sources as sources

# Where towns are denser than this, in degrees, one for each square of the grid is enough.
_GRID = 0.1


def division_shapes() -> Iterator[tuple[str, BaseGeometry]]:
    """(id, outline) of every row of admin1.tsv that can be outlined."""
    by_country: dict[str, list[dict[str, str]]] = {}
    for row in sources.table("admin1"):
        by_country.setdefault(row["id"].partition(":")[2][:2], []).append(row)
    for code, rows in by_country.items():
        guessed = [row for row in rows if not row["polygon"]]
        yield from ((row["id"], shapes.shape_of(row, "50m")) for row in rows if row["polygon"])
        yield from _guessed(code, guessed)


def _guessed(country: str, rows: list[dict[str, str]]) -> Iterator[tuple[str, BaseGeometry]]:
    outline = shapes.countries("50m")[country]
    towns = _thinned([city for city in sources.cities() if city["countrycode"] == country and city["admin1code"]])
    points = MultiPoint([(town["longitude"], town["latitude"]) for town in towns])
    cells = list(shapely.voronoi_polygons(points, extend_to=outline, ordered=True).geoms)
    tree = shapely.STRtree(cells)
    counties = [row for row in rows if row["reach"]]
    yield from _counties(counties, [Point(town["longitude"], town["latitude"]) for town in towns], cells, outline)
    for row in (row for row in rows if not row["reach"]):
        home = tree.query(_middle(row), predicate="intersects")
        division = towns[home[0]]["admin1code"]
        own = [cell for cell, town in zip(cells, towns, strict=True) if town["admin1code"] == division]
        shape = shapely.intersection(shapely.union_all(own), outline)
        if not shape.is_empty:
            yield row["id"], shape


def _counties(
    rows: list[dict[str, str]], towns: list[Point], cells: list[BaseGeometry], outline: BaseGeometry
) -> Iterator[tuple[str, BaseGeometry]]:
    """The cells of the towns that are nearest to each county."""
    if not rows:
        return
    middles = [_middle(row) for row in rows]
    nearest = shapely.STRtree(middles).nearest(towns)
    for number, (row, middle) in enumerate(zip(rows, middles, strict=True)):
        reach = middle.buffer(float(row["reach"]))
        own = [cell for cell, home in zip(cells, nearest, strict=True) if home == number and cell.intersects(reach)]
        shape = shapely.intersection(shapely.intersection(shapely.union_all(own), reach), outline)
        if not shape.is_empty:
            yield row["id"], shape


def _middle(row: dict[str, str]) -> Point:
    return Point(float(row["lon"]), float(row["lat"]))


def _thinned(towns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One town, the most populous, for each square of the grid."""
    squares: dict[tuple[int, int], dict[str, Any]] = {}
    for town in sorted(towns, key=lambda town: int(town["population"])):
        squares[round(town["longitude"] / _GRID), round(town["latitude"] / _GRID)] = town
    return list(squares.values())
