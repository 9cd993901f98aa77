"""How a sheet is divided: the map, and beside or below it what explains it, wherever that leaves the map larger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.figures.canvas import Rect
from geodata.figures.legend import Entry

GAP = 18.0  # pixels between the map and what stands beside it
_BETWEEN = 22.0  # between columns of the legend
_WIDEST_COLUMN = 0.3  # of the sheet
_NARROWEST = 120.0
_STILL_A_MAP = 0.45  # of the height, that a column or band leaves


@dataclass(frozen=True, slots=True)
class Placed:
    """Something to draw, and its left top corner."""

    entry: Entry
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the map is, and where everything that explains it."""

    frame: Rect
    placed: tuple[Placed, ...] = ()


def column_width(body: Rect) -> float:
    """The width of a column beside the map."""
    return max(_NARROWEST, min(215.0, (body[2] - body[0]) * _WIDEST_COLUMN))


def arrangements(
    body: Rect, beside: Sequence[Entry], below: Sequence[Entry], furniture: Sequence[Entry]
) -> list[Arrangement]:
    """The ways in which the sheet may be divided: a column on the right, a band below; the map alone if it must.

    `beside` and `below` are the same legend, set for a column and for a band.
    """
    if not beside and not furniture:
        return [Arrangement(body)]
    found = [_column(body, beside, furniture), _band(body, below, furniture)]
    return [each for each in found if each]


def _column(body: Rect, legend: Sequence[Entry], furniture: Sequence[Entry]) -> Arrangement | None:
    """The legend at the top of a column, and the furniture at its foot."""
    left, top, right, bottom = body
    wide = max(entry.wide for entry in (*legend, *furniture))
    foot = sum(entry.high + 10 for entry in furniture)
    if sum(entry.high for entry in legend) + foot + GAP > bottom - top or wide > (right - left) * (
        _WIDEST_COLUMN + 0.1
    ):
        return None
    x, y = right - wide, top
    placed = []
    for entry in legend:
        placed.append(Placed(entry, x, y))
        y += entry.high
    y = bottom - foot + 10
    for entry in furniture:
        placed.append(Placed(entry, x, y))
        y += entry.high + 10
    return Arrangement((left, top, x - GAP, bottom), tuple(placed))


def _band(body: Rect, legend: Sequence[Entry], furniture: Sequence[Entry]) -> Arrangement | None:
    """The legend in columns as low as the width allows, and the furniture at the right."""
    left, top, right, bottom = body
    aside = sum(entry.wide + _BETWEEN for entry in furniture)
    tallest = max((entry.high for entry in (*legend, *furniture)), default=0.0)
    high, columns = _columns(legend, right - left - aside, tallest)
    if high > (bottom - top) * (1 - _STILL_A_MAP):
        return None
    y = bottom - high
    placed = []
    x = left
    for column in columns:
        down = y
        for entry in column:
            placed.append(Placed(entry, x, down))
            down += entry.high
        x += max(entry.wide for entry in column) + _BETWEEN
    x = right
    for entry in reversed(furniture):
        x -= entry.wide
        placed.append(Placed(entry, x, y + (high - entry.high) / 2))
        x -= _BETWEEN
    return Arrangement((left, top, right, y - GAP * 0.75), tuple(placed))


def _columns(entries: Sequence[Entry], width: float, least: float) -> tuple[float, list[list[Entry]]]:
    """Entries in columns of the least height at which they fit side by side."""
    highest = sum(entry.high for entry in entries)
    high = least
    while True:
        columns = _packed(entries, high)
        wide = sum(max(entry.wide for entry in column) + _BETWEEN for column in columns) - _BETWEEN
        if wide <= width or high >= highest:
            used = max((sum(entry.high for entry in column) for column in columns), default=0.0)
            return max(used, least), columns
        high += 7


def _packed(entries: Sequence[Entry], high: float) -> list[list[Entry]]:
    columns: list[list[Entry]] = []
    for entry in entries:
        if columns and sum(each.high for each in columns[-1]) + entry.high <= high:
            columns[-1].append(entry)
        else:
            columns.append([entry])
    return columns
