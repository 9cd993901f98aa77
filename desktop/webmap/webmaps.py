"""The project, or what is shown of it, as an interactive map in one HTML file, written by a worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Control, Task, Tasks
from desktop.webmap.dialog import ENDING, WebMapChoice, WebMapDialog
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.webmap.request import WebMapRequest, Written

_PATIENCE = 600  # ms before a progress bar is worth the unrest


class WebMaps(QObject):
    """Asks how, and lets a worker write it from the project file; the window stays usable meanwhile."""

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

    def choose(self) -> None:
        """Ask, write, and show what was written in the user's browser."""
        workspace = self._workspace
        dialog = WebMapDialog(
            Path(self._settings.last_folder) / f"{workspace.path.stem}{ENDING}",
            self._title(),
            workspace.sentence(),
            workspace.language,
            has_filter=not workspace.filter.is_empty,
            parent=self._window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            choice = dialog.choice
            self.write(choice).done.connect(lambda _written: _open(choice.path))

    def write(self, choice: WebMapChoice) -> Task:
        """Write what was chosen; what is in the file is told when it is there."""
        workspace = self._workspace
        self._settings.last_folder = str(choice.path.parent)
        request = WebMapRequest(
            chosen=workspace.filter if choice.filtered else Filter(),
            language=choice.language,
            theme=choice.theme,
            title=choice.title,
            projection=workspace.projection,
            boundaries=self._view.boundaries,
        )
        progress = self._progress(choice.path)
        task = self._tasks.start(partial(_write, workspace.path, request, choice.path))
        task.progressed.connect(partial(_show, progress))
        progress.canceled.connect(task.cancel)
        task.done.connect(partial(self._tell, choice.path))
        task.failed.connect(self.told)
        task.ended.connect(progress.deleteLater)
        return task

    def _progress(self, path: Path) -> QProgressDialog:
        label = self.tr("Writing {name}…").format(name=path.name)
        progress = QProgressDialog(label, self.tr("Cancel"), 0, 0, self._window)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        return progress

    def _tell(self, path: Path, written: Written) -> None:
        told = self.tr("Map with %n event(s) written to {path} ({size} MB)", "", written.events)
        self.told.emit(told.format(path=path, size=f"{written.size / 1e6:.1f}"))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _show(progress: QProgressDialog, done: int, total: int) -> None:
    progress.setMaximum(total)
    progress.setValue(done)


def _write(project: Path, request: WebMapRequest, path: Path, control: Control) -> Written:
    from geodata.export.project import opened_project  # with Folium behind it, only when it is used
    from geodata.webmap.writing import write_webmap

    def step(done: int, total: int) -> None:
        control.check()
        control.progress(done, total)

    with opened_project(project) as index:
        return write_webmap(index, request, path, step)
