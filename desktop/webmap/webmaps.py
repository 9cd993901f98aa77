"""The project, or what is shown of it, as an interactive map in one HTML file, written by a worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from desktop.exporting.file_exports import FileExports, step_of
from desktop.tasks import Control, Task
from geodata.filters import Filter
from geodata.webmap.request import ENDING, WebMapRequest, Written

if TYPE_CHECKING:
    from desktop.webmap.dialog import WebMapChoice


class WebMaps(FileExports):
    """Written from the project file."""

    def choose(self) -> None:
        """Ask, write, and show what was written in the user's browser."""
        from desktop.webmap.dialog import WebMapDialog  # when it is first wanted

        workspace = self._workspace
        dialog = WebMapDialog(
            self._proposed(ENDING),
            self._title(),
            workspace.sentence(),
            workspace.language,
            has_filter=not workspace.filter.is_empty,
            parent=self._window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            choice = dialog.choice
            self.write(choice).done.connect(lambda _written: _open(choice.path))
        dialog.deleteLater()

    def write(self, choice: WebMapChoice) -> Task:
        """Write what was chosen; what is in the file is told when it is there."""
        workspace = self._workspace
        request = WebMapRequest(
            chosen=workspace.filter if choice.filtered else Filter(),
            language=choice.language,
            theme=choice.theme,
            title=choice.title,
            projection=workspace.projection,
            boundaries=self._view.boundaries,
        )
        task = self._start(partial(_write, workspace.path, request, choice.path), choice.path)
        task.done.connect(partial(self._tell, choice.path))
        return task

    def _tell(self, path: Path, written: Written) -> None:
        told = self.tr("Map with %n event(s) written to {path} ({size} MB)", "", written.events)
        self.told.emit(told.format(path=path, size=f"{written.size / 1e6:.1f}"))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _write(project: Path, request: WebMapRequest, path: Path, control: Control) -> Written:
    from geodata.export.project import opened_project  # with Folium behind it, only when it is used
    from geodata.webmap.writing import write_webmap

    with opened_project(project) as index:
        return write_webmap(index, request, path, step_of(control))
