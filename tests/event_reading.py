"""Reads a text into events for the tests, through the ordinary steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from geodata.extraction.actors import find_actors
from geodata.extraction.dates import find_dates
from geodata.extraction.events import find_events
from geodata.extraction.pipeline import run
from geodata.extraction.places import find_places
from geodata.extraction.roles import assign_roles
from geodata.extraction.sentences import split_sentences
from geodata.model import Actor, Article, Event, PartialDate
from geodata.reading import paste

STEPS = (split_sentences, find_dates, find_places, find_actors, assign_roles, find_events)
PUBLISHED = date(2025, 6, 15)


@lru_cache(maxsize=256)
def read(text: str, published: date | None = PUBLISHED) -> Article:
    """The article of this text with its events."""
    when = PartialDate.day(published) if published else None
    article = paste(text) if text.strip() else Article("blank", text)
    return run(replace(article, published=when), STEPS)


def events(text: str) -> tuple[Event, ...]:
    return read(text).events


def only(text: str) -> Event:
    """The single event of the text."""
    found = events(text)
    assert len(found) == 1, [(event.type, event.trigger.of(text)) for event in found]
    return found[0]


def countries(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.country or actor.id for actor in actors]
