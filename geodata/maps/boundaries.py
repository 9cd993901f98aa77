"""How the map draws what states dispute: a choice of the reader, which everything that is shown or saved tells."""

from __future__ import annotations

from enum import StrEnum


class Boundaries(StrEnum):
    """A viewpoint on boundaries. `statement` and `brief` are keys of the page's words."""

    DISPUTED = "disputed"
    """Disputed areas are hatched and disputed lines dashed; the areas belong to no country of the map."""
    DE_FACTO = "de-facto"
    """Areas are drawn with whoever holds them in fact, and lines as any border."""
    UNMARKED = "none"
    """Disputed areas are plain land, their lines are left out, and they belong to no country of the map."""

    @property
    def statement(self) -> str:
        return f"boundaries_{self.value}"

    @property
    def brief(self) -> str:
        return f"boundaries_brief_{self.value}"
