"""What a selected stretch of an article is likely to say, as an event to begin with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geodata.corrections.model import new_event_id
from geodata.model import Actor, Article, Event, EventPlace, EventType, PartialDate, Role, Span

FROM_ARTICLE = "the article's date"  # the phrasebook of reasons has it


def draft_event(article: Article, span: Span) -> Event:
    """An event resting on these words: what, who, where and when as far as they stand in them.

    Nothing of it is claimed: it is what the editor shows first.
    """
    from geodata.extraction.event_scan import EventScan, event_words  # with all triggers: only when it is asked for

    names = [each.span for each in article.places] + [each.span for each in article.actors]
    hits = EventScan(article.text, event_words(), names).hits(span)
    actors = _actors_in(article, span)
    return Event(
        id=new_event_id(article),
        type=hits[0].trigger.type if hits else EventType.STATEMENT,
        evidence=span,
        trigger=hits[0].span if hits else span,
        date=_date_in(article, span),
        place=_place_in(article, span),
        sources=actors[:1],
        targets=actors[1:],
    )


def _actors_in(article: Article, span: Span) -> tuple[Actor, ...]:
    named = [each for each in article.actors if span.covers(each.span)]
    found = {each.actor.id: each.actor for each in sorted(named, key=lambda each: each.span)}
    return tuple(found.values())


def _place_in(article: Article, span: Span) -> EventPlace | None:
    named = [each for each in article.places if span.covers(each.span) and each.role is not Role.METONYM]
    sites = [each for each in named if each.role is Role.SITE] or named
    return EventPlace(sites[0].place) if sites else None


def _date_in(article: Article, span: Span) -> PartialDate | None:
    named = [each.date for each in article.dates if span.covers(each.span)]
    if named:
        return named[0]
    return replace(article.published, inferred=True, reason=FROM_ARTICLE) if article.published else None


def merged(events: tuple[Event, ...]) -> Event:
    """Several events as one: the first, with the words and the actors of all, and what it lacks from the next."""
    first = min(events, key=lambda event: event.evidence)
    spans = dict.fromkeys(span for event in events for span in (event.evidence, *event.also))
    return replace(
        first,
        also=tuple(sorted(span for span in spans if span != first.evidence)),
        date=next((event.date for event in (first, *events) if event.date), None),
        place=next((event.place for event in (first, *events) if event.place), None),
        sources=_all_of(event.sources for event in (first, *events)),
        targets=_all_of(event.targets for event in (first, *events)),
    )


def split(article: Article, event: Event) -> tuple[Event, ...]:
    """One event for each of the clauses that report it; the first keeps what it was."""
    parts = [replace(event, also=())]
    for number, span in enumerate(event.also):
        own = draft_event(article, span)
        trigger = own.trigger if own.type is event.type else span
        parts.append(replace(event, id=_following(own.id, number), evidence=span, trigger=trigger, also=()))
    return tuple(parts)


def _following(event_id: str, number: int) -> str:
    """The id `number` after one that is free: "visit:u2" after "visit:u1"."""
    stem, _, last = event_id.rpartition(":u")
    return f"{stem}:u{int(last) + number}"


def _all_of(sides: Iterable[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    return tuple({actor.id: actor for side in sides for actor in side}.values())
