"""Articles and data sets into the project: read off-thread, stored as they arrive, each file accounted for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.arrivals import Arrivals
from desktop.batch_reading import BatchReading, is_worth_processes
from desktop.dataset_import import DatasetImport
from desktop.tasks import Control, Task, Tasks
from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.model import Article

if TYPE_CHECKING:  # reading is imported once there is something to read
    from geodata.batch import Plan
    from geodata.datasets.broken import Tally
    from geodata.datasets.recognition import Known
    from geodata.reading import Outcome

_batches = count(1)


class NotRead(GeodataError):
    """A file, or some of its lines, could not be read."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: `problem` is empty when it was read, else one sentence; `tally` is a data set's."""

    name: str
    path: str = ""
    articles: int = 0
    places: int = 0
    events: int = 0
    problem: str = ""
    tally: Tally | None = None

    @property
    def is_good(self) -> bool:
        return not self.problem

    @property
    def needs_a_look(self) -> bool:
        """Whether something could not be used: the file, or rows of it."""
        return not self.is_good or (self.tally is not None and bool(self.tally.broken or self.tally.is_cut_off))

    def with_article(self, article: Article) -> FileReport:
        places = {mention.place.id for mention in article.places}
        return replace(
            self,
            articles=self.articles + 1,
            places=self.places + len(places),
            events=self.events + len(article.events),
        )


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

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._workspace = workspace
        self._batch = next(_batches)
        self._arrivals = Arrivals(workspace, self._batch, self)
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
        task = self._tasks.start(
            partial(walk, tuple(paths)), on_done=self._read_all, on_failed=self._report_failed_walk
        )
        self._follow(task)

    def start_text(self, text: str, title: str) -> None:
        name = title or self.tr("Pasted text")
        self._read(FileReport(name), partial(read_text, text, title))

    def cancel(self) -> None:
        """Stop here: what has been read stays (and can be undone), the rest is not read."""
        self._arrivals.store()
        self._is_cancelled = True
        for dataset in self._datasets:
            dataset.stop()
        for task in self._open:
            task.cancel()

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
        open_files = {path: _Reading(FileReport(path.name, str(path))) for path in planned.files}
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
        reading = _Reading(FileReport(known.path.name, str(known.path)))
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

    def _add_outcome(self, outcome: Outcome, open_files: dict[Path, _Reading]) -> None:
        if self._is_cancelled:
            return
        reading = open_files[outcome.path]
        for article in outcome.articles:
            self._add(article, reading)
        if outcome.error:
            reading.fail(outcome.error)
        if not outcome.more:
            self._report(open_files.pop(outcome.path).report)

    def _give_up(self, task: Task, open_files: Iterable[_Reading]) -> None:
        """Tell what became of the files that a task which is over has not got to the end of."""
        for reading in open_files:
            self._report(self._judged(task, reading))

    def _read(self, report: FileReport, work: partial[None]) -> None:
        self._total += 1
        reading = _Reading(report)
        task = self._tasks.start(
            work, on_delivered=lambda article: self._add(article, reading), on_failed=reading.fail
        )
        task.ended.connect(lambda: self._on_read(task, reading))
        self._follow(task)

    def _add(self, article: Article, reading: _Reading) -> None:
        if self._is_cancelled:
            return  # it was read just before; the project may be another one by now
        self._arrivals.add(article)
        reading.report = reading.report.with_article(article)

    def _on_read(self, task: Task, reading: _Reading) -> None:
        self._done += 1
        self._report(self._judged(task, reading))
        self.progressed.emit(self._done, self._total)

    def _judged(self, task: Task, reading: _Reading) -> FileReport:
        """What is known of a file whose task is over."""
        report = reading.report
        if not task.outcome_known:
            return replace(report, problem=self.tr("the program itself failed on this file; please report it"))
        if task.is_cancelled and report.is_good and not report.articles and not report.tally:
            return replace(report, problem=self.tr("cancelled"))
        return report

    def _report_failed_walk(self, sentence: str) -> None:
        self._report(FileReport(self.tr("Folder"), problem=sentence))

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
            self._arrivals.store()
            self.ended.emit()


class _Reading:
    """One file on its way in, and what is known of it so far."""

    def __init__(self, report: FileReport) -> None:
        self.report = report

    def fail(self, sentence: str) -> None:
        self.report = replace(self.report, problem=sentence)

    def count(self, tally: Tally, places: int) -> None:
        self.report = replace(self.report, events=tally.events, places=places, tally=tally)


def _fail_all(readings: Iterable[_Reading], sentence: str) -> None:
    for reading in readings:
        reading.fail(sentence)
