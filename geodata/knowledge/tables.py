"""Reads the tables under resources/knowledge that people edit by hand."""

from __future__ import annotations

from pathlib import Path

from geodata.errors import BadKnowledge


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated UTF-8 table with a header line; blank lines and `#` lines are skipped.

    A list inside a cell is separated by `|`: see `cell_list`.
    """
    header: list[str] = []
    rows: list[dict[str, str]] = []
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = list(map(str.strip, line.split("\t")))
        if not header:
            header = _checked_header(path, number, cells)
        elif len(cells) != len(header):
            raise BadKnowledge(f"{path.name}, line {number}: {len(cells)} cells where the header has {len(header)}")
        else:
            rows.append(dict(zip(header, cells, strict=True)))
    return rows


def cell_list(cell: str) -> tuple[str, ...]:
    """The items of a list cell (`a|b|c`), empty ones left out."""
    if "|" not in cell:
        return (cell.strip(),) if cell and not cell.isspace() else ()
    return tuple(filter(None, map(str.strip, cell.split("|"))))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadKnowledge(f"{path.name}: cannot be read ({error})") from error


def _checked_header(path: Path, number: int, cells: list[str]) -> list[str]:
    if not all(cells) or len(set(cells)) != len(cells):
        raise BadKnowledge(f"{path.name}, line {number}: a header names every column, once")
    return cells
