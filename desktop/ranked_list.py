"""A list of names with counts: a thin bar under each says how they compare, in the colours of its kinds of events."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ranked_rows import ROW_ROLE, RankedModel, RankedRow
from desktop.theme import PALETTES
from geodata.maps.style import QUADS
from geodata.model import Quad

_HEIGHT = 34
_SIDE = 10
_BAR = 3.0
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class RankedList(QListView):
    """`chosen` carries the id of the row that was clicked, or on which Enter was pressed."""

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)  # of a row, by its id, at a point of the screen

    def __init__(self, theme: str, *, most_rows: int | None = None, parent: QWidget | None = None) -> None:
        """`most_rows`: as high as its rows, up to so many; otherwise it takes what room there is."""
        super().__init__(parent)
        self.rows = RankedModel(self)
        self._most_rows = most_rows
        self._delegate = RankedDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("role", "ranked")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(lambda index: self.chosen.emit(self.rows.row(index.row()).id))
        if most_rows is not None:
            self.rows.modelReset.connect(self._fit_height)

    def _on_menu(self, at: QPoint) -> None:
        """Of the row under the mouse; the key for it asks at the current one."""
        under = self.indexAt(at)
        index = under if under.isValid() else self.currentIndex()
        if index.isValid():
            self.menu_wanted.emit(self.rows.row(index.row()).id, self.viewport().mapToGlobal(at))

    def wear(self, theme: str) -> None:
        self._delegate.wear(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.rows.row(self.currentIndex().row()).id)
            return
        super().keyPressEvent(event)

    def _fit_height(self) -> None:
        shown = min(self.rows.rowCount(), self._most_rows or 0)
        self.setFixedHeight(shown * _HEIGHT + 2 * self.frameWidth())


class RankedDelegate(QStyledItemDelegate):
    """Draws name, count and bar."""

    def __init__(self, theme: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def wear(self, theme: str) -> None:
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RankedRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option)
        box = QRectF(option.rect).adjusted(_SIDE, 3, -_SIDE, -3)
        self._texts(painter, option, row, box.adjusted(0, 0, 0, -_BAR - 3))
        self._bar(painter, row, QRectF(box.left(), box.bottom() - _BAR - 1, box.width(), _BAR))
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = PALETTES[self._theme]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(palette.hover))

    def _texts(self, painter: QPainter, option: QStyleOptionViewItem, row: RankedRow, box: QRectF) -> None:
        palette, metrics = PALETTES[self._theme], option.fontMetrics
        count = f"{row.count:,}"
        width = metrics.horizontalAdvance(count) + 12
        painter.setPen(QColor(palette.text))
        name = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, int(box.width() - width))
        painter.drawText(box, _LEFT | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(palette.muted))
        painter.drawText(box, _RIGHT | Qt.AlignmentFlag.AlignVCenter, count)

    def _bar(self, painter: QPainter, row: RankedRow, box: QRectF) -> None:
        length = max(2.0, box.width() * row.share)
        if not row.quads:
            painter.fillRect(QRectF(box.left(), box.top(), length, _BAR), QColor(PALETTES[self._theme].accent))
            return
        whole, at = sum(row.quads.values()), box.left()
        for quad in Quad:
            part = length * row.quads.get(quad, 0) / whole
            painter.fillRect(QRectF(at, box.top(), part, _BAR), QColor(QUADS[quad].colour(self._theme)))
            at += part
