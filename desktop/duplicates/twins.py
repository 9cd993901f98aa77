"""Which articles of the project a new one may repeat: the project's signatures, read beside the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.tasks import Control, Tasks
from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.model import Article
from geodata.store import Store

if TYPE_CHECKING:  # needed only once there is something to read
    from geodata.duplicates.collection import Collection
    from geodata.duplicates.decision import Decision
    from geodata.duplicates.finding import Known
    from geodata.duplicates.likeness import Twin
    from geodata.duplicates.signature import Signature

_PORTION = 200  # signatures made at once of articles that lack one


@dataclass(frozen=True, slots=True)
class Doubt:
    """A new article, and the one that is there already."""

    article: Article
    old: Article
    twin: Twin


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a project knows, and what had to be made since an older build wrote it."""

    collection: Collection
    made: tuple[tuple[str, Signature], ...]


class Twins(QObject):
    """The signatures of the project that is open. `prepare` comes before the reading; `twin` finds in a moment."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._collection: Collection | None = None
        self._is_loading = False
        workspace.project_opened.connect(self._forget)

    def prepare(self) -> None:
        """Have the signatures read before what is read next; no news where they are."""
        if self._collection is not None or self._is_loading:
            return
        if not len(self._workspace.store):
            self._collection = _empty()
            return
        self._is_loading = True
        path = self._workspace.path
        self._tasks.start(
            partial(load, path), on_done=partial(self._take, path), on_failed=partial(self._on_failed, path)
        )

    def doubt(self, article: Article, known: Known) -> Doubt | None:
        """The article with the one that it repeats; None where it is new."""
        from geodata.duplicates.finding import find_twin

        if self._collection is None:
            return None
        twin = find_twin(article, self._collection, known)
        old = known(twin.article_id) if twin else None
        return Doubt(article, old, twin) if twin and old else None

    def note(self, article: Article) -> None:
        """Remember an article that has come into the project."""
        from geodata.duplicates.signature import signature

        if self._collection is not None:
            self._collection.add(article.id, signature(article.text))

    def _take(self, path: Path, loaded: Loaded) -> None:
        if path != self._workspace.path:
            return
        self._is_loading = False
        self._collection = loaded.collection
        if loaded.made and not self._workspace.store.read_only:
            try:
                self._workspace.store.sign(loaded.made)
            except GeodataError as error:  # they are known for now, and made anew another time
                self._workspace.tell_failure(error)

    def _on_failed(self, path: Path, sentence: str) -> None:
        if path == self._workspace.path:
            self._is_loading = False
            self.failed.emit(sentence)

    def _forget(self) -> None:
        self._collection, self._is_loading = None, False


def load(project: Path, control: Control) -> Loaded:
    """The signatures of a project, those that it lacks made anew."""
    from geodata.duplicates.collection import Collection
    from geodata.duplicates.signature import signature

    with Store.open(project, writing=False) as store:
        collection = Collection(store.signatures())
        made = []
        for number, article_id in enumerate(store.unsigned()):
            if number % _PORTION == 0:
                control.check()
            made.append((article_id, signature(store.get(article_id).text)))
    for article_id, signed in made:
        collection.add(article_id, signed)
    return Loaded(collection, tuple(made))


def _empty() -> Collection:
    from geodata.duplicates.collection import Collection

    return Collection()


def decide_as_usual(doubts: Sequence[Doubt]) -> list[Decision]:
    """What is done unasked: leave out what is the same, keep what is nearly the same."""
    from geodata.duplicates.decision import usual

    return [usual(doubt.twin.kind) for doubt in doubts]
