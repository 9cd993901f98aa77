"""How a row of the palette looks: an icon, the name, what goes with it, and how much of it there is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import picture
from desktop.palette_rows import ROW, Index, Row
from desktop.theme import PALETTES
from geodata.finding import ThingKind

_HEIGHT, _HEADING = 32, 26
_ICON = 16
_LEFT, _GAP = 14, 10
_ICONS = {
    ThingKind.PLACE: "place",
    ThingKind.ACTOR: "actor",
    ThingKind.EVENT: "excerpts",
    ThingKind.ARTICLE: "reader",
    ThingKind.REGION: "areas",
    ThingKind.ACTION: "keyboard",
}


class PaletteDelegate(QStyledItemDelegate):
    """Paints rows in one theme."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT + (_HEADING if _row(index).heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, colours = _row(index), PALETTES[self.theme]
        box = QRectF(option.rect)
        font: QFont = option.font
        painter.save()
        if row.heading:
            self._heading(painter, row, QRectF(box.left(), box.top(), box.width(), _HEADING), font)
            box.setTop(box.top() + _HEADING)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(box.adjusted(6, 1, -6, -1), 6, 6)
        self._line(painter, row, box, font)
        painter.restore()

    def _heading(self, painter: QPainter, row: Row, box: QRectF, font: QFont) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(QColor(PALETTES[self.theme].muted))
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(_LEFT, 0, -_LEFT, -4), bottom, row.heading)

    def _line(self, painter: QPainter, row: Row, box: QRectF, font: QFont) -> None:
        colours = PALETTES[self.theme]
        ratio = painter.device().devicePixelRatioF()
        icon = picture(_ICONS[row.thing.kind], colours.muted, _ICON, ratio)
        painter.drawPixmap(QPointF(box.left() + _LEFT, box.center().y() - _ICON / 2), icon)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left, right = box.left() + _LEFT + _ICON + _GAP, box.right() - _LEFT
        middle = Qt.AlignmentFlag.AlignVCenter
        aside = row.thing.detail if row.thing.kind is ThingKind.ACTION else _aside(row)
        painter.setPen(QColor(colours.muted))
        told = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, (right - left) * 0.45)
        wide = metrics.horizontalAdvance(told)
        painter.drawText(QRectF(right - wide - 1, box.top(), wide + 2, box.height()), middle, told)
        painter.setPen(QColor(colours.text))
        room = right - wide - _GAP - left
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, box.top(), room, box.height()), middle, title)


def _aside(row: Row) -> str:
    count = f"{row.thing.count:,}" if row.thing.count else ""
    return "  ·  ".join(filter(None, (row.thing.detail, count)))


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row
