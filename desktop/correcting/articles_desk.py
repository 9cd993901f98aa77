"""Correcting what an article tells about itself, and reading it again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.correcting.article_form import ArticleForm
from desktop.correcting.desk import Desk
from geodata.model import Article


class ArticlesDesk(QObject):
    """Answers the menu of an article."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def change(self, article: Article) -> None:
        """Ask for another title, outlet, date, authors or language."""
        form = ArticleForm(article, self._desk.window)
        if form.exec() == QDialog.DialogCode.Accepted and form.change is not None:
            self._desk.correct([form.change])

    def read_again(self, article_id: str) -> None:
        """Read the article with this version of the program; the corrections in it are kept."""
        step = self.tr("read “{article}” again").format(article=self._desk.workspace.name_of(article_id))
        if self._desk.workspace.read_again((article_id,), step):
            self._desk.told.emit(self.tr("Read again; your corrections are kept"))
