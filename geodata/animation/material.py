"""What an animation needs of an index, gathered at once: afterwards it can be drawn on any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from geodata.animation.request import AnimationRequest
from geodata.animation.steps import NothingToAnimate, Step, span_of, steps_of
from geodata.cells import KINDS
from geodata.columns import Ints, Mask
from geodata.figures.evidence import Evidence, evidence_of, names_of
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.passages import PassageKind
from geodata.shading_choice import ShadingChoice
from geodata.table import Table
from geodata.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What is counted on the map, side by side: number of the place, of the type (or of being but a mention), days.

    `shades` says which of them areas are shaded by.
    """

    place: Ints
    kind: Ints
    start: Ints
    end: Ints
    shades: Mask

    def during(self, step: Step) -> Mask:
        """Those that may have happened on a day of the step."""
        found: Mask = (self.start < step.end) & (self.end >= step.start)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """`evidence` is all that some step shows. `undated`, `earlier` and `later` count the events that none does."""

    evidence: Evidence
    rows: Rows
    steps: tuple[Step, ...]
    timeline: Timeline
    undated: int
    earlier: int
    later: int


def material_of(request: AnimationRequest, index: Index) -> Material:
    """What an index has for a request; raises NothingToAnimate or TooManySteps."""
    figure = request.figure
    told, chosen = index.timeline(figure.filter), figure.filter
    span = span_of(told, chosen.dates, request.pace.stride)
    if span is None:
        raise NothingToAnimate(chosen.sentence(figure.language, names_of(figure, index)))
    steps = steps_of(*span, request.pace)
    shown = replace(chosen, dates=_dates(chosen, steps), undated=False)
    choice = _own(figure.shading)
    evidence = evidence_of(replace(figure, filter=shown, shading=choice), index)
    rows = index.ask(lambda table, mask: _rows(table, mask, choice), shown)
    beside = (0.0, 0.0) if chosen.dates else _beside(told, steps)
    return Material(evidence, rows, steps, told, told.undated, round(beside[0]), round(beside[1]))


def _dates(chosen: Filter, steps: tuple[Step, ...]) -> DateRange:
    """The days of the filter; or all that the steps show."""
    return chosen.dates or DateRange(steps[0].dates.start, steps[-1].dates.end)


def _own(choice: ShadingChoice) -> ShadingChoice:
    """Areas show what is told of them themselves: what happens inside them has marks, which come and go."""
    return replace(choice, is_inside=False)


def _beside(told: Timeline, steps: tuple[Step, ...]) -> tuple[float, float]:
    return told.between(told.first, steps[0].start), told.between(steps[-1].end, told.last + 1)


def _rows(table: Table, admitted: Mask, choice: ShadingChoice) -> Rows:
    columns = table.columns
    rows = np.flatnonzero(admitted & (table.cells >= 0))
    cells = table.cells[rows]
    shades: Mask = np.ones(len(rows), dtype=bool)
    if choice.takes_part:
        part = columns.rows_with(table.actors.known(choice.takes_part)) & (columns.kind == PassageKind.EVENT)
        shades = part[rows]
    start = columns.start[rows]
    return Rows(cells // KINDS, cells % KINDS, start, columns.end[rows], shades)
