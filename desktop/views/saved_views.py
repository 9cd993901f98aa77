"""The project's saved views: saving, changing, moving, discarding and going to them; each change can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.views.details_dialog import DetailsDialog
from desktop.views.shown_view import ShownView
from desktop.workspace import Workspace
from geodata.atlas.order import AtlasOrder, By
from geodata.atlas.pages import page_of_view
from geodata.atlas.saved_view import SavedView, in_a_line, new_id
from geodata.atlas.seen import Change, change
from geodata.atlas.words import change_in_words
from geodata.errors import GeodataError
from geodata.figures.request import FigureRequest

Said = tuple[str, str, str] | None  # name, title and note; None where nothing was agreed on
Ask = Callable[[str, str, str], Said]


class SavedViews(QObject):
    """What the panel, the presentation and the actions ask; `ask` lets the user name and describe a view."""

    changed = Signal()
    told = Signal(str)
    shown = Signal(object)  # SavedView that the window was brought to

    def __init__(self, workspace: Workspace, shown: ShownView, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._shown = shown
        self._window = window
        self._views: tuple[SavedView, ...] = ()
        self.ask: Ask = self._ask
        workspace.views_changed.connect(self._read)
        workspace.project_opened.connect(self._read)
        self._read()

    @property
    def all(self) -> tuple[SavedView, ...]:
        return self._views

    def save(self) -> None:
        """Keep what the window shows under a name."""
        if not self._workspace.may_change():
            return
        chosen = self._workspace.filter
        suggestion = self.tr("View %n", "", len(self._views) + 1) if chosen.is_empty else ""
        suggestion = suggestion or in_a_line(self._workspace.filter_sentence())
        if said := self.ask(suggestion, "", ""):
            name, title, note = said
            self.set((*self._views, self._shown.taken(new_id(), name, title, note)), self.tr("save view"))

    def describe(self, view: SavedView) -> None:
        """Ask for another name, title or note."""
        said = self.ask(view.name, view.title, view.note) if self._workspace.may_change() else None
        if said:
            name, title, note = said
            self._put(replace(view, name=name, title=title, note=note), self.tr("describe view"))

    def update(self, view: SavedView) -> None:
        """Let a view be what the window shows now; its name and words stay."""
        self._put(self._shown.taken(view.id, view.name, view.title, view.note), self.tr("update view"))

    def discard(self, view: SavedView) -> None:
        self.set(tuple(each for each in self._views if each.id != view.id), self.tr("delete view"))

    def arrange(self, ids: Sequence[str]) -> None:
        """Put the views into another order."""
        by_id = {view.id: view for view in self._views}
        self.set(tuple(by_id[id_] for id_ in ids), self.tr("move view"))

    def move(self, view: SavedView, steps: int) -> None:
        """One view up (-1) or down (1)."""
        ids = [each.id for each in self._views]
        at = ids.index(view.id)
        ids.insert(min(max(at + steps, 0), len(ids) - 1), ids.pop(at))
        self.arrange(ids)

    def go(self, view: SavedView) -> None:
        """Bring the window back to a view."""
        self._shown.show(view)
        self.shown.emit(view)

    def change_of(self, view: SavedView) -> Change | None:
        """What came and went since a view was saved."""
        return change(self._workspace.index, view.filter, view.seen) if view.seen else None

    def changed_in_words(self, view: SavedView) -> str:
        """That, where something did; else ""."""
        found = self.change_of(view)
        return change_in_words(found, self._workspace.language) if found and not found.is_none else ""

    def figure_of(self, view: SavedView) -> FigureRequest:
        """A view as a figure, without a size of its own yet."""
        order = AtlasOrder(By.VIEW, date.today(), language=self._workspace.language)
        return page_of_view(view, order).figure

    def set(self, views: tuple[SavedView, ...], text: str) -> None:
        """Have these views, as a step of the history; equal ones are no news."""
        if views != self._views:
            self._workspace.set_views(views, text)

    def _put(self, view: SavedView, text: str) -> None:
        self.set(tuple(view if each.id == view.id else each for each in self._views), text)

    def _read(self) -> None:
        try:
            self._views = self._workspace.store.views.all()
        except GeodataError as error:
            self._views = ()
            self.told.emit(str(error))
        self.changed.emit()

    def _ask(self, name: str, title: str, note: str) -> Said:
        dialog = DetailsDialog(name, title, note, self._window)
        is_agreed = dialog.exec() == QDialog.DialogCode.Accepted
        said = dialog.said
        dialog.deleteLater()
        return said if is_agreed else None
