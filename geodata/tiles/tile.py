"""Which tile of the world: the scheme of web maps, counted from the north-west."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

DEEPEST = 22


@dataclass(frozen=True, slots=True)
class Tile:
    """Column `x` and row `y` (from the north) of the 2**zoom by 2**zoom tiles of the world."""

    zoom: int
    x: int
    y: int

    def __post_init__(self) -> None:
        side = 1 << self.zoom if 0 <= self.zoom <= DEEPEST else 0
        if not (0 <= self.x < side and 0 <= self.y < side):
            raise ValueError(f"no such tile: {self.zoom}/{self.x}/{self.y}")

    @classmethod
    def parse(cls, path: str) -> Self:
        """The tile of a path "zoom/x/y"; raises ValueError."""
        parts = path.split("/")
        if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) <= 8 for part in parts):
            raise ValueError(f"no such tile: {path}")
        return cls(*map(int, parts))
