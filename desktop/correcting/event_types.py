"""The types of events to choose from, each in the colour and shape of its quad."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QComboBox

from geodata.labels import QUAD_NAMES, TYPE_NAMES
from geodata.maps.style import QUADS
from geodata.model import EventType, Language, Quad

_SIZE = 16
_RATIO = 2.0  # sharp on screens of twice the density too
_BOX = QRectF(3, 3, 10, 10)
_CORNERS = {
    "square": ((3, 3), (13, 3), (13, 13), (3, 13)),
    "triangle": ((8, 2.5), (14, 13), (2, 13)),
    "diamond": ((8, 2), (14, 8), (8, 14), (2, 8)),
}


def add_event_types(box: QComboBox, language: Language, theme: str) -> None:
    """Fill a box with all types, those of one quad together."""
    for quad in Quad:
        sign = quad_icon(quad, theme)
        for type_ in (each for each in EventType if each.quad is quad):
            box.addItem(sign, TYPE_NAMES[type_].within(language), type_)
            box.setItemData(box.count() - 1, QUAD_NAMES[quad].within(language), Qt.ItemDataRole.ToolTipRole)
    box.setMaxVisibleItems(box.count())


def quad_icon(quad: Quad, theme: str) -> QIcon:
    """The mark of a quad as on the map."""
    look = QUADS[quad]
    pixmap = QPixmap(round(_SIZE * _RATIO), round(_SIZE * _RATIO))
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colour(theme)))
    if look.shape in _CORNERS:
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in _CORNERS[look.shape]]))
    else:
        painter.drawEllipse(_BOX)
    painter.end()
    return QIcon(pixmap)
