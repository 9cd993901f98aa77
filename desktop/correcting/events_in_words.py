"""One event in a line: what, who to whom, where and when."""

from __future__ import annotations

from geodata.dates_in_words import date_in_words
from geodata.labels import TYPE_NAMES
from geodata.model import Actor, Event, Language

_ARROW = " → "


def event_in_words(event: Event, language: Language) -> str:
    """ "Consult · Orbán → Erdoğan · Budapest · 3 May 2024"."""
    place = event.place.place.names.within(language) if event.place else ""
    when = date_in_words(event.date, language) if event.date else ""
    return " · ".join(filter(None, (TYPE_NAMES[event.type].within(language), parties(event, language), place, when)))


def parties(event: Event, language: Language) -> str:
    """ "Orbán → Erdoğan"; a side that is empty is left out."""
    sources, targets = _names(event.sources, language), _names(event.targets, language)
    if sources and targets:
        return f"{sources}{_ARROW}{targets}"
    return sources or (f"{_ARROW.lstrip()}{targets}" if targets else "")


def _names(actors: tuple[Actor, ...], language: Language) -> str:
    return language.comma.join(actor.names.within(language) for actor in actors)
