"""Passages turned into excerpts: the sentence, trimmed where very long, with what it names highlighted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from geodata.excerpts import Excerpt, Highlight, HighlightKind
from geodata.model import Article, Span
from geodata.passages import Passage

LONGEST = {True: 220, False: 480}  # code points of a quotation, for Chinese and for alphabets
_ORDER = {kind: number for number, kind in enumerate(("trigger", "place", "actor", "date"))}
_BREAKS = "。！？；，、：;,.:!? \n\t"
_Found = tuple[int, int, HighlightKind, str]  # start and end in the article


class Quoting:
    """One article, ready to be quoted many times."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._found = sorted(_found_in(article), key=itemgetter(0, 1))
        self._starts = [found[0] for found in self._found]

    def excerpt(self, passage: Passage) -> Excerpt:
        """The card of a passage."""
        article, sentence, event = self._article, passage.sentence, passage.event
        window = _window(article, sentence, self._core(passage))
        placed = event.place if event else None
        return Excerpt(
            article_id=article.id,
            article_title=article.heading,
            outlet=article.outlet,
            published=article.published,
            quote=article.quote(window),
            offset=window.start,
            highlights=tuple(self._highlights(passage, window)),
            event=event,
            place=passage.place,
            date=passage.date,
            place_inferred=placed is not None and placed.inferred,
            place_reason=placed.reason if placed else "",
            is_cut_before=bool(article.text[sentence.start : window.start].strip()),
            is_cut_after=bool(article.text[window.end : sentence.end].strip()),
        )

    def _core(self, passage: Passage) -> Span:
        """What must stay in sight: the event's trigger, or the first mention of the place."""
        if passage.event:
            trigger, evidence = passage.event.trigger, passage.event.evidence
            return trigger if passage.sentence.covers(trigger) else evidence
        here = passage.place.id if passage.place else None
        for start, end, kind, id_ in self._within(passage.sentence):
            if kind is HighlightKind.PLACE and id_ == here:
                return Span(start, end)
        return passage.sentence

    def _highlights(self, passage: Passage, window: Span) -> list[Highlight]:
        """What the window names, in order. Of two that overlap one stays, by rank."""
        here = passage.place.id if passage.place else None
        found = [*self._within(window)]
        if passage.event and window.covers(passage.event.trigger):
            trigger = passage.event.trigger
            found.append((trigger.start, trigger.end, HighlightKind.TRIGGER, passage.event.id))
        kept: list[Highlight] = []
        for start, end, kind, id_ in sorted(found, key=lambda each: _rank(each, here)):
            if not any(start < other.end and other.start < end for other in kept):
                kept.append(Highlight(start, end, kind, id_, _is_here(kind, id_, here)))
        return [
            Highlight(each.start - window.start, each.end - window.start, each.kind, each.id, each.strong)
            for each in sorted(kept, key=lambda each: each.start)
        ]

    def _within(self, span: Span) -> Iterator[_Found]:
        """The places, actors and dates that lie wholly in a span, in order."""
        for number in range(bisect_left(self._starts, span.start), len(self._found)):
            found = self._found[number]
            if found[0] >= span.end:
                return
            if found[1] <= span.end:
                yield found


def _found_in(article: Article) -> Iterator[_Found]:
    for place in article.places:
        yield place.span.start, place.span.end, HighlightKind.PLACE, place.place.id
    for actor in article.actors:
        yield actor.span.start, actor.span.end, HighlightKind.ACTOR, actor.actor.id
    for when in article.dates:
        yield when.span.start, when.span.end, HighlightKind.DATE, str(when.date)


def _rank(found: _Found, here: str | None) -> tuple[bool, int, int, int]:
    """The place in question first, then by kind, then the longer, then the earlier."""
    start, end, kind, id_ = found
    return not _is_here(kind, id_, here), _ORDER[kind], start - end, start


def _is_here(kind: HighlightKind, id_: str, here: str | None) -> bool:
    return kind is HighlightKind.PLACE and id_ == here


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
