"""Articles that have just been read wait here a moment, so that many small ones do not redraw the window each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.workspace import Workspace
from geodata.model import Article

_SHORTEST = 120  # ms; what a kill may lose
_SHARE = 3  # the window gets this many times longer to answer the user than it takes to show new articles


class Arrivals(QObject):
    """Puts articles into the workspace, those that come close together at once, all as one step of the history."""

    refused = Signal()  # the project takes no more: the disk may be full, or the file gone

    def __init__(self, workspace: Workspace, batch: int, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._batch = batch
        self._waiting: dict[str, Article] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SHORTEST)
        self._timer.timeout.connect(self.store)

    def add(self, article: Article, *, apart: bool = False) -> Article:
        """Take an article, and give it back with the id it has now; `apart`, even beside one of the same text."""
        article = replace(article, id=self._free_id(article, apart=apart))
        self.put(article)
        return article

    def put(self, article: Article) -> None:
        """Take an article under its own id, in the place of the one that has it."""
        self._waiting[article.id] = article
        if not self._timer.isActive():
            self._timer.start()

    def knows_reading(self, article: Article) -> bool:
        """Whether the same text of the same file has been read before."""
        old = self.known(self._free_id(article))
        return old is not None and old.origin == article.origin

    def store(self) -> None:
        """Store what waits, now."""
        self._timer.stop()
        if not self._waiting:
            return
        clock = QElapsedTimer()
        clock.start()
        articles = tuple(self._waiting.values())
        self._waiting.clear()
        if not self._workspace.add_articles(articles, self._batch):
            self.refused.emit()
        self._timer.setInterval(max(_SHORTEST, _SHARE * clock.elapsed()))

    def known(self, article_id: str) -> Article | None:
        """The article of that id, be it in the project or still waiting here."""
        if article_id in self._waiting:
            return self._waiting[article_id]
        index = self._workspace.index
        return index.article(article_id) if article_id in index else None

    def _free_id(self, article: Article, *, apart: bool = False) -> str:
        """The article's id, or one beside it when another text has that id: two news.txt are two articles.

        The same text read again keeps its id, and so takes the place of its earlier reading.
        """
        for candidate in _ids(article.id):
            other = self.known(candidate)
            if other is None or (other.text == article.text and not apart):
                return candidate
        raise AssertionError("unreachable: the candidates do not end")


def _ids(first: str) -> Iterator[str]:
    yield first
    for number in count(2):
        yield f"{first}-{number}"
