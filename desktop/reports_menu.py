"""The other articles that seem to tell an event: as a tooltip, and as a menu from which to read one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from geodata.dates_in_words import date_in_words
from geodata.model import Language
from geodata.reports import Report

LISTED = 20  # a wire report may stand in hundreds of articles
LONGEST_TITLE = 60


class ReportsMenu(QMenu):
    """One entry for each article, as they came out; gone when it closes."""

    wanted_to_read = Signal(object)  # Report

    def __init__(self, reports: Sequence[Report], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for report in reports[:LISTED]:
            entry = self.addAction(report_in_words(report, language).replace("&", "&&"))
            entry.triggered.connect(lambda _=False, report=report: self.wanted_to_read.emit(report))
        if len(reports) > LISTED:
            self.addAction(_ELLIPSIS).setEnabled(False)


def reports_tooltip(reports: Sequence[Report], language: Language) -> str:
    """The articles, a line each; titles are shown, never interpreted."""
    lines = [escape(report_in_words(report, language)) for report in reports[:LISTED]]
    more = [_ELLIPSIS] if len(reports) > LISTED else []
    return f'<p style="white-space:pre">{"<br>".join([*lines, *more])}</p>'


def report_in_words(report: Report, language: Language) -> str:
    """ "Title · outlet · date", as far as known."""
    heading = report.heading
    title = " ".join((heading.title or heading.id).split())
    shown = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    published = date_in_words(heading.published, language) if heading.published else ""
    return " · ".join(filter(None, (shown, heading.outlet, published)))


_ELLIPSIS = "…"
