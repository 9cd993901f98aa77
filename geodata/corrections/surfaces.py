"""Which corrections of a name fit a mention: its own, those of its surface in the article, those of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from geodata.corrections.model import ActorCorrection, PlaceCorrection, Scope
from geodata.filters import folded
from geodata.model import Article, Span

Named = TypeVar("Named", PlaceCorrection, ActorCorrection)
_WIDEST_FIRST = (Scope.PROJECT, Scope.ARTICLE)


@lru_cache(maxsize=50_000)
def surface_of(words: str) -> str:
    """By what names are compared: without regard to script and case. The same names come again and again."""
    return folded(words)


class Fitting(Generic[Named]):
    """The corrections of names for one article, to ask for those that fit, the one that holds last."""

    def __init__(self, article: Article, made: Iterable[Named]) -> None:
        self._article = article
        self._of_surface: dict[tuple[Scope, str], list[Named]] = defaultdict(list)
        self._of_span: dict[Span, list[Named]] = defaultdict(list)
        self._numbers: dict[Span, int] = {}
        self.mistaken: list[Named] = []
        for number, each in enumerate(made):
            self._take_up(number, each)

    def _take_up(self, number: int, correction: Named) -> None:
        surface = surface_of(correction.surface)
        if correction.span is None:
            self._of_surface[correction.scope, surface].append(correction)
        elif surface == surface_of(self._article.quote(correction.span)):
            self._of_span[correction.span].append(correction)
            self._numbers[correction.span] = number
        else:
            self.mistaken.append(correction)  # the text is another one: the words do not stand there

    def __bool__(self) -> bool:
        return bool(self._of_surface or self._of_span)

    def at(self, span: Span) -> Sequence[Named]:
        """All that fit the words at a span, those of the widest reach first."""
        surface = surface_of(self._article.quote(span))
        fitting: list[Named] = []
        for scope in _WIDEST_FIRST:
            fitting += self._of_surface.get((scope, surface), ())
        return [*fitting, *self._of_span.get(span, ())]

    def own(self, span: Span) -> Sequence[Named]:
        """Those made for this one mention."""
        return self._of_span.get(span, ())

    def spans(self) -> tuple[Span, ...]:
        """Where single mentions were corrected."""
        return tuple(self._of_span)

    def rank(self, span: Span) -> int:
        """When the mention there was corrected last, as a number that grows; -1 if it was not."""
        return self._numbers.get(span, -1)
