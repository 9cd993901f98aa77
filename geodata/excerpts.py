"""The quotations that put a mark on the map, with what to highlight in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from geodata.model import Article, Event, PartialDate, Place, Span
from geodata.passages import Passage


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


LONGEST = {True: 220, False: 480}  # code points of a quotation, for Chinese and for alphabets
_ORDER = (HighlightKind.TRIGGER, HighlightKind.PLACE, HighlightKind.ACTOR, HighlightKind.DATE)
_Found = tuple[Span, HighlightKind, str, bool]
_BREAKS = "。！？；，、：;,.:!? \n\t"


def excerpt(article: Article, passage: Passage) -> Excerpt:
    """The card of a passage: its sentence, trimmed around what matters if very long, with its highlights."""
    core = _core(article, passage)
    window = _window(article, passage.sentence, core)
    placed = passage.event.place if passage.event else None
    return Excerpt(
        article_id=article.id,
        article_title=article.title,
        outlet=article.outlet,
        published=article.published,
        quote=article.quote(window),
        offset=window.start,
        highlights=tuple(_highlights(article, passage, window)),
        event=passage.event,
        place=passage.place,
        date=passage.date,
        place_inferred=placed is not None and placed.inferred,
        place_reason=placed.reason if placed else "",
        is_cut_before=bool(article.text[passage.sentence.start : window.start].strip()),
        is_cut_after=bool(article.text[window.end : passage.sentence.end].strip()),
    )


def _core(article: Article, passage: Passage) -> Span:
    """What must stay in sight: the event's trigger, or the first mention of the place."""
    if passage.event:
        return passage.event.trigger if passage.sentence.covers(passage.event.trigger) else passage.event.evidence
    for mention in article.places:
        if passage.place and mention.place.id == passage.place.id and passage.sentence.covers(mention.span):
            return mention.span
    return passage.sentence


def _window(article: Article, sentence: Span, core: Span) -> Span:
    """The sentence without blank ends; of a very long one, a stretch around `core` cut between words."""
    text = article.text
    start, end = sentence.start, min(sentence.end, len(text))
    longest = LONGEST[article.language.is_chinese]
    if end - start > longest:
        middle = (core.start + core.end) // 2
        start = max(start, min(middle - longest // 2, end - longest))
        end = min(end, start + longest)
        start = start if start == sentence.start else _after_break(text, start, core.start)
        end = end if end == sentence.end else _before_break(text, end, core.end)
    while start < end - 1 and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _after_break(text: str, start: int, limit: int) -> int:
    """The first place after a break of words between `start` and `limit`, not far on; else `start`."""
    return next((at for at in range(start, min(limit, start + 40)) if text[at - 1] in _BREAKS), start)


def _before_break(text: str, end: int, limit: int) -> int:
    return next((at for at in range(end, max(limit, end - 40), -1) if text[at] in _BREAKS), end)


def _highlights(article: Article, passage: Passage, window: Span) -> list[Highlight]:
    """The highlights in the window, in order. Where two overlap, the first kind below, then the longer, stays."""
    kept: list[_Found] = []
    for found in sorted(_candidates(article, passage), key=_rank):
        if window.covers(found[0]) and not any(found[0].overlaps(other[0]) for other in kept):
            kept.append(found)
    return [
        Highlight(span.start - window.start, span.end - window.start, kind, id_, strong)
        for span, kind, id_, strong in sorted(kept)
    ]


def _rank(found: _Found) -> tuple[bool, int, int, int]:
    span, kind, _, strong = found
    return not strong, _ORDER.index(kind), -len(span), span.start


def _candidates(article: Article, passage: Passage) -> Iterator[_Found]:
    here = passage.place.id if passage.place else None
    if passage.event:
        yield passage.event.trigger, HighlightKind.TRIGGER, passage.event.id, False
    for place in article.places:
        yield place.span, HighlightKind.PLACE, place.place.id, place.place.id == here
    for actor in article.actors:
        yield actor.span, HighlightKind.ACTOR, actor.actor.id, False
    for when in article.dates:
        yield when.span, HighlightKind.DATE, str(when.date), False
