"""A few worker processes, each known by what it was given: when one dies, only the piece it had in hand is lost.

The executors of the standard library cannot tell that: one dead process breaks the whole of them.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait

from geodata.batch.found import Found
from geodata.batch.pieces import Piece
from geodata.batch.worker import OUT_OF_MEMORY, READY, serve
from geodata.errors import GeodataError

Job = tuple[int, Piece]

_PROCESSES = multiprocessing.get_context("spawn")  # a fork would copy the locks of threads, but not the threads
_AHEAD = 2  # pieces a worker has at once, so that it need not wait for the next one
_MOST_STILLBORN = 3
_PATIENCE = 2.0  # seconds that a process gets to end

# Why a piece is lost, by the exit code of the worker that had it.
_DEATHS = {
    1: "the program itself failed on it; please report it",
    OUT_OF_MEMORY: "there was not enough memory to read it",
}
_KILLED = "the process reading it was ended, perhaps for lack of memory"


class BatchFailed(GeodataError):
    """What keeps worker processes from reading anything, whatever the file."""


class _Worker:
    def __init__(self) -> None:
        self.connection, theirs = _PROCESSES.Pipe()
        self.process = _PROCESSES.Process(target=serve, args=(theirs,), daemon=True)
        with _interrupts_held_back():
            self.process.start()
        theirs.close()
        self.jobs: deque[Job] = deque()
        self.is_ready = False

    def take_leave(self) -> int | None:
        """The exit code of a process that has ended, or is about to."""
        self.process.join(_PATIENCE)
        code = self.process.exitcode
        self.end()
        return code

    def end(self) -> None:
        self.connection.close()
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        self.process.close()


class Pool:
    """Gives pieces to workers and collects their answers as they come. Leaving it ends the workers at once."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._workers: list[_Worker] = []
        self._stillborn = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.terminate()  # all of them, before waiting for any
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    @property
    def has_room(self) -> bool:
        return len(self._workers) < self._size or any(len(each.jobs) < _AHEAD for each in self._workers)

    def give(self, number: int, piece: Piece) -> None:
        """Has a worker read the piece: an idle one, else a new one, else the one with the least to do."""
        worker = min(self._workers, key=lambda each: len(each.jobs), default=None)
        if worker is None or (worker.jobs and len(self._workers) < self._size):
            worker = _Worker()
            self._workers.append(worker)
        worker.jobs.append((number, piece))
        with suppress(OSError):  # it has just died, which `collect` will find
            worker.connection.send(piece)

    def collect(self, seconds: float) -> list[tuple[int, bytes | str]]:
        """What has been answered by now: a pickle for each number, or the reason why that piece is lost."""
        ready = wait([each.connection for each in self._workers], seconds)
        answers: list[tuple[int, bytes | str]] = []
        for worker in [each for each in self._workers if each.connection in ready]:
            message = _receive(worker.connection)
            if message is None:
                answers += self._bury(worker)
            elif message == READY:
                worker.is_ready = True
            else:
                answers.append((worker.jobs.popleft()[0], message))
        return answers

    def _bury(self, worker: _Worker) -> list[tuple[int, bytes | str]]:
        """Forgets a dead worker: what it had in hand is lost, what it had not begun goes to the others."""
        self._workers.remove(worker)
        code = worker.take_leave()
        lost = [worker.jobs.popleft()] if worker.is_ready and worker.jobs else []
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn > _MOST_STILLBORN:
                raise BatchFailed("The processes that read articles end as soon as they start; try with one core.")
        for job in worker.jobs:
            self.give(*job)
        return [(number, _DEATHS.get(code or 0, _KILLED)) for number, _ in lost]


def found_in(message: bytes) -> Found:
    """What a worker found; raises BatchFailed where it said that nothing can be found at all."""
    answer = pickle.loads(message)
    if not isinstance(answer, Found):
        raise BatchFailed(answer)
    return answer


def _receive(connection: Connection) -> bytes | None:
    try:
        return connection.recv_bytes()
    except (EOFError, OSError):
        return None


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A process started in here never sees Ctrl-C, not even before it can say that it does not want to."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # its start, left to happen later, would let interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
