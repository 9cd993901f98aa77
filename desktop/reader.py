"""The reader: a whole article with its places, actors and events marked; a click on one selects it on the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.cards import Dress
from desktop.empty_state import EmptyState
from desktop.icons import icon
from desktop.reader_marks import ACTOR_LINK, PLACE_LINK, mark_article
from desktop.reader_notes import NotesOf, no_notes
from desktop.searching.reader_matches import ReaderMatches
from desktop.shown_text import ShownText
from desktop.workspace import Workspace
from geodata.dates_in_words import date_in_words
from geodata.model import Article, Span

MARGIN = 18
_LINK_COPY = "link-copy"  # Qt's name for copying an address, which here is no address


class Reader(QWidget):
    actor_wanted = Signal(str)
    menu_wanted = Signal(int, QPoint)  # at a code point of the article, and a point of the screen
    about_wanted = Signal(QPoint)  # the menu of the article itself
    selection_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._article: Article | None = None
        self._shown = ShownText("")
        self._title, self._about, self._legend = QLabel(), QLabel(), QLabel()
        self._page, self._more = QTextBrowser(), QToolButton()
        self._notes: NotesOf = no_notes
        self.matches = ReaderMatches(self._page, workspace)
        self._empty = EmptyState("reader", lambda: None)
        self._stack = QStackedWidget()
        self._lay_out()
        workspace.article_opened.connect(self.open)
        workspace.articles_changed.connect(self._refresh)
        workspace.language_changed.connect(lambda _: self._refresh())
        workspace.theme_changed.connect(lambda _: self._refresh())
        self._page.anchorClicked.connect(self._follow)
        self._page.customContextMenuRequested.connect(self._on_menu)
        self._page.selectionChanged.connect(self.selection_changed)
        self._more.clicked.connect(lambda _: self.about_wanted.emit(self._under(self._more)))
        self._retranslate()
        self._refresh()

    def _lay_out(self) -> None:
        self._title.setProperty("role", "reader-title")
        self._about.setProperty("role", "muted")
        self._legend.setProperty("role", "muted")
        for label in (self._title, self._about, self._legend):
            label.setWordWrap(True)
        self._page.setOpenLinks(False)
        self._page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._page.setObjectName("readerPage")
        self._page.document().setDocumentMargin(MARGIN)
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(12, 6, 12, 0)
        inner.setSpacing(5)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(heading)
        for widget in (self._about, self._legend, self.matches.bar):
            inner.addWidget(widget)
        inner.addWidget(self._page, 1)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(280)

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def page(self) -> QTextBrowser:
        """The text as it is shown."""
        return self._page

    @property
    def selected_span(self) -> Span | None:
        """The words that are selected, without the blanks around them."""
        cursor = self._page.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        start, end = (self._shown.offset(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._article.text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        return Span(start, end) if start < end else None

    def offset_at(self, point: QPoint) -> int:
        """The code point of the article nearest to a point of the page's viewport."""
        return self._shown.offset(self._page.cursorForPosition(point).position())

    def exact_offset_at(self, point: QPoint) -> int | None:
        """The code point that is shown right under a point of the page's viewport, if any is."""
        bars = QPoint(self._page.horizontalScrollBar().value(), self._page.verticalScrollBar().value())
        layout = self._page.document().documentLayout()
        position = layout.hitTest((point + bars).toPointF(), Qt.HitTestAccuracy.ExactHit)
        return self._shown.offset(position) if position >= 0 else None

    def box_of(self, span: Span) -> QPoint:
        """Where a stretch of the article ends on the page's viewport: the right end of its line, half up."""
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(self._shown.span(span)[1])
        return self._page.cursorRect(cursor).center()

    def add_standard_actions(self, menu: QMenu) -> None:
        """Copy and select all, as every text has them."""
        standard = self._page.createStandardContextMenu()
        standard.setParent(menu, standard.windowFlags())
        menu.addActions([each for each in standard.actions() if each.objectName() != _LINK_COPY])

    def annotate(self, notes: NotesOf) -> None:
        """Say more of an article's marks: `notes` is asked whenever an article is shown."""
        self._notes = notes
        self._refresh()

    def open(self, article_id: str, span: Span | None = None) -> None:
        """Shows an article of the project and scrolls to `span`, which it marks as selected text."""
        article = self._workspace.index.article(article_id)
        if article != self._article:
            self._article = article
            self._refresh()
        if span is not None:
            self._show_span(span)

    def _refresh(self) -> None:
        self._empty.wear(self._workspace.theme)
        self._article = self._article and self._as_it_is(self._article.id)
        if self._article:
            self._render(self._article)
        self._stack.setCurrentIndex(0 if self._article else 1)

    def _as_it_is(self, article_id: str) -> Article | None:
        """The article as the project has it now, if it still has it; it may be a row of a data set."""
        try:
            return self._workspace.index.article(article_id)
        except KeyError:
            return None

    def _render(self, article: Article) -> None:
        dress = Dress(self._workspace.language, self._workspace.theme)
        place = self._page.verticalScrollBar().value()
        self._title.setText(article.heading)
        self._about.setText(_about(article, dress))
        self._more.setIcon(icon("pencil", dress.theme))
        self._legend.setText(self._legend_text(article, dress))
        self._shown = ShownText(article.text)
        self._page.clear()
        self._page.setCurrentCharFormat(QTextCharFormat())  # or the text would look like what the cursor stood in
        self._page.setPlainText(self._shown.text)
        notes = self._notes(article)
        mark_article(self._page.document(), article, self._shown, dress, notes.marks)
        self.matches.show(article, self._shown)
        self._about.setToolTip(notes.about)
        self._page.verticalScrollBar().setValue(place)

    def _legend_text(self, article: Article, dress: Dress) -> str:
        palette = dress.palette
        counted = (len(article.places), len(article.actors), len(article.events))
        places, actors, events = (
            self.tr("%n place name(s)", "", counted[0]),
            self.tr("%n actor name(s)", "", counted[1]),
            self.tr("%n event(s)", "", counted[2]),
        )
        return (
            f'<span style="color:{palette.accent}; font-weight:600">{places}</span> &nbsp;·&nbsp; '
            f'<span style="font-weight:700">{actors}</span> &nbsp;·&nbsp; '
            f'<span style="background-color:{palette.accent_soft}">{events}</span>'
        )

    def _show_span(self, span: Span) -> None:
        start, end = self._shown.span(span)
        cursor = self._page.textCursor()
        cursor.setPosition(end)
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self.matches.go_near(start)

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyDecoded)
        if address.startswith(PLACE_LINK):
            self._workspace.select_place(address.removeprefix(PLACE_LINK))
        elif address.startswith(ACTOR_LINK):
            self.actor_wanted.emit(address.removeprefix(ACTOR_LINK))

    def _on_menu(self, point: QPoint) -> None:
        if self._article is not None:
            self.menu_wanted.emit(self.offset_at(point), self._page.viewport().mapToGlobal(point))

    def _under(self, button: QToolButton) -> QPoint:
        return button.mapToGlobal(button.rect().bottomLeft())

    def _retranslate(self) -> None:
        for say in (self._more.setToolTip, self._more.setAccessibleName):
            say(self.tr("Correct title, outlet, date or language"))
        self._page.setAccessibleName(self.tr("Article"))
        self._empty.say(self.tr("No article open"), self.tr("Choose “Read” on an excerpt to see it in its article."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)


def _about(article: Article, dress: Dress) -> str:
    published = date_in_words(article.published, dress.language) if article.published else ""
    return " · ".join(filter(None, (dress.language.comma.join(article.authors), article.outlet, published)))
