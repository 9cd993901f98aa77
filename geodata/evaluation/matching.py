"""Which gold span a predicted one stands for: one to one, the same span before the longest overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from geodata.evaluation.measures import Counts

Pairs = tuple[tuple[int, int], ...]


class Stretch(Protocol):
    """Anything with a first code point and one past the last."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


G = TypeVar("G", bound=Stretch)
P = TypeVar("P", bound=Stretch)


def shared(one: Stretch, other: Stretch) -> int:
    """How many code points two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def equal(one: Stretch, other: Stretch) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def pair_up(gold: Sequence[G], predicted: Sequence[P], fits: Callable[[G, P], bool] | None = None) -> Pairs:
    """Pairs of indices into `gold` and `predicted`, each index once, among those that overlap and fit."""
    offers = sorted(
        (not equal(g, p), -shared(g, p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if shared(g, p) and (fits is None or fits(g, p))
    )
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for _, _, i, j in offers:
        if i not in taken_gold and j not in taken_predicted:
            pairs.append((i, j))
            taken_gold.add(i)
            taken_predicted.add(j)
    return tuple(pairs)


def count(gold: Sequence[Stretch], predicted: Sequence[Stretch], pairs: Pairs, aside: Iterable[Stretch]) -> Counts:
    """What was found, of how many; an unpaired prediction that lands on a span set `aside` counts for nothing."""
    spans = tuple(aside)
    paired = {j for _, j in pairs}
    forgiven = sum(j not in paired and any(shared(span, p) for span in spans) for j, p in enumerate(predicted))
    return Counts(len(pairs), len(gold), len(predicted) - forgiven)
