"""Small pictures of saved views: drawn one after the other by a worker, kept on disk, and drawn anew when stale."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.settings import cache_folder
from desktop.tasks import Control, Tasks
from desktop.workspace import Workspace
from geodata.atlas.saved_view import SavedView, record_of
from geodata.atlas.seen import seen
from geodata.figures.evidence import Evidence, NothingToDraw, evidence_of
from geodata.figures.request import MAP_ALONE, FigureRequest, Layers
from geodata.model import Language

SIZE = QSize(120, 76)  # logical pixels
_SHEET = (126.0, 79.8)  # mm
_DPI = 50  # twice as many pixels as it is shown with
_LETTERING = 2.2
_KEPT = 400  # files

FigureOf = Callable[[SavedView], FigureRequest]


class Thumbnails(QObject):
    """`of` gives what there is at once; `drawn` tells that there is another one. An empty view has none."""

    drawn = Signal(str)  # id of the view

    def __init__(self, workspace: Workspace, figure_of: FigureOf, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._figure_of = figure_of
        self._tasks = Tasks(self)
        self._folder = cache_folder() / "views"
        self._pixmaps: dict[str, QPixmap] = {}  # by key
        self._latest: dict[str, str] = {}  # the key of the picture that a view had last
        self._wanted: dict[str, SavedView] = {}

    def of(self, view: SavedView) -> QPixmap | None:
        """The picture of a view, or an older one while it is drawn anew."""
        key = self._key(view)
        pixmap = self._pixmaps.get(key) or self._read(key)
        if pixmap is None:
            self._wanted[view.id] = view
            self._draw_next()
            return self._pixmaps.get(self._latest.get(view.id, ""))
        self._pixmaps[key] = pixmap
        self._latest[view.id] = key
        return pixmap

    def close(self) -> None:
        self._wanted.clear()
        self._tasks.shut_down()

    @property
    def is_busy(self) -> bool:
        return self._tasks.is_busy

    def _key(self, view: SavedView) -> str:
        """Another one whenever the picture would be another."""
        workspace = self._workspace
        shown = seen(workspace.index, view.filter, date.min)
        told = json.dumps(record_of(view), sort_keys=True)
        return blake2b(told.encode() + shown.events + shown.places, digest_size=16).hexdigest()

    def _draw_next(self) -> None:
        while self._wanted and not self._tasks.is_busy:
            id_, view = self._wanted.popitem()
            request = _small(self._figure_of(view))
            try:
                evidence = evidence_of(request, self._workspace.index)
            except NothingToDraw:
                continue
            task = self._tasks.start(partial(_drawn, request, evidence))
            task.done.connect(partial(self._take, id_, self._key(view)))
            task.ended.connect(self._draw_next)

    def _take(self, id_: str, key: str, png: bytes) -> None:
        pixmap = QPixmap()
        pixmap.loadFromData(png)
        self._pixmaps[key] = pixmap
        self._latest[id_] = key
        _keep(self._folder, f"{key}.png", png)
        self.drawn.emit(id_)

    def _read(self, key: str) -> QPixmap | None:
        path = self._folder / f"{key}.png"
        pixmap = QPixmap(str(path)) if path.is_file() else QPixmap()
        return None if pixmap.isNull() else pixmap


def _small(request: FigureRequest) -> FigureRequest:
    """The map alone, with signs large enough to be told apart."""
    return replace(
        request,
        size=_SHEET,
        dpi=_DPI,
        lettering=_LETTERING,
        parts=replace(MAP_ALONE, graticule=False),
        layers=Layers(request.layers.events, request.layers.areas, seats=False, labels=False),
        language=Language.ENGLISH,  # nothing is written on it
        title="",
        subtitle="",
        made=None,
    )


def _drawn(request: FigureRequest, evidence: Evidence, control: Control) -> bytes:
    """The map without the margin of its sheet."""
    from geodata.figures.drawing import draw_evidence, rendered

    drawing = draw_evidence(request, evidence)
    control.check()
    image = QImage.fromData(rendered(drawing, ".png"))
    left, top, right, bottom = (round(side * request.pixel * request.dpi) + 1 for side in drawing.window.frame)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.copy(left, top, right - left - 2, bottom - top - 2).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _keep(folder: Path, name: str, body: bytes) -> None:
    """Keep a picture; a folder that cannot be written to costs drawing it again another day."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
        old = sorted(folder.glob("*.png"), key=lambda path: path.stat().st_mtime)[:-_KEPT]
        for path in old:
            path.unlink(missing_ok=True)
    except OSError:
        return
