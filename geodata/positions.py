"""Where places lie and what they are, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata.model import Place, PlaceKind

KINDS = tuple(PlaceKind)
ODD_COUNTRY = 1
_IS_AREA = np.array([kind.is_area for kind in KINDS])


@dataclass(frozen=True, slots=True)
class Positions:
    """Of each place its point in degrees, its kind (a number into KINDS) and its country (see `country_code`)."""

    lats: NDArray[np.float64]
    lons: NDArray[np.float64]
    kinds: NDArray[np.int8]
    countries: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.lats)

    @property
    def is_area(self) -> NDArray[np.bool_]:
        return _IS_AREA[self.kinds]

    @classmethod
    def of(cls, places: Sequence[Place]) -> Positions:
        return cls(
            np.array([place.lat for place in places], dtype=np.float64),
            np.array([place.lon for place in places], dtype=np.float64),
            np.array([KINDS.index(place.kind) for place in places], dtype=np.int8),
            np.array([country_code(place.country) for place in places], dtype=np.uint16),
        )


def country_code(country: str | None) -> int:
    """A country of two letters as a number; 0 for none, and ODD_COUNTRY for what is no such code."""
    if country is None:
        return 0
    is_code = len(country) == 2 and country.isascii()
    return ord(country[0]) << 8 | ord(country[1]) if is_code else ODD_COUNTRY


def country_of(code: int) -> str | None:
    """The country that `country_code` made a number of, other than an odd one."""
    return chr(code >> 8) + chr(code & 0xFF) if code else None
