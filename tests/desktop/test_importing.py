"""Files on their way in: the good are stored as they come, each is accounted for, and nothing stops the batch."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_articles import article
from made_batches import write_corpus, write_files
from pytestqt.qtbot import QtBot

from desktop.arrivals import Arrivals
from desktop.file_report import FileReport
from desktop.importing import Import
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata import batch
from geodata.model import Article

TALKS = (
    "Envoys of the United States and Russia met in Riyadh on 18 February 2025 and agreed to restore embassy staff.\n"
)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes, however many cores there are."""
    monkeypatch.setattr(batch, "cores", lambda: 2)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "sub").mkdir(parents=True)
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    (folder / "sub" / "talks.txt").write_text(TALKS.replace("Riyadh", "Istanbul"), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return folder


def run(qtbot: QtBot, one: Import, *paths: Path) -> dict[str, FileReport]:
    with qtbot.waitSignal(one.ended, timeout=60_000):
        one.start(paths)
    return {Path(report.path).name + Path(report.path).parent.name: report for report in one.reports}


def test_good_and_bad_files_together(workspace: Workspace, tasks: Tasks, qtbot: QtBot, files: Path) -> None:
    one = Import(workspace, tasks)
    steps: list[tuple[int, int]] = []
    one.progressed.connect(lambda done, total: steps.append((done, total)))
    reports = run(qtbot, one, files, files / "not there.txt")

    assert {article.id for article in workspace.store.articles()} == {"talks", "talks-2"}
    assert len(reports) == 5
    good = [report for report in reports.values() if report.is_good]
    assert [report.name for report in good] == ["talks.txt", "talks.txt"]
    assert all(report.places and report.events for report in good)
    for report in reports.values():
        assert report.is_good or (report.problem and "\n" not in report.problem)
    assert steps[-1] == (5, 5)
    assert workspace.undo_stack.count() == 1
    workspace.undo_stack.undo()
    assert not len(workspace.store)


def test_a_file_dropped_twice_is_one_article(workspace: Workspace, tasks: Tasks, qtbot: QtBot, files: Path) -> None:
    for _ in range(2):
        run(qtbot, Import(workspace, tasks), files / "talks.txt")
    assert [article.id for article in workspace.store.articles()] == ["talks"]


def test_two_texts_of_one_name_are_two_articles(workspace: Workspace) -> None:
    workspace.add_articles([article("news")])
    arrivals = Arrivals(workspace, 1, workspace)
    for each in (Article(id="news", text="Something else."), Article(id="news", text="A third."), article("news")):
        arrivals.add(each)
    arrivals.store()
    assert {each.id: each.text for each in workspace.store.articles()} == {
        "news": article("news").text,
        "news-2": "Something else.",
        "news-3": "A third.",
    }


def test_an_empty_folder_says_so(workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    one = Import(workspace, tasks)
    run(qtbot, one, tmp_path / "nothing")
    assert [report.is_good for report in one.reports] == [False]


def test_pasted_text_becomes_an_article(workspace: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    one = Import(workspace, tasks)
    with qtbot.waitSignal(one.ended, timeout=60_000):
        one.start_text(TALKS, "Talks")
    assert [report.is_good for report in one.reports] == [True]
    assert next(workspace.store.articles()).text == TALKS


def test_cancelling_keeps_what_is_stored_and_reads_no_more(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(12):
        (tmp_path / f"talks {number}.txt").write_text(f"{TALKS} {number}", encoding="utf-8")
    one = Import(workspace, tasks)
    one.file_done.connect(one.cancel)
    run(qtbot, one, *sorted(tmp_path.glob("talks*.txt")))
    read = [report for report in one.reports if report.is_good]
    assert len(one.reports) == 12
    assert 1 <= len(workspace.store) == len(read) < 12


def test_a_fault_of_the_program_costs_one_file_only(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from geodata.extraction import standard

    extract = standard.extract

    def stumbling(article: Article) -> Article:
        if "Istanbul" in article.text:
            raise ZeroDivisionError
        return extract(article)

    monkeypatch.setattr(standard, "extract", stumbling)
    with qtbot.captureExceptions() as faults:
        reports = run(qtbot, Import(workspace, tasks), files / "sub", files / "talks.txt")
    assert len(faults) == 1
    assert [report.is_good for report in reports.values()] == [False, True]
    assert len(workspace.store) == 1


def test_many_files_are_read_by_processes(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path, two_cores: None
) -> None:
    paths = [*write_files(tmp_path), tmp_path / "gone.txt"]
    one = Import(workspace, tasks)
    steps: list[tuple[int, int]] = []
    one.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(one.progressed, timeout=60_000):
        one.start(paths)
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 2, timeout=60_000)
    qtbot.waitSignal(one.ended, timeout=60_000).wait()

    reports = {report.name: report for report in one.reports}  # nearly the same texts are told of at the end
    assert [reports[path.name].is_good for path in paths] == [True] * 12 + [False]
    assert all(report.places for report in one.reports if report.is_good)
    assert {article.id for article in workspace.store.articles()} == {path.stem for path in paths[:-1]}
    assert steps == [(done, 13) for done in range(14)]
    assert workspace.undo_stack.count() == 1
    assert multiprocessing.active_children() == []


def test_cancelling_ends_the_processes_and_accounts_for_every_file(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path, two_cores: None
) -> None:
    one = Import(workspace, tasks)
    one.file_done.connect(one.cancel)
    paths = write_files(tmp_path)
    run(qtbot, one, *paths)
    read = [report for report in one.reports if report.is_good]
    assert sorted(report.name for report in one.reports) == [path.name for path in paths]
    assert 1 <= len(workspace.store) == len(read) < 12
    assert multiprocessing.active_children() == []


def test_a_corpus_is_one_report(
    workspace: Workspace, tasks: Tasks, qtbot: QtBot, tmp_path: Path, two_cores: None
) -> None:
    one = Import(workspace, tasks)
    run(qtbot, one, write_corpus(tmp_path / "corpus.jsonl"))
    (report,) = one.reports
    assert (report.articles, len(workspace.store)) == (18, 18)
    assert "line 2 is not JSON" in report.problem
    assert "line 15" in report.problem
