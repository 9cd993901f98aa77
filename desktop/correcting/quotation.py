"""The clause that an event rests on, as a quotation; the word in it that names the event is underlined."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.shown_text import ShownText
from desktop.theme import PALETTES
from geodata.maps.style import QUADS
from geodata.model import Article, Event

_ROWS = 4


class Quotation(QTextEdit):
    """Read-only, escaped by being plain text."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setObjectName("quotation")
        self.setFixedHeight(_ROWS * self.fontMetrics().lineSpacing() + 18)

    def show_event(self, article: Article, event: Event) -> None:
        """All clauses that report the event, the first one with its trigger."""
        evidence = event.evidence
        quoted = [article.quote(span) for span in (evidence, *event.also)]
        shown = ShownText("\n\n".join(quoted))
        self.setPlainText(shown.text)
        if not evidence.covers(event.trigger) or event.trigger == evidence:
            return
        start, end = shown.span(event.trigger.shifted(-evidence.start))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(QUADS[event.quad].colour(self._theme)))
        look.setForeground(QColor(PALETTES[self._theme].accent))
        cursor.mergeCharFormat(look)
