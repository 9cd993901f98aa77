"""By what areas are to be shaded: as it is chosen in a menu and kept in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ShadeBy(StrEnum):
    EVIDENCE = "evidence"
    EVENTS = "events"
    BALANCE = "balance"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class ShadingChoice:
    """`is_inside` counts for a country also what happens at the places inside it; else only what tells of it itself.

    A region never takes in what happens inside it: Asia would be as dark where nothing was as where all of it was.

    `actor` is whose events are counted, when areas are shaded by an actor.
    """

    by: ShadeBy = ShadeBy.EVIDENCE
    is_inside: bool = False
    actor: str | None = None

    def __post_init__(self) -> None:
        if self.by is ShadeBy.ACTOR and self.actor is None:
            raise ValueError("shaded by an actor, but by none in particular")

    @property
    def takes_part(self) -> tuple[str, ...]:
        """Whose events alone are counted; nobody's in particular where it is empty."""
        return (self.actor,) if self.by is ShadeBy.ACTOR and self.actor else ()


OWN_EVIDENCE = ShadingChoice()
