"""Draws one excerpt as a card, and knows where its link is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.cards import Dress, accent_of, card_html
from desktop.excerpt_model import EXCERPT_ROLE
from geodata.excerpts import Excerpt
from geodata.reports import Report

GAP = 8  # between cards
PADDING = 13
EDGE = 4  # the coloured stripe at the left
RADIUS = 8
KEPT_DOCUMENTS = 300

Index = QModelIndex | QPersistentModelIndex
ReportsOf = Callable[[Excerpt], Sequence[Report]]
NoteOf = Callable[[Excerpt], str]
"""What the user corrected of what a card shows, in words."""
BeyondOf = Callable[[Excerpt], str]
"""What a search found in the sentence of a card, but is not quoted on it, as HTML."""


class ExcerptDelegate(QStyledItemDelegate):
    """Cards as wide as the view; laid-out documents are kept for those lately seen."""

    def __init__(self, dress: Dress, reports_of: ReportsOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._reports_of = reports_of
        self.note_of: NoteOf = lambda _excerpt: ""
        self.beyond_of: BeyondOf = lambda _excerpt: ""
        self._width = 320
        self._documents: OrderedDict[str, QTextDocument] = OrderedDict()

    def wear(self, dress: Dress) -> None:
        self._dress = dress
        self._documents.clear()

    def set_width(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._documents.clear()

    def forget(self) -> None:
        self._documents.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        document = self._document(index.data(EXCERPT_ROLE), option.font)
        return QSize(self._width, round(document.size().height()) + 2 * PADDING + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        excerpt = index.data(EXCERPT_ROLE)
        card = _card(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, card, excerpt, option.state)
        self._paint_text(painter, card, self._document(excerpt, option.font))
        painter.restore()

    def link_at(self, option_rect: QRect, index: Index, position: QPointF, font: QFont) -> str:
        """The link under a point of the view, or ""."""
        document = self._document(index.data(EXCERPT_ROLE), font)
        return document.documentLayout().anchorAt(position - QPointF(_text_corner(_card(option_rect))))

    def _paint_card(self, painter: QPainter, card: QRectF, excerpt: Excerpt, state: QStyle.StateFlag) -> None:
        palette = self._dress.palette
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        shape = QPainterPath()
        shape.addRoundedRect(card, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(palette.hover if hovered and not selected else palette.surface))
        painter.save()
        painter.setClipPath(shape)
        stripe = QRectF(card.left(), card.top(), EDGE, card.height())
        painter.fillRect(stripe, QColor(accent_of(excerpt, self._dress.theme)))
        painter.restore()
        painter.setPen(QPen(QColor(palette.accent if selected else palette.line), 2 if selected else 1))
        painter.drawPath(shape)

    def _paint_text(self, painter: QPainter, card: QRectF, document: QTextDocument) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._dress.palette.text))
        painter.translate(_text_corner(card))
        document.documentLayout().draw(painter, context)

    def _document(self, excerpt: Excerpt, font: QFont) -> QTextDocument:
        document = self._documents.pop(excerpt.key, None)
        if document is None:
            document = QTextDocument()
            document.setDefaultFont(font)
            document.setDocumentMargin(0)
            reports, note = self._reports_of(excerpt), self.note_of(excerpt)
            told = card_html(excerpt, self._dress, reports, note, self.beyond_of(excerpt))
            document.setHtml(told)
            document.setTextWidth(self._width - EDGE - 2 * PADDING - 2)
        self._documents[excerpt.key] = document
        while len(self._documents) > KEPT_DOCUMENTS:
            self._documents.popitem(last=False)
        return document


def _card(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(1, GAP / 2, -1, -GAP / 2)


def _text_corner(card: QRectF) -> QPointF:
    return QPointF(card.left() + EDGE + PADDING, card.top() + PADDING)
