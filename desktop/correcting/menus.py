"""The menus of the window in which things are corrected: of a point in the reader, a card, an actor, an article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from desktop.correcting.actor_menu import ActorMenu
from desktop.correcting.actors_desk import ActorsDesk
from desktop.correcting.articles_desk import ArticlesDesk
from desktop.correcting.desk import Desk
from desktop.correcting.event_menu import EventMenu
from desktop.correcting.events_desk import EventsDesk
from desktop.correcting.named import Named, events_at, named_at, names_within, words
from desktop.correcting.place_desk import PlaceDesk
from desktop.correcting.place_menu import PlaceMenu
from desktop.correcting.scope_menu import in_menu
from geodata.excerpts import Excerpt
from geodata.model import Actor, Article, Event, Span

LISTED = 8  # names that a card's menu lists


class Menus(QObject):
    """Each is made when it is asked for, and gone when it closes."""

    def __init__(
        self, desk: Desk, places: PlaceDesk, actors: ActorsDesk, events: EventsDesk, articles: ArticlesDesk
    ) -> None:
        super().__init__(desk)
        self._desk, self._places, self._actors = desk, places, actors
        self._events, self._articles = events, articles

    def at(self, article: Article, offset: int, selected: Span | None) -> QMenu:
        """What can be done at a code point of an article: with the name and the events there, and the selection."""
        names = named_at(article, offset) or (named_at(article, offset - 1) if offset else [])
        events = events_at(article, offset)
        menu = self._joined([*map(self._of_name, names), *(self._of_event(article, each) for each in events)])
        if selected is not None and not self._desk.why_not(article.id):
            self._add_selection(menu, article, selected, is_named=any(name.span == selected for name in names))
        menu.addSeparator()
        menu.addMenu(self.article(article))
        return menu

    def card(self, excerpt: Excerpt, article: Article, event: Event | None) -> QMenu:
        """Of a card: its event first, then the names in its sentence."""
        names = names_within(article, excerpt.span)
        if excerpt.place is not None:
            names.sort(key=lambda name: name.thing_id != excerpt.place.id)  # type: ignore[union-attr]
        of_event = [self._of_event(article, event)] if event else []
        menu = self._joined([*of_event, *map(self._of_name, names[:LISTED])])
        menu.addSeparator()
        menu.addMenu(self.article(article))
        return menu

    def actor(self, actor: Actor) -> QMenu:
        """Of an actor in the whole project."""
        return _passing(ActorMenu(self._desk, self._actors, actor))

    def article(self, article: Article) -> QMenu:
        """Of what an article tells about itself."""
        menu = QMenu(self.tr("Article"), self._desk.window)
        menu.setObjectName("articleMenu")
        if why := self._desk.why_not(article.id):
            menu.addAction(in_menu(why)).setEnabled(False)
            return _passing(menu)
        change = menu.addAction(self.tr("&Title, outlet, date, language…"))
        change.triggered.connect(lambda _: self._articles.change(article))
        merge = menu.addAction(self.tr("&Merge events…"))
        merge.triggered.connect(lambda _: self._events.merge(article))
        merge.setEnabled(len(article.events) > 1)
        menu.addAction(self.tr("&Read again")).triggered.connect(lambda _: self._articles.read_again(article.id))
        return _passing(menu)

    def refusal(self, why: str) -> QMenu:
        """Says why nothing is corrected here."""
        menu = QMenu(self._desk.window)
        menu.addAction(in_menu(why)).setEnabled(False)
        return _passing(menu)

    def _joined(self, menus: Iterable[QMenu]) -> QMenu:
        """The first one itself; the others as menus inside it."""
        first, *others = [*menus] or [QMenu(self._desk.window)]
        if others:
            first.addSeparator()
        for menu in others:
            menu.setParent(first, menu.windowFlags())
            first.addMenu(menu)
        return _passing(first)

    def _of_name(self, named: Named) -> QMenu:
        if named.actor is not None:
            return ActorMenu(self._desk, self._actors, named.actor.actor, named)
        return PlaceMenu(self._desk, self._places, named)

    def _of_event(self, article: Article, event: Event) -> QMenu:
        return EventMenu(self._desk, self._events, article, event)

    def _add_selection(self, menu: QMenu, article: Article, span: Span, *, is_named: bool) -> None:
        """`is_named`: the words are read as a place or an actor already, which has a menu of its own."""
        named = words(article, span)
        menu.addSeparator()
        add = menu.addAction(self.tr("Add &event from selection…"))
        add.triggered.connect(lambda _: self._events.add(article, span))
        within = [event.id for event in article.events if span.overlaps(event.evidence)]
        if len(within) > 1:
            merge = menu.addAction(self.tr("Merge the %n event(s) of the selection…", "", len(within)))
            merge.triggered.connect(lambda _: self._events.merge(article, within))
        if is_named:
            return
        place = PlaceMenu(self._desk, self._places, named)
        place.setTitle(self.tr("The selection is a place"))
        menu.addMenu(place)
        actor = menu.addMenu(self.tr("The selection is an actor"))
        actor.addAction(self.tr("One that is &known…")).triggered.connect(lambda _: self._actors.choose(named))
        actor.addAction(self.tr("A &new one…")).triggered.connect(lambda _: self._actors.add(named))


def _passing(menu: QMenu) -> QMenu:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
