"""Whether stated confidence is right: of what is stated at .8, how many of ten are right?

Of a place name it is asked whether it is one and lies within reach of where the gold puts it; of a person or an
organisation, whether it is one; of an event, whether the gold tells it with that type. Brier's score is the mean
square of what was stated amiss (0 at best); the calibration error is the mean distance between what was stated and
what was right, bin by bin (Naeini, Cooper and Hauskrecht 2015).
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from geodata.evaluation.articles import is_near, pair_events
from geodata.evaluation.document import Document, Mention
from geodata.evaluation.matching import pair_up, shared
from geodata.evaluation.measures import share
from geodata.evaluation.mentions import Case

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_HEAD = "| stated | places | right | actors | right | events | right |"
_LINE = "|---|---:|---:|---:|---:|---:|---:|"


class Judged(NamedTuple):
    """What was stated, and whether it was right."""

    confidence: float
    is_right: bool


class Bin(NamedTuple):
    """Those stated between two edges: how many, what was stated on average, and the share that was right."""

    low: float
    high: float
    size: int
    stated: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The judged findings of one sort."""

    judged: tuple[Judged, ...] = ()

    def bins(self) -> tuple[Bin, ...]:
        """Between each two edges, the upper one only in the last."""
        return tuple(_bin(low, high, self._between(low, high)) for low, high in pairwise(EDGES))

    @property
    def brier(self) -> float:
        return (
            statistics.fmean((each.confidence - each.is_right) ** 2 for each in self.judged) if self.judged else 0.0
        )

    @property
    def calibration_error(self) -> float:
        return _mean_distance(self.bins(), len(self.judged))

    def record(self) -> dict[str, Any]:
        bins = [each._asdict() for each in self.bins() if each.size]
        return {
            "judged": len(self.judged),
            "brier": self.brier,
            "calibration_error": self.calibration_error,
            "bins": bins,
        }

    def _between(self, low: float, high: float) -> list[Judged]:
        is_last = high == EDGES[-1]
        return [
            each for each in self.judged if low <= each.confidence < high or (is_last and each.confidence == high)
        ]


def _mean_distance(bins: Iterable[Bin], total: int) -> float:
    """How far what was stated and what was right are apart, each bin weighing what it holds."""
    return sum(each.size * abs(each.stated - each.right) for each in bins) / total if total else 0.0


def reliability(cases: Sequence[Case]) -> dict[str, Reliability]:
    """The reliability of places, actors and events, as far as the gold and what is predicted allow it."""
    kinds = {actor.kind for gold, _ in cases for actor in gold.actors or ()}
    return {
        "places": Reliability(tuple(each for case in cases for each in _places(*case))),
        "actors": Reliability(tuple(each for case in cases for each in _actors(*case, kinds))),
        "events": Reliability(tuple(each for case in cases for each in _events(*case))),
    }


def as_table(found: dict[str, Reliability]) -> str:
    """The bins of all sorts beside each other, as a Markdown table."""
    columns = [sort.bins() for sort in found.values()]
    lines = [_row(row) for row in zip(*columns, strict=True)]
    brier = _summary("Brier's score", [sort.brier for sort in found.values()])
    error = _summary("calibration error", [sort.calibration_error for sort in found.values()])
    return "\n".join((_HEAD, _LINE, *lines, brier, error))


def as_json(found: dict[str, Reliability]) -> str:
    return json.dumps({name: sort.record() for name, sort in found.items()}, indent=1)


def _bin(low: float, high: float, held: Sequence[Judged]) -> Bin:
    stated = statistics.fmean(each.confidence for each in held) if held else 0.0
    return Bin(low, high, len(held), stated, share(sum(each.is_right for each in held), len(held)))


def _row(row: Sequence[Bin]) -> str:
    cells = (f"{each.size:,} | {each.right:.2f}" if each.size else "– | –" for each in row)
    return f"| {row[0].low:.2f}–{row[0].high:.2f} | {' | '.join(cells)} |"


def _summary(name: str, figures: Iterable[float]) -> str:
    return f"| {name} | {' | '.join(f' | {figure:.3f}' for figure in figures)} |"


def _places(gold: Document, predicted: Document) -> Iterator[Judged]:
    if gold.places is None:
        return
    offered = [each for each in predicted.places or () if each.confidence is not None and each.point]
    partner = {j: gold.places[i] for i, j in pair_up(gold.places, offered)}
    aside = (*gold.ignored, *(gold.actors or ()))
    for number, mention in enumerate(offered):
        meant = partner.get(number)
        if meant is not None or not _lies_on(mention, aside):
            yield Judged(mention.confidence or 0.0, meant is not None and _is_there(meant, mention))


def _is_there(meant: Mention, mention: Mention) -> bool:
    """Whether the point is right, where the gold knows it."""
    return meant.point is None or is_near(meant.point, mention.point, {meant.kind, mention.kind})


def _actors(gold: Document, predicted: Document, kinds: set[str | None]) -> Iterator[Judged]:
    """Only kinds that this gold marks; a name of another kind is wrong, one on a span set aside is not judged."""
    if gold.actors is None:
        return
    offered = [each for each in predicted.actors or () if each.confidence is not None and each.kind in kinds]
    found = {j for _, j in pair_up(gold.actors, offered, lambda one, other: one.kind == other.kind)}
    for number, mention in enumerate(offered):
        if number in found or not _lies_on(mention, gold.ignored):
            yield Judged(mention.confidence or 0.0, number in found)


def _events(gold: Document, predicted: Document) -> Iterator[Judged]:
    if gold.events is None:
        return
    offered = [each for each in predicted.events or () if each.confidence is not None]
    found = {j for _, j in pair_events(gold.events, offered)}
    for number, deed in enumerate(offered):
        yield Judged(deed.confidence or 0.0, number in found)


def _lies_on(mention: Mention, spans: Iterable[Mention]) -> bool:
    return any(shared(span, mention) for span in spans)
