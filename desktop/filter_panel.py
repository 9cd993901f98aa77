"""The filter at the left: words, dates, regions, event types, actors and articles, and one way to reset them all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.date_range import DateRangeEdit
from desktop.facet_rows import ARTICLES_LISTED, actor_rows, article_rows, type_rows
from desktop.facet_tree import FacetTree
from desktop.region_facet import RegionFacet
from desktop.searching.search_field import SearchField
from desktop.workspace import Workspace
from geodata.filters import DateRange, Filter
from geodata.model import EventType

ARTICLES_TALLEST = 300  # pixels


class FilterPanel(QWidget):
    """Shows the workspace's filter and changes it; every row says what choosing it would show."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reset, self._summary = QPushButton(), QLabel()
        self.search, self._find_actor = SearchField(workspace), QLineEdit()
        self._dates = DateRangeEdit()
        self.where = RegionFacet(workspace)
        self.regions = self.where.areas
        self.types = FacetTree()
        self.actors = FacetTree(above=self._find_actor)
        self.articles = FacetTree(tallest=ARTICLES_TALLEST)
        self._chosen_box = QWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        self._summary.setProperty("role", "muted")
        self._summary.setWordWrap(True)
        self._find_actor.setClearButtonEnabled(True)
        heading = QHBoxLayout(self._chosen_box)
        heading.addWidget(self._summary, 1)
        heading.addWidget(self._reset, alignment=Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(11)
        for part in (self.search, self._dates, self.where, self.types, self.actors, self.articles):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        heading.setContentsMargins(12, 2, 12, 4)
        layout.addWidget(self._chosen_box)
        layout.addWidget(scroll, 1)
        self.setMinimumWidth(220)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.changed.connect(self.refresh)
        workspace.language_changed.connect(lambda _: self.refresh())
        self._reset.clicked.connect(lambda: workspace.narrow(Filter()))
        self._find_actor.textChanged.connect(lambda _: self._show_actors())
        self._dates.edited.connect(self._on_dates)
        self.articles.ticked.connect(lambda ids: self._narrow(lambda f: f.with_articles(ids)))
        self.actors.ticked.connect(lambda ids: self._narrow(lambda f: f.with_actors(ids)))
        self.types.ticked.connect(lambda ids: self._narrow(lambda f: f.with_types([*map(EventType, ids)])))

    def _narrow(self, change: Callable[[Filter], Filter]) -> None:
        self._workspace.narrow(change(self._workspace.filter))

    def _on_dates(self, dates: DateRange | None) -> None:
        self._narrow(lambda f: f.with_dates(dates))

    def refresh(self) -> None:
        """Asks the workspace again."""
        workspace, chosen = self._workspace, self._workspace.filter
        counts, language = workspace.counts(), workspace.language
        self.where.refresh()
        self.types.show_rows(type_rows(counts, language), {kind.value for kind in chosen.types})
        self.articles.show_rows(
            article_rows(workspace.index.listed(chosen, ARTICLES_LISTED), counts), chosen.articles
        )
        self._show_actors()
        self._dates.show_range(chosen.dates)
        self._dates.offer(*(workspace.index.days() or (None, None)))
        self.search.refresh()
        self._summary.setText("" if chosen.is_empty else chosen.sentence(language, workspace.name_of))
        self._chosen_box.setVisible(not chosen.is_empty)

    def _show_actors(self) -> None:
        workspace, chosen = self._workspace, self._workspace.filter
        rows = actor_rows(workspace.counts(), chosen, workspace.name_of, self._find_actor.text())
        self.actors.show_rows(rows, chosen.actors)

    def _retranslate(self) -> None:
        self._reset.setText(self.tr("Reset"))
        self._reset.setToolTip(self.tr("Show everything again"))
        self._find_actor.setPlaceholderText(self.tr("Find an actor…"))
        self._find_actor.setAccessibleName(self.tr("Find an actor"))
        titles = (
            (self.types, self.tr("Event types")),
            (self.actors, self.tr("Actors")),
            (self.articles, self.tr("Articles")),
        )
        for facet, title in titles:
            facet.set_title(title)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)
