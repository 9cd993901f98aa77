"""The picture of the map on the clipboard, or dragged out of the window into another program."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage

from desktop.quick.picture_mime import picture_mime
from desktop.snapshots import Snapshots
from desktop.tasks import Control, Tasks
from geodata.errors import GeodataError

Vector = Callable[[], Callable[[], bytes]]
"""Asks the window what the map shows, and gives what draws it as SVG on any thread; may raise a GeodataError."""


class QuickPicture(QObject):
    """`told` says what is under way. The drawing as SVG comes from a worker beside the page's own picture."""

    told = Signal(str)

    def __init__(self, snapshots: Snapshots, vector: Vector, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._snapshots = snapshots
        self._vector = vector
        self._tasks = tasks
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def copy(self) -> None:
        """Image, PNG, SVG and the filter in words onto the clipboard."""
        text = self._snapshots.told_in_words()
        self._snapshots.picture(lambda image: self._with_vector(lambda svg: self._to_clipboard(image, text, svg)))

    def dragged(self, on_ready: Callable[[QImage, str, Path], object]) -> None:
        """Make the picture and a file of it, for a drag."""
        text = self._snapshots.told_in_words()
        self._snapshots.picture(lambda image: on_ready(image, text, self._filed(image)))

    def close(self) -> None:
        """Take the files away that were made to be dragged."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _with_vector(self, on_ready: Callable[[bytes], object]) -> None:
        try:
            draw = self._vector()
        except GeodataError:  # a picture of a map without events has no figure beside it
            on_ready(b"")
            return
        task = self._tasks.start(partial(_drawn, draw))
        task.done.connect(on_ready)
        task.failed.connect(lambda _sentence: on_ready(b""))

    def _to_clipboard(self, image: QImage, text: str, svg: bytes) -> None:
        QGuiApplication.clipboard().setMimeData(picture_mime(image, text, svg))
        self.told.emit(self.tr("The snapshot is on the clipboard"))

    def _filed(self, image: QImage) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="dateline-")
        path = Path(self._folder.name) / f"{self._snapshots.file_name()}"
        image.save(str(path), "PNG")  # type: ignore[call-overload]
        return path


def file_url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def _drawn(draw: Callable[[], bytes], control: Control) -> bytes:
    control.check()
    return draw()
