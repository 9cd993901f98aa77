"""Answers the actions of searching: to the field, to the next match, to the one before."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.panels import Panels
from desktop.reader import Reader
from desktop.searching.search_field import SearchField


class SearchDesk(QObject):
    def __init__(self, field: SearchField, reader: Reader, panels: Panels) -> None:
        super().__init__(field)
        self._field = field
        self._reader = reader
        self._panels = panels

    def focus(self) -> None:
        """Put the cursor into the search field."""
        self._panels.show("filter")
        self._field.focus()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Between the matches of the article that is open."""
        if self._reader.article is not None:
            self._panels.show("reader")
            self._reader.matches.step(by)
