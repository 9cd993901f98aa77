"""How far a correction of many articles is: it is written in one go, and the window says so meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStatusBar

from desktop.workspace import Workspace

MANY = 300  # articles; fewer are written before anybody would have read the sentence
_STEP = 50


class CorrectingProgress(QObject):
    """Tells it in the status bar, which is painted at once: the window itself waits for the end."""

    def __init__(self, workspace: Workspace, tell: Callable[[str], None], bar: QStatusBar) -> None:
        super().__init__(bar)
        self._tell, self._bar = tell, bar
        workspace.correcting.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        if total >= MANY and (done % _STEP == 1 or done == total):
            self._tell(self.tr("Correcting articles: {done} of {total}").format(done=done, total=total))
            self._bar.repaint()
