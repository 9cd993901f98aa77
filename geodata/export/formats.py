"""The formats that data leaves in: which writer, which ending, and which tables each holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from geodata.errors import ExportFailed
from geodata.export.annotations import write_annotations
from geodata.export.csv_file import write_csv
from geodata.export.feature_collection import write_feature_collection
from geodata.export.geopackage import write_geopackage
from geodata.export.kml import write_kml, write_kmz
from geodata.export.linked_places import write_linked_places
from geodata.export.tables import Export, Layer
from geodata.export.workbook import write_workbook

Writer = Callable[[Export, Path], None]
_ALL = tuple(Layer)


@dataclass(frozen=True, slots=True)
class Format:
    """`needs` are the tables that it always holds; where it is None they may be chosen, one where `holds_one`."""

    name: str
    label: str
    ending: str
    write: Writer
    needs: tuple[Layer, ...] | None = None
    usual: tuple[Layer, ...] = _ALL
    holds_one: bool = False

    def layers(self, chosen: tuple[Layer, ...] = ()) -> tuple[Layer, ...]:
        """The tables to gather when these were chosen, or none in particular."""
        return self.needs or chosen or self.usual


_ONE = (Layer.EVENTS,)
FORMATS = (
    Format("geojson", "GeoJSON", ".geojson", write_feature_collection, usual=_ONE),
    Format("gpkg", "GeoPackage", ".gpkg", write_geopackage),
    Format("csv", "CSV", ".csv", write_csv, usual=_ONE, holds_one=True),
    Format("csv-bom", "CSV (UTF-8 with BOM)", ".csv", partial(write_csv, with_bom=True), usual=_ONE, holds_one=True),
    Format("xlsx", "Excel", ".xlsx", write_workbook),
    Format("kml", "KML", ".kml", write_kml, usual=_ONE),
    Format("kmz", "KMZ", ".kmz", write_kmz, usual=_ONE),
    Format("lpf", "Linked Places Format", ".lpf.json", write_linked_places, (Layer.EVENTS, Layer.PLACES)),
    Format("annotations", "Web Annotation", ".jsonld", write_annotations, (Layer.EVENTS, Layer.MENTIONS)),
)


def format_named(name: str) -> Format:
    """The format of that name; ExportFailed when there is none."""
    for each in FORMATS:
        if each.name == name:
            return each
    raise ExportFailed(f"{name}: no such format; there are {', '.join(each.name for each in FORMATS)}")


def format_of(path: Path) -> Format:
    """The format that a file's ending asks for; ExportFailed when none has it."""
    for each in FORMATS:
        if path.name.lower().endswith(each.ending):
            return each
    endings = ", ".join(dict.fromkeys(each.ending for each in FORMATS))
    raise ExportFailed(f"{path.name}: no export has this ending; what can be written ends in {endings}")
