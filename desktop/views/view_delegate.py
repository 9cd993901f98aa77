"""Draws a saved view as a row: its picture, its name, what it shows, and what changed since it was saved."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import PALETTES
from desktop.views.thumbnails import SIZE

NAME, TOLD, CHANGED, PICTURE = (Qt.ItemDataRole.UserRole + number for number in range(1, 5))
_PAD = 8
_GAP = 12
_RADIUS = 6

Index = QModelIndex | QPersistentModelIndex


class ViewDelegate(QStyledItemDelegate):
    """Rows of one height; in a narrow panel the words go and the picture stays."""

    def __init__(self, theme: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = QFontMetrics(option.font).lineSpacing() * 4
        return QSize(SIZE.width() + 2 * _PAD, max(SIZE.height(), lines) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = PALETTES[self.theme]
        row: QRect = option.rect
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_under:
            painter.fillRect(row, QColor(palette.accent_soft if is_chosen else palette.hover))
        frame = QRect(row.left() + _PAD, row.top() + (row.height() - SIZE.height()) // 2, SIZE.width(), SIZE.height())
        self._paint_picture(painter, frame, index.data(PICTURE), is_chosen)
        words = row.adjusted(SIZE.width() + _PAD + _GAP, _PAD - 2, -_PAD, 2 - _PAD)
        self._paint_words(painter, words, index, option.font)
        painter.restore()

    def _paint_picture(self, painter: QPainter, frame: QRect, picture: QPixmap | None, is_chosen: bool) -> None:
        palette = PALETTES[self.theme]
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), _RADIUS, _RADIUS)
        painter.fillPath(shape, QColor(palette.window))
        if picture is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.drawPixmap(frame, picture)
            painter.restore()
        painter.setPen(QPen(QColor(palette.accent if is_chosen else palette.line), 2 if is_chosen else 1))
        painter.drawPath(shape)

    def _paint_words(self, painter: QPainter, box: QRect, index: Index, font: QFont) -> None:
        palette = PALETTES[self.theme]
        heavy = QFont(font)
        heavy.setWeight(QFont.Weight.DemiBold)
        changed = str(index.data(CHANGED) or "")
        metrics = QFontMetrics(font)
        height = metrics.lineSpacing()
        lines = _lines(str(index.data(TOLD) or ""), metrics, box.width(), 1 if changed else 2)
        told = [(str(index.data(NAME)), heavy, palette.text), *((line, font, palette.muted) for line in lines)]
        if changed:
            told += [(line, font, palette.accent) for line in _lines(changed, metrics, box.width(), 2)]
        top = box.top() + (box.height() - height * len(told)) // 2
        for number, (words, how, colour) in enumerate(told):
            painter.setFont(how)
            painter.setPen(QColor(colour))
            line = QRect(box.left(), top + number * height, box.width(), height)
            shown = QFontMetrics(how).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _lines(words: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Words in at most so many lines, the last of which is cut when it is painted."""
    lines: list[str] = []
    rest = words
    while rest and len(lines) < most - 1 and metrics.horizontalAdvance(rest) > width:
        end = next((n for n in range(len(rest), 0, -1) if metrics.horizontalAdvance(rest[:n]) <= width), 1)
        blank = rest.rfind(" ", 0, end + 1)
        end = blank if blank > 0 else end
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, rest] if rest else lines
