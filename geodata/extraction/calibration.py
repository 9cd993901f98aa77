"""Confidence as it turns out: of what is stated at .8, eight of ten are right. The figures are in a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from geodata.knowledge.tables import read_table
from resources import KNOWLEDGE

_CURVES = KNOWLEDGE / "confidence.tsv"
_INFERENCES = KNOWLEDGE / "inferences.tsv"


class Curve(NamedTuple):
    """What was stated, in rising order, and the share that was right."""

    stated: tuple[float, ...]
    right: tuple[float, ...]

    def at(self, value: float) -> float:
        """The share right at `value` (0 to 1), on the straight line between two knots."""
        after = min(max(bisect_right(self.stated, value), 1), len(self.stated) - 1)
        left, right = self.stated[after - 1], self.stated[after]
        low, high = self.right[after - 1], self.right[after]
        return low + (high - low) * (value - left) / (right - left)


@lru_cache(maxsize=4096)
def place_confidence(stated: float) -> float:
    """The chance that a name is a place, and the one named."""
    return _turned_out("place", stated)


@lru_cache(maxsize=1024)
def actor_confidence(stated: float) -> float:
    """The chance that a name is an actor of its kind."""
    return _turned_out("actor", stated)


@lru_cache(maxsize=1024)
def event_confidence(stated: float) -> float:
    """The chance that a clause tells an event of its type."""
    return _turned_out("event", stated)


def chance_of_place(reason: str) -> float:
    """The chance that a place inferred for this reason is right."""
    return _chance("place", reason)


def chance_of_date(reason: str) -> float:
    """The same of a date."""
    return _chance("date", reason)


@cache
def curves() -> dict[str, Curve]:
    """The curve of places, actors and events."""
    knots: dict[str, list[tuple[float, float]]] = {}
    for row in read_table(_CURVES):
        knots.setdefault(row["of"], []).append((float(row["stated"]), float(row["right"])))
    return {kind: Curve(*zip(*found, strict=True)) for kind, found in knots.items()}


def _turned_out(kind: str, stated: float) -> float:
    return round(curves()[kind].at(stated), 4)


@lru_cache(maxsize=1024)
def _chance(kind: str, reason: str) -> float:
    return next(right for pattern, right in _inferences()[kind] if pattern.match(reason))


@cache
def _inferences() -> dict[str, tuple[tuple[re.Pattern[str], float], ...]]:
    found: dict[str, list[tuple[re.Pattern[str], float]]] = {}
    for row in read_table(_INFERENCES):
        pattern = re.compile(re.escape(row["reason"]).replace(r"\{\}", ".*"), re.DOTALL)
        found.setdefault(row["of"], []).append((pattern, float(row["right"])))
    return {kind: tuple(rows) for kind, rows in found.items()}
