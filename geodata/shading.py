"""What areas are shaded by: evidence, events, cooperation or conflict, or the events of one actor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from geodata.area_classes import Classes, classify
from geodata.columns import Ints, Mask
from geodata.digest import TYPES
from geodata.marks import AreaMark
from geodata.model import Names, Place, PlaceKind, Quad
from geodata.passages import PassageKind
from geodata.shading_choice import OWN_EVIDENCE, ShadeBy, ShadingChoice
from geodata.table import Table
from geodata.tallies import Tallies, area_marks, tally

SURE = 5  # events; what fewer of them say of cooperation and conflict is drawn pale
# How much of an area's events is cooperation, in percent: the upper bounds of the classes, centred on an even half.
BALANCE_BOUNDS = (20, 39, 60, 79, 100)
_COOPERATION = frozenset({Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION})
_QUADS = tuple(Quad)
_QUAD_OF_TYPE = np.array([_QUADS.index(type_.quad) for type_ in TYPES], dtype=np.int64)

Classify = Callable[[tuple[int, ...]], Classes]
PlaceOf = Callable[[str], Place | None]


@dataclass(frozen=True, slots=True)
class ShadeClass:
    """One class of the legend: the least and greatest value of its areas, and its place on the scale, 0 to 1."""

    low: int
    high: int
    tone: float


@dataclass(frozen=True, slots=True)
class ShadedArea:
    """An area with its value (a count, or percent of cooperation) and class; unsure where few events tell of it."""

    mark: AreaMark
    value: int
    number: int
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Shading:
    """All shaded areas and the classes in use, rising. `actor` names the one whose events are counted."""

    choice: ShadingChoice = OWN_EVIDENCE
    areas: tuple[ShadedArea, ...] = ()
    classes: tuple[ShadeClass, ...] = ()
    actor: Names | None = None


def shade(marks: Iterable[AreaMark], choice: ShadingChoice = OWN_EVIDENCE, by: Classify = classify) -> Shading:
    """Put areas into classes; those that have no value under the choice are left out."""
    shown = [mark for mark in marks if mark.events or choice.by is ShadeBy.EVIDENCE]
    values = tuple(value_of(mark, choice.by) for mark in shown)
    if choice.by is ShadeBy.BALANCE:
        return _balanced(shown, values, choice)
    found = by(values)
    tones = np.linspace(0, 1, len(found.ranges)) if len(found.ranges) > 1 else np.array([0.5])
    classes = tuple(
        ShadeClass(low, high, tone) for (low, high), tone in zip(found.ranges, tones.tolist(), strict=False)
    )
    areas = (ShadedArea(*told) for told in zip(shown, values, found.numbers, strict=True))
    return Shading(choice, tuple(areas), classes)


def value_of(mark: AreaMark, by: ShadeBy) -> int:
    """What the class of an area is decided by."""
    if by is ShadeBy.EVIDENCE:
        return mark.events + mark.mentions
    return cooperation(mark) if by is ShadeBy.BALANCE else mark.events


def cooperation(mark: AreaMark) -> int:
    """How many of a hundred of the area's events are cooperation."""
    return round(100 * sum(mark.quads.get(quad, 0) for quad in _COOPERATION) / mark.events)


def _balanced(shown: Sequence[AreaMark], values: Sequence[int], choice: ShadingChoice) -> Shading:
    """Classes of fixed bounds, so that one colour means the same under every filter."""
    steps = len(BALANCE_BOUNDS) - 1
    bins = np.searchsorted(BALANCE_BOUNDS, values).tolist()
    in_use = sorted(set(bins))
    ranges = [[value for value, each in zip(values, bins, strict=True) if each == bin_] for bin_ in in_use]
    classes = (ShadeClass(min(r), max(r), bin_ / steps) for r, bin_ in zip(ranges, in_use, strict=True))
    told = zip(shown, values, bins, strict=True)
    areas = (ShadedArea(mark, value, in_use.index(bin_), mark.events >= SURE) for mark, value, bin_ in told)
    return Shading(choice, tuple(areas), tuple(classes))


def area_evidence(table: Table, admitted: Mask, choice: ShadingChoice, place_of: PlaceOf) -> list[AreaMark]:
    """What the admitted rows tell of areas under a choice, the busiest first.

    `place_of` knows the areas that no article names, but that hold places which are named.
    """
    if choice.takes_part:
        numbers = table.actors.known(choice.takes_part)
        admitted = admitted & table.columns.rows_with(numbers) & (table.columns.kind == PassageKind.EVENT)
    counted = tally(table, admitted)
    own = area_marks(counted)
    if not choice.is_inside:
        return own
    found = [*(mark for mark in own if not rolls_up(mark.place)), *_rolled_up(table, counted, place_of)]
    return sorted(found, key=lambda mark: (-mark.events, -mark.mentions, mark.place.id))


def rolls_up(place: Place) -> bool:
    """Whether an area may take in what happens at the places inside it."""
    return place.kind is PlaceKind.COUNTRY


def _rolled_up(table: Table, counted: Tallies, place_of: PlaceOf) -> list[AreaMark]:
    """Every country that holds a place with evidence, with the sums of all of them."""
    sums = table.regions.sums(*_by_quad(counted.types).T, counted.mentions)
    own = table.places
    places = (own.values[own.numbers[id_]] if id_ in own.numbers else place_of(id_) for id_ in sums)
    return [_mark(place, row) for place, row in zip(places, sums.values(), strict=True) if place and rolls_up(place)]


def _by_quad(types: Ints) -> Ints:
    sums = np.zeros((len(types), len(_QUADS)), dtype=np.int64)
    for number, quad in enumerate(_QUAD_OF_TYPE.tolist()):
        sums[:, quad] += types[:, number]
    return sums


def _mark(place: Place, sums: Sequence[int]) -> AreaMark:
    *quads, mentions = sums
    told = {quad: count for quad, count in zip(_QUADS, quads, strict=True) if count}
    return AreaMark(place, mentions, sum(quads), MappingProxyType(told))
