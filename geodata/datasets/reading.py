"""A file of event data from beginning to end: parts as they come, and then what became of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from geodata.batch import cores
from geodata.datasets.assembly import Assembly, Placed, SeenIds
from geodata.datasets.broken import Broken, Fault, Tally
from geodata.datasets.coding import Part
from geodata.datasets.gdelt import GDELT
from geodata.datasets.opening import Lines, opened
from geodata.datasets.recognition import Known, is_packed
from geodata.datasets.rows import Coder
from geodata.datasets.stretches import Recoded, in_processes, in_this_process, one_by_one, stretches
from geodata.errors import UnreadableArticle

MAX_ROWS = 5_000_000
WORTH_PROCESSES = 64_000_000  # bytes; a process needs a second or two to start and to read its tables
_PACKED = 4  # how many times smaller such tables are at least when they are compressed

Progress = Callable[[int, int], object]


class DatasetReading:
    """Reads one file. `check` is called often and may raise to stop; `progress` is told bytes done and in all."""

    def __init__(
        self,
        known: Known,
        *,
        check: Callable[[], object] = lambda: None,
        progress: Progress = lambda _done, _total: None,
        jobs: int | None = None,
    ) -> None:
        self._known = known
        self._check = check
        self._progress = progress
        self._size = known.path.stat().st_size
        self._jobs = self._worth(jobs or cores())
        self._seen = SeenIds()
        self._is_cut_off = False
        self.assembly = Assembly()

    def parts(self) -> Iterator[Placed]:
        """The events, some thousands at a time."""
        known = self._known
        coder = known.format.coder(known.header)
        with self._lines() as (lines, position):
            leftover = Broken()
            for recoded in self._recoded(lines, leftover):
                yield self.assembly.add(self._once(recoded, coder))
                if self.assembly.size > MAX_ROWS:
                    raise UnreadableArticle(
                        known.path,
                        f"the table has more than {MAX_ROWS // 1_000_000} million rows; import it in parts.",
                    )
                self._progress(position(), self._size)
            if lines.lost:
                leftover.add(Fault.CUT_OFF, lines.count + 1)
            self.assembly.count_broken(leftover)
            self._is_cut_off = lines.is_cut_off

    def tally(self) -> Tally:
        """What became of the rows read so far."""
        return self.assembly.tally(is_cut_off=self._is_cut_off)

    def _recoded(self, lines: Lines, broken: Broken) -> Iterator[Recoded]:
        kind, path = self._known.format, self._known.path
        if kind is GDELT:
            found = stretches(path, lines)
            return in_processes(kind, found, self._jobs) if self._jobs > 1 else in_this_process(kind, found)
        coder = kind.coder(self._known.header)
        return one_by_one(coder, kind.records(lines, self._known.header, broken))

    def _once(self, recoded: Recoded, coder: Coder) -> Part:
        """The part without the events whose id was there before."""
        repeated = self._seen.repeated(recoded.part.ids)
        return recoded.without(self._known.format, coder, frozenset(repeated)) if repeated else recoded.part

    @contextmanager
    def _lines(self) -> Iterator[tuple[Lines, Callable[[], int]]]:
        """The lines, and how many bytes of the file have been read."""
        with opened(self._known.path) as (stream, position):
            yield Lines(self._known.path, stream, self._check), position

    def _worth(self, jobs: int) -> int:
        unpacked = self._size * (_PACKED if is_packed(self._known.path) else 1)
        return jobs if unpacked > WORTH_PROCESSES else 1
