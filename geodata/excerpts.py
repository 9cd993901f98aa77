"""The quotations that put a mark on the map, with what to highlight in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from geodata.model import Event, PartialDate, Place, Span

Rows = NDArray[Any]
_Thing = TypeVar("_Thing")


class HighlightKind(StrEnum):
    PLACE = "place"
    ACTOR = "actor"
    TRIGGER = "trigger"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of `Excerpt.quote` (code points into the quote). `id` is the place's, actor's or event's id.

    `strong` marks the place that the excerpt stands for. The highlights of one excerpt never overlap.
    """

    start: int
    end: int
    kind: HighlightKind
    id: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One card: a sentence with its article. `quote` is `Article.text[offset:offset + len(quote)]`, unchanged.

    `event` is None for a passage that only names `place`. `is_cut_before` and `is_cut_after` say that a very long
    sentence was trimmed. `date` is the event's, or else the date that the sentence or its article gives.
    """

    article_id: str
    article_title: str
    outlet: str
    published: PartialDate | None
    quote: str
    offset: int
    highlights: tuple[Highlight, ...] = ()
    event: Event | None = None
    place: Place | None = None
    date: PartialDate | None = None
    place_inferred: bool = False
    place_reason: str = ""
    is_cut_before: bool = False
    is_cut_after: bool = False

    @property
    def span(self) -> Span:
        """Where the quotation stands in its article."""
        return Span(self.offset, self.offset + len(self.quote))

    @property
    def key(self) -> str:
        """What tells this excerpt from every other of the project."""
        what = self.event.id if self.event else f"{self.offset}-{self.span.end}@{self.place.id if self.place else ''}"
        return f"{self.article_id}#{what}"

    @property
    def date_inferred(self) -> bool:
        return self.date is not None and self.date.inferred


class Quotes(Protocol):
    """Who knows the rows that excerpts are made of."""

    def excerpt_at(self, row: int) -> Excerpt: ...
    def are_events(self, rows: Rows) -> NDArray[np.bool_]: ...
    def are_first(self, rows: Rows) -> NDArray[np.bool_]: ...
    def articles_at(self, rows: Rows) -> frozenset[str]: ...
    def rows_of_key(self, key: str) -> NDArray[np.bool_]: ...


class Picked(Sequence[_Thing]):
    """What some rows stand for, each made only when it is asked for: a project has a million."""

    def __init__(self, rows: Rows, make: Callable[[int], _Thing]) -> None:
        self._rows = rows
        self._make = make

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[_Thing]:
        return (self._make(int(row)) for row in self._rows)

    def together(self) -> Iterator[tuple[int, _Thing]]:
        """All of them, each with its position: not in their order, but those of one article at once."""
        for at in np.argsort(self._rows, kind="stable").tolist():
            yield at, self._make(int(self._rows[at]))

    @overload
    def __getitem__(self, at: int) -> _Thing: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[_Thing]: ...
    def __getitem__(self, at: int | slice) -> _Thing | Sequence[_Thing]:
        return Picked(self._rows[at], self._make) if isinstance(at, slice) else self._make(int(self._rows[at]))


class Excerpts(Picked[Excerpt]):
    """Excerpts in the order of their dates; `rows` are numbers of passages."""

    def __init__(self, rows: Rows, quotes: Quotes) -> None:
        super().__init__(rows, quotes.excerpt_at)
        self._quotes = quotes

    @overload
    def __getitem__(self, at: int) -> Excerpt: ...
    @overload
    def __getitem__(self, at: slice) -> Excerpts: ...
    def __getitem__(self, at: int | slice) -> Excerpt | Excerpts:
        return Excerpts(self._rows[at], self._quotes) if isinstance(at, slice) else self._make(int(self._rows[at]))

    def of_events(self) -> Excerpts:
        """Those that quote an event."""
        return Excerpts(self._rows[self._quotes.are_events(self._rows)], self._quotes)

    def once_a_sentence(self) -> Excerpts:
        """All events, and of other quotations one of each sentence that no event quotes."""
        return Excerpts(self._rows[self._quotes.are_first(self._rows)], self._quotes)

    def article_ids(self) -> frozenset[str]:
        """The articles, and for their rows the data sets, that they come from."""
        return self._quotes.articles_at(self._rows)

    def row_of(self, key: str | None) -> int:
        """The position of the excerpt of that key, or -1; only its article is looked through."""
        if key is None:
            return -1
        for at in np.flatnonzero(self._quotes.rows_of_key(key)[self._rows]).tolist():
            if self[at].key == key:
                return int(at)
        return -1
