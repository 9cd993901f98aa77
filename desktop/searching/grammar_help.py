"""What one may write in the search field, in a small window under it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from geodata.model import Language
from geodata.query.wording import HELP


class GrammarHelp(QFrame):
    """Goes away at the next click or key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("searchGrammar")
        self._title, self._table = QLabel(), QLabel()
        self._title.setProperty("role", "panel-title")
        self._table.setTextFormat(Qt.TextFormat.RichText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._table)

    def open_below(self, anchor: QWidget, language: Language) -> None:
        """Show it beside what was clicked."""
        self._title.setText(QCoreApplication.translate("GrammarHelp", "How to search"))
        self._table.setText(grammar_html(language))
        self.adjustSize()
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()


def grammar_html(language: Language) -> str:
    """The grammar as a table: what to write, and what it finds."""
    rows = (
        f'<tr><td style="padding:2px 18px 2px 0; white-space:pre"><b>{escape(written.within(language))}</b></td>'
        f'<td style="padding:2px 0">{escape(found.within(language))}</td></tr>'
        for written, found in HELP
    )
    return f"<table>{''.join(rows)}</table>"
