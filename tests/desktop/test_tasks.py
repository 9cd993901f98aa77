"""Work off-thread: news comes back in the GUI thread, cancelling stops it, and nothing is left running."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop.tasks import Control, Tasks
from geodata.errors import GeodataError


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


def test_the_result_arrives_in_the_gui_thread_and_the_work_does_not_run_there(tasks: Tasks, qtbot: QtBot) -> None:
    seen: dict[str, object] = {}

    def note(result: object) -> None:
        seen.update(result=result, back=QThread.currentThread())

    task = tasks.start(lambda _control: threading.get_ident(), on_done=note)
    qtbot.waitSignal(task.ended).wait()
    assert seen["result"] != threading.get_ident()
    assert seen["back"] is tasks.thread()
    assert not tasks.is_busy


def test_parts_and_progress_come_in_order(tasks: Tasks, qtbot: QtBot) -> None:
    parts: list[int] = []
    steps: list[tuple[int, int]] = []

    def work(control: Control) -> str:
        for number in range(3):
            control.deliver(number)
            control.progress(number + 1, 3)
        return "whole"

    task = tasks.start(work, on_delivered=parts.append, on_done=parts.append)
    task.progressed.connect(lambda done, total: steps.append((done, total)))
    qtbot.waitSignal(task.ended).wait()
    assert parts == [0, 1, 2, "whole"]
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_a_failure_is_one_sentence(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_control: Control) -> None:
        raise GeodataError("the file is empty")

    failures: list[str] = []
    task = tasks.start(work, on_failed=failures.append)
    qtbot.waitSignal(task.ended).wait()
    assert failures == ["the file is empty"]
    assert task.outcome_known


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_the_program_is_reported_and_the_next_task_still_runs(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_control: Control) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        task = tasks.start(work)
        qtbot.waitSignal(task.ended).wait()
    assert not task.outcome_known
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    done: list[str] = []
    qtbot.waitSignal(tasks.start(lambda _control: "next", on_done=done.append).ended).wait()
    assert done == ["next"]


def test_cancelling_stops_what_runs_and_what_waits(tasks: Tasks, qtbot: QtBot) -> None:
    is_running = threading.Event()

    def endless(control: Control) -> None:
        is_running.set()
        while True:
            control.check()

    done: list[object] = []
    running = tasks.start(endless, on_done=done.append)
    waiting = tasks.start(lambda _control: "never", on_done=done.append)
    is_running.wait(5)
    with qtbot.waitSignals([running.cancelled, waiting.cancelled, tasks.became_idle]):
        tasks.cancel_all()
    assert done == []


def test_shutting_down_waits_for_the_thread_and_nothing_is_told_afterwards(tasks: Tasks, qtbot: QtBot) -> None:
    left = threading.Event()

    def work(control: Control) -> None:
        while not control.is_cancelled:
            pass
        left.set()

    done: list[object] = []
    tasks.start(work, on_done=done.append)
    tasks.shut_down()
    assert left.is_set() or not tasks.is_busy
    qtbot.wait(20)
    assert done == []
