"""Outlines of first-order divisions: the faces between Natural Earth's lines, named by the towns in them.

The lines carry no names, and some countries' are those of smaller units (France's departments, England's counties),
so each face goes to the division that GeoNames counts most of its towns to. Where the towns of a face do not agree
(the lines are missing), every point of it is given to the division of the nearest town: true to some kilometres.
Counties, which lie in a division, get the towns nearer to their middle than to another's, so far as the table lets
them reach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import shapely
from shapely import MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from geodata.knowledge import compile_shapes as shapes
from geodata.knowledge import compile_sources as sources

# Where towns are denser than this, in degrees, one for each square of the grid is enough.
_GRID = 0.1
# Lines and outlines meet on this grid of degrees, or they would miss each other by rounding.
_MEETING = 1e-4
# The share of a face's towns that must agree on their division; a town may lie just over a line.
_AGREED = 0.75

Town = dict[str, Any]


@lru_cache(maxsize=1)
def division_shapes() -> dict[str, BaseGeometry]:
    """The outline of every row of admin1.tsv that can be outlined, by its id."""
    return dict(_all_outlined())


def _all_outlined() -> Iterator[tuple[str, BaseGeometry]]:
    by_country: dict[str, list[dict[str, str]]] = {}
    for row in sources.table("admin1"):
        by_country.setdefault(row["id"].partition(":")[2][:2], []).append(row)
    for code, rows in by_country.items():
        yield from ((row["id"], shapes.shape_of(row, "50m")) for row in rows if row["polygon"])
        yield from _outlined(code, [row for row in rows if not row["polygon"]])


@lru_cache(maxsize=1)
def lines_by_country() -> dict[str, list[BaseGeometry]]:
    """The lines between divisions, by the ISO code of the country that they run through."""
    outlines = shapes.countries("10m")
    codes = list(outlines)
    lines = list(sources.division_lines())
    tree = shapely.STRtree(shapely.line_interpolate_point(lines, 0.5, normalized=True))
    # Country by country, each prepared: the other way round a point would walk round every coast near it.
    home, line = tree.query(list(outlines.values()), predicate="contains")
    found: dict[str, list[BaseGeometry]] = {}
    for country, at in zip(home, line, strict=True):
        found.setdefault(codes[country], []).append(lines[at])
    return found


def _outlined(country: str, rows: list[dict[str, str]]) -> Iterator[tuple[str, BaseGeometry]]:
    outline = shapes.countries("10m")[country]
    towns = [city for city in sources.cities() if city["countrycode"] == country and city["admin1code"]]
    towns = _thinned(towns)
    yield from _counties([row for row in rows if row["reach"]], towns, outline)
    pieces = _pieces(_faces(country, outline), towns)
    tree = shapely.STRtree([piece for _, piece in pieces])
    for row in (row for row in rows if not row["reach"]):
        division = pieces[tree.nearest(_middle(row))][0]
        yield row["id"], shapely.union_all([piece for code, piece in pieces if code == division])


def _faces(country: str, outline: BaseGeometry) -> list[BaseGeometry]:
    lines = lines_by_country().get(country, [])
    net = shapely.union_all([outline.boundary, *lines], grid_size=_MEETING)
    shapely.prepare(outline)
    return [face for face in shapely.polygonize([net]).geoms if outline.contains(face.representative_point())]


def _pieces(faces: list[BaseGeometry], towns: list[Town]) -> list[tuple[str, BaseGeometry]]:
    """(division, face) for every face, or for the parts of one that is several divisions'."""
    points = [_point(town) for town in towns]
    tree = shapely.STRtree(points)
    found = []
    for face in faces:
        inside = tree.query(face, predicate="intersects")
        codes = Counter(towns[at]["admin1code"] for at in inside)
        if not codes:  # an islet or a desert goes with the nearest town
            codes = Counter([towns[tree.nearest(face)]["admin1code"]])
        code, votes = codes.most_common(1)[0]
        if votes >= _AGREED * codes.total():
            found.append((code, face))
        else:
            cells = _cells([points[at] for at in inside], face)
            found += [
                (towns[at]["admin1code"], shapely.intersection(cell, face))
                for at, cell in zip(inside, cells, strict=True)
            ]
    return found


def _counties(
    rows: list[dict[str, str]], towns: list[Town], outline: BaseGeometry
) -> Iterator[tuple[str, BaseGeometry]]:
    """The cells of the towns that are nearest to each county."""
    if not rows:
        return
    points = [_point(town) for town in towns]
    cells = _cells(points, outline)
    middles = [_middle(row) for row in rows]
    nearest = shapely.STRtree(middles).nearest(points)
    for number, (row, middle) in enumerate(zip(rows, middles, strict=True)):
        reach = middle.buffer(float(row["reach"]))
        own = [cell for cell, home in zip(cells, nearest, strict=True) if home == number and cell.intersects(reach)]
        shape = shapely.intersection(shapely.intersection(shapely.union_all(own), reach), outline)
        if not shape.is_empty:
            yield row["id"], shape


def _cells(points: list[Point], outline: BaseGeometry) -> list[BaseGeometry]:
    """What lies nearer to each point than to the others."""
    return list(shapely.voronoi_polygons(MultiPoint(points), extend_to=outline, ordered=True).geoms)


def _middle(row: dict[str, str]) -> Point:
    return Point(float(row["lon"]), float(row["lat"]))


def _point(town: Town) -> Point:
    return Point(town["longitude"], town["latitude"])


def _thinned(towns: list[Town]) -> list[Town]:
    """One town, the most populous, for each square of the grid."""
    squares: dict[tuple[int, int], Town] = {}
    for town in sorted(towns, key=lambda town: int(town["population"])):
        squares[round(town["longitude"] / _GRID), round(town["latitude"] / _GRID)] = town
    return list(squares.values())
