"""How a row to choose looks: its name, what stands at its right, and small lines under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.correcting.choices import CHOICE, Choice, Index
from desktop.theme import PALETTES

_SIDE, _TOP, _GAP = 12.0, 6.0, 2.0
_HEADING = 26.0
_SMALL = 0.9  # of the font's size
_ELIDED = Qt.TextElideMode.ElideRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ChoiceDelegate(QStyledItemDelegate):
    """Paints rows in one theme."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = _choice(index)
        heading = _HEADING if choice.heading else 0
        lines = QFontMetricsF(smaller(option.font)).height() * len(choice.lines) + (_GAP if choice.lines else 0)
        return QSize(240, round(heading + QFontMetricsF(option.font).height() + lines + 2 * _TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice, colours = _choice(index), PALETTES[self._theme]
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.heading:
            self._heading(painter, option.font, choice.heading, QRectF(box.left(), box.top(), box.width(), _HEADING))
            box.setTop(box.top() + _HEADING)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(box.adjusted(3, 1, -3, -1), 6, 6)
        self._texts(painter, option.font, choice, box.adjusted(_SIDE, _TOP, -_SIDE, -_TOP))
        painter.restore()

    def _heading(self, painter: QPainter, font: QFont, text: str, box: QRectF) -> None:
        painter.setFont(bold(smaller(font)))
        painter.setPen(QColor(PALETTES[self._theme].muted))
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(_SIDE, 0, -_SIDE, -3), low, text)

    def _texts(self, painter: QPainter, font: QFont, choice: Choice, box: QRectF) -> None:
        colours, metrics = PALETTES[self._theme], QFontMetricsF(font)
        first = QRectF(box.left(), box.top(), box.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(first, _MIDDLE | Qt.AlignmentFlag.AlignRight, choice.aside)
        painter.setFont(bold(font))
        painter.setPen(QColor(colours.text))
        room = first.width() - metrics.horizontalAdvance(choice.aside) - 10
        painter.drawText(first, _MIDDLE, QFontMetricsF(bold(font)).elidedText(choice.title, _ELIDED, room))
        self._small_lines(painter, font, choice, QRectF(box.left(), first.bottom() + _GAP, box.width(), 0))

    def _small_lines(self, painter: QPainter, font: QFont, choice: Choice, line: QRectF) -> None:
        small = QFontMetricsF(smaller(font))
        line.setHeight(small.height())
        painter.setFont(smaller(font))
        painter.setPen(QColor(PALETTES[self._theme].muted))
        for text in choice.lines:
            painter.drawText(line, _MIDDLE, small.elidedText(text, _ELIDED, line.width()))
            line.translate(0, small.height())


def smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _choice(index: Index) -> Choice:
    choice = index.data(CHOICE)
    assert isinstance(choice, Choice)
    return choice
