"""What each step of an animation shows: the same marks at the same points all the time, each with its own counts.

Near places are gathered once for the whole film, so that nothing jumps and a name stays where it is; and areas are
put into classes once, so that a shade means the same in every step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from geodata.animation.material import Material
from geodata.animation.steps import Step
from geodata.cells import KINDS
from geodata.columns import Ints, Mask
from geodata.digest import TYPES
from geodata.marks import AreaMark, Mark, View
from geodata.model import Quad
from geodata.shading import Shading, shade

_PALEST = 0.75  # of the strength of a mark, when it begins to fade


@dataclass(frozen=True, slots=True)
class Shown:
    """A mark in one step: by its number among all marks, and how strong it is drawn; 1 unless it is over."""

    number: int
    mark: Mark
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class StepScene:
    """One step: its marks, those that fade first and the busiest last; its areas; how many events there are."""

    step: Step
    marks: tuple[Shown, ...]
    shading: Shading
    events: int


@dataclass(frozen=True, slots=True)
class Film:
    """All steps, what all marks are together, and each at its busiest."""

    marks: tuple[Mark, ...]
    peaks: tuple[Mark, ...]
    steps: tuple[StepScene, ...]


@dataclass(frozen=True, slots=True)
class AreaSteps:
    """The areas of each step, in classes that are the same for all; `all` has each once in each of its classes."""

    all: Shading
    steps: tuple[Shading, ...]


def areas_of(material: Material) -> AreaSteps:
    """The shaded areas of a film."""
    areas = _AreaRows(material)
    told = [areas.during(step) for step in material.steps]
    found = shade([area for step in told for area in step], material.evidence.choice)
    classes = replace(found, actor=material.evidence.actor)
    by_area = {id(each.mark): each for each in classes.areas}
    steps = (tuple(by_area[id(area)] for area in step if id(area) in by_area) for step in told)
    once = {(each.mark.place.id, each.number): each for each in classes.areas}
    return AreaSteps(
        replace(classes, areas=tuple(once.values())), tuple(replace(classes, areas=step) for step in steps)
    )


def film_of(material: Material, areas: AreaSteps, view: View, fade: int) -> Film:
    """The steps of a film as they are seen in a view."""
    marks = tuple(material.evidence.marks(view))
    labels, rows = _labels(marks, material), material.rows
    counts = [_counts(material, step, labels, len(marks)) for step in material.steps]
    scenes = (
        StepScene(
            step,
            _shown(marks, counts, number, fade),
            areas.steps[number],
            int(np.count_nonzero(rows.during(step) & (rows.kind < len(TYPES)))),
        )
        for number, step in enumerate(material.steps)
    )
    return Film(marks, _peaks(marks, counts), tuple(scenes))


def _labels(marks: Sequence[Mark], material: Material) -> Ints:
    """For each number of a place that of its mark, or −1."""
    vocabulary = material.evidence.tallies.places
    labels = np.full(len(vocabulary.ids), -1, dtype=np.int64)
    for number, mark in enumerate(marks):
        labels[[vocabulary.numbers[id_] for id_ in mark.places]] = number
    return labels


def _counts(material: Material, step: Step, labels: Ints, size: int) -> Ints:
    """Marks × (types, mentions) of a step."""
    rows = material.rows
    return _table(labels[rows.place], rows.kind, rows.during(step), size)


def _table(numbers: Ints, kinds: Ints, chosen: Mask, size: int) -> Ints:
    kept = chosen & (numbers >= 0)
    return np.bincount(numbers[kept] * KINDS + kinds[kept], minlength=size * KINDS).reshape(size, KINDS)


def _shown(marks: Sequence[Mark], counts: Sequence[Ints], number: int, fade: int) -> tuple[Shown, ...]:
    found: list[Shown] = []
    there = np.zeros(len(marks), dtype=bool)
    for back in range(min(fade, number) + 1):
        table = counts[number - back]
        busy = (table.sum(axis=1) > 0) & ~there
        there |= busy
        strength = 1.0 if not back else _PALEST * (1 - back / (fade + 1))
        found += [Shown(n, _counted(marks[n], table[n]), strength) for n in np.flatnonzero(busy).tolist()]
    return tuple(sorted(found, key=lambda each: (each.strength, each.mark.events, each.mark.mentions, each.mark.id)))


def _peaks(marks: Sequence[Mark], counts: Sequence[Ints]) -> tuple[Mark, ...]:
    """Each mark as it is in the step with most events: there it needs most room."""
    if not marks:
        return ()
    busy = np.stack([table[:, : len(TYPES)].sum(axis=1) for table in counts])
    steps = busy.argmax(axis=0).tolist()
    return tuple(_counted(mark, counts[step][n]) for n, (mark, step) in enumerate(zip(marks, steps, strict=True)))


def _counted(mark: Mark, row: Ints) -> Mark:
    types = {type_: count for type_, count in zip(TYPES, row.tolist(), strict=False) if count}
    return replace(
        mark,
        events=sum(types.values()),
        mentions=int(row[-1]),
        types=MappingProxyType(types),
        quads=_quads(row),
        inferred=0,
    )


class _AreaRows:
    """The areas that some row tells of, and which row tells of which."""

    def __init__(self, material: Material) -> None:
        self._rows = material.rows
        places = material.evidence.tallies.places
        is_area = material.evidence.tallies.columns.where.is_area
        known, at = np.unique(material.rows.place, return_inverse=True)
        kept = is_area[known]
        self._areas = [places.values[number] for number in known[kept].tolist()]
        self._numbers = np.where(kept, np.cumsum(kept) - 1, -1)[at]

    def during(self, step: Step) -> list[AreaMark]:
        """What a step tells of areas themselves, the busiest first."""
        chosen = self._rows.during(step) & self._rows.shades
        table = _table(self._numbers, self._rows.kind, chosen, len(self._areas))
        told = zip(self._areas, table, strict=True)
        found = [AreaMark(place, int(row[-1]), int(row[:-1].sum()), _quads(row)) for place, row in told if row.any()]
        return sorted(found, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def _quads(row: Ints) -> Mapping[Quad, int]:
    sums: dict[Quad, int] = {}
    for type_, count in zip(TYPES, row.tolist(), strict=False):
        if count:
            sums[type_.quad] = sums.get(type_.quad, 0) + count
    return MappingProxyType(sums)
