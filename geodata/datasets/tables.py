"""CSV tables with a header: which columns they have, and their rows, quoted newlines and all."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence

from geodata.datasets.broken import Broken, Fault
from geodata.datasets.opening import MAX_LINE, UNDECODABLE, Lines, decoded
from geodata.datasets.rows import Fields, Records, kept

_DELIMITERS = ",;\t"
_MARK = "\ufeff"
LONGEST_ROW = 200_000  # characters; what is longer has a quotation mark that does not close


def columns(first_lines: Sequence[str], needed: frozenset[str]) -> tuple[str, ...] | None:
    """The names of the columns in lower case, if the first line names all that are `needed`."""
    for delimiter in _DELIMITERS:
        names = _names(first_lines[0], delimiter) if first_lines else ()
        if needed <= set(names):
            return names
    return None


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    try:
        (cells,) = csv.reader([line.removeprefix(_MARK)], delimiter=delimiter)
    except (ValueError, csv.Error):
        return ()
    return tuple(cell.strip().lower() for cell in cells)


class Cells:
    """Finds the cell of a named column; "" where the table has no such column."""

    def __init__(self, header: Sequence[str]) -> None:
        self._at: Mapping[str, int] = {name: number for number, name in reversed(list(enumerate(header)))}

    def of(self, fields: Fields, *names: str) -> str:
        """The cell of the first of these columns that the table has."""
        return next((fields[self._at[name]].strip() for name in names if name in self._at), "")


def records(lines: Lines, header: tuple[str, ...], broken: Broken) -> Records:
    """The rows after the header that have as many cells as it."""
    texts = _Numbered(lines)
    first = next(texts, "")
    delimiter = next((each for each in _DELIMITERS if _names(first, each) == header), ",")
    rows, begins = csv.reader(texts, delimiter=delimiter), 2
    while True:
        fault, cells, texts.room = None, [], LONGEST_ROW
        try:
            cells = next(rows)
        except StopIteration:
            break
        except (csv.Error, _Unclosed):
            fault = Fault.QUOTES
        if fault or cells:
            fault = fault or _fault(cells, len(header))
            if fault:
                broken.add(fault, begins)
            else:
                yield begins, cells, kept(cells)
        begins = texts.number + 1


def _fault(cells: list[str], width: int) -> Fault | None:
    if any(UNDECODABLE in cell for cell in cells):
        return Fault.ENCODING
    if len(cells) == width:
        return None
    return Fault.LONG if sum(map(len, cells)) > MAX_LINE else Fault.COLUMNS


class _Unclosed(Exception):
    """A row goes on and on."""


class _Numbered(Iterator[str]):
    """The lines with their newlines; how many have been taken, and how many characters a row may still have."""

    def __init__(self, lines: Lines) -> None:
        self._texts = (text for block in lines.blocks() for text in decoded(block))
        self.number = 0
        self.room = LONGEST_ROW

    def __next__(self) -> str:
        if self.room < 0:
            raise _Unclosed
        text = next(self._texts)
        self.room -= len(text)
        self.number += 1
        return text + "\n"
