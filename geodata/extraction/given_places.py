"""A place that came with an article, not with its words: the point that a feed gives for an entry.

It says where the entry lies, not which of its sentences happened there. So it counts only where the text itself names
no site: then it stands beside the title, and events without a place are put there as inferred, with that reason.
"""

from __future__ import annotations

from dataclasses import replace

from geodata.model import Article, Event, EventPlace, PlaceMention, Role, Span

PREFIX = "feed:"  # of the ids of such places
REASON = "the feed gives this point for the whole entry"
CONFIDENCE = 0.6  # the publisher's own word, but on the entry, and often of its desk
_SITES = (Role.SITE, Role.DATELINE)


def given_places(article: Article) -> tuple[PlaceMention, ...]:
    """The places that came with an article, which an extraction is to keep."""
    return tuple(mention for mention in article.places if mention.place.id.startswith(PREFIX))


def anchored(article: Article, given: tuple[PlaceMention, ...]) -> Article:
    """The article with its given place, unless its own words name an exact site."""
    if not given or _names_a_site(article):
        return article
    place = given[0].place
    span = _free_part(article, given[0].span)
    mention = PlaceMention(span, place, Role.SITE, CONFIDENCE) if span else None
    places = sorted([*article.places, *([mention] if mention else [])], key=lambda each: each.span)
    there = EventPlace(place, inferred=True, reason=REASON)
    return replace(article, places=tuple(places), events=tuple(_put(event, there) for event in article.events))


def _names_a_site(article: Article) -> bool:
    return any(mention.role in _SITES and not mention.place.kind.is_area for mention in article.places)


def _put(event: Event, there: EventPlace) -> Event:
    return event if event.place else replace(event, place=there)


def _free_part(article: Article, span: Span) -> Span | None:
    """The longest stretch of the title that no other name takes."""
    names = [*(mention.span for mention in article.places), *(mention.span for mention in article.actors)]
    taken = sorted(name for name in names if name.overlaps(span))
    bounds = [span.start, *(edge for each in taken for edge in (each.start, each.end)), span.end]
    gaps = [(end - start, start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if end > start]
    if not gaps:
        return None
    _, start, end = max(gaps, key=lambda gap: gap[0])
    words = article.text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += words.index(stripped)
    return Span(start, start + len(stripped))
