"""GeoJSON (RFC 7946) of the tables of a project, with what it shows as members of the collection."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from geodata.export.files import placed
from geodata.export.tables import Export, Row, Table


def write_feature_collection(export: Export, path: Path) -> None:
    """A feature a row; one in an area has no geometry. With several tables `layer` tells which a feature is of."""
    head = {
        "type": "FeatureCollection",
        "title": export.title,
        "shown": export.shown,
        "generator": export.made_by,
        "attribution": export.attribution,
    }
    with placed(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [')
        separator = "\n"
        for table in export.tables.values():
            for row in table.rows:
                out.write(separator + json.dumps(_feature(table, row), ensure_ascii=False))
                separator = ",\n"
        out.write("\n]}\n")


def _feature(table: Table, row: Row) -> dict[str, Any]:
    told = dict(zip(table.columns, map(plain, row.cells), strict=True))
    geometry = {"type": "Point", "coordinates": list(row.point)} if row.point else None
    return {"type": "Feature", "geometry": geometry, "properties": {"layer": table.layer.value, **told}}


def plain(cell: object) -> object:
    """A cell as JSON has it: days as ISO 8601."""
    return cell.isoformat() if isinstance(cell, date) else cell
