"""What is said of something that the user corrected: "corrected by you · was: Kyiv, Missouri"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.correcting.corrected_marks import Corrected
from desktop.correcting.events_in_words import event_in_words
from desktop.correcting.place_choices import PlaceChoice
from desktop.correcting.place_menu import reading_in_words
from geodata.labels import ROLE_NAMES
from geodata.model import ActorMention, Event, Language, PlaceMention, Span

SIGN = "✎"


def place_was(was: PlaceMention | None, language: Language) -> str:
    """Of a place name."""
    if was is None:
        return _told("")
    role = ROLE_NAMES[was.role].within(language)
    return _told(f"{reading_in_words(PlaceChoice(was.place), language)} · {role}")


def actor_was(was: ActorMention | None, language: Language) -> str:
    """Of an actor's name."""
    return _told(was.actor.names.within(language) if was else "")


def event_was(was: Event | None, language: Language) -> str:
    """Of an event."""
    return _told(event_in_words(was, language) if was else "")


def _told(was: str) -> str:
    translate = QCoreApplication.translate
    if not was:
        return translate("Corrected", "Added by you")
    return translate("Corrected", "Corrected by you · was: {was}").format(was=was)


def card_note(corrected: Corrected, event: Event | None, span: Span, language: Language) -> str:
    """What was corrected of what a card shows: its event, or a name in its sentence; "" where nothing was."""
    if event is not None and event.id in corrected.events:
        return event_was(corrected.events[event.id], language)
    for at, place in corrected.places.items():
        if span.covers(at):
            return place_was(place, language)
    for at, actor in corrected.actors.items():
        if span.covers(at):
            return actor_was(actor, language)
    return ""
