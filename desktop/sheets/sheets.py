"""Evidence sheets of the project, or of what is shown of it: asks how, and lets a worker write them."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from desktop.exporting.file_exports import FileExports, step_of
from desktop.sheets.choice import SheetChoice
from desktop.tasks import Control, Task
from geodata.filters import Filter
from geodata.model import Language
from geodata.sheets.request import Grouping, SheetRequest, Written


class Sheets(FileExports):
    """What the window shows becomes a request, frozen; written from the project file."""

    def choose(self) -> None:
        """Ask, write, and open what was written; the options are there again next time."""
        from desktop.sheets.dialog import SheetDialog  # when it is first wanted

        workspace = self._workspace
        choice = SheetChoice.from_text(self._settings.sheet_choice)
        dialog = SheetDialog(
            self._proposed(choice.suffix),
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
        task = self._start(partial(_write, self._workspace.path, request, path), path)
        task.done.connect(partial(self._tell, path))
        return task

    def _tell(self, path: Path, written: Written) -> None:
        told = self.tr("Sheet with %n quotation(s) written to {path} ({size} MB)", "", written.quotations)
        self.told.emit(told.format(path=path, size=f"{written.size / 1e6:.1f}"))


def _write(project: Path, request: SheetRequest, path: Path, control: Control) -> Written:
    from geodata.export.project import opened_project  # with all that draws and sets behind it, only when used
    from geodata.sheets.writing import write_sheet

    with opened_project(project) as index:
        return write_sheet(index, request, path, step_of(control))
