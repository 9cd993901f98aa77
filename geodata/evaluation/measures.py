"""The three kinds of figures: counts of things found, shares of things right, and distances."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

NEAR_KM = 161.0  # a hundred miles, the custom of the field
FARTHEST_KM = 20039.0  # half the way around the Earth
_EARTH_RADIUS_KM = 6371.0088

Point = tuple[float, float]


def share(part: int, whole: int) -> float:
    """`part` of `whole`, and zero of nothing."""
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """Of `gold` things asked for and `predicted` ones offered, how many agree.

    `optional` gold things, `optional_found` of them, are welcome without being asked for: recall leaves them out.
    """

    found: int = 0
    gold: int = 0
    predicted: int = 0
    optional: int = 0
    optional_found: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.found + other.found,
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.optional + other.optional,
            self.optional_found + other.optional_found,
        )

    @property
    def precision(self) -> float:
        return share(self.found, self.predicted)

    @property
    def recall(self) -> float:
        return share(self.found - self.optional_found, self.gold - self.optional)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and of recall over all gold things, the optional among them."""
        return share(2 * self.found, self.gold + self.predicted)

    def record(self) -> dict[str, Any]:
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**figures, "gold": self.gold, "predicted": self.predicted, "found": self.found}

    def __str__(self) -> str:
        figures = f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  F1 {100 * self.f1:5.1f}"
        return f"{figures}   gold {self.gold}  predicted {self.predicted}  found {self.found}"


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those that could be judged are right."""

    right: int = 0
    judged: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.judged + other.judged)

    @property
    def value(self) -> float:
        return share(self.right, self.judged)

    def record(self) -> dict[str, Any]:
        return {"share": self.value, "right": self.right, "of": self.judged}

    def __str__(self) -> str:
        return f"{100 * self.value:5.1f} %   {self.right} of {self.judged}"


@dataclass(frozen=True, slots=True)
class Distances:
    """How far off the resolved places are, in kilometres."""

    errors: tuple[float, ...] = ()

    def __add__(self, other: Distances) -> Distances:
        return Distances(self.errors + other.errors)

    @property
    def accuracy(self) -> float:
        """The share within 161 km."""
        return share(sum(error <= NEAR_KM for error in self.errors), len(self.errors))

    @property
    def area_under_curve(self) -> float | None:
        """The area under the sorted curve of ln(1 + km), 0 at best and 1 at worst; unknown for fewer than two."""
        return area_under_curve(self.errors)

    def record(self) -> dict[str, Any]:
        if not self.errors:
            return {"count": 0}
        return {
            "count": len(self.errors),
            "accuracy_161km": self.accuracy,
            "mean_km": statistics.fmean(self.errors),
            "median_km": statistics.median(self.errors),
            "auc": self.area_under_curve,
        }

    def __str__(self) -> str:
        if not self.errors:
            return "none to judge"
        mean, median, auc = statistics.fmean(self.errors), statistics.median(self.errors), self.area_under_curve
        area = "-" if auc is None else f"{auc:.3f}"
        figures = f"acc@161km {100 * self.accuracy:5.1f}  mean {mean:.1f} km  median {median:.1f} km  AUC {area}"
        return f"{figures}   of {len(self.errors)}"


Measure = Counts | Share | Distances
Measures = dict[str, Measure]


def area_under_curve(errors: Sequence[float]) -> float | None:
    """By the trapezium rule over the errors' logarithms, as a share of the worst that could be."""
    if len(errors) < 2:
        return None
    heights = [math.log1p(error) for error in sorted(errors)]
    area = sum(heights) - (heights[0] + heights[-1]) / 2
    return area / (math.log(FARTHEST_KM) * (len(heights) - 1))


def kilometres(one: Point, other: Point) -> float:
    """The great-circle distance between two (latitude, longitude) points in degrees."""
    lat, lon, other_lat, other_lon = map(math.radians, (*one, *other))
    squared_half_chord = (
        math.sin((other_lat - lat) / 2) ** 2
        + math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(squared_half_chord)))
