"""What an article tells about itself, as the user knows it; with another date its relative dates are read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from geodata.corrections.model import ArticleChanged, Correction
from geodata.model import Article, Event, PartialDate

_PLAIN = ("title", "outlet", "authors", "language")
_BY_PUBLICATION = ("planned when the article was published", "the article's date")


def changed(article: Article, made: Sequence[Correction]) -> Article:
    """The article with its facts changed, and the dates that were counted from its publication."""
    facts = changes(made)
    published = facts.pop("published", article.published)
    told = replace(article, **facts) if facts else article
    return told if published == article.published else redated(replace(told, published=published), article)


def changes(made: Sequence[Correction]) -> dict[str, Any]:
    """Which facts of an article are changed, and to what; later corrections hold."""
    facts: dict[str, Any] = {}
    for each in made:
        if isinstance(each, ArticleChanged):
            facts |= {name: value for name in _PLAIN if (value := getattr(each, name)) is not None}
            if each.published is not None or each.undated:
                facts["published"] = each.published
    return facts


def redated(article: Article, before: Article) -> Article:
    """The article with its dates read again; each event gets the date that reading gives it now."""
    from geodata.extraction.dates import find_dates
    from geodata.extraction.events import find_events

    dated = find_dates(article)
    again = {(event.trigger, event.type): event for event in find_events(dated).events}
    return replace(dated, events=tuple(_dated(event, again, article, before) for event in before.events))


def _dated(event: Event, again: dict[Any, Event], article: Article, before: Article) -> Event:
    """An event that is not found apart (another took it up) keeps its date, unless it was the article's."""
    found = again.get((event.trigger, event.type))
    date = found.date if found else _by_publication(event.date, article.published, before)
    return event if date == event.date else replace(event, date=date)


def _by_publication(date: PartialDate | None, published: PartialDate | None, before: Article) -> PartialDate | None:
    if date is None or date.reason not in _BY_PUBLICATION or before.published is None:
        return date
    return published and replace(published, inferred=True, reason=date.reason)
