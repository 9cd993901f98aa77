"""Snapshots of the map as it is seen, into a file or for other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.snapshot import render_snapshot, save
from desktop.snapshot_dialog import SnapshotChoice, SnapshotDialog
from desktop.snapshot_request import LONGEST_SIDE, SMALLEST, SnapshotRequest
from desktop.workspace import Workspace
from geodata.datasets.credits import credits_of
from geodata.dates_in_words import day_in_words
from geodata.errors import ExportFailed

_COPIED_SCALE = 2


class Snapshots(QObject):
    """Asks how, freezes what is shown, and hands it to the renderer; the window stays usable meanwhile."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        view: MapView,
        settings: Settings,
        title_of_project: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._title = title_of_project
        self._workspace = workspace
        self._view = view
        self._settings = settings
        self._window = window

    def take(self) -> None:
        path = Path(self._settings.last_folder) / self.file_name()
        dialog = SnapshotDialog(path, self._title(), self._size(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write(dialog.choice)

    def write(self, choice: SnapshotChoice) -> None:
        """Render what is shown into a file."""
        self._settings.last_folder = str(choice.path.parent)
        request = self.request(choice.title, choice.scale)
        self._render(replace(request, theme=choice.theme or request.theme), partial(self._save, choice.path))

    def picture(self, on_done: Callable[[QImage], object]) -> None:
        """Render what is shown for other programs."""
        self._render(self.request(self._title(), _COPIED_SCALE), on_done)

    def told_in_words(self) -> str:
        """Title and filter, as a caption says them."""
        return "\n".join(filter(None, (self._title(), self._workspace.sentence())))

    def file_name(self) -> str:
        return f"{self._workspace.path.stem}-{date.today().isoformat()}.png"

    def request(self, title: str, scale: int) -> SnapshotRequest:
        """What the map shows at this moment."""
        workspace, view = self._workspace, self._view.current_view()
        size = self._size()
        return SnapshotRequest(
            marks=tuple(workspace.marks(view)),
            view=view,
            areas=self._view.shading,
            arcs=self._view.arcs,
            seats=tuple(workspace.seats()),
            regions=tuple(sorted(workspace.filter.regions)),
            shapes=workspace.filter.shapes,
            is_inverted=workspace.filter.is_inverted,
            layers=self._view.layers,
            size=(size.width(), size.height()),
            scale=min(scale, LONGEST_SIDE // max(size.width(), size.height())),
            theme=self._view.theme,
            boundaries=self._view.boundaries,
            tiles=self._view.tiles.layer,
            language=workspace.language,
            title=title,
            filter_line=workspace.sentence(),
            date=day_in_words(date.today(), workspace.language),
            credits=credits_of(workspace.index.datasets()),
        )

    def _size(self) -> QSize:
        return self._view.size().expandedTo(QSize(*SMALLEST))

    def _render(self, request: SnapshotRequest, on_done: Callable[[QImage], object]) -> None:
        self.told.emit(self.tr("Drawing the snapshot…"))
        render_snapshot(request, on_done, self.told.emit, self, tiles=self._view.tiles)

    def _save(self, path: Path, image: QImage) -> None:
        try:
            save(image, path)
        except ExportFailed as error:
            self.told.emit(str(error))
        else:
            self.told.emit(self.tr("Snapshot saved as {path}").format(path=path))
