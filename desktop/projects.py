"""Which project is open: the last one, a new one, another file, or the bundled welcome."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.compacting import compact_in_sight
from desktop.imports import Imports
from desktop.settings import Settings, data_folder
from desktop.workspace import Workspace
from geodata.errors import BadProject
from geodata.project_refusals import project_refusal_in_words
from geodata.store import SUFFIX, Store
from resources import BRIEFS

_WELCOME = f"welcome{SUFFIX}"
_READ_BRIEFS = "welcome/briefs"


def welcome_path() -> Path:
    return data_folder() / _WELCOME


def untitled_path() -> Path:
    """A free place in the user's data folder."""
    folder = data_folder()
    names = (f"untitled{'' if number == 1 else f'-{number}'}{SUFFIX}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def open_or_create(path: Path) -> Store:
    return Store.open(path) if path.exists() else Store.create(path)


def opening_store(settings: Settings) -> tuple[Store, str]:
    """The project to begin with, and a sentence to show when it is not the one that was open last."""
    last = settings.last_project
    if last is not None:
        try:
            return Store.open(last), ""
        except BadProject as error:
            settings.forget(last)
            return open_or_create(welcome_path()), str(error)
    return open_or_create(welcome_path()), ""


class Projects(QObject):
    """Opens projects as the user asks. Nothing is ever unsaved, so nothing is asked on the way."""

    failed = Signal(str)
    copied = Signal(object)  # Path
    told = Signal(str)
    recent_changed = Signal()

    def __init__(self, workspace: Workspace, imports: Imports, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._imports = imports
        self._settings = settings
        self._window = window
        self._reads_briefs = False
        imports.ended.connect(self._on_imported)

    def begin(self, wanted: Path | None = None) -> None:
        """Open the project that is wanted at the start, or note the one that is open.

        A welcome that was not read to its end is read now, unless another project takes its place.
        """
        if wanted:
            self.open(wanted)
        if self._workspace.path != wanted:
            self._note()

    def new(self) -> None:
        try:
            store = Store.create(untitled_path())
        except BadProject as error:
            self._fail(error)
        else:
            self._change_to(store)

    def open(self, path: Path) -> None:
        try:
            store = Store.open(path)
        except BadProject as error:
            self._settings.forget(path)
            self.recent_changed.emit()
            self._fail(error)
        else:
            self._change_to(store)

    def open_welcome(self) -> None:
        if self._workspace.path == welcome_path():
            return
        try:
            store = open_or_create(welcome_path())
        except BadProject as error:
            self._fail(error)
        else:
            self._change_to(store)

    def choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._settings.last_folder, self._pattern()
        )
        if path:
            self._settings.last_folder = str(Path(path).parent)
            self.open(Path(path))

    def choose_copy(self) -> None:
        start = str(Path(self._settings.last_folder) / f"{self.title()}{SUFFIX}")
        text, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), start, self._pattern())
        if text:
            path = Path(text)
            self.save_copy(path if path.suffix else path.with_suffix(SUFFIX))

    def save_copy(self, path: Path) -> None:
        """Write a copy elsewhere; the project that is open stays open."""
        try:
            self._workspace.store.save_copy(path)
        except BadProject as error:
            self._fail(error)
            return
        self._settings.last_folder = str(path.parent)
        self.copied.emit(path)
        if self.is_untitled:
            self._go_on_in(path)
        elif not self._workspace.path.exists():
            self.open(path)  # what was open is gone: the copy is all that there is

    @property
    def is_untitled(self) -> bool:
        """Whether the project that is open has no name yet."""
        path = self._workspace.path
        return path.parent == data_folder() and path.stem.startswith("untitled")

    def reopen(self) -> None:
        """Open the project again, to change it, if nobody else does so any more."""
        try:
            store = Store.open(self._workspace.path)
        except BadProject as error:
            self._fail(error)
            return
        if store.refusal:
            self._fail(store.refusal)
            store.close()
        else:
            self._change_to(store)

    def compact(self) -> None:
        """Make the file as small as what it holds, and tell how much that was."""
        try:
            self._workspace.store.check_writable()
            words = self.tr("Compacting the project…"), self.tr("Cancel")
            sizes = compact_in_sight(self._workspace.path, self._window, *words)
        except BadProject as error:
            self._fail(error)
            return
        if sizes is None:
            return
        before, after = map(QLocale().formattedDataSize, sizes)
        self.told.emit(self.tr("Compacted from {before} to {after}").format(before=before, after=after))

    def _go_on_in(self, path: Path) -> None:
        """An untitled project that was saved under a name is that one from now on."""
        untitled = self._workspace.path
        self.open(path)
        if self._workspace.path == path:
            self._settings.forget(untitled)
            untitled.unlink(missing_ok=True)
            self.recent_changed.emit()

    def _fail(self, error: BadProject) -> None:
        self.failed.emit(project_refusal_in_words(str(error), self._workspace.language))

    def title(self) -> str:
        """What to call the open project."""
        path = self._workspace.path
        if path == welcome_path():
            return self.tr("Welcome")
        if self.is_untitled:
            return self.tr("Untitled project") + path.stem.removeprefix("untitled").replace("-", " ")
        return path.stem

    def _pattern(self) -> str:
        projects = self.tr("Dateline Atlas projects")
        return f"{projects} (*{SUFFIX})"

    def _change_to(self, store: Store) -> None:
        self._imports.cancel()
        self._reads_briefs = False
        self._workspace.open_store(store)
        self._note()

    def _note(self) -> None:
        path = self._workspace.path
        self._settings.remember(path)
        self.recent_changed.emit()
        store = self._workspace.store
        if path == welcome_path() and not store.read_only and not store.setting(_READ_BRIEFS):
            self._reads_briefs = True
            self._imports.add((BRIEFS,))

    def _on_imported(self) -> None:
        if self._reads_briefs and self._workspace.path == welcome_path():
            self._reads_briefs = False
            self._workspace.remember(_READ_BRIEFS, "read")
            self._workspace.undo_stack.clear()  # the first Undo is not to empty the welcome
