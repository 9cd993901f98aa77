"""A large batch as one background task: read by several processes, no faster than the window can take it in."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.tasks import Control

if TYPE_CHECKING:  # reading is imported once there is something to read
    from geodata.batch import Plan
    from geodata.reading import Outcome

_AHEAD = 16  # outcomes on their way to the window; more would only pile up there
_POLL = 0.1  # seconds between looks at whether anybody still wants the rest


def is_worth_processes(planned: Plan) -> bool:
    from geodata.batch import workers_for

    return workers_for(planned) > 1


class BatchReading:
    """`run` is the work, for the task's thread; each outcome that it delivers must be given to `taken`."""

    def __init__(self, planned: Plan) -> None:
        self._plan = planned
        self._room = threading.Semaphore(_AHEAD)

    def run(self, control: Control) -> None:
        from geodata.batch import extract_plan

        outcomes = extract_plan(self._plan, progress=control.progress, is_cancelled=lambda: control.is_cancelled)
        with closing(outcomes):
            for outcome in outcomes:
                while not self._room.acquire(timeout=_POLL):
                    control.check()
                control.deliver(outcome)
        control.check()

    def taken(self, outcome: Outcome) -> Outcome:
        """Makes room for one more."""
        self._room.release()
        return outcome
