"""Work off the GUI thread: a plain function out, its news back in the GUI thread.

The function receives a `Control`, through which it hands over what it has so far, tells how far it is, and learns
that it is no longer wanted. A `Task` lives in the GUI thread and emits there only, so what is connected to it may
touch widgets and the store.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from geodata.errors import GeodataError


class Cancelled(GeodataError):
    """The user no longer wants the result."""

    def __init__(self) -> None:
        super().__init__("cancelled")


class _Wire(QObject):
    """Carries news from the worker's thread to the task's."""

    delivered = Signal(object)
    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    ended = Signal()


class Control:
    """The worker's end of a task."""

    def __init__(self, wire: _Wire, cancel: threading.Event) -> None:
        self._wire = wire
        self._cancel = cancel

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def check(self) -> None:
        """Leave here if nobody wants the result any more."""
        if self.is_cancelled:
            raise Cancelled

    def deliver(self, value: object) -> None:
        """Hand over a part of the result as soon as it is there."""
        self._wire.delivered.emit(value)

    def progress(self, done: int, total: int) -> None:
        self._wire.progressed.emit(done, total)


Work = Callable[[Control], Any]


class _Runnable(QRunnable):
    def __init__(self, work: Work, wire: _Wire, cancel: threading.Event) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it: the pool deleting it too would be once too often
        self._work = work
        self._wire = wire
        self._control = Control(wire, cancel)

    def run(self) -> None:
        try:
            self._control.check()
            result = self._work(self._control)
        except Cancelled:
            self._wire.cancelled.emit()
        except GeodataError as error:
            self._wire.failed.emit(str(error))
        else:
            self._wire.done.emit(result)
        finally:  # also after a fault in the program itself, which goes on to sys.excepthook
            self._wire.ended.emit()


class Task(QObject):
    """One piece of work under way. Exactly one of `done`, `failed`, `cancelled` comes before `ended`; after a fault
    in the program itself none does, and `outcome_known` is false."""

    delivered = Signal(object)
    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.outcome_known = False
        self._cancel = threading.Event()
        self._wire = _Wire(self)
        self.runnable = _Runnable(work, self._wire, self._cancel)
        for name in ("delivered", "progressed"):
            getattr(self._wire, name).connect(getattr(self, name), Qt.ConnectionType.QueuedConnection)
        self._wire.done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        self._wire.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._wire.cancelled.connect(self._on_cancelled, Qt.ConnectionType.QueuedConnection)
        self._wire.ended.connect(self.ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self.outcome_known = True
        self.done.emit(result)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.outcome_known = True
        self.failed.emit(sentence)

    @Slot()
    def _on_cancelled(self) -> None:
        self.outcome_known = True
        self.cancelled.emit()


class Tasks(QObject):
    """Runs tasks one after the other on a thread of its own, and outlives none of them."""

    became_busy = Signal()
    became_idle = Signal()

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Task] = set()

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    def start(
        self,
        work: Work,
        *,
        on_done: Callable[[Any], object] | None = None,
        on_failed: Callable[[str], object] | None = None,
        on_delivered: Callable[[Any], object] | None = None,
    ) -> Task:
        """Run `work` off-thread; the callbacks come in the GUI thread. More signals are on the returned task."""
        task = Task(work, self)
        for signal, callback in (
            (task.done, on_done),
            (task.failed, on_failed),
            (task.delivered, on_delivered),
        ):
            if callback is not None:
                signal.connect(callback)
        task.ended.connect(self._on_ended)
        self._running.add(task)
        if len(self._running) == 1:
            self.became_busy.emit()
        self._pool.start(task.runnable)
        return task

    def cancel_all(self) -> None:
        for task in self._running:
            task.cancel()

    def shut_down(self) -> None:
        """Cancel everything and wait for the thread to leave: no thread outlives the window."""
        self.cancel_all()
        self._pool.waitForDone()
        for task in tuple(self._running):
            task.blockSignals(True)
            self._forget(task)

    @Slot()
    def _on_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._forget(task)
            if not self._running:
                self.became_idle.emit()

    def _forget(self, task: Task) -> None:
        self._running.discard(task)
        task.deleteLater()
