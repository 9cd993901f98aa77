"""XLSX: a sheet a table, and one that says what the tables show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from geodata.export.files import placed
from geodata.export.tables import Cell, Export, Table

_LONGEST = 32_767  # characters in a cell
_WIDTHS = {"quotation": 60, "title": 40, "sources": 26, "targets": 26, "place": 18}
_USUAL_WIDTH = 13


def write_workbook(export: Export, path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in export.tables.values():
        _add_sheet(book, table)
    about = book.create_sheet("about")
    about.column_dimensions["A"].width = 100
    for line in export.lines:
        about.append([_cell(about, line)])
    with placed(path) as temporary:
        book.save(temporary)


def _add_sheet(book: Any, table: Table) -> None:
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(table.layer.value)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _USUAL_WIDTH)
    sheet.append(list(table.columns))
    for row in table.rows:
        sheet.append([_cell(sheet, cell) for cell in row.cells])
    if table.rows:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"


def _cell(sheet: Any, cell: Cell) -> Any:
    """Texts stay texts: what an article begins with an equals sign is no formula."""
    if not isinstance(cell, str):
        return cell
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    told = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell)[:_LONGEST])
    told.data_type = "s"
    return told
