"""A data set into the project: read off-thread by several processes, stored part by part, shown when it is whole."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.tasks import Control, Task, Tasks
from desktop.workspace import Workspace
from geodata.blocks import Block
from geodata.datasets.assembly import Placed
from geodata.datasets.broken import Tally
from geodata.datasets.recognition import Known
from geodata.datasets.taking import dataset_from
from geodata.errors import GeodataError, UnreadableArticle
from geodata.model import Actor, Place

_AHEAD = 4  # parts on their way to the window; more would only pile up there
_POLL = 0.1  # seconds between looks at whether anybody still wants the rest


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known once all rows have been read."""

    block: Block
    tally: Tally
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]


class DatasetImport(QObject):
    """One data set on its way in. It ends in a tally, or with a sentence that says why there is none."""

    progressed = Signal(int, int)  # bytes read, and in all
    done = Signal(object, int)  # Tally, and the number of places
    failed = Signal(str)

    def __init__(self, workspace: Workspace, known: Known, batch: int, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._batch = batch
        self._known = known
        self._room = threading.Semaphore(_AHEAD)
        self._is_open = False
        self._dataset = dataset_from(known, workspace.store)

    def start(self, tasks: Tasks) -> Task:
        """Begin; GeodataError where the project cannot take it."""
        held = self._workspace.store.datasets
        if any(each.fingerprint == self._dataset.fingerprint for each in held):
            raise UnreadableArticle(self._known.path, "this data set is in the project already.")
        held.begin(self._dataset)
        self._is_open = True
        task = tasks.start(self._read, on_delivered=self._take, on_failed=self._fail)
        task.progressed.connect(self.progressed)
        task.ended.connect(self.stop)
        return task

    def stop(self) -> None:
        """Give up what has not come to its end; the project is then as it was before."""
        if self._is_open:
            self._is_open = False
            self._workspace.store.datasets.forget(self._dataset.id)

    def _read(self, control: Control) -> None:
        from geodata.datasets.reading import DatasetReading  # with all readers behind it, only when one is used

        reading = DatasetReading(self._known, check=control.check, progress=control.progress)
        for part in reading.parts():
            while not self._room.acquire(timeout=_POLL):
                control.check()
            control.deliver(part)
        block = reading.assembly.block(self._dataset.heading)
        places, actors = reading.assembly.places.values, reading.assembly.actors.values
        control.deliver(Whole(block, reading.tally(), tuple(places), tuple(actors)))

    def _take(self, told: Placed | Whole) -> None:
        if not self._is_open:
            return  # it was read just before; the project may be another one by now
        try:
            self._store(told)
        except GeodataError as error:
            self._fail(str(error))
            self.stop()

    def _store(self, told: Placed | Whole) -> None:
        held = self._workspace.store.datasets
        if isinstance(told, Placed):
            self._room.release()
            held.add(self._dataset.id, told)
        elif not told.tally.events:
            self.done.emit(told.tally, 0)
            self.stop()
        else:
            held.finish(self._dataset.id, told.block, told.tally, told.places, told.actors)
            self._is_open = False
            if self._workspace.add_dataset(self._dataset.id, self._batch):
                self.done.emit(told.tally, len(told.places))
            else:
                self.failed.emit(self.tr("the project could not take it"))

    def _fail(self, sentence: str) -> None:
        self.failed.emit(sentence)
