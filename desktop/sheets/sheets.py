"""Evidence sheets of the project, or of what is shown of it: asks how, and lets a worker write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.sheets.choice import SheetChoice
from desktop.sheets.dialog import SheetDialog
from desktop.tasks import Control, Task, Tasks
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.model import Language
from geodata.sheets.request import Grouping, SheetRequest, Written

_PATIENCE = 500  # ms before a progress bar is worth the unrest


class Sheets(QObject):
    """What the window shows becomes a request, frozen; the window stays usable meanwhile."""

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
        """Ask, write, and open what was written; the options are there again next time."""
        workspace = self._workspace
        choice = SheetChoice.from_text(self._settings.sheet_choice)
        dialog = SheetDialog(
            Path(self._settings.last_folder) / f"{workspace.path.stem}{choice.suffix}",
            self._title(),
            workspace.sentence(),
            workspace.language,
            choice,
            has_filter=not workspace.filter.is_empty,
            parent=self._window,
        )
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        self._settings.sheet_choice = dialog.choice.as_text()
        if is_wanted:
            path = dialog.path
            task = self.write(self.request(dialog.choice, dialog.title, dialog.language), path)
            task.done.connect(lambda _written: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        dialog.deleteLater()

    def request(self, choice: SheetChoice, title: str, language: Language) -> SheetRequest:
        """The sheet of what is shown at this moment."""
        workspace = self._workspace
        return SheetRequest(
            chosen=workspace.filter if choice.filtered else Filter(),
            language=language,
            title=title,
            grouping=Grouping(choice.grouping),
            mentions=choice.mentions,
            map=choice.map,
            paper=choice.paper,
            projection=workspace.projection,
            boundaries=self._view.boundaries,
            made=date.today(),
        )

    def write(self, request: SheetRequest, path: Path) -> Task:
        """Write a sheet; what is in the file is told when it is there."""
        self._settings.last_folder = str(path.parent)
        progress = self._progress(path)
        task = self._tasks.start(partial(_write, self._workspace.path, request, path))
        task.progressed.connect(lambda done, _total: progress.setValue(done))
        progress.canceled.connect(task.cancel)
        task.done.connect(partial(self._tell, path))
        task.failed.connect(self.told)
        task.ended.connect(progress.deleteLater)
        return task

    def _progress(self, path: Path) -> QProgressDialog:
        label = self.tr("Writing {name}…").format(name=path.name)
        progress = QProgressDialog(label, self.tr("Cancel"), 0, 100, self._window)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        return progress

    def _tell(self, path: Path, written: Written) -> None:
        told = self.tr("Sheet with %n quotation(s) written to {path} ({size} MB)", "", written.quotations)
        self.told.emit(told.format(path=path, size=f"{written.size / 1e6:.1f}"))


def _write(project: Path, request: SheetRequest, path: Path, control: Control) -> Written:
    from geodata.export.project import opened_project  # with all that draws and sets behind it, only when used
    from geodata.sheets.writing import write_sheet

    def step(done: int, total: int) -> None:
        control.check()
        control.progress(done, total)

    with opened_project(project) as index:
        return write_sheet(index, request, path, step)
