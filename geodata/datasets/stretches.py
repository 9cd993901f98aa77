"""A data set cut into stretches that are coded apart: by several processes where lines are rows."""

from __future__ import annotations

import gc
import io
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from geodata.datasets.broken import Broken
from geodata.datasets.coding import Part, coded
from geodata.datasets.opening import Lines
from geodata.datasets.rows import Coder, Format, Record
from geodata.errors import GeodataError

ROWS_AT_ONCE = 5_000
_BYTES_AT_ONCE = 4_000_000
_AHEAD = 2  # stretches that a process has at once


class CodingFailed(GeodataError):
    """The processes that read a data set ended."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some whole lines of a data set whose lines are rows; `before` is the number of lines that precede them."""

    path: Path
    content: bytes
    before: int


@dataclass(frozen=True, slots=True)
class Recoded:
    """A part, and the means to make it anew without the rows that repeat earlier ones."""

    part: Part
    source: Stretch | list[Record]

    def without(self, kind: Format, coder: Coder, repeated: frozenset[int]) -> Part:
        if isinstance(self.source, Stretch):
            return code_stretch(kind, self.source, repeated)
        return coded(coder, self.source, Broken(), repeated)


def code_stretch(kind: Format, stretch: Stretch, repeated: frozenset[int] = frozenset()) -> Part:
    """The events of a stretch; what every process does."""
    broken = Broken()
    lines = Lines(stretch.path, io.BytesIO(stretch.content))
    rows = ((line + stretch.before, fields, text) for line, fields, text in kind.records(lines, (), broken))
    counted = Broken()
    part = coded(kind.coder(()), rows, counted, repeated)
    counted.merge(broken.moved(stretch.before))
    return part


def one_by_one(coder: Coder, records: Iterator[Record]) -> Iterator[Recoded]:
    """Parts coded here, as rows come."""
    while some := list(islice(records, ROWS_AT_ONCE)):
        yield Recoded(coded(coder, some, Broken()), some)


def stretches(path: Path, lines: Lines) -> Iterator[Stretch]:
    """The lines in stretches of some megabytes."""
    waiting: list[bytes] = []
    size = before = count = 0
    for block in chain(lines.blocks(), ([],)):
        if waiting and (size > _BYTES_AT_ONCE or not block):
            yield Stretch(path, b"\n".join(waiting), before)
            before += count
            waiting, size, count = [], 0, 0
        if block:
            waiting.append(b"\n".join(block))
            size += len(waiting[-1])
            count += len(block)


def in_this_process(kind: Format, found: Iterator[Stretch]) -> Iterator[Recoded]:
    """Parts coded here, stretch by stretch."""
    return (Recoded(code_stretch(kind, stretch), stretch) for stretch in found)


def in_processes(kind: Format, found: Iterator[Stretch], jobs: int) -> Iterator[Recoded]:
    """Parts coded by several processes, in order; at most a few stretches are under way at any time."""
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of threads, but not the threads
    with ProcessPoolExecutor(jobs, context, initializer=_begin) as pool, closing(_Queue(pool, kind)) as queue:
        for stretch in found:
            queue.give(stretch)
            if len(queue) >= jobs * _AHEAD:
                yield queue.take()
        while len(queue):
            yield queue.take()


class _Queue:
    """Stretches on their way through the processes, in order."""

    def __init__(self, pool: ProcessPoolExecutor, kind: Format) -> None:
        self._pool = pool
        self._kind = kind
        self._under_way: deque[tuple[Stretch, Future[Part]]] = deque()

    def __len__(self) -> int:
        return len(self._under_way)

    def give(self, stretch: Stretch) -> None:
        self._under_way.append((stretch, self._pool.submit(_code, self._kind.id, stretch)))

    def take(self) -> Recoded:
        stretch, future = self._under_way.popleft()
        try:
            return Recoded(future.result(), stretch)
        except BrokenProcessPool as error:
            raise CodingFailed(
                f"{stretch.path.name}: the process reading it was ended, perhaps for lack of memory."
            ) from error

    def close(self) -> None:
        for _, future in self._under_way:
            future.cancel()


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    gc.disable()  # rows are many and hold no cycles


def _code(kind: str, stretch: Stretch) -> Part:
    from geodata.datasets.recognition import FORMATS

    return code_stretch(FORMATS[kind], stretch)
