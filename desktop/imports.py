"""Bringing articles in and taking them out, as the user asks for it: dialogs, drops, progress and report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.duplicates.twins import Doubt, Twins, decide_as_usual
from desktop.file_report import FileReport
from desktop.importing import Import, read_page
from desktop.paste_dialog import PasteDialog
from desktop.progress import Progress
from desktop.removal_dialog import RemovalDialog
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from geodata.duplicates.decision import Decision
    from geodata.reading.fetched import Fetched


class Imports(QObject):
    """Starts imports, one after the other on the tasks' thread, and tells when all are through."""

    began = Signal()
    ended = Signal(object)  # the FileReports since the last time nothing was under way
    told = Signal(str)
    addresses_given = Signal(object)  # addresses of the web that were pasted in place of a text

    def __init__(
        self, workspace: Workspace, tasks: Tasks, settings: Settings, progress: Progress, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._settings = settings
        self._progress = progress
        self._window = window
        self._under_way: list[Import] = []
        self._reports: list[FileReport] = []
        self._twins = Twins(workspace, tasks, self)
        self._twins.failed.connect(self.told)
        progress.cancelled.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        return bool(self._under_way)

    def add(self, paths: Iterable[Path]) -> None:
        """Read these files and folders into the project."""
        if self._workspace.may_change():
            self._begin().start(paths)

    def add_watched(self, paths: Iterable[Path]) -> None:
        """Read what came into a watched folder: unasked, and a changed file in the place of its earlier text."""
        if self._workspace.may_change():
            self._begin(watched=True).start(paths)

    def add_fetched(self, pages: Sequence[Fetched], failed: Iterable[FileReport]) -> None:
        """Read what was fetched from the network, and tell what could not be."""
        from geodata.reading.fetched import file_name_of

        works = [(FileReport(file_name_of(page), page.url), partial(read_page, page)) for page in pages]
        if self._workspace.may_change():
            self._begin().start_works(works, failed)

    def add_text(self, text: str, title: str = "") -> None:
        if self._workspace.may_change():
            self._begin().start_text(text, title)

    def cancel(self) -> None:
        for one in self._under_way:
            one.cancel()

    def choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open articles"), self._settings.last_folder, self._pattern()
        )
        if paths:
            self._settings.last_folder = str(Path(paths[0]).parent)
            self.add(Path(path) for path in paths)

    def choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Open folder"), self._settings.last_folder)
        if path:
            self._settings.last_folder = path
            self.add((Path(path),))

    def paste(self) -> None:
        dialog = PasteDialog(self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.addresses:
            self.addresses_given.emit(dialog.addresses)
        else:
            self.add_text(dialog.text, dialog.title)

    def choose_removals(self) -> None:
        dialog = RemovalDialog(self._workspace.index.headings(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._workspace.discard_articles(dialog.chosen)

    def _pattern(self) -> str:
        from geodata.datasets.recognition import SUFFIXES as DATASET_SUFFIXES
        from geodata.reading import SUFFIXES

        readable = " ".join(f"*{suffix}" for suffix in sorted({*SUFFIXES, *DATASET_SUFFIXES}))
        articles, everything = self.tr("Articles"), self.tr("All files")
        return f"{articles} ({readable});;{everything} (*)"

    def _begin(self, *, watched: bool = False) -> Import:
        decide = decide_as_usual if watched else self._ask
        one = Import(self._workspace, self._tasks, self, twins=self._twins, decide=decide, renews=watched)
        one.progressed.connect(self._progress.show_progress)
        one.dataset_progressed.connect(self._progress.show_dataset)
        one.file_done.connect(self._reports.append)
        one.ended.connect(lambda: self._end(one))
        self._under_way.append(one)
        if len(self._under_way) == 1:
            self._progress.begin()
            self.began.emit()
        return one

    def _ask(self, doubts: Sequence[Doubt]) -> Sequence[Decision]:
        from desktop.duplicates.dialog import ask

        return ask(self._window, doubts)

    def _end(self, one: Import) -> None:
        self._under_way.remove(one)
        one.deleteLater()
        if not self._under_way:
            self._progress.hide()
            reports, self._reports[:] = tuple(self._reports), []
            self.ended.emit(reports)
