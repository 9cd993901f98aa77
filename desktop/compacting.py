"""Compacting a project: a thread beside does it; the window goes on being drawn, and the user may call it off."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.tasks import Control, Tasks
from geodata.compacting import compact
from geodata.errors import BadProject

_SOON = 500  # ms: what is over sooner needs no sign


def _work(path: Path, control: Control) -> tuple[int, int] | None:
    return compact(path, lambda: control.is_cancelled)


def compact_in_sight(path: Path, window: QWidget, sentence: str, cancel: str) -> tuple[int, int] | None:
    """The sizes before and after, in bytes; None where the user called it off. BadProject where it cannot be done."""
    tasks, loop, done, refused = Tasks(window), QEventLoop(), list[tuple[int, int] | None](), list[str]()
    sign = QProgressDialog(sentence, cancel, 0, 0, window)
    sign.setWindowModality(Qt.WindowModality.ApplicationModal)  # what would be read now had to wait for the file
    sign.setMinimumDuration(_SOON)
    task = tasks.start(partial(_work, path), on_done=done.append, on_failed=refused.append)
    sign.canceled.connect(task.cancel)
    task.ended.connect(loop.quit)
    loop.exec()
    sign.close()
    sign.deleteLater()
    tasks.shut_down()
    tasks.deleteLater()
    if refused:
        raise BadProject(refused[0])
    return done[0] if done else None
