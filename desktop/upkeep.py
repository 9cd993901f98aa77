"""Looks after the project while nobody waits: a process beside the window does what `geodata.upkeep` describes."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.workspace import Workspace
from geodata import upkeep

_PAUSE = 1500  # ms after the last change
_LISTENING = 200  # ms
_PROCESSES = multiprocessing.get_context("spawn")  # a fork would copy the locks of threads, but not the threads


class Upkeep(QObject):
    """Starts the process when there is something to do, and tells how far it is; the index learns what it made."""

    told = Signal(str)
    ended = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._process: SpawnProcess | None = None
        self._wire: Connection | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        self._listening = QTimer(self, interval=_LISTENING)
        self._listening.timeout.connect(self._listen)
        workspace.project_opened.connect(self._begin_anew)
        workspace.articles_changed.connect(self._wait)

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def look(self) -> None:
        """Begin if there is something to do."""
        if not self.is_busy and self._workspace.store.upkeep_due():
            self._wire, theirs = _PROCESSES.Pipe(duplex=False)
            path = self._workspace.path
            self._process = _PROCESSES.Process(target=upkeep.tidy_telling, args=(path, theirs), daemon=True)
            self._process.start()
            theirs.close()
            self._listening.start()

    def stop(self) -> None:
        """Leave off at once; what was written is whole, the rest comes another time."""
        self._pause.stop()
        self._listening.stop()
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._forget()

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _begin_anew(self) -> None:
        self.stop()
        self._wait()

    def _listen(self) -> None:
        """Take what the process tells, and note when it is gone."""
        is_over = self._process is None or not self._process.is_alive()
        while self._wire is not None and self._wire.poll():
            try:
                self._take(self._wire.recv())
            except EOFError:
                is_over = True
                break
        if is_over:
            self._end()

    def _take(self, news: upkeep.Step | str) -> None:
        if isinstance(news, str):
            self.told.emit(news)
            return
        self._workspace.take_block(news.block_id)
        words = self.tr("Getting the project ready for this version: {done} of {total} articles")
        self.told.emit(words.format(done=news.done, total=news.total))

    def _end(self) -> None:
        self._listening.stop()
        if self._process is not None:
            self._process.join()
            if self._process.exitcode == 0:
                self._workspace.store.note_upkeep()
        self._forget()
        self.ended.emit()

    def _forget(self) -> None:
        if self._wire is not None:
            self._wire.close()
        if self._process is not None:
            self._process.close()
        self._process = self._wire = None
