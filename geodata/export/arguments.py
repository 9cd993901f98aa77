"""What the `export` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from geodata.look_arguments import LANGUAGES

_DESCRIPTION = (
    "Write the events, places, actors or mentions of a project, of articles or of data sets for other programs: "
    "GeoJSON, GeoPackage, CSV, Excel, KML, Linked Places or Web Annotations, by the ending of the file."
)
_PATHS = "a project, or articles and data sets to read"
_LAYERS = ("events", "places", "actors", "mentions")
_FORMATS = ("geojson", "gpkg", "csv", "csv-bom", "xlsx", "kml", "kmz", "lpf", "annotations")


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    export = commands.add_parser("export", help="write a project's data for other programs", description=_DESCRIPTION)
    export.add_argument(
        "paths", nargs="+", type=Path, metavar="PROJECT|PATH", help="a project, or articles and data sets to read"
    )
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    export.add_argument("--format", choices=_FORMATS, help="where the ending of FILE does not tell")
    export.add_argument("--layer", action="append", choices=_LAYERS, default=[], dest="layers")
    export.add_argument("--lang", choices=LANGUAGES, default="en", help="of the names")
    filter_arguments.add_to(export)
    export.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from geodata.export.command import export_command

    return export_command(options)
