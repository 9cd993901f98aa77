"""What the reader and the cards say of what was corrected."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from desktop.correcting.corrected_marks import Corrected, compared
from desktop.correcting.corrected_words import actor_was, card_note, event_was, place_was
from desktop.reader_notes import Note, Notes
from desktop.workspace import Workspace
from geodata.excerpts import Excerpt
from geodata.model import Article


class CorrectedNotes(QObject):
    """Compares an article with what was read of it; each once, until something is corrected."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: dict[str, Corrected] = {}
        for signal in (workspace.corrections_changed, workspace.articles_changed, workspace.project_opened):
            signal.connect(lambda *_: self._known.clear())

    def of_article(self, article: Article) -> Notes:
        """For the reader."""
        corrected = self._known[article.id] = self._compared(article)  # who shows it may be told before this is
        about = self.tr("Corrected by you") if corrected.fields else ""
        return Notes(tuple(self._marks(article, corrected)), about)

    def of_excerpt(self, excerpt: Excerpt) -> str:
        """For a card."""
        corrected = self.corrected(excerpt.article_id)
        return card_note(corrected, excerpt.event, excerpt.span, self._workspace.language) if corrected else ""

    def corrected(self, article_id: str) -> Corrected:
        """What differs in an article from what was read; nothing in one of which nothing was read here."""
        if article_id not in self._known:
            self._known[article_id] = self._compared(self._workspace.index.article(article_id))
        return self._known[article_id]

    def _compared(self, article: Article) -> Corrected:
        workspace = self._workspace
        if not workspace.store.corrections.is_corrected(article.id):
            return Corrected()
        return compared(workspace.as_read(article.id), article)

    def _marks(self, article: Article, corrected: Corrected) -> Iterator[Note]:
        language = self._workspace.language
        for event in article.events:
            if event.id in corrected.events:
                yield Note(event.trigger, event_was(corrected.events[event.id], event, language))
        for span, place in corrected.places.items():
            yield Note(span, place_was(place, language))
        for span, actor in corrected.actors.items():
            yield Note(span, actor_was(actor, language))
        for no_place in corrected.no_places:
            yield Note(no_place.span, place_was(no_place, language), gone=True)
        for no_actor in corrected.no_actors:
            yield Note(no_actor.span, actor_was(no_actor, language), gone=True)
