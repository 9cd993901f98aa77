"""Articles read again by this version of the program, off-thread; what the user corrected is applied to them anew."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.progress import Progress
from desktop.tasks import Control, Task, Tasks
from desktop.workspace import Workspace
from geodata.corrections.model import Correction
from geodata.model import Article

_AT_ONCE = 40  # articles that are taken from the project while the window waits
_Asked = tuple[tuple[Article, tuple[Correction, ...]], ...]


def read_slice(asked: _Asked, control: Control) -> list[Article]:
    """The articles as they are read now, each in the language that its corrections give it."""
    from geodata.corrections.rereading import read_again

    found = []
    for article, corrections in asked:
        control.check()
        found.append(read_again(article, corrections))
    return found


class Rereading(QObject):
    """Answers "Read again": a slice of articles after the other, all of them one step of the history."""

    told = Signal(str)
    ended = Signal(int, int)  # articles read again, and corrections of them that found nothing to be applied to

    def __init__(self, workspace: Workspace, tasks: Tasks, progress: Progress, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._tasks, self._progress = workspace, tasks, progress
        self._task: Task | None = None
        self._waiting: list[str] = []
        self._read: list[Article] = []
        self._total = 0
        progress.cancelled.connect(self.cancel)
        workspace.project_opened.connect(self._begin_anew)

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def offer(self) -> None:
        """Say so if articles of the project were read by an earlier version."""
        number = 0 if self._workspace.store.read_only else len(self._workspace.store.corrections.outdated())
        if number:
            offer = self.tr("Articles read by an earlier version of the program: {count}. Edit ▸ Read Again")
            self.told.emit(offer.format(count=number))

    def read_outdated(self) -> None:
        """Read again what an earlier version read."""
        outdated = self._workspace.store.corrections.outdated()
        if not outdated:
            self.told.emit(self.tr("All articles were read by this version of the program"))
        elif self._workspace.may_change():
            self.reread(outdated)

    def reread(self, article_ids: Sequence[str]) -> None:
        """Read these articles again; while that is under way nothing more is taken up."""
        if self.is_busy or not article_ids:
            return
        self._waiting, self._read, self._total = list(article_ids), [], len(article_ids)
        self._progress.begin()
        self._next()

    def cancel(self) -> None:
        """Leave everything as it is."""
        self._waiting, self._read = [], []
        if self._task is not None:
            self._task.cancel()

    def _next(self) -> None:
        self._progress.show_progress(self._total - len(self._waiting), self._total)
        store = self._workspace.store
        ids, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        asked = tuple(
            (store.corrections.as_read(id_), tuple(each for _, each in store.corrections.of(id_)))
            for id_ in ids
            if id_ in store
        )
        self._task = self._tasks.start(
            partial(read_slice, asked), on_done=self._read.extend, on_failed=self.told.emit
        )
        self._task.ended.connect(self._on_slice)

    def _on_slice(self) -> None:
        task, self._task = self._task, None
        if task is None or task.is_cancelled or not task.outcome_known:
            self._progress.hide()
        elif self._waiting:
            self._next()
        else:
            self._finish()

    def _finish(self) -> None:
        self._progress.hide()
        read, self._read = self._read, []
        if not self._workspace.add_readings(read):
            return
        lost = sum(len(self._workspace.lost(article.id)) for article in read)
        words = self.tr("Articles read again: {count}. Corrections that no longer find their place: {lost}")
        plain = self.tr("Articles read again: {count}. All corrections were kept")
        self.told.emit((words if lost else plain).format(count=len(read), lost=lost))
        self.ended.emit(len(read), lost)

    def _begin_anew(self) -> None:
        self.cancel()
        self.offer()
