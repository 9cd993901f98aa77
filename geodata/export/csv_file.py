"""CSV (RFC 4180), with a description beside it in the words of CSV on the Web (W3C)."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.export.tables import Cell, Export, Table

# A spreadsheet takes what begins so for a formula; an article's words must never be one.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(export: Export, path: Path, *, with_bom: bool = False) -> None:
    """The one table of the export; `with_bom` for programs that take UTF-8 for something else without its mark.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    table = _only(export)
    encoding = "utf-8-sig" if with_bom else "utf-8"
    with placed(path) as temporary, temporary.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(out)
        writer.writerow(table.columns)
        writer.writerows([_cell(cell) for cell in row.cells] for row in table.rows)
    with placed(path.with_name(f"{path.name}-metadata.json")) as temporary:
        temporary.write_text(json.dumps(_described(export, table, path), ensure_ascii=False, indent=1), "utf-8")


def _only(export: Export) -> Table:
    if len(export.tables) != 1:
        raise ExportFailed("a CSV file holds one table: choose events, places, actors or mentions")
    return next(iter(export.tables.values()))


def _cell(cell: Cell) -> object:
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str) and cell.startswith(_FORMULAS):
        return f"'{cell}"
    return cell


def _described(export: Export, table: Table, path: Path) -> dict[str, object]:
    columns = [{"name": name, "titles": name} for name in table.columns]
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": path.name,
        "dc:title": export.title,
        "dc:description": export.shown,
        "dc:creator": export.made_by,
        "dc:source": export.attribution,
        "dc:language": str(export.language),
        "tableSchema": {"columns": columns},
    }
