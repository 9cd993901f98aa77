"""The quotations that put a mark on the map, with what to highlight in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

import numpy as np
from numpy.typing import NDArray

from geodata.model import Event, PartialDate, Place, Span


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


class Excerpts(Sequence[Excerpt]):
    """Excerpts in the order of their dates, each quoted only when it is asked for: a project has tens of thousands.

    `rows` are numbers of passages, `articles` the numbers of their articles, `is_event` says which are events.
    """

    def __init__(
        self,
        rows: NDArray[np.int64],
        articles: NDArray[np.int64],
        is_event: NDArray[np.bool_],
        article_ids: Sequence[str],
        quote: Callable[[int], Excerpt],
    ) -> None:
        self._rows = rows
        self._articles = articles
        self._is_event = is_event
        self._article_ids = article_ids
        self._quote = quote

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Excerpt]:
        return map(self._quote, self._rows.tolist())

    @overload
    def __getitem__(self, at: int) -> Excerpt: ...
    @overload
    def __getitem__(self, at: slice) -> Excerpts: ...
    def __getitem__(self, at: int | slice) -> Excerpt | Excerpts:
        return self._some(at) if isinstance(at, slice) else self._quote(int(self._rows[at]))

    def of_events(self) -> Excerpts:
        """Those that quote an event."""
        return self._some(self._is_event)

    def article_ids(self) -> frozenset[str]:
        """The articles that they come from."""
        return frozenset(self._article_ids[number] for number in np.unique(self._articles).tolist())

    def row_of(self, key: str | None) -> int:
        """The position of the excerpt of that key, or -1; only its article is looked through."""
        if key is None:
            return -1
        for number in np.unique(self._articles).tolist():
            if key.startswith(f"{self._article_ids[number]}#"):
                for at in np.flatnonzero(self._articles == number).tolist():
                    if self[at].key == key:
                        return int(at)
        return -1

    def _some(self, at: slice | NDArray[np.bool_]) -> Excerpts:
        return Excerpts(self._rows[at], self._articles[at], self._is_event[at], self._article_ids, self._quote)
