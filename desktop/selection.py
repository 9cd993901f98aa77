"""What the user points at: one value that the map, the excerpts and the reader share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

ExcerptKey = str
"""`geodata.excerpts.Excerpt.key`."""


class SelectionKind(StrEnum):
    NONE = "none"
    PLACES = "places"
    AREA = "area"
    REGION = "region"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Selection:
    """Places on the map, by id; `excerpt` is the card among them that the reader is at."""

    kind: SelectionKind = SelectionKind.NONE
    ids: tuple[str, ...] = ()
    excerpt: ExcerptKey | None = None

    def __post_init__(self) -> None:
        if (self.kind is SelectionKind.NONE) != (not self.ids):
            raise ValueError(f"a selection of {self.kind} with {len(self.ids)} ids")

    def __bool__(self) -> bool:
        return self.kind is not SelectionKind.NONE

    def at_excerpt(self, key: ExcerptKey | None) -> Selection:
        return replace(self, excerpt=key)
