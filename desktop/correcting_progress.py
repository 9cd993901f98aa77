"""How far a correction of many articles is: one transaction; the window is drawn meanwhile, and may call it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.workspace import Workspace

MANY = 30  # articles; fewer are written before anybody would have read the sentence
_SOON = 300  # ms


class CorrectingProgress(QObject):
    """A sign over the window. Nothing else is done meanwhile; while other work is under way, it is only drawn."""

    def __init__(self, workspace: Workspace, is_busy: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._is_busy, self._window = workspace, is_busy, window
        self._sign: QProgressDialog | None = None
        workspace.correcting.connect(self._on_progress)
        workspace.corrected.connect(self._end)

    def _on_progress(self, done: int, total: int) -> None:
        if total < MANY:
            return
        if self._sign is None:
            self._sign = self._made(total)
        self._sign.setLabelText(self.tr("Correcting articles: {done} of {total}").format(done=done, total=total))
        self._sign.setValue(min(done, total - 1))  # which lets the window be drawn and the button be pressed

    def _made(self, total: int) -> QProgressDialog:
        sign = QProgressDialog("", self.tr("Cancel"), 0, total, self._window)
        is_alone = not self._is_busy()
        modality = Qt.WindowModality.ApplicationModal if is_alone else Qt.WindowModality.NonModal
        sign.setWindowModality(modality)
        sign.setMinimumDuration(_SOON)
        sign.canceled.connect(self._workspace.call_off_correcting)
        return sign

    def _end(self) -> None:
        if self._sign is not None:
            self._sign.canceled.disconnect()
            self._sign.close()
            self._sign.deleteLater()
            self._sign = None
