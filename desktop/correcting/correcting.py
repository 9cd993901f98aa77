"""Correcting, as a part of the window: listens to reader, cards, actors and articles, and answers the actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.actors_panel import ActorsPanel
from desktop.correcting.desk import Desk
from desktop.correcting.lent_regions import LentRegions
from desktop.correcting.named import Named
from desktop.correcting.notes import CorrectedNotes
from desktop.correcting.pencil import Pencil
from desktop.correcting.pin_link import PinLink
from desktop.excerpts_panel import ExcerptsPanel
from desktop.filter_panel import FilterPanel
from desktop.map_view import MapView
from desktop.reader import Reader
from desktop.workspace import Workspace
from geodata.columns import Mask
from geodata.excerpts import Excerpt
from geodata.filters import Filter
from geodata.model import Actor, Article, Span
from geodata.table import Table

if TYPE_CHECKING:
    from desktop.correcting.workshop import Workshop


class Correcting(QObject):
    """Answers the actions about corrections; `told` carries a sentence for the user."""

    told = Signal(str)

    def __init__(self, window: QMainWindow, workspace: Workspace, view: MapView, reader: Reader) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reader = reader
        self.desk = Desk(workspace, window)
        self.pins = PinLink(view, self)
        self._workshop: Workshop | None = None
        self.notes = CorrectedNotes(workspace, self)
        self.lent_regions = LentRegions(workspace, self)
        self.pencil = Pencil(reader, workspace)
        self._menu: QMenu | None = None
        self._cite: Callable[[Article, Span | None], QMenu] | None = None
        self.desk.told.connect(self.told)
        self._serve_reader()

    def offer_citations(self, menu_of: Callable[[Article, Span | None], QMenu]) -> None:
        """Let cards and reader also be cited; `menu_of` makes the menu of a stretch of an article."""
        self._cite = menu_of

    @property
    def workshop(self) -> Workshop:
        """Pickers and editors take a while to load, which the start of the window does not wait for."""
        if self._workshop is None:
            from desktop.correcting.workshop import Workshop

            self._workshop = Workshop(self.desk, self.pins, self._selected_in)
        return self._workshop

    def serve_cards(self, panel: ExcerptsPanel) -> None:
        """Offer the menu of a card, and say on cards what was corrected."""
        panel.menu_wanted.connect(lambda excerpt, at: self._on_card(panel, excerpt, at))
        panel.cards.annotate(self.notes.of_excerpt)

    def serve_actors(self, panel: ActorsPanel) -> None:
        panel.menu_wanted.connect(self._on_actor)

    def serve_articles(self, panel: FilterPanel) -> None:
        panel.articles.menu_wanted.connect(self._on_article)

    @property
    def menu(self) -> QMenu | None:
        """The menu that was opened last."""
        return self._menu

    # The actions.

    def add_event(self) -> None:
        """Make an event of the words that are selected in the reader."""
        article, span = self._reader.article, self._reader.selected_span
        if article is None or span is None:
            self.told.emit(self.tr("Select the words in the reader that tell of the event, then add it"))
        elif why := self.desk.why_not(article.id):
            self.told.emit(why)
        else:
            self.workshop.events.add(article, span)

    def change_article(self) -> None:
        """Correct what the article in the reader tells about itself."""
        article = self._reader.article
        if article is None:
            self.told.emit(self.tr("Open an article in the reader first"))
        elif why := self.desk.why_not(article.id):
            self.told.emit(why)
        else:
            self.workshop.articles.change(article)

    def show_corrections(self) -> None:
        self.workshop.corrections.show()

    # What is asked where.

    def _serve_reader(self) -> None:
        self._reader.annotate(self.notes.of_article)
        self._reader.menu_wanted.connect(self._on_reader)
        self._reader.about_wanted.connect(self._on_about)
        self._reader.selection_changed.connect(self._on_selection)
        self.pencil.wanted.connect(self._on_pencil)

    def _on_selection(self) -> None:
        if self._workshop is not None:
            self._workshop.events.look_at_selection()

    def _on_reader(self, offset: int, at: QPoint) -> None:
        if (article := self._reader.article) is not None:
            menu = self.workshop.menus.at(article, offset, self._reader.selected_span)
            menu.addSeparator()
            self._reader.add_standard_actions(menu)
            self._add_citations(menu, article, self._reader.selected_span)
            self._open(menu, at)

    def _on_about(self, at: QPoint) -> None:
        if (article := self._reader.article) is not None:
            self._open(self.workshop.menus.article(article), at)

    def _on_pencil(self, named: Named, at: QPoint) -> None:
        if (article := self._reader.article) is not None:
            self._open(self.workshop.menus.at(article, named.span.start, None), at)

    def _on_card(self, panel: ExcerptsPanel, excerpt: Excerpt, at: QPoint) -> None:
        article = self._workspace.index.article(excerpt.article_id)
        event = next((each for each in article.events if excerpt.event and each.id == excerpt.event.id), None)
        menu = self.workshop.menus.card(excerpt, article, event)
        if (reports := panel.cards.reports_menu(excerpt)) is not None:
            reports.setTitle(self.tr("Also reported in"))
            menu.addMenu(reports)
        self._add_citations(menu, article, excerpt.span)
        self._open(menu, at)

    def _add_citations(self, menu: QMenu, article: Article, span: Span | None) -> None:
        if self._cite is not None:
            cite = self._cite(article, span)
            cite.setParent(menu, cite.windowFlags())
            menu.addMenu(cite)

    def _on_actor(self, actor_id: str, at: QPoint) -> None:
        actor = self._workspace.index.ask(partial(_actor, actor_id), Filter())
        if actor is not None:
            self._open(self.workshop.menus.actor(actor), at)

    def _on_article(self, article_id: str, at: QPoint) -> None:
        """A data set is listed with the articles; its menu says that it is not corrected."""
        if article_id in self._workspace.store:
            self._open(self.workshop.menus.article(self._workspace.index.article(article_id)), at)
        elif why := self.desk.why_not(article_id):
            self._open(self.workshop.menus.refusal(why), at)

    def _selected_in(self, article_id: str) -> Span | None:
        article: Article | None = self._reader.article
        return self._reader.selected_span if article and article.id == article_id else None

    def _open(self, menu: QMenu, at: QPoint) -> None:
        self._menu = menu
        menu.popup(at)


def _actor(actor_id: str, table: Table, _admitted: Mask) -> Actor | None:
    """The actor of that id, a question to ask an index."""
    number = table.actors.numbers.get(actor_id)
    return None if number is None else table.actors.values[number]
