"""A picture in the middle of a preview, on a shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

_SHADOW = QColor(0, 0, 0, 46)


def shadowed(painter: QPainter, room: QSize, picture: QSize, margin: int) -> QRectF:
    """Paints the shadow of a picture as large as `room` allows within a margin, in pixels; where the picture goes."""
    free = QSize(room.width() - 2 * margin, room.height() - 2 * margin)
    size = picture.scaled(free, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
    box = QRectF(left, top, size.width(), size.height())
    painter.fillRect(box.translated(0, 3).adjusted(-1, -1, 2, 2), _SHADOW)
    return box
