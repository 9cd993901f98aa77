"""One facet of the filter: a foldable heading and a tree of rows to tick, each with its counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from desktop.facet_rows import Row

ID_ROLE = Qt.ItemDataRole.UserRole + 1
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class FacetTree(QWidget):
    """`ticked` carries the ids ticked after a click of the user; setting them from outside is silent."""

    ticked = Signal(object)  # frozenset[str]
    menu_wanted = Signal(str, QPoint)  # of a row, by its id, at a point of the screen

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        above: QWidget | None = None,
        tallest: int | None = None,
        starts_folded: bool = False,
    ) -> None:
        """`tallest`: pixels before the facet scrolls on its own; `starts_folded`: rows hide what is below them."""
        super().__init__(parent)
        self._tallest = tallest
        self._starts_folded = starts_folded
        self._unfolded: set[str] = set()
        self._rows: tuple[Row, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._folded: set[str] = set()
        self._heading = QToolButton()
        self._tree = QTreeWidget()
        self._body = QWidget()
        self._lay_out(above)
        self._fit_height()
        self._heading.toggled.connect(self._fold)
        self._tree.itemChanged.connect(self._on_changed)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._tree.itemCollapsed.connect(lambda item: self._on_folded(item, folded=True))
        self._tree.itemExpanded.connect(lambda item: self._on_folded(item, folded=False))

    def _lay_out(self, above: QWidget | None) -> None:
        self._heading.setCheckable(True)
        self._heading.setChecked(True)
        self._heading.setArrowType(Qt.ArrowType.DownArrow)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setProperty("role", "facet")
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setIndentation(16)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setItemDelegateForColumn(1, _CountDelegate(self._tree))
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        if above:
            body.addWidget(above)
        body.addWidget(self._tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._body)

    def set_title(self, title: str) -> None:
        self._heading.setText(title)
        self._tree.setAccessibleName(title)

    def show_rows(self, rows: tuple[Row, ...], chosen: Collection[str]) -> None:
        """Shows `rows`, those in `chosen` ticked; nothing moves when nothing is new."""
        if rows == self._rows and chosen == self._chosen:
            return
        self._rows, self._chosen = rows, frozenset(chosen)
        at = self._tree.verticalScrollBar().value()
        blocked = self._tree.blockSignals(True)
        self._tree.clear()
        self._tree.addTopLevelItems([self._item(row) for row in rows])
        for item in _items(self._tree):
            item.setExpanded(self._is_open(item))
        self._tree.blockSignals(blocked)
        self._tree.setRootIsDecorated(any(row.children and not row.is_heading for row in rows))
        self._fit_height()
        self._tree.verticalScrollBar().setValue(at)

    def _is_open(self, item: QTreeWidgetItem) -> bool:
        row_id = item.data(0, ID_ROLE)
        if row_id in self._folded:
            return False
        holds_chosen = any(below.data(0, ID_ROLE) in self._chosen for below in _below(item))
        return not self._starts_folded or row_id in self._unfolded or holds_chosen

    def ids(self) -> list[str]:
        """The ids of all rows, top to bottom."""
        return [item.data(0, ID_ROLE) for item in _items(self._tree)]

    def tick(self, row_id: str, *, on: bool = True) -> None:
        """What a click on the row's box does."""
        item = next(item for item in _items(self._tree) if item.data(0, ID_ROLE) == row_id)
        item.setCheckState(0, _CHECKED if on else _UNCHECKED)

    def _item(self, row: Row) -> QTreeWidgetItem:
        counts = "" if row.is_heading else _counts_text(row)
        item = QTreeWidgetItem([row.text, counts])
        item.setData(0, ID_ROLE, row.id)
        item.setToolTip(0, row.tip or row.text)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if row.is_heading:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setFirstColumnSpanned(True)
        else:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, _CHECKED if row.id in self._chosen else _UNCHECKED)
        item.addChildren([self._item(child) for child in row.children])
        return item

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column != 0:
            return
        row_id, on = item.data(0, ID_ROLE), item.checkState(0) is _CHECKED
        self._chosen = self._chosen | {row_id} if on else self._chosen - {row_id}
        # The rows are made anew by what this brings about, while Qt still works on this item: tell it afterwards.
        _later(self, partial(self.ticked.emit, self._chosen))

    def _on_menu(self, at: QPoint) -> None:
        """Of the row at that point; of the current one where the keyboard asks for the menu."""
        item = self._tree.itemAt(at) or self._tree.currentItem()
        if item is not None:
            self.menu_wanted.emit(item.data(0, ID_ROLE), self._tree.viewport().mapToGlobal(at))

    def _on_folded(self, item: QTreeWidgetItem, *, folded: bool) -> None:
        row_id = item.data(0, ID_ROLE)
        (self._folded.add if folded else self._folded.discard)(row_id)
        (self._unfolded.discard if folded else self._unfolded.add)(row_id)
        self._fit_height()

    def _fold(self, is_open: bool) -> None:
        self._heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._body.setVisible(is_open)

    def _fit_height(self) -> None:
        shown = sum(1 for item in _items(self._tree) if _is_unfolded(item))
        height = shown * self._tree.sizeHintForRow(0) if shown else 0
        self._tree.setFixedHeight(height + 4 if self._tallest is None else min(height + 4, self._tallest))


class _CountDelegate(QStyledItemDelegate):
    """Counts in the quiet colour of placeholders."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colour = option.palette.placeholderText().color()
        option.palette.setColor(option.palette.ColorRole.Text, colour)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(6, 0)


def _counts_text(row: Row) -> str:
    """Events, or in brackets the places only named."""
    if row.tally.events:
        return f"{row.tally.events:,}"
    return f"({row.tally.mentions:,})" if row.tally.mentions else "0"


def _items(tree: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    walk = QTreeWidgetItemIterator(tree)
    while item := walk.value():
        yield item
        walk += 1


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for number in range(item.childCount()):
        if child := item.child(number):
            yield child
            yield from _below(child)


def _is_unfolded(item: QTreeWidgetItem) -> bool:
    parent = item.parent()
    return parent is None or (parent.isExpanded() and _is_unfolded(parent))


def _later(owner: QWidget, call: Callable[[], object]) -> None:
    QTimer.singleShot(0, owner, call)
