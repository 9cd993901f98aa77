"""Articles and data sets into the project: read off-thread, stored as they arrive, each file accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.arrivals import Arrivals
from desktop.batch_reading import BatchReading, is_worth_processes
from desktop.dataset_import import DatasetImport
from desktop.duplicates.held import Decide, Held
from desktop.duplicates.twins import Twins, decide_as_usual
from desktop.file_report import FileReport, Reading
from desktop.tasks import Control, Task, Tasks, Work
from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.model import Article

if TYPE_CHECKING:  # reading is imported once there is something to read
    from geodata.batch import Plan
    from geodata.datasets.recognition import Known
    from geodata.duplicates.decision import Decision
    from geodata.reading import Outcome
    from geodata.reading.fetched import Fetched

_batches = count(1)


class NotRead(GeodataError):
    """A file, or some of its lines, could not be read."""


@dataclass(frozen=True, slots=True)
class Walked:
    """What there is to read: the data sets, and a plan for all other files."""

    datasets: tuple[Known, ...]
    plan: Plan


def walk(paths: Iterable[Path], control: Control) -> Walked:
    """What there is to read under `paths`, folders walked."""
    from geodata.batch import plan
    from geodata.datasets.recognition import dataset_in
    from geodata.reading import find_files

    control.check()
    files = find_files(paths)
    datasets = {path: known for path in files if (known := dataset_in(path))}
    return Walked(tuple(datasets.values()), plan(path for path in files if path not in datasets))


def read_file(path: Path, control: Control) -> None:
    """Read one file and hand over each article of it as soon as its places and events are found.

    Of a corpus with broken lines the whole ones are handed over before it fails.
    """
    from geodata.reading import read_all

    for outcome in read_all((path,)):
        _extract_all(outcome.articles, control)
        if outcome.error:
            raise NotRead(outcome.error)


def read_text(text: str, title: str, control: Control) -> None:
    from geodata.reading import paste

    _extract_all((paste(text, title),), control)


def read_page(fetched: Fetched, control: Control) -> None:
    """Read what a server answered."""
    from geodata.reading.fetched import read_fetched

    _extract_all(read_fetched(fetched), control)


def _extract_all(articles: Iterable[Article], control: Control) -> None:
    from geodata.extraction.standard import extract

    for article in articles:
        control.check()
        control.deliver(extract(article))


class Import(QObject):
    """One batch of files on its way in. It is one step of the undo history, and ends with a report of every file."""

    progressed = Signal(int, int)  # files (of a large batch: pieces) done, and in all
    dataset_progressed = Signal(str, int, int)  # its name, and bytes read and in all
    file_done = Signal(object)  # FileReport
    ended = Signal()

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        twins: Twins | None = None,
        decide: Decide = decide_as_usual,
        renews: bool = False,
    ) -> None:
        """`decide` says what becomes of articles that are there already; with `renews`, a file's only article takes
        the place of the one that the file held before."""
        super().__init__(parent)
        self._tasks = tasks
        self._workspace = workspace
        self._batch = next(_batches)
        self._arrivals = Arrivals(workspace, self._batch, self)
        self._twins = twins or Twins(workspace, tasks, self)
        self._held: Held[Reading] = Held(self._twins, self._arrivals)
        self._waiting: list[Reading] = []  # files read to their end, of which some articles are held back
        self._decide = decide
        self._renews = renews
        self._arrivals.refused.connect(self._on_refused)
        self._datasets: list[DatasetImport] = []
        self._open: list[Task] = []
        self._is_cancelled = False
        self._done = 0
        self._total = 0
        self.reports: list[FileReport] = []

    @property
    def is_cancelled(self) -> bool:
        return self._is_cancelled

    def start(self, paths: Iterable[Path]) -> None:
        self._twins.prepare()
        task = self._tasks.start(
            partial(walk, tuple(paths)), on_done=self._read_all, on_failed=self._report_failed_walk
        )
        self._follow(task)

    def start_text(self, text: str, title: str) -> None:
        self._twins.prepare()
        name = title or self.tr("Pasted text")
        self._read(FileReport(name), partial(read_text, text, title))

    def start_works(self, works: Iterable[tuple[FileReport, Work]], failed: Iterable[FileReport] = ()) -> None:
        """Have each work read what the report is of; and tell what failed before there was anything to read."""
        self._twins.prepare()
        for report in failed:
            self._report(report)
        for report, work in works:
            self._read(report, work)
        if not self._open:
            self.ended.emit()

    def cancel(self) -> None:
        """Stop here: what has been read stays (and can be undone), the rest is not read."""
        self._settle(decide_as_usual(self._held.doubts()))
        self._is_cancelled = True
        for dataset in self._datasets:
            dataset.stop()
        for task in self._open:
            task.cancel()

    def _on_refused(self) -> None:
        """The project takes no more: what came before stays, the rest is not read, and the report says so."""
        if not self._is_cancelled:
            self.cancel()
            problem = self.tr("the project could not take all that was read")
            self._report(FileReport(self._workspace.path.name, str(self._workspace.path), problem=problem))

    def _read_all(self, walked: Walked) -> None:
        for known in walked.datasets:
            self._read_dataset(known)
        planned = walked.plan
        if not planned.files and not walked.datasets:
            self._report(FileReport(self.tr("Nothing"), problem=self.tr("no articles were found there")))
        if is_worth_processes(planned):
            self._read_batch(planned)
            return
        for path in planned.files:
            self._read(FileReport(path.name, str(path)), partial(read_file, path))
        self.progressed.emit(self._done, self._total)

    def _read_batch(self, planned: Plan) -> None:
        """Many files are one task, which has them read by several processes."""
        batch = BatchReading(planned)
        open_files = {path: Reading(FileReport(path.name, str(path))) for path in planned.files}
        task = self._tasks.start(
            batch.run,
            on_delivered=lambda outcome: self._add_outcome(batch.taken(outcome), open_files),
            on_failed=lambda sentence: _fail_all(open_files.values(), sentence),
        )
        task.progressed.connect(self.progressed)
        task.ended.connect(lambda: self._give_up(task, open_files.values()))
        self._follow(task)
        self.progressed.emit(0, len(planned.pieces))

    def _read_dataset(self, known: Known) -> None:
        reading = Reading(FileReport(known.path.name, str(known.path)))
        try:
            dataset = DatasetImport(self._workspace, known, self._batch, self)
            task = dataset.start(self._tasks)
        except GeodataError as error:
            reading.fail(str(error))
            self._report(reading.report)
            return
        self._total += 1
        self._datasets.append(dataset)
        dataset.progressed.connect(partial(self.dataset_progressed.emit, known.path.name))
        dataset.done.connect(reading.count)
        dataset.failed.connect(reading.fail)
        task.ended.connect(lambda: self._on_read(task, reading))
        self._follow(task)

    def _add_outcome(self, outcome: Outcome, open_files: dict[Path, Reading]) -> None:
        if self._is_cancelled:
            return
        reading = open_files[outcome.path]
        for article in outcome.articles:
            self._add(article, reading)
        if outcome.error:
            reading.fail(outcome.error)
        if not outcome.more:
            self._close(open_files.pop(outcome.path))

    def _give_up(self, task: Task, open_files: Iterable[Reading]) -> None:
        """Tell what became of the files that a task which is over has not got to the end of."""
        for reading in open_files:
            reading.report = self._judged(task, reading)
            self._close(reading)

    def _read(self, report: FileReport, work: Work) -> None:
        self._total += 1
        reading = Reading(report)
        task = self._tasks.start(
            work, on_delivered=lambda article: self._add(article, reading), on_failed=reading.fail
        )
        task.ended.connect(lambda: self._on_read(task, reading))
        self._follow(task)

    def _add(self, article: Article, reading: Reading) -> None:
        if self._is_cancelled:
            return  # it was read just before; the project may be another one by now
        if self._renews and self._is_newer(article):
            self._arrivals.put(article)
            reading.report = reading.report.with_replaced(article)
        elif not self._held.takes(article, reading):
            self._held.let_in(article)
            reading.report = reading.report.with_article(article)

    def _is_newer(self, article: Article) -> bool:
        """Whether it is another text of a file that has been read before, and holds no other article."""
        old = self._arrivals.known(article.id)
        is_whole = old is not None and old.origin == article.origin and Path(article.origin).stem == article.id
        return is_whole and old is not None and old.text != article.text

    def _on_read(self, task: Task, reading: Reading) -> None:
        self._done += 1
        reading.report = self._judged(task, reading)
        self._close(reading)
        self.progressed.emit(self._done, self._total)

    def _judged(self, task: Task, reading: Reading) -> FileReport:
        """What is known of a file whose task is over."""
        report = reading.report
        if not task.outcome_known:
            return replace(report, problem=self.tr("the program itself failed on this file; please report it"))
        if task.is_cancelled and report.is_good and not report.articles and not report.tally:
            return replace(report, problem=self.tr("cancelled"))
        return report

    def _report_failed_walk(self, sentence: str) -> None:
        self._report(FileReport(self.tr("Folder"), problem=sentence))

    def _close(self, reading: Reading) -> None:
        """Tell of a file, unless something of it still waits for a decision."""
        if self._held.concerns(reading):
            self._waiting.append(reading)
        else:
            self._report(reading.report)

    def _settle(self, decisions: Sequence[Decision]) -> None:
        """Do what was decided of the articles that are there already, store all, and tell of their files."""
        for decision, article, reading in self._held.settle(decisions):
            reading.report = _with_decision(reading.report, decision, article)
        self._arrivals.store()
        waiting, self._waiting = self._waiting, []
        for reading in waiting:
            self._report(reading.report)

    def _report(self, report: FileReport) -> None:
        self.reports.append(report)
        self.file_done.emit(report)

    def _follow(self, task: Task) -> None:
        self._open.append(task)
        task.ended.connect(lambda: self._leave(task))
        if self._is_cancelled:
            task.cancel()

    def _leave(self, task: Task) -> None:
        self._open.remove(task)
        if not self._open:
            self._end()

    def _end(self) -> None:
        self._arrivals.store()
        decisions = self._decide(self._held.doubts()) if self._held else ()
        if not self._is_cancelled:  # while the user was asked
            self._settle(decisions)
        self.ended.emit()


def _with_decision(report: FileReport, decision: Decision, article: Article) -> FileReport:
    made: dict[str, Callable[[], FileReport]] = {
        "skip": report.with_skipped,
        "keep": partial(report.with_article, article),
        "replace": partial(report.with_replaced, article),
    }
    return made[decision]()


def _fail_all(readings: Iterable[Reading], sentence: str) -> None:
    for reading in readings:
        reading.fail(sentence)
