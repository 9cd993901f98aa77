"""All actors of the shown events, to search and to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.actors_rows import listed_row
from desktop.empty_state import EmptyState
from desktop.ranked_list import RankedList
from geodata.actor_list import ActorList
from geodata.model import Language

_SOON = 120  # ms after the last letter


class ActorsListPage(QWidget):
    """`way_out_wanted` asks for whatever would bring actors into the list."""

    actor_chosen = Signal(str)
    way_out_wanted = Signal()

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ActorList | None = None
        self._language = Language.ENGLISH
        self._is_filtered = False
        self.search, self._count = QLineEdit(), QLabel()
        self.list = RankedList(theme)
        self._empty = EmptyState("seats", self._on_way_out)
        self._empty.wear(theme)
        self._stack = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._lay_out()
        self._later.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self._choose_first)
        self.list.chosen.connect(self.actor_chosen)

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        self._count.setProperty("role", "muted")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(5)
        layout.addWidget(self.search)
        layout.addWidget(self._count)
        layout.addWidget(self._stack, 1)

    def show_actors(self, found: ActorList, language: Language, *, is_filtered: bool) -> None:
        """`is_filtered`: whether a filter may hide actors, which an empty list then says."""
        self._found, self._language, self._is_filtered = found, language, is_filtered
        self._narrow()
        self.retranslate()

    def _narrow(self) -> None:
        if self._found is None:
            return
        shown = self._found.matching(self.search.text())
        self.list.rows.show(len(shown), listed_row(shown, self._language))
        self._count.setText(QCoreApplication.translate("Actors", "%n actor(s)", "", len(shown)) if shown else "")
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self.search.text().strip() and self._found:
            self._empty.say(self.tr("No actor of that name"), "", self.tr("Clear the search"))
        elif self._is_filtered:
            self._empty.say(
                self.tr("No actors under this filter"),
                self.tr("None of the events shown has a source or target."),
                self.tr("Reset filter"),
            )
        else:
            self._empty.say(self.tr("No actors yet"), self.tr("They come with the events of your articles."))

    def _on_way_out(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.way_out_wanted.emit()

    def _choose_first(self) -> None:
        self._later.stop()
        self._narrow()
        if self.list.rows.rowCount():
            self.actor_chosen.emit(self.list.rows.row(0).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
            self.list.setCurrentIndex(self.list.rows.index(0))
            return
        super().keyPressEvent(event)

    def wear(self, theme: str) -> None:
        self.list.wear(theme)
        self._empty.wear(theme)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find an actor"))
        self.search.setAccessibleName(self.tr("Find an actor"))
        self.list.setAccessibleName(self.tr("Actors"))
        self._say_why_empty()
