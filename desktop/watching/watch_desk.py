"""Watches the project's folder: looks at it when something stirs, and reads what is new once it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.file_report import FileReport
from desktop.imports import Imports
from desktop.settings import Settings
from desktop.watching.watched import Look, State, WatchedFolder, remember, seen_files, state_of, watch, watched_folder
from desktop.workspace import Workspace

SETTLED = 1500  # ms: a file that did not change for so long is whole
ROUND = 60_000  # ms between looks unasked, since not every file system tells of its changes
MOST_FOLDERS = 500  # told of by the system; what happens in others is seen by the next round


class WatchDesk(QObject):
    """The folder of the project that is open. Nothing is watched until the user asks for it."""

    told = Signal(str)
    changed = Signal()  # another folder, or none; or it vanished, or came back

    def __init__(
        self,
        workspace: Workspace,
        imports: Imports,
        settings: Settings,
        window: QWidget,
        *,
        settled: int = SETTLED,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._imports = imports
        self._settings = settings
        self._window = window
        self._folder: WatchedFolder | None = None
        self._look: Look | None = None
        self._reading: dict[str, State] = {}
        self._is_lost = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._soon = QTimer(self, singleShot=True, interval=settled)
        self._soon.timeout.connect(self.look)
        self._round = QTimer(self, interval=ROUND)
        self._round.timeout.connect(self.look)
        workspace.project_opened.connect(self.begin)
        imports.ended.connect(self._on_imported)

    @property
    def folder(self) -> WatchedFolder | None:
        return self._folder

    @property
    def is_lost(self) -> bool:
        """Whether the folder that is watched is not there."""
        return self._is_lost

    def begin(self) -> None:
        """Watch the folder of the project that is open, and look for what came meanwhile."""
        self._stop()
        self._folder = None if self._workspace.store.read_only else watched_folder(self._workspace.store)
        if self._folder is not None:
            self._round.start()
            self.look()
        self.changed.emit()

    def choose(self) -> None:
        """Ask which folder to watch, or whether to watch none."""
        from desktop.watching.dialog import WatchDialog

        if not self._workspace.may_change():
            return
        dialog = WatchDialog(self._folder, self._settings.last_folder, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.watch(dialog.folder)

    def watch(self, folder: WatchedFolder | None) -> None:
        """Watch this folder from now on; None ends it, and what was read stays."""
        if folder != self._folder and self._workspace.may_change():
            watch(self._workspace.store, folder, self._workspace.remember)
            self.begin()
            if folder is None:
                self.told.emit(self.tr("No folder is watched any more"))

    def look(self) -> None:
        """Look at the folder now, and read what is new there and whole."""
        if self._folder is None:
            return
        try:
            look = Look(self._folder.files())
            self._follow(self._folder.folders())
        except OSError:
            self._lose()
            return
        self._find_again()
        seen = {**seen_files(self._workspace.store), **self._reading}
        whole = look.whole(self._look, seen)
        if look.unsettled(self._look, seen):
            self._soon.start()
        self._look = look
        if whole:
            self._read({str(path): look.files[path] for path in whole})

    def close(self) -> None:
        """Watch no more; the project may be closed after this."""
        self._stop()
        self._folder = None

    def _read(self, files: dict[str, State]) -> None:
        self._reading.update(files)
        self._imports.add_watched(Path(path) for path in files)

    def _on_imported(self, reports: Sequence[FileReport]) -> None:
        """Remember what was read to its end, as it was; of a file that changed meanwhile, nothing."""
        ended = {report.path for report in reports} & self._reading.keys()
        if not ended or self._folder is None:
            return
        read = {path: self._reading.pop(path) for path in ended}
        if any(report.path == str(self._workspace.path) for report in reports):
            return  # the project could not take them: they are read again with the next change or start
        remember({**seen_files(self._workspace.store), **read}, self._workspace.remember)
        if any(state_of(Path(path)) != state for path, state in read.items()):
            self._soon.start()

    def _stir(self) -> None:
        self._soon.start()

    def _follow(self, folders: Sequence[Path]) -> None:
        wanted = {str(path) for path in folders[:MOST_FOLDERS]}
        there = set(self._watcher.directories())
        if gone := there - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - there:
            self._watcher.addPaths(sorted(new))

    def _lose(self) -> None:
        """Say once that the folder is gone; it is looked for again with every round."""
        if not self._is_lost and self._folder is not None:
            self._is_lost, self._look = True, None
            self.told.emit(
                self.tr("The watched folder {folder} is not there; it is looked for again").format(
                    folder=self._folder.path
                )
            )
            self.changed.emit()

    def _find_again(self) -> None:
        if self._is_lost:
            self._is_lost = False
            self.changed.emit()

    def _stop(self) -> None:
        for timer in (self._soon, self._round):
            timer.stop()
        if directories := self._watcher.directories():
            self._watcher.removePaths(directories)
        self._look, self._is_lost = None, False
        self._reading.clear()
