"""What is said of something that the user corrected: "corrected by you · was: Kyiv, Missouri"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.correcting.corrected_marks import Corrected
from desktop.correcting.events_in_words import parties
from desktop.correcting.place_choices import PlaceChoice, reading_in_words
from geodata.dates_in_words import date_in_words
from geodata.labels import ROLE_NAMES, TYPE_NAMES
from geodata.model import ActorMention, Event, Language, Place, PlaceMention, Span

_NOTHING = "—"


def place_was(was: PlaceMention | None, language: Language) -> str:
    """Of a place name."""
    if was is None:
        return _told("")
    role = ROLE_NAMES[was.role].within(language)
    return _told(f"{reading_in_words(PlaceChoice(was.place), language)} · {role}")


def actor_was(was: ActorMention | None, language: Language) -> str:
    """Of an actor's name."""
    return _told(was.actor.names.within(language) if was else "")


def event_was(was: Event | None, now: Event, language: Language) -> str:
    """Of an event: only what is otherwise now."""
    return _told(_differing(was, now, language) if was else "")


def _differing(was: Event, now: Event, language: Language) -> str:
    place = was.place.place.names.within(language) if was.place else _NOTHING
    when = date_in_words(was.date, language) if was.date else _NOTHING
    sides = (was.sources, was.targets) != (now.sources, now.targets)
    parts = (
        TYPE_NAMES[was.type].within(language) if was.type is not now.type else "",
        (parties(was, language) or _NOTHING) if sides else "",
        place if _place(was) != _place(now) else "",
        when if was.date != now.date else "",
    )
    told = " · ".join(filter(None, parts))
    return told or QCoreApplication.translate("Corrected", "other words")


def _place(event: Event) -> Place | None:
    return event.place.place if event.place else None


def _told(was: str) -> str:
    translate = QCoreApplication.translate
    if not was:
        return translate("Corrected", "Added by you")
    return translate("Corrected", "Corrected by you · was: {was}").format(was=was)


def card_note(corrected: Corrected, event: Event | None, span: Span, language: Language) -> str:
    """What was corrected of what a card shows: its event, or a name in its sentence; "" where nothing was."""
    if event is not None and event.id in corrected.events:
        return event_was(corrected.events[event.id], event, language)
    for at, place in corrected.places.items():
        if span.covers(at):
            return place_was(place, language)
    for at, actor in corrected.actors.items():
        if span.covers(at):
            return actor_was(actor, language)
    return ""
