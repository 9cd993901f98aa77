"""The quotations that put a mark on the map, with what to highlight in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
