"""Many files at once: read and extracted by several processes, delivered in the order they were asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from geodata.batch.found import Found, lost, outcome
from geodata.batch.pieces import Piece, Plan, plan
from geodata.batch.pool import BatchFailed, Pool, found_in
from geodata.reading.outcome import Outcome

__all__ = ["BatchFailed", "Plan", "cores", "extract_all", "extract_plan", "plan", "workers_for"]

Progress = Callable[[int, int], object]
Results = Generator[tuple[Piece, Found], None, None]

WORTH_A_WORKER = 100_000  # bytes of text; a worker needs a second to start, in which this much could be read
_MOST_UNDER_WAY = 8_000_000  # bytes of text given to workers and not delivered yet: keeps memory bounded
_POLL = 0.1  # seconds between looks at whether anybody still wants the rest


def cores() -> int:
    """How many processes can run at the same time here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def workers_for(planned: Plan, jobs: int | None = None) -> int:
    """How many processes are worth starting, at most `jobs` (all cores); 1 stands for this process alone."""
    worth = min(jobs or cores(), len(planned.pieces), planned.size // WORTH_A_WORKER)
    return max(1, worth)


def extract_all(
    paths: Iterable[Path],
    jobs: int | None = None,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Generator[Outcome, None, None]:
    """An outcome for each file with everything found in its articles, in the order of `read_all`.

    A large corpus comes in several outcomes. A file whose process dies is an outcome with an error; the rest goes on.
    """
    return extract_plan(plan(paths), jobs, progress, is_cancelled)


def extract_plan(
    planned: Plan,
    jobs: int | None = None,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Generator[Outcome, None, None]:
    """As `extract_all`. `progress` is told how many pieces (files, stretches of corpora) of how many are done.

    Once `is_cancelled`, the rest is not read. That, an exception, or closing the iterator ends the workers at once.
    """
    workers = workers_for(planned, jobs)
    pieces, is_cancelled = planned.pieces, is_cancelled or (lambda: False)
    results = _in_processes(pieces, workers, is_cancelled) if workers > 1 else _in_this_process(pieces, is_cancelled)
    broken: list[str] = []
    with closing(results):
        for done, (piece, found) in enumerate(results, start=1):
            broken += found.broken
            yield outcome(piece, found, broken)
            if piece.is_last:
                broken.clear()
            if progress:
                progress(done, len(pieces))


def _in_this_process(pieces: Sequence[Piece], is_cancelled: Callable[[], bool]) -> Results:
    from geodata.batch.finding import find

    for piece in pieces:
        if is_cancelled():
            return
        yield piece, find(piece)


def _in_processes(pieces: Sequence[Piece], workers: int, is_cancelled: Callable[[], bool]) -> Results:
    """Gives out pieces while little enough is under way; what comes too early waits, still pickled, for its turn."""
    given = delivered = under_way = 0
    early: dict[int, bytes | str] = {}
    with Pool(workers) as pool:
        while delivered < len(pieces) and not is_cancelled():
            while given < len(pieces) and pool.has_room and (not under_way or under_way < _MOST_UNDER_WAY):
                pool.give(given, pieces[given])
                under_way += pieces[given].size
                given += 1
            early.update(pool.collect(0 if delivered in early else _POLL))
            if delivered in early:
                piece, answer = pieces[delivered], early.pop(delivered)
                delivered += 1
                under_way -= piece.size
                yield piece, lost(piece, answer) if isinstance(answer, str) else found_in(answer)
