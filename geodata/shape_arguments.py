"""Regions on the command line: a circle, a box of degrees, the areas of a file of a GIS."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from geodata.filters import Filter
from geodata.regions.gis_files import UnusableRegion, layers, read
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, Shape


def add_to(group: argparse._ActionsContainer) -> None:
    """The options, for every command that has a filter."""
    group.add_argument(
        "--circle", action="append", default=[], type=_circle, metavar="LAT,LON,KM", help="all within so many km"
    )
    group.add_argument(
        "--bbox",
        action="append",
        default=[],
        type=_box,
        metavar="W,S,E,N",
        help="a box of degrees, over the date line where E is west of W; write --bbox=-10,35,40,70",
    )
    group.add_argument(
        "--region-file",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="the areas of a GeoJSON, GeoPackage, KML or shapefile",
    )
    group.add_argument("--region-layer", default="", metavar="NAME", help="the layer of that file, if it has several")
    group.add_argument("--outside", action="store_true", help="what lies outside of all these regions")
    group.add_argument("--in-all", action="store_true", help="what lies in all these regions at once")


def with_shapes(chosen: Filter, options: argparse.Namespace) -> Filter:
    """The filter with the regions that the options ask for; UnusableRegion for a file that holds none."""
    files = (from_file(path, options.region_layer) for path in options.region_file)
    shapes: tuple[Shape, ...] = (*chosen.shapes, *options.circle, *options.bbox, *files)
    found = chosen.with_shapes(shapes)
    if not found.is_somewhere:
        return found
    return replace(found, is_inverted=options.outside, combination="all" if options.in_all else "any")


def from_file(path: Path, layer: str = "") -> PolygonShape:
    """All areas of a layer as one region, called after the file; UnusableRegion."""
    found = {each.name: each for each in layers(path)}
    if not layer and len(found) > 1:
        raise UnusableRegion(path, f"it has several layers; name one of {', '.join(found)} with --region-layer.")
    chosen = found.get(layer) if layer else next(iter(found.values()))
    if chosen is None:
        raise UnusableRegion(path, f"it has no layer of areas called {layer}; there is {', '.join(found)}.")
    return read(path, chosen.name, range(len(chosen.features)), path.stem).shape


def _circle(text: str) -> Circle:
    lat, lon, km = _numbers(text, 3, "24.7,46.7,500")
    try:
        return Circle(lat, lon, km)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error}") from error


def _box(text: str) -> Rectangle:
    west, south, east, north = _numbers(text, 4, "-10,35,40,70")
    try:
        return Rectangle(west, south, east + 360 if east < west else east, north)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error}") from error


def _numbers(text: str, count: int, example: str) -> list[float]:
    try:
        found = [float(part) for part in text.split(",")]
    except ValueError:
        found = []
    if len(found) != count:
        raise argparse.ArgumentTypeError(f"{text!r} is not {count} numbers like {example}")
    return found
