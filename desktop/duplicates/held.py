"""What an import holds back until it is through: articles that repeat one that is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.arrivals import Arrivals
from desktop.duplicates.twins import Doubt, Twins
from geodata.model import Article

if TYPE_CHECKING:
    from geodata.duplicates.decision import Decision

Decide = Callable[[Sequence[Doubt]], Sequence["Decision"]]
Owner = TypeVar("Owner")  # the file that an article came from, as the import knows it


class Held(Generic[Owner]):
    """Lets new articles through to the arrivals, and keeps the others with the file that each came from."""

    def __init__(self, twins: Twins, arrivals: Arrivals) -> None:
        self._twins = twins
        self._arrivals = arrivals
        self._doubts: list[tuple[Doubt, Owner]] = []

    def takes(self, article: Article, owner: Owner) -> bool:
        """Hold an article back if it repeats another; the same file read again does not."""
        if self._arrivals.knows_reading(article):
            return False
        doubt = self._twins.doubt(article, self._arrivals.known)
        if doubt is None:
            return False
        self._doubts.append((doubt, owner))
        return True

    def let_in(self, article: Article) -> None:
        self._twins.note(self._arrivals.add(article))

    def concerns(self, owner: Owner) -> bool:
        return any(whose is owner for _, whose in self._doubts)

    def __bool__(self) -> bool:
        return bool(self._doubts)

    def doubts(self) -> list[Doubt]:
        return [doubt for doubt, _ in self._doubts]

    def settle(self, decisions: Sequence[Decision]) -> list[tuple[Decision, Article, Owner]]:
        """Do what was decided, and tell what it was; nothing is held afterwards."""
        held, self._doubts = self._doubts, []
        for (doubt, _), decision in zip(held, decisions, strict=True):
            self._carry_out(doubt, decision)
        return [(decision, doubt.article, owner) for (doubt, owner), decision in zip(held, decisions, strict=True)]

    def _carry_out(self, doubt: Doubt, decision: Decision) -> None:
        from geodata.duplicates.decision import Decision

        if decision is Decision.KEEP_BOTH:
            self._twins.note(self._arrivals.add(doubt.article, apart=True))
        elif decision is Decision.REPLACE:
            self._arrivals.put(replace(doubt.article, id=doubt.old.id))
            self._twins.note(replace(doubt.article, id=doubt.old.id))
