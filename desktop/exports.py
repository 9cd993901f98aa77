"""The data of the project, or of what is shown of it, into a file for other programs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from desktop.exporting.file_exports import FileExports, step_of
from desktop.tasks import Control
from geodata.filters import Filter

if TYPE_CHECKING:  # with all formats behind them, only when data is exported
    from desktop.export_dialog import ExportChoice
    from geodata.export.project import Order
    from geodata.export.tables import Export


class Exports(FileExports):
    """Tables for a GIS, a spreadsheet or a gazetteer, written from the project file."""

    def choose(self) -> None:
        """Ask, and write."""
        from desktop.export_dialog import ExportDialog

        workspace = self._workspace
        has_filter = not workspace.filter.is_empty
        path = self._proposed(".geojson")
        dialog = ExportDialog(path, workspace.sentence(), has_filter=has_filter, parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write(dialog.choice)
        dialog.deleteLater()

    def write(self, choice: ExportChoice) -> None:
        """Write what was chosen; what is in the file is told when it is there."""
        from geodata.export.project import Order

        workspace = self._workspace
        order = Order(
            output=choice.path,
            form=choice.form,
            chosen=workspace.filter if choice.filtered else Filter(),
            layers=choice.layers,
            language=workspace.language,
            title=self._title(),
        )
        task = self._start(partial(_write, workspace.path, order), choice.path)
        task.done.connect(partial(self._tell, choice.path))

    def _tell(self, path: Path, export: Export) -> None:
        rows = sum(len(table.rows) for table in export.tables.values())
        self.told.emit(self.tr("%n row(s) written to {path}", "", rows).format(path=path))


def _write(project: Path, order: Order, control: Control) -> Export:
    from geodata.export.project import export_project

    return export_project(project, order, step_of(control))
