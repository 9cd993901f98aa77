"""The menu of an event."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from desktop.correcting.desk import Desk
from desktop.correcting.event_types import quad_icon
from desktop.correcting.events_desk import EventsDesk
from desktop.correcting.events_in_words import event_in_words
from desktop.correcting.scope_menu import in_menu
from geodata.model import Article, Event


class EventMenu(QMenu):
    """Shown where the event stands, or within the menu of a card."""

    def __init__(self, desk: Desk, events: EventsDesk, article: Article, event: Event) -> None:
        super().__init__(desk.window)
        self.setObjectName("eventMenu")
        self.setTitle(in_menu(self.tr("Event “{what}”").format(what=event_in_words(event, desk.language))))
        self.setIcon(quad_icon(event.quad, desk.theme))
        if why := desk.why_not(article.id):
            self.addAction(in_menu(why)).setEnabled(False)
            return
        self.addAction(self.tr("&Change the event…")).triggered.connect(lambda _: events.edit(article, event))
        merge = self.addAction(self.tr("&Merge with other events…"))
        merge.triggered.connect(lambda _: events.merge(article, {event.id}))
        merge.setEnabled(len(article.events) > 1)
        split = self.addAction(self.tr("&Split by its clauses"))
        split.triggered.connect(lambda _: events.split(article, event))
        split.setEnabled(bool(event.also))
        self.addSeparator()
        self.addAction(self.tr("&Delete the event")).triggered.connect(lambda _: events.delete(article.id, event))
