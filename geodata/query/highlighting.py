"""What of a text answers a query: the words that were looked for, and the names of whom and what was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.model import Article
from geodata.query.spelling import Pattern, occurrences

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sought:
    """What to show in texts: patterns, and the ids of actors and places under whatever name they stand there."""

    patterns: tuple[Pattern, ...] = ()
    ids: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.patterns or self.ids)

    def in_text(self, text: str, named: Iterable[tuple[int, int, str]] = ()) -> list[Stretch]:
        """Where it stands in a text, in order and apart; `named` says where which ids are named there."""
        if not self:
            return []
        told = [(start, end) for start, end, id_ in named if id_ in self.ids]
        return _joined([*occurrences(self.patterns, text), *told])

    def in_article(self, article: Article) -> list[Stretch]:
        """Where it stands in an article."""
        places = ((found.span.start, found.span.end, found.place.id) for found in article.places)
        actors = ((found.span.start, found.span.end, found.actor.id) for found in article.actors)
        return self.in_text(article.text, (*places, *actors))


NOTHING = Sought()


def _joined(found: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
