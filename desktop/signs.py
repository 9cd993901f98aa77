"""The signs of the map drawn with QPainter, for the legend of a snapshot; looks come from the one style table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from geodata.maps.style import QUADS, theme
from geodata.model import Quad

WIDTH = 30.0


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), radius, radius)
    return path


def _square(radius: float) -> QPainterPath:
    path = QPainterPath()
    half = radius * 0.9
    path.addRoundedRect(QRectF(-half, -half, half * 2, half * 2), radius * 0.24, radius * 0.24)
    return path


SHAPES: dict[str, Callable[[float], QPainterPath]] = {
    "circle": _circle,
    "square": _square,
    "triangle": lambda r: _polygon((0, -r * 1.22), (r * 1.2, r * 0.86), (-r * 1.2, r * 0.86)),
    "diamond": lambda r: _polygon((0, -r * 1.28), (r * 1.28, 0), (0, r * 1.28), (-r * 1.28, 0)),
}


def draw_sign(painter: QPainter, key: str, theme_name: str) -> None:
    """Draws the sign of legend class `key` around the origin."""
    if key in set(Quad):
        _quad(painter, Quad(key), theme_name)
    else:
        _OTHERS[key](painter, theme_name)


def _quad(painter: QPainter, quad: Quad, theme_name: str) -> None:
    look = QUADS[quad]
    painter.fillPath(SHAPES[look.shape](6.0), QColor(look.colour(theme_name)))


def _mixed(painter: QPainter, theme_name: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shares = ((Quad.VERBAL_COOPERATION, 180), (Quad.VERBAL_CONFLICT, 90), (Quad.MATERIAL_CONFLICT, 90))
    angle = 90
    for quad, degrees in shares:
        painter.setPen(QPen(QColor(QUADS[quad].colour(theme_name)), 3.2, c=Qt.PenCapStyle.FlatCap))
        painter.drawArc(QRectF(-5.6, -5.6, 11.2, 11.2), (angle - 5) * 16, -(degrees - 10) * 16)
        angle -= degrees


def _mention(painter: QPainter, theme_name: str) -> None:
    colours = theme(theme_name)
    painter.setPen(QPen(QColor(colours.mention), 1.7))
    painter.setBrush(QColor(colours.mark_edge))
    painter.drawEllipse(QPointF(0, 0), 4, 4)


def _seats(painter: QPainter, theme_name: str) -> None:
    colours = theme(theme_name)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.seat))
    painter.drawRoundedRect(QRectF(-7.5, -7.5, 15, 15), 4, 4)
    painter.setBrush(QColor(colours.mark_edge))
    painter.drawEllipse(QPointF(0, -2.3), 2.3, 2.3)
    painter.drawChord(QRectF(-4.2, 0.6, 8.4, 8.8), 0, 180 * 16)


def _arcs(painter: QPainter, theme_name: str) -> None:
    colour = QColor(theme(theme_name).text_soft)
    line = QPainterPath(QPointF(-13, 4))
    line.quadTo(QPointF(-3, -6), QPointF(7, -2))
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(line)
    painter.fillPath(_polygon((13, 1), (4.6, 1.4), (7.4, -5)), colour)


def _region(painter: QPainter, theme_name: str) -> None:
    colours = theme(theme_name)
    painter.setPen(QPen(QBrush(QColor(colours.region)), 1.8, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(-13, -5.5, 26, 11))


def _disputed(painter: QPainter, theme_name: str) -> None:
    colours = theme(theme_name)
    box = QRectF(-13, -5.5, 26, 11)
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(colours.hatch), 1))
    for x in range(-24, 14, 5):
        painter.drawLine(QPointF(x, 5.5), QPointF(x + 11, -5.5))
    painter.restore()
    painter.setPen(QPen(QBrush(QColor(colours.hatch)), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


_OTHERS: dict[str, Callable[[QPainter, str], None]] = {
    "mixed": _mixed,
    "mention": _mention,
    "seats": _seats,
    "arcs": _arcs,
    "region": _region,
    "disputed": _disputed,
}
