"""A batch read by processes is what one process would read, whatever happens to some of them."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_batches import write_corpus, write_files

from geodata.batch import BatchFailed, cores, extract_all, plan, workers_for
from geodata.batch.pieces import STRETCH
from geodata.extraction.standard import extract
from geodata.model import Article
from geodata.reading import Outcome, read_all

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def articles(outcomes: list[Outcome]) -> list[Article]:
    return [article for outcome in outcomes for article in outcome.articles]


def test_processes_find_the_same_in_the_same_order(tmp_path: Path) -> None:
    paths = [*write_files(tmp_path), tmp_path / "gone.txt"]
    paths.insert(3, tmp_path / "empty.txt")
    paths[3].write_bytes(b"")
    steps: list[tuple[int, int]] = []
    assert workers_for(plan(paths), 2) == 2
    outcomes = list(extract_all(paths, 2, lambda done, total: steps.append((done, total))))
    assert outcomes == [
        replace(outcome, articles=tuple(map(extract, outcome.articles))) for outcome in read_all(paths)
    ]
    assert [bool(outcome.error) for outcome in outcomes] == [path.name in ("empty.txt", "gone.txt") for path in paths]
    assert all(article.places for article in articles(outcomes))
    assert steps == [(done, len(paths)) for done in range(1, len(paths) + 1)]


def test_a_corpus_is_spread_over_the_processes(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl")
    planned = plan([corpus])
    assert len(planned.pieces) > 3
    assert all(STRETCH <= piece.size < 2 * STRETCH for piece in planned.pieces[:-1])
    assert sum(piece.size for piece in planned.pieces) == corpus.stat().st_size
    assert workers_for(planned, 2) == 2
    (whole,) = read_all([corpus])
    outcomes = list(extract_all([corpus], 2))
    assert [(article.id, article.text) for article in articles(outcomes)] == [(a.id, a.text) for a in whole.articles]
    assert [outcome.more for outcome in outcomes] == [True] * (len(outcomes) - 1) + [False]
    assert outcomes[-1].error == whole.error
    assert "line 2 is not JSON" in whole.error
    assert outcomes == list(extract_all([corpus], 1))


def test_little_text_is_read_in_this_process(tmp_path: Path) -> None:
    paths = write_files(tmp_path)
    assert workers_for(plan(paths[:9]), 8) == 1
    assert workers_for(plan(paths), 1) == 1
    assert workers_for(plan([tmp_path / "gone.txt"]), 8) == 1
    assert 1 <= workers_for(plan(paths)) <= cores()


@pytest.fixture
def stumble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has this code run at the start of every process that this one starts."""

    def prepare(code: str) -> None:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "sitecustomize.py").write_text(code, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"), prepend=os.pathsep)

    return prepare


def test_a_process_that_dies_costs_one_file_only(tmp_path: Path, stumble: Callable[[str], None]) -> None:
    stumble(DEATHS)
    paths = write_files(tmp_path)
    outcomes = list(extract_all(paths, 2))
    assert [outcome.path for outcome in outcomes] == paths
    assert {outcome.path.stem: outcome.error for outcome in outcomes if outcome.error} == {
        "note-02": "note-02.txt: the program itself failed on it; please report it.",
        "note-05": "note-05.txt: there was not enough memory to read it.",
        "note-08": "note-08.txt: the process reading it was ended, perhaps for lack of memory.",
    }
    assert len(articles(outcomes)) == len(paths) - 3


DEATHS = """
import os, pathlib, signal

read_bytes = pathlib.Path.read_bytes

def stumble(path):
    if path.name == "note-02.txt":
        raise ZeroDivisionError
    if path.name == "note-05.txt":
        raise MemoryError
    if path.name == "note-08.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return read_bytes(path)

pathlib.Path.read_bytes = stumble
"""


def test_a_lost_stretch_costs_its_lines_only(tmp_path: Path, stumble: Callable[[str], None]) -> None:
    stumble(DEATH_OF_A_STRETCH)
    corpus = write_corpus(tmp_path / "corpus.jsonl")
    outcomes = list(extract_all([corpus], 2))
    lines = plan([corpus]).pieces[0].lines
    found = {article.id for article in articles(outcomes)}
    assert found == {f"record-{line - 1}" for line in range(lines.stop, 21) if line != 15}
    assert f"lines 1 to {lines[-1]} could not be read: the program itself failed" in outcomes[-1].error
    assert "line 15 has no" in outcomes[-1].error


DEATH_OF_A_STRETCH = """
import json

loads = json.loads

def stumble(text, *arguments, **named):
    if "record-0" in text:
        raise ZeroDivisionError
    return loads(text, *arguments, **named)

json.loads = stumble
"""


def test_processes_that_never_start_end_the_batch(tmp_path: Path, stumble: Callable[[str], None]) -> None:
    stumble("import os, sys\nif '--multiprocessing-fork' in sys.orig_argv: os._exit(1)")
    with pytest.raises(BatchFailed, match="as soon as they start"):
        list(extract_all(write_files(tmp_path), 2))


def test_missing_knowledge_is_said_once(tmp_path: Path, stumble: Callable[[str], None]) -> None:
    stumble(f"import sys; sys.path.insert(0, {str(ROOT)!r}); {NO_KNOWLEDGE}")
    with pytest.raises(BatchFailed, match="gazetteer"):
        list(extract_all(write_files(tmp_path), 2))


NO_KNOWLEDGE = "import pathlib, resources; resources.COMPILED = pathlib.Path('/nowhere')"


@pytest.mark.parametrize("jobs", [1, 2])
def test_cancelling_reads_no_more(tmp_path: Path, jobs: int) -> None:
    outcomes: list[Outcome] = []
    for outcome in extract_all(write_files(tmp_path), jobs, is_cancelled=lambda: len(outcomes) == 3):
        outcomes.append(outcome)
    assert len(outcomes) == 3


def test_leaving_early_ends_the_processes(tmp_path: Path) -> None:
    outcomes = extract_all(write_files(tmp_path), 2)
    assert next(outcomes).articles
    assert len(multiprocessing.active_children()) == 2
    outcomes.close()
