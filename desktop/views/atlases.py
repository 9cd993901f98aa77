"""Atlases of the project: asks how, lets a worker write them from the project file, and notes what they showed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from desktop.exporting.file_exports import follow, step_of
from desktop.settings import Settings
from desktop.tasks import Control, Task, Tasks
from desktop.views.atlas_choice import OWN, AtlasChoice
from desktop.views.saved_views import SavedViews
from desktop.workspace import Workspace
from geodata.atlas.order import AtlasOrder, By
from geodata.errors import GeodataError
from geodata.filters import Filter

if TYPE_CHECKING:
    from geodata.atlas.writing import WrittenAtlas

_PATIENCE = 400  # ms before a progress bar is worth the unrest


class Atlases(QObject):
    """The window stays usable meanwhile; a cancelled atlas leaves no file."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        views: SavedViews,
        tasks: Tasks,
        settings: Settings,
        title_of_project: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._views = views
        self._tasks = tasks
        self._settings = settings
        self._title = title_of_project
        self._window = window

    def choose(self) -> None:
        """The dialog; its options are there again next time."""
        from desktop.views.atlas_dialog import AtlasDialog  # when it is first wanted

        workspace = self._workspace
        choice = AtlasChoice.from_text(self._settings.atlas_choice)
        dialog = AtlasDialog(
            Path(self._settings.last_folder) / f"{workspace.path.stem} atlas",
            self._title(),
            workspace.sentence(),
            choice,
            views=len(self._views.all),
            has_filter=not workspace.filter.is_empty,
            parent=self._window,
        )
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        self._settings.atlas_choice = dialog.choice.as_text()
        if is_wanted:
            self.write(dialog.choice, dialog.title, dialog.path)
        dialog.deleteLater()

    def write(self, choice: AtlasChoice, title: str, path: Path) -> Task:
        """Write what was chosen; what became of it is told."""
        workspace = self._workspace
        self._settings.last_folder = str(path.parent)
        order = AtlasOrder(
            by=By(choice.by),
            made=date.today(),
            filter=workspace.filter if choice.filtered else Filter(),
            most=choice.most,
            title=title,
            language=workspace.language,
            paper=choice.paper,
            theme=None if choice.theme == OWN else choice.theme,
            shading=workspace.shading,
        )
        progress = self._progress(path)
        task = self._tasks.start(partial(_write, workspace.path, order, path))
        follow(task, progress)
        task.done.connect(partial(self._tell, workspace.path, path))
        task.failed.connect(self.told)
        return task

    def _progress(self, path: Path) -> QProgressDialog:
        label = self.tr("Drawing {name}…").format(name=path.name)
        progress = QProgressDialog(label, self.tr("Cancel"), 0, 0, self._window)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        return progress

    def _tell(self, project: Path, path: Path, written: WrittenAtlas) -> None:
        told = self.tr("Atlas of %n page(s) saved as {path}", "", written.pages).format(path=path)
        self._remember(project, written)
        self.told.emit(told)

    def _remember(self, project: Path, written: WrittenAtlas) -> None:
        """For the next time; not in a project that is only read, nor in another one that was opened meanwhile."""
        store = self._workspace.store
        if store.read_only or store.path != project:
            return
        try:
            store.views.remember_pages(written.seen)
        except GeodataError as error:
            self._workspace.tell_failure(error)


def _write(project: Path, order: AtlasOrder, path: Path, control: Control) -> WrittenAtlas:
    from contextlib import closing

    from geodata.atlas.writing import memory_of, write_atlas
    from geodata.opening import index_of
    from geodata.store import Store

    with closing(Store.open(project, writing=False)) as store:
        memory = memory_of(store, order.made)
        return write_atlas(order, index_of(store), memory, path, project=order.title, step=step_of(control))
