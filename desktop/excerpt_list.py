"""The list of cards: click or arrow keys choose one, its link or Enter reads it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from desktop.cards import ACTOR, CORRECT, READ, REPORTS, Dress, why_inferred
from desktop.excerpt_delegate import BeyondOf, ExcerptDelegate, NoteOf, ReportsOf
from desktop.excerpt_model import ExcerptModel
from desktop.reports_menu import ReportsMenu, reports_tooltip
from geodata.excerpts import Excerpt, Excerpts

BATCH = 20  # cards measured at a time, so that a long list shows its top at once


class ExcerptList(QListView):
    chosen = Signal(object)  # Excerpt
    wanted_to_read = Signal(object)  # Excerpt
    wanted_report = Signal(object)  # Report
    wanted_actor = Signal(str)
    wanted_menu = Signal(object, QPoint)  # Excerpt, a point of the screen
    wanted_copy = Signal(object)  # Excerpt

    def __init__(self, dress: Dress, reports_of: ReportsOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = ExcerptModel(self)
        self._dress = dress
        self._reports_of = reports_of
        self._delegate = ExcerptDelegate(dress, reports_of, self)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setObjectName("excerptList")
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Rows far down are laid out some at a time: until they are, nobody knows where they will be.
        self._sought = QPersistentModelIndex()
        self.verticalScrollBar().rangeChanged.connect(self._come_nearer)
        self.doubleClicked.connect(lambda index: self.wanted_to_read.emit(self._cards.excerpt(index.row())))

    def show_excerpts(self, excerpts: Excerpts) -> None:
        self._delegate.forget()
        self._cards.show(excerpts)
        self.scrollToTop()

    def annotate(self, note_of: NoteOf) -> None:
        """Say on the cards what the user corrected of them."""
        self._delegate.note_of = note_of
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def look_beyond(self, beyond_of: BeyondOf) -> None:
        """Show on the cards what was found beside the quotation, too."""
        self._delegate.beyond_of = beyond_of

    def reports_menu(self, excerpt: Excerpt) -> ReportsMenu | None:
        """The other reports of a card, to read one of them; None where there are none."""
        reports = self._reports_of(excerpt)
        if not reports:
            return None
        menu = ReportsMenu(reports, self._dress.language, self)
        menu.wanted_to_read.connect(self.wanted_report)
        return menu

    def wear(self, dress: Dress) -> None:
        if dress == self._dress:
            return
        self._dress = dress
        self._delegate.wear(dress)
        self.scheduleDelayedItemsLayout()

    def point_at(self, key: str | None) -> None:
        """Marks the card with this key as the current one, without telling anybody."""
        row = self._cards.row_of(key)
        blocked = self.blockSignals(True)
        if row < 0:
            self.selectionModel().clear()
        elif row != self.currentIndex().row():
            self.setCurrentIndex(self._cards.index(row))
            self._sought = QPersistentModelIndex(self._cards.index(row))
            self._come_nearer()
        self.blockSignals(blocked)
        self.viewport().update()

    def _come_nearer(self) -> None:
        """Scroll towards the card that was pointed at, until it is in sight."""
        if self._sought.isValid():
            there = self._cards.index(self._sought.row())
            self.scrollTo(there)
            if self.viewport().rect().intersects(self.visualRect(there)):
                self._sought = QPersistentModelIndex()

    def excerpt_at(self, row: int) -> Excerpt:
        return self._cards.excerpt(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sought = QPersistentModelIndex()  # whoever scrolls wants to be somewhere else
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_link = self._link(event.position().toPoint()) != ""
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor,
        )
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        excerpt = self._cards.excerpt(index.row())
        link = self._link(event.position().toPoint())
        self.chosen.emit(excerpt)
        if link == READ:
            self.wanted_to_read.emit(excerpt)
        elif link == REPORTS:
            self._offer_reports(excerpt, event.globalPosition().toPoint())
        elif link == CORRECT:
            self.wanted_menu.emit(excerpt, event.globalPosition().toPoint())
        elif link.startswith(ACTOR):
            self.wanted_actor.emit(link.removeprefix(ACTOR))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a card, for the keyboard too."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.wanted_menu.emit(self._cards.excerpt(index.row()), at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.indexAt(event.pos()).isValid():
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Over the line of other reports these reports, elsewhere on a card why its date is inferred."""
        excerpt = self._cards.excerpt(self.indexAt(point).row())
        if self._link(point) == REPORTS:
            return reports_tooltip(self._reports_of(excerpt), self._dress.language)
        return why_inferred(excerpt, self._dress.language)

    def _offer_reports(self, excerpt: Excerpt, at: QPoint) -> None:
        if (menu := self.reports_menu(excerpt)) is not None:
            menu.popup(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.wanted_to_read.emit(self._cards.excerpt(self.currentIndex().row()))
            return
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self.wanted_copy.emit(self._cards.excerpt(self.currentIndex().row()))
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex().row() != before:
            self.chosen.emit(self._cards.excerpt(self.currentIndex().row()))

    def _link(self, point: QPoint) -> str:
        index: QModelIndex = self.indexAt(point)
        if not index.isValid():
            return ""
        return self._delegate.link_at(self.visualRect(index), index, point.toPointF(), self.font())
