"""The list of all corrections and the project: shown, gone to, withdrawn."""

from __future__ import annotations

from datetime import datetime
from functools import singledispatch

from PySide6.QtCore import QObject

from desktop.correcting.corrections_dialog import CorrectionsDialog, ListedCorrection
from desktop.correcting.desk import Desk
from desktop.correcting.scope_choice import scope_in_words
from geodata.corrections.model import (
    ActorCorrection,
    Confirmed,
    Correction,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    article_of,
)
from geodata.dates_in_words import day_in_words
from geodata.model import Span


class CorrectionsLink(QObject):
    """Opens the list, and keeps it in line while it is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: CorrectionsDialog | None = None
        desk.workspace.corrections_changed.connect(self._refresh)
        desk.workspace.project_opened.connect(lambda _: self._close())

    @property
    def dialog(self) -> CorrectionsDialog | None:
        """The list, while it is open."""
        return self._dialog

    def show(self) -> None:
        if self._dialog is None:
            self._dialog = CorrectionsDialog(self._desk.theme, self._desk.window)
            self._dialog.wanted.connect(self._go)
            self._dialog.withdrawn.connect(self._withdraw)
            self._dialog.finished.connect(lambda _: self._close())
        self._refresh()
        self._dialog.show()
        self._dialog.raise_()

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    def _refresh(self) -> None:
        if self._dialog is not None:
            made, times = self._desk.workspace.corrections(), self._desk.workspace.store.corrections.times()
            lost = self._lost({article_of(each) for _, each in made} - {""})
            self._dialog.show_corrections([self._listed(id_, each, lost, times[id_]) for id_, each in reversed(made)])
            self._dialog.withdraw.setVisible(not self._desk.why_not())

    def _lost(self, article_ids: set[str]) -> set[int]:
        workspace = self._desk.workspace
        there = (article_id for article_id in article_ids if article_id in workspace.index)
        return {id_ for article_id in there for id_, _ in workspace.lost(article_id)}

    def _listed(self, id_: int, made: Correction, lost: set[int], when: datetime) -> ListedCorrection:
        workspace, article_id = self._desk.workspace, article_of(made)
        is_there = not article_id or article_id in workspace.index
        why = ""
        if not is_there:
            why = self.tr("Its article is not in the project any more")
        elif id_ in lost:
            why = self.tr("It does nothing: what it is about was not found when the article was read again")
        scope = made.scope if isinstance(made, PlaceCorrection | ActorCorrection) else None
        reach = scope or (Scope.ARTICLE if article_id else Scope.PROJECT)
        where = workspace.name_of(article_id) if article_id and is_there else article_id
        day = f"{day_in_words(when.date(), self._desk.language)} {when:%H:%M}"
        return ListedCorrection(id_, self._desk.in_words(made), scope_in_words(reach), day, where, why)

    def _go(self, id_: int) -> None:
        """To the words it is about, in the reader; to an actor in its panel."""
        made = dict(self._desk.workspace.corrections()).get(id_)
        article_id = article_of(made) if made else ""
        if made is not None and article_id in self._desk.workspace.index:
            self._desk.workspace.open_article(article_id, span_of(made))

    def _withdraw(self, ids: list[int]) -> None:
        self._desk.workspace.withdraw(ids, self.tr("withdraw corrections"))


@singledispatch
def span_of(made: object) -> Span | None:  # noqa: ARG001
    """Where in its article a correction is about something; None where it is about all of it."""
    return None


@span_of.register
def _(made: PlaceCorrection) -> Span | None:
    return made.span


@span_of.register
def _(made: ActorCorrection) -> Span | None:
    return made.span


@span_of.register
def _(made: Confirmed) -> Span | None:
    return made.span


@span_of.register
def _(made: EventsReplaced) -> Span | None:
    return made.anchors[0].evidence if made.anchors else made.events[0].evidence
