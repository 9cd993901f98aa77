"""Snapshots: the map drawn anew off the screen, as dense as asked for, on a sheet fit to print."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage

from desktop.map_view import MapView
from desktop.snapshot_request import SnapshotRequest
from desktop.snapshot_sheet import MapPicture, compose, map_box
from desktop.tile_desk import TileDesk
from geodata.errors import ExportFailed
from geodata.maps.drawn import drawn_regions
from geodata.maps.serving import Server

__all__ = ["MapPicture", "Snapshot", "SnapshotRequest", "compose", "render_snapshot", "render_to_file"]

TIMEOUT_MS = 90_000
_FRAME_MS = 60
_SEAL = QColor(18, 243, 167)
_SEAL_HEIGHT = 4  # as in atlas.css


class Snapshot(QObject):
    """One snapshot in the making: `done(QImage)` or `failed(sentence)`, once."""

    done = Signal(QImage)
    failed = Signal(str)

    def __init__(
        self,
        request: SnapshotRequest,
        parent: QObject | None = None,
        server: Server | None = None,
        tiles: TileDesk | None = None,
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._classes: tuple[str, ...] = ()
        self._view = _hidden_view(request, server, tiles)
        self._frames = QTimer(self, interval=_FRAME_MS)
        self._frames.timeout.connect(self._take_frame)
        self._deadline = QTimer(self, interval=TIMEOUT_MS, singleShot=True)
        self._deadline.timeout.connect(lambda: self._fail("The map was not drawn in time."))
        self._view.failed.connect(lambda reason: self._fail(f"The map could not be drawn ({reason})."))
        self._view.drawn.connect(self._ask_for_classes)
        self._deadline.start()
        self._say_what_to_show()

    def _say_what_to_show(self) -> None:
        view, request = self._view, self._request
        view.show_layers(request.layers)
        view.show_still(request.view)
        view.show_marks(request.marks)
        view.show_areas(request.areas)
        view.show_arcs(request.arcs)
        view.show_seats(request.seats)
        view.show_regions(request.regions)
        drawn = drawn_regions(request.shapes, request.view.projection, is_inverted=request.is_inverted)
        view.call("atlas.setShapes", drawn)
        view.ask_when_drawn("snapshot")

    def _ask_for_classes(self) -> None:
        self._view.page().runJavaScript("JSON.stringify(dateline.legend.classes())", self._take_classes)

    def _take_classes(self, classes: str) -> None:
        self._classes = tuple(json.loads(classes))
        self._view.call("atlas.seal", _SEAL.name())
        self._frames.start()

    # The page has drawn, but its pixels reach the widget some frames later. The frame that shows the seal, a strip
    # under the map put there last of all, shows the finished map too.
    def _take_frame(self) -> None:
        frame = self._view.grab().toImage()
        if is_sealed(frame):
            self._finish(frame)

    def _finish(self, frame: QImage) -> None:
        seal = round(_SEAL_HEIGHT * self._request.scale)
        image = frame.copy(0, 0, frame.width(), frame.height() - seal)
        picture = MapPicture(image, self._view.current_view(), self._classes)
        self._close()
        self.done.emit(compose(picture, self._request))

    def _fail(self, reason: str) -> None:
        self._close()
        self.failed.emit(reason)

    def _close(self) -> None:
        self._frames.stop()
        self._deadline.stop()
        self._view.hide()
        self._view.deleteLater()


def _hidden_view(request: SnapshotRequest, server: Server | None, tiles: TileDesk | None) -> MapView:
    """A map of the size that the sheet leaves it, as dense as asked for: page zoom, not enlarged pixels."""
    view = MapView(theme=request.theme, language=request.language, server=server, tiles=tiles)
    view.set_boundaries(request.boundaries)
    view.show_tiles(request.tiles)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    density = request.scale / view.devicePixelRatioF()
    box = map_box(request)
    view.resize(round(box.width() * density), round((box.height() + _SEAL_HEIGHT) * density))
    view.setZoomFactor(density)
    view.show()
    return view


def is_sealed(frame: QImage) -> bool:
    """Does `frame` show the seal at its foot?"""
    if frame.isNull():
        return False
    foot = frame.pixelColor(frame.width() // 2, frame.height() - 2)
    return max(abs(foot.red() - _SEAL.red()), abs(foot.green() - _SEAL.green()), abs(foot.blue() - _SEAL.blue())) < 3


def render_snapshot(
    request: SnapshotRequest,
    on_done: Callable[[QImage], object],
    on_failed: Callable[[str], object] | None = None,
    parent: QObject | None = None,
    server: Server | None = None,
    tiles: TileDesk | None = None,
) -> Snapshot:
    """Starts a snapshot beside the running window; keep what is returned, or give it a parent, until it is done.

    `tiles` hands out those that the request names.
    """
    snapshot = Snapshot(request, parent, server, tiles)
    snapshot.done.connect(on_done)
    if on_failed is not None:
        snapshot.failed.connect(on_failed)
    return snapshot


def render_to_file(request: SnapshotRequest, path: Path, server: Server | None = None) -> None:
    """Makes a snapshot where no event loop runs, and writes it as PNG; raises ExportFailed."""
    loop = QEventLoop()
    images: list[QImage] = []
    reasons: list[str] = []
    snapshot = Snapshot(request, server=server)
    snapshot.done.connect(images.append)
    snapshot.failed.connect(reasons.append)
    snapshot.done.connect(loop.quit)
    snapshot.failed.connect(loop.quit)
    loop.exec()
    snapshot.deleteLater()
    # No loop runs here to do what is put off: the page must be gone before the application is.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if reasons:
        raise ExportFailed(f"{path.name}: {reasons[0]}")
    save(images[0], path)


def save(image: QImage, path: Path) -> None:
    """Writes `image` as PNG; raises ExportFailed."""
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise ExportFailed(f"{path.name} could not be written; is its folder there, and may you write to it?")
