"""The side panel: the quotations behind what is selected on the map, or behind all that the filter shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.cards import Dress
from desktop.empty_state import EmptyState
from desktop.excerpt_list import ExcerptList
from desktop.icons import icon
from desktop.searching.beyond import beyond_html
from desktop.selection import Selection, SelectionKind
from desktop.workspace import Workspace
from geodata.excerpts import Excerpt, Excerpts
from geodata.filters import Filter

NAMED = 3  # places spelled out in the heading before it says "and n more"


class ExcerptsPanel(QWidget):
    """Follows the workspace's filter and selection; choosing a card selects it there, reading opens the article."""

    actor_wanted = Signal(str)
    menu_wanted = Signal(object, QPoint)  # Excerpt, a point of the screen

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown = workspace.selection
        self._title, self._count = QLabel(), QLabel()
        self._all = QToolButton()
        self._list = ExcerptList(self._dress(), workspace.reports)
        self._list.look_beyond(self._beyond)
        self._empty = EmptyState("excerpts", self._way_out)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._wear(workspace.theme)
        self.refresh()

    def _lay_out(self) -> None:
        self._title.setProperty("role", "panel-title")
        self._title.setWordWrap(True)
        self._count.setProperty("role", "muted")
        self._all.setAutoRaise(True)
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 6, 8, 4)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._title)
        names.addWidget(self._count)
        heading.addLayout(names, 1)
        heading.addWidget(self._all)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(heading)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(330)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.changed.connect(self.refresh)
        workspace.selection_changed.connect(self._on_selection)
        workspace.language_changed.connect(lambda _: self._redress())
        workspace.theme_changed.connect(self._wear)
        self._all.clicked.connect(workspace.clear_selection)
        self._list.chosen.connect(lambda excerpt: workspace.select_excerpt(excerpt.key))
        self._list.wanted_actor.connect(self.actor_wanted)
        self._list.wanted_menu.connect(self.menu_wanted)
        self._list.wanted_report.connect(lambda report: workspace.open_event(report.heading.id, report.event_id))
        self._list.wanted_to_read.connect(lambda excerpt: workspace.open_article(excerpt.article_id, excerpt.span))

    @property
    def cards(self) -> ExcerptList:
        return self._list

    def refresh(self) -> None:
        """Asks the workspace again."""
        excerpts = self._wanted()
        self._list.wear(self._dress())
        self._list.show_excerpts(excerpts)
        self._stack.setCurrentWidget(self._list if excerpts else self._empty)
        self._describe(excerpts)
        self._list.point_at(self._workspace.selection.excerpt)

    def _wanted(self) -> Excerpts:
        """What is selected; without a selection the events, since a sentence would else come once for each name.

        Of a search all that was found, each sentence once.
        """
        workspace = self._workspace
        excerpts = workspace.excerpts()
        if workspace.selection:
            return excerpts
        if self._is_search:
            return excerpts.once_a_sentence()
        return excerpts.of_events() or excerpts

    @property
    def _is_search(self) -> bool:
        return self._workspace.index.understood(self._workspace.filter.words).is_search

    def _on_selection(self, selection: Selection) -> None:
        if selection.at_excerpt(None) != self._shown.at_excerpt(None):
            self.refresh()
        self._shown = selection
        self._list.point_at(selection.excerpt)

    def _describe(self, excerpts: Excerpts) -> None:
        selection = self._workspace.selection
        self._title.setText(self._heading(selection))
        self._all.setVisible(bool(selection))
        articles = len(excerpts.article_ids())
        passages = QCoreApplication.translate("ExcerptsPanel", "%n excerpt(s)", "", len(excerpts))
        passages = passages.replace(str(len(excerpts)), f"{len(excerpts):,}")  # Qt groups no digits
        sources = QCoreApplication.translate("ExcerptsPanel", "from %n article(s)", "", articles)
        self._count.setText(f"{passages} {sources}" if excerpts else "")
        self._say_why_empty(selection)

    def _heading(self, selection: Selection) -> str:
        if not selection:
            return self.tr("What was found") if self._is_search else self.tr("All events shown")
        listed = self._named(selection.ids)
        if selection.kind is SelectionKind.SEAT:
            return self.tr("Actors seated in {place}").format(place=listed)
        if selection.kind is SelectionKind.ACTOR and len(selection.ids) > 1:
            return self.tr("{actors} together").format(actors=listed)
        if selection.actors:
            return self.tr("{place}: events with {actors}").format(place=listed, actors=self._named(selection.actors))
        return listed

    def _named(self, ids: Sequence[str]) -> str:
        listed = self._workspace.language.comma.join(self._workspace.name_of(thing) for thing in ids[:NAMED])
        more = len(ids) - NAMED
        return listed + " " + self.tr("and %n more", "", more) if more > 0 else listed

    def _say_why_empty(self, selection: Selection) -> None:
        if not len(self._workspace.index):
            self._empty.say(
                self.tr("No articles yet"),
                self.tr("Drop articles on the window, or open some from the File menu."),
            )
        elif not self._workspace.filter.is_empty:
            self._empty.say(
                self.tr("Nothing here under this filter"),
                self.tr("The filter at the left hides every excerpt of what you chose."),
                self.tr("Reset filter"),
            )
        elif selection:
            self._empty.say(
                self.tr("No excerpt names this place"),
                self.tr("Click a mark or a shaded area on the map."),
                self.tr("Show everything"),
            )
        else:
            self._empty.say(
                self.tr("Nothing found in these articles"),
                self.tr("No place or event was recognised in them."),
            )

    def _way_out(self) -> None:
        if not self._workspace.filter.is_empty:
            self._workspace.narrow(Filter())
        else:
            self._workspace.clear_selection()

    def _beyond(self, excerpt: Excerpt) -> str:
        dress = self._dress()
        if not dress.sought or not (excerpt.is_cut_before or excerpt.is_cut_after):
            return ""
        return beyond_html(excerpt, self._workspace.index.article(excerpt.article_id), dress.sought, dress.palette)

    def _dress(self) -> Dress:
        workspace = self._workspace
        return Dress(workspace.language, workspace.theme, workspace.index.understood(workspace.filter.words).sought)

    def _redress(self) -> None:
        self._list.wear(self._dress())
        self.refresh()

    def _wear(self, theme: str) -> None:
        self._list.wear(self._dress())
        self._empty.wear(theme)
        self._all.setIcon(icon("clear", theme))

    def _retranslate(self) -> None:
        self._all.setToolTip(self.tr("Show everything again"))
        self._all.setAccessibleName(self.tr("Clear selection"))
        self._list.setAccessibleName(self.tr("Excerpts"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)
