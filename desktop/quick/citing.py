"""Quotations as citations on the clipboard: a menu for cards and the reader, and what Ctrl+C copies of a card."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.workspace import Workspace
from geodata.citation.formats import FORMATS, cited
from geodata.citation.source import Citation, citation_of
from geodata.excerpts import Excerpt
from geodata.model import Article, Span
from geodata.records import split_record_id


class Citing(QObject):
    """`told` says what is on the clipboard."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def menu_of(self, article: Article, span: Span | None) -> QMenu:
        """A stretch of an article, or all of it, in every format."""
        menu = QMenu(self.tr("Cop&y as"), self._window)
        menu.setObjectName("citeMenu")
        names = {
            "plain": self.tr("Quotation with source"),
            "markdown": "Markdown",
            "bibtex": "BibTeX",
            "csl-json": "CSL-JSON",
            "gb-t-7714": "GB/T 7714—2015",
        }
        for form in FORMATS:
            action = menu.addAction(names[form])
            action.setObjectName(form)
            action.triggered.connect(partial(self._copy_of, article, span, form))
        return menu

    def copy_excerpt(self, excerpt: Excerpt) -> None:
        """The quotation of a card with its source, as plain text."""
        self._copy(self.citation(self._workspace.index.article(excerpt.article_id), excerpt.span), "plain")

    def citation(self, article: Article, span: Span | None) -> Citation:
        """A citation of today; a row of a data set is cited as that data set."""
        parts = split_record_id(article.id)
        titles = {heading.id: heading.title for heading in self._workspace.index.datasets()} if parts else {}
        title = titles.get(parts[0], "") if parts else ""
        return citation_of(article, span, date.today(), dataset_title=title)

    def _copy_of(self, article: Article, span: Span | None, form: str, _checked: bool = False) -> None:
        self._copy(self.citation(article, span), form)

    def _copy(self, citation: Citation, form: str) -> None:
        QGuiApplication.clipboard().setText(cited(citation, form, self._workspace.language))
        self.told.emit(self.tr("The citation is on the clipboard"))
