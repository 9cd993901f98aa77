"""Of mentions that overlap, those that the user put there stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from geodata.model import ActorMention, PlaceMention

Mention = TypeVar("Mention", PlaceMention, ActorMention)


def without_overlapped(mentions: Sequence[Mention], rank: Callable[[Mention], int]) -> list[Mention]:
    """The mentions in their order, without those that overlap one of higher `rank`, of those that stand.

    Mentions that the user did not put there (rank -1) leave each other alone, as do several readings of one span.
    """
    strong: list[Mention] = []
    for mention in sorted((each for each in mentions if rank(each) >= 0), key=rank, reverse=True):
        if not any(_drives_out(other, mention) for other in strong if rank(other) > rank(mention)):
            strong.append(mention)
    if not strong:
        return list(mentions)
    kept = {id(mention) for mention in strong}
    return [mention for mention in mentions if id(mention) in kept or _stays(mention, rank(mention), strong)]


def _stays(mention: Mention, rank: int, strong: Sequence[Mention]) -> bool:
    return rank < 0 and not any(_drives_out(other, mention) for other in strong)


def _drives_out(strong: Mention, weak: Mention) -> bool:
    return strong.span != weak.span and strong.span.overlaps(weak.span)
