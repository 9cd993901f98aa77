"""Correcting events: changed, taken out, added from selected words, merged, split."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.correcting.actors_desk import ActorsDesk
from desktop.correcting.desk import Desk
from desktop.correcting.drafts import draft_event, merged, split
from desktop.correcting.event_editor import Asks, EventEditor
from desktop.correcting.merge_dialog import MergeDialog
from desktop.correcting.place_desk import PlaceDesk
from geodata.corrections.model import EventsReplaced
from geodata.model import Article, Event, Span

Selected = Callable[[str], Span | None]
"""What is selected in the reader of the article with that id."""


class EventsDesk(QObject):
    """Answers the menu of an event, and what is done with selected words."""

    def __init__(self, desk: Desk, places: PlaceDesk, actors: ActorsDesk, selected: Selected) -> None:
        super().__init__(desk)
        self._desk, self._places, self._actors = desk, places, actors
        self._editor: EventEditor | None = None
        self._selected = selected
        desk.workspace.project_opened.connect(lambda _: self.close())

    @property
    def editor(self) -> EventEditor | None:
        """The editor that is open."""
        return self._editor

    def edit(self, article: Article, event: Event) -> None:
        """Show an event in the editor."""
        editor = self._open(article, event)
        editor.saved.connect(partial(self._replace, article.id, event))
        editor.deleted.connect(partial(self.delete, article.id, event))

    def add(self, article: Article, span: Span) -> None:
        """Show a new event that rests on these words."""
        editor = self._open(article, draft_event(article, span), is_new=True)
        editor.saved.connect(lambda event: self._desk.correct([EventsReplaced.of(article.id, (), (event,))]))

    def delete(self, article_id: str, event: Event) -> None:
        self._desk.correct([EventsReplaced.of(article_id, (event,), ())])

    def merge(self, article: Article, ticked: Collection[str] = ()) -> None:
        """Ask which events of the article are one."""
        desk = self._desk
        dialog = MergeDialog(article.events, ticked, desk.language, desk.theme, desk.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and len(dialog.chosen) > 1:
            desk.correct([EventsReplaced.of(article.id, dialog.chosen, (merged(dialog.chosen),))])

    def split(self, article: Article, event: Event) -> None:
        """One event for each clause that reports it."""
        self._desk.correct([EventsReplaced.of(article.id, (event,), split(article, event))])

    def close(self) -> None:
        """Leave the event that is open as it was."""
        if self._editor is not None:
            self._editor.close()

    def look_at_selection(self) -> None:
        """Other words are selected in the reader."""
        if self._editor is not None:
            self._editor.look_at_selection()

    def _replace(self, article_id: str, before: Event, after: Event) -> None:
        if after != before:
            self._desk.correct([EventsReplaced.of(article_id, (before,), (after,))])

    def _open(self, article: Article, event: Event, *, is_new: bool = False) -> EventEditor:
        """One editor at a time: opening another closes the one that is open."""
        self.close()
        asks = Asks(
            partial(self._places.pick, self.tr("Where did it happen?")),
            partial(self._actors.pick, self.tr("Who took part?")),
            partial(self._selected, article.id),
        )
        desk = self._desk
        editor = EventEditor(article, event, asks, desk.language, desk.theme, is_new=is_new, parent=desk.window)
        editor.finished.connect(partial(self._forget, editor))
        self._editor = editor
        editor.show()
        return editor

    def _forget(self, editor: EventEditor, _result: int = 0) -> None:
        if self._editor is editor:
            self._editor = None
