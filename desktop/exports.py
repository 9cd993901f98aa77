"""The data of the project, or of what is shown of it, into a file for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from desktop.export_dialog import ExportChoice, ExportDialog
from desktop.settings import Settings
from desktop.tasks import Control, Tasks
from desktop.workspace import Workspace
from geodata.export.project import Order, export_project
from geodata.export.tables import Export
from geodata.filters import Filter

_PATIENCE = 600  # ms before a progress bar is worth the unrest


class Exports(QObject):
    """Asks how, and lets a worker write it from the project file; the window stays usable meanwhile."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        settings: Settings,
        title_of_project: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._settings = settings
        self._title = title_of_project
        self._window = window

    def choose(self) -> None:
        workspace = self._workspace
        path = Path(self._settings.last_folder) / f"{workspace.path.stem}.geojson"
        has_filter = not workspace.filter.is_empty
        dialog = ExportDialog(path, workspace.sentence(), has_filter=has_filter, parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write(dialog.choice)

    def write(self, choice: ExportChoice) -> None:
        """Write what was chosen; what is in the file is told when it is there."""
        workspace = self._workspace
        self._settings.last_folder = str(choice.path.parent)
        order = Order(
            output=choice.path,
            form=choice.form,
            chosen=workspace.filter if choice.filtered else Filter(),
            layers=choice.layers,
            language=workspace.language,
            title=self._title(),
        )
        progress = self._progress(choice.path)
        task = self._tasks.start(partial(_write, workspace.path, order))
        task.progressed.connect(lambda done, total: _show(progress, done, total))
        progress.canceled.connect(task.cancel)
        task.done.connect(partial(self._tell, choice.path))
        task.failed.connect(self.told)
        task.ended.connect(progress.deleteLater)

    def _progress(self, path: Path) -> QProgressDialog:
        label = self.tr("Writing {name}…").format(name=path.name)
        progress = QProgressDialog(label, self.tr("Cancel"), 0, 0, self._window)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        return progress

    def _tell(self, path: Path, export: Export) -> None:
        rows = sum(len(table.rows) for table in export.tables.values())
        self.told.emit(self.tr("%n row(s) written to {path}", "", rows).format(path=path))


def _show(progress: QProgressDialog, done: int, total: int) -> None:
    progress.setMaximum(total)
    progress.setValue(done)


def _write(project: Path, order: Order, control: Control) -> Export:
    def step(done: int, total: int) -> None:
        control.check()
        control.progress(done, total)

    return export_project(project, order, step)
