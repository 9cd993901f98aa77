"""Files that leave the project: a worker writes them, behind a progress bar that can cancel it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Control, Task, Tasks
from desktop.workspace import Workspace

_PATIENCE = 500  # ms before a progress bar is worth the unrest


class FileExports(QObject):
    """Asks how a kind of file is to be written and has it written; the window stays usable meanwhile.

    What became of it is `told`, in a sentence.
    """

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        view: MapView,
        tasks: Tasks,
        settings: Settings,
        title_of_project: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._view = view
        self._tasks = tasks
        self._settings = settings
        self._title = title_of_project
        self._window = window

    def _proposed(self, suffix: str) -> Path:
        """Where a file goes unless the user says otherwise: where the last one went, named like the project."""
        return Path(self._settings.last_folder) / f"{self._workspace.path.stem}{suffix}"

    def _start(self, job: Callable[[Control], object], path: Path) -> Task:
        """Let a worker do `job`, which writes `path`; why it could not is told."""
        self._settings.last_folder = str(path.parent)
        progress = self._progress(path)
        task = self._tasks.start(job)
        follow(task, progress)
        task.failed.connect(self.told)
        return task

    def _progress(self, path: Path) -> QProgressDialog:
        label = self.tr("Writing {name}…").format(name=path.name)
        progress = QProgressDialog(label, self.tr("Cancel"), 0, 0, self._window)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        return progress


def follow(task: Task, progress: QProgressDialog) -> None:
    """Show how far a task is, let it be cancelled there, and go when it ends."""
    task.progressed.connect(partial(_show, progress))
    progress.canceled.connect(task.cancel)
    task.ended.connect(progress.deleteLater)


def step_of(control: Control) -> Callable[[int, int], None]:
    """What a writer calls between its steps: tells how far it is, and leaves there once it is cancelled."""

    def step(done: int, total: int) -> None:
        control.check()
        control.progress(done, total)

    return step


def _show(progress: QProgressDialog, done: int, total: int) -> None:
    progress.setMaximum(total)
    progress.setValue(done)
