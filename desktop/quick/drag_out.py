"""A button that can be dragged: what is dropped in another program is the picture of the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.quick.picture import QuickPicture, file_url
from desktop.quick.picture_mime import picture_mime

_THUMBNAIL = 240  # pixels, under the pointer

Carry = Callable[[QMimeData, QImage], None]


class DragOut(QObject):
    """Watches a button. A click stays a click; a drag makes the picture, and carries it when it is there, if the
    button is still held."""

    def __init__(self, button: QAbstractButton, picture: QuickPicture, carry: Carry | None = None) -> None:
        super().__init__(button)
        self._button = button
        self._picture = picture
        self._carry = carry or self._drag
        self._pressed: QPoint | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
                self._pressed = event.position().toPoint()
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() is QEvent.Type.MouseMove and self._is_far(event.position().toPoint()):
                self._begin()
                return True
        return super().eventFilter(watched, event)

    def _is_far(self, at: QPoint) -> bool:
        moved = (at - self._pressed).manhattanLength() if self._pressed is not None else 0
        return moved >= QApplication.startDragDistance()

    def _begin(self) -> None:
        self._pressed = None
        self._button.setDown(False)  # let go outside of it, it is no click
        self._picture.dragged(self._on_ready)

    def _on_ready(self, image: QImage, text: str, path: Path) -> None:
        mime = picture_mime(image, text)
        mime.setUrls([file_url(path)])
        self._carry(mime, image)

    def _drag(self, mime: QMimeData, image: QImage) -> None:
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(self._button)
        drag.setMimeData(mime)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        drag.setPixmap(QPixmap.fromImage(image.scaled(_THUMBNAIL, _THUMBNAIL, keep, smooth)))
        drag.exec(Qt.DropAction.CopyAction)
