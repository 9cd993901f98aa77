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
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class Selection:
    """Places on the map, or one actor, or two in the same events, by id.

    `excerpt` is the card among them that the reader is at. With `actors` only those events at the places count in
    which all of these take part.
    """

    kind: SelectionKind = SelectionKind.NONE
    ids: tuple[str, ...] = ()
    excerpt: ExcerptKey | None = None
    actors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.kind is SelectionKind.NONE) != (not self.ids):
            raise ValueError(f"a selection of {self.kind} with {len(self.ids)} ids")
        if self.kind is SelectionKind.ACTOR and (len(self.ids) > 2 or self.actors):
            raise ValueError("a selection of actors is one of them, or a dyad")

    def __bool__(self) -> bool:
        return self.kind is not SelectionKind.NONE

    @property
    def taking_part(self) -> tuple[str, ...]:
        """The actors whose events alone are selected; none where it does not matter."""
        return self.ids if self.kind is SelectionKind.ACTOR else self.actors

    def at_excerpt(self, key: ExcerptKey | None) -> Selection:
        return replace(self, excerpt=key)
