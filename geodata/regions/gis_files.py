"""Regions from files of a GIS: GeoJSON, GeoPackage, KML and shapefiles; layers and features by name.

Such a file is hostile input: only these four formats are opened, told by their first bytes and not by their name
alone, since GDAL would follow a disguised one to other files and hosts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata import store_schema
from geodata.errors import GeodataError
from geodata.regions.mending import Mended, mended
from geodata.regions.planes import DEGREES
from geodata.regions.shapes import PolygonShape, polygon

if TYPE_CHECKING:
    pass

SUFFIXES = frozenset({".geojson", ".json", ".gpkg", ".kml", ".shp"})
LARGEST = 300 * 1024 * 1024  # bytes
MOST_FEATURES = 20_000
_POLYGONAL = ("Polygon", "MultiPolygon", "Unknown", "GeometryCollection")
_NAMES = ("name", "name_en", "title", "label", "admin", "id")
_BEGINS = {
    ".gpkg": (b"SQLite format 3\0",),
    ".shp": (b"\x00\x00\x27\x0a",),
    ".geojson": (b"{",),
    ".json": (b"{",),
    ".kml": (b"<",),
}
_WGS84 = "EPSG:4326"
_HEAD = 4096


class UnusableRegion(GeodataError):
    """A file from which no region can be taken; says what file, what is wrong, and what to do."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of polygons, and the names of its features in their order."""

    name: str
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A shape from a file, and what was done to it, in the words of `mending`."""

    shape: PolygonShape
    mended: Mended


def is_region_file(path: Path) -> bool:
    """Whether a file may hold regions: by its name, and a GeoPackage only when it is none of our projects."""
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _is_geojson(path)
    return suffix in SUFFIXES and (suffix != ".gpkg" or _is_foreign_package(path))


def _is_foreign_package(path: Path) -> bool:
    """Whether a GeoPackage has layers of its own and does not say, in a table, that it is a project of ours."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            layer = connection.execute("SELECT 1 FROM gpkg_contents WHERE data_type = 'features'").fetchone()
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'project'").fetchone()
            row = connection.execute("SELECT format FROM project").fetchone() if known else None
    except sqlite3.Error:
        return False
    return layer is not None and (row is None or row[0] != store_schema.FORMAT)


def layers(path: Path) -> tuple[Layer, ...]:
    """The layers that hold areas; UnusableRegion where there are none, or the file is none of the four kinds."""
    import pyogrio

    _check(path)
    try:
        listed = pyogrio.list_layers(path)
        found = [_layer(path, str(name)) for name, kind in listed if kind is not None and _is_polygonal(str(kind))]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, ValueError) as error:
        raise UnusableRegion(path, "it cannot be read as a map file; is it whole?") from error
    usable = tuple(layer for layer in found if layer.features)
    if not usable:
        kinds = sorted({str(kind) for _, kind in listed if kind is not None})
        held = ", ".join(kinds) or "no geometry"
        raise UnusableRegion(path, f"it holds {held}, but a region needs polygons.")
    return usable


def read(path: Path, layer: str, numbers: Sequence[int], name: str = "") -> Imported:
    """The features of these numbers as one region, in WGS 84; UnusableRegion where none of them is an area."""
    import shapely

    frame = _frame(path, layer, columns=[])
    if not len(frame):
        raise UnusableRegion(path, f"the layer {layer} is empty.")
    chosen = frame.geometry.iloc[list(numbers)]
    if frame.crs is None:
        chosen = _without_system(path, chosen)
    elif frame.crs != _WGS84:
        chosen = chosen.to_crs(_WGS84)
    geometries = [each for each in chosen if each is not None and not each.is_empty]
    try:
        result = mended(shapely.GeometryCollection(geometries))
        return Imported(polygon(DEGREES, result.geometry, name), result)
    except ValueError as error:
        raise UnusableRegion(path, "what was chosen is no area; choose polygons.") from error


def _layer(path: Path, name: str) -> Layer:
    frame = _frame(path, name)
    numbers = range(len(frame))
    label = next((column for wanted in _NAMES for column in frame.columns if column.lower() == wanted), None)
    if label is None:
        label = next((c for c in frame.columns if c != frame.geometry.name and frame[c].dtype.kind in "OT"), None)
    texts = [str(each) if each is not None else "" for each in frame[label]] if label else [""] * len(frame)
    return Layer(name, tuple(text.strip() or f"{number + 1}" for number, text in zip(numbers, texts, strict=True)))


def _frame(path: Path, layer: str, columns: list[str] | None = None) -> Any:
    import pyogrio

    options = {} if columns is None else {"columns": columns}
    try:
        frame = pyogrio.read_dataframe(path, layer=layer, max_features=MOST_FEATURES, use_arrow=False, **options)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise UnusableRegion(path, f"the layer {layer} cannot be read; is the file whole?") from error
    return frame


def _is_polygonal(kind: str) -> bool:
    return any(kind.startswith(each) for each in _POLYGONAL)


def _without_system(path: Path, geometries: Any) -> Any:
    """A file that does not say its coordinate system is taken for degrees where it may be."""
    west, south, east, north = geometries.total_bounds
    if west < -540 or east > 540 or south < -90 or north > 90:
        raise UnusableRegion(
            path, "it does not say its coordinate system; add the .prj file, or export it as GeoJSON."
        )
    return geometries


def _check(path: Path) -> None:
    """Refuse what is too large or no such file, before GDAL sees it."""
    suffix = path.suffix.lower()
    if suffix not in _BEGINS:
        raise UnusableRegion(path, "it is none of GeoJSON, GeoPackage, KML and shapefile.")
    try:
        size, head = path.stat().st_size, _head(path)
    except OSError as error:
        raise UnusableRegion(path, f"it cannot be read ({error.strerror}).") from error
    if size > LARGEST:
        sizes = size // 1024**2, LARGEST // 1024**2
        raise UnusableRegion(path, "it has {} MB, more than the {} that can be read; simplify it.".format(*sizes))
    lacks_kml = suffix == ".kml" and b"<kml" not in head.lower()
    if not head.startswith(_BEGINS[suffix]) or lacks_kml:
        raise UnusableRegion(path, f"it is no {suffix.removeprefix('.')} file, whatever its name says.")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")


def _is_geojson(path: Path) -> bool:
    """A .json file may be anything: one that begins as a GeoJSON does may be a region."""
    try:
        head = _head(path)
    except OSError:
        return False
    return head.startswith(b"{") and any(kind in head for kind in (b'"FeatureCollection"', b'"Feature"', b'Polygon"'))
