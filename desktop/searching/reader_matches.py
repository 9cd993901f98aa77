"""What is looked for, marked in the reader's text over all other marks, and the way from one match to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktop.searching.match_bar import MatchBar
from desktop.shown_text import ShownText
from desktop.theme import PALETTES
from desktop.workspace import Workspace
from geodata.model import Article, Span


class ReaderMatches:
    """Marks an article that is shown, anew whenever the filter changes."""

    def __init__(self, page: QTextBrowser, workspace: Workspace) -> None:
        self._page = page
        self._workspace = workspace
        self._article: Article | None = None
        self._shown = ShownText("")
        self._stretches: Sequence[tuple[int, int]] = ()  # positions in the document
        self._current = -1
        self._words = ""
        self.bar = MatchBar()
        self.bar.went.connect(self._go)
        workspace.changed.connect(self._on_changed)

    def show(self, article: Article, shown: ShownText) -> None:
        """This article is on the page now."""
        self._article, self._shown = article, shown
        self._find()

    def step(self, by: int) -> None:
        """To the next match, or the one before; first to the one where the reader is."""
        self.bar.step(by)

    def _on_changed(self) -> None:
        if self._article is not None and self._words != self._workspace.filter.words:
            self._find()

    def _find(self) -> None:
        assert self._article is not None
        self._words = self._workspace.filter.words
        sought = self._workspace.index.understood(self._words).sought
        found = sought.in_article(self._article)
        self._stretches = [self._shown.span(Span(*each)) for each in found]
        self._current = -1
        self.bar.wear(self._workspace.theme)
        self.bar.show_matches(len(found))
        self._mark()

    def _go(self, number: int) -> None:
        self._current = number
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(self._stretches[number][0])
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._mark()

    def go_near(self, position: int) -> None:
        """The reader went to a place of the document: the next step goes on from there."""
        starts = [start for start, _ in self._stretches]
        self._current = -1
        self.bar.show_matches(len(starts))
        self.bar.stand_before(bisect_left(starts, position))
        self._mark()

    def _mark(self) -> None:
        self._page.setExtraSelections([self._selection(n) for n in range(len(self._stretches))])

    def _selection(self, number: int) -> QTextEdit.ExtraSelection:
        palette = PALETTES[self._workspace.theme]
        is_here = number == self._current
        look = QTextCharFormat()
        look.setBackground(QColor(palette.accent if is_here else palette.found))
        look.setForeground(QColor(palette.on_accent if is_here else palette.on_found))
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._page.document())
        start, end = self._stretches[number]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor, marked.format = cursor, look
        return marked
