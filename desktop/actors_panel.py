"""The actors panel: a list of all, the profile of one, the dyad of two. It follows the selection and makes it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.actor_desk import ActorDesk
from desktop.actor_page import ActorPage
from desktop.actors_list_page import ActorsListPage
from desktop.dyad_page import DyadPage
from geodata.filters import DateRange, Filter
from geodata.model import EventType


class ActorsPanel(QWidget):
    """Shows what the selection says of actors; what is chosen here becomes the selection, or part of the filter."""

    shade_wanted = Signal()
    menu_wanted = Signal(str, QPoint)  # of an actor, by its id, at a point of the screen
    places_wanted = Signal(bool)  # whether arcs should lead to places, or to the seats of others

    def __init__(self, desk: ActorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        theme, language = self._workspace.theme, self._workspace.language
        self.all = ActorsListPage(theme)
        self.one = ActorPage(theme, language)
        self.both = DyadPage(theme, language)
        self._is_stale = True
        self._stack = QStackedWidget()
        for page in (self.all, self.one, self.both):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(280)
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.changed.connect(self.refresh)
        workspace.selection_changed.connect(lambda _: self.refresh())
        workspace.language_changed.connect(lambda _: self._redress())
        workspace.theme_changed.connect(lambda _: self._redress())
        self.all.actor_chosen.connect(workspace.select_actor)
        self.all.way_out_wanted.connect(lambda: workspace.narrow(Filter()))
        self.all.list.menu_wanted.connect(self.menu_wanted)
        self.one.partners.menu_wanted.connect(self.menu_wanted)
        self.one.menu_wanted.connect(lambda at: self.menu_wanted.emit(self._acting()[0], at))
        self.one.back.clicked.connect(workspace.clear_selection)
        self.both.back.clicked.connect(lambda: workspace.select_actor(self._acting()[0]))
        self.one.partner_chosen.connect(lambda other: workspace.select_dyad(self._acting()[0], other))
        self.one.shade_wanted.connect(self.shade_wanted)
        self.one.places_wanted.connect(self.places_wanted)
        self.both.type_chosen.connect(self._narrow_to_type)
        for page in (self.one, self.both):
            page.place_chosen.connect(lambda place: workspace.select_events_at(place, self._acting()))
            page.dates_chosen.connect(self._narrow_to_dates)
            page.filter_wanted.connect(self._narrow_to_actors)

    def refresh(self) -> None:
        """Ask again, as soon as anybody looks."""
        self._is_stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._is_stale = False
        acting, language = self._acting(), self._workspace.language
        dyad = self._desk.dyad(*acting) if len(acting) > 1 else None
        profile = self._desk.profile(acting[0]) if acting and dyad is None else None
        if dyad:
            self.both.show_dyad(dyad, language)
            self._stack.setCurrentWidget(self.both)
        elif profile:
            self.one.show_profile(profile, language)
            self._stack.setCurrentWidget(self.one)
        else:
            is_filtered = not self._workspace.filter.is_empty
            self.all.show_actors(self._desk.actors(), language, is_filtered=is_filtered)
            self._stack.setCurrentWidget(self.all)

    def _acting(self) -> tuple[str, ...]:
        """The actors that the selection is about."""
        return self._workspace.selection.taking_part[:2]

    def _narrow_to_actors(self) -> None:
        self._workspace.narrow(self._workspace.filter.with_all_of(self._acting()))

    def _narrow_to_dates(self, dates: DateRange) -> None:
        self._workspace.narrow(self._workspace.filter.with_dates(dates))

    def _narrow_to_type(self, type_: str) -> None:
        both = self._workspace.filter.with_all_of(self._acting())
        self._workspace.narrow(replace(both, types=frozenset({EventType(type_)})))

    def _redress(self) -> None:
        theme, language = self._workspace.theme, self._workspace.language
        self.all.wear(theme)
        self.one.wear_dress(theme, language)
        self.both.wear_dress(theme, language)
        self.refresh()

    def _retranslate(self) -> None:
        for page in (self.all, self.one, self.both):
            page.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self._show()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)
