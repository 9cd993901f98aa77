"""All corrections of the project: what was decided, how far it goes, and whether it still finds what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import PALETTES
from geodata.filters import folded

_ID = Qt.ItemDataRole.UserRole
_WHAT, _REACH, _WHEN, _WHERE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """One row: what was decided, how far it goes and when, its article, and why it does nothing, if so."""

    id: int
    what: str
    reach: str
    when: str = ""
    where: str = ""
    lost: str = ""


class CorrectionsDialog(QDialog):
    """The newest first. Those selected are withdrawn in one step, which can be undone."""

    wanted = Signal(int)  # go to what the correction is about
    withdrawn = Signal(list)  # ids

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Corrections"))
        self.resize(860, 480)
        self.search, self.tree, self._told = QLineEdit(), QTreeWidget(), QLabel()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.go = buttons.addButton(self.tr("Go to it"), QDialogButtonBox.ButtonRole.ActionRole)
        self.withdraw = buttons.addButton(self.tr("Withdraw"), QDialogButtonBox.ButtonRole.ActionRole)
        self._furnish()
        self._lay_out(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter goes to the chosen correction
        buttons.rejected.connect(self.reject)
        self.go.clicked.connect(lambda _: self._on_go())
        self.withdraw.clicked.connect(lambda _: self._on_withdraw())
        self.tree.itemSelectionChanged.connect(self._follow)
        self.tree.itemDoubleClicked.connect(lambda _item, _column: self._on_go())
        self.search.textChanged.connect(lambda _: self._narrow())

    @property
    def chosen(self) -> list[int]:
        return [int(item.data(0, _ID)) for item in self.tree.selectedItems()]

    def show_corrections(self, listed: Sequence[ListedCorrection]) -> None:
        """Shows them anew; those that were selected stay so."""
        before = set(self.chosen)
        self.tree.clear()
        for each in listed:
            item = self._row(each)
            self.tree.addTopLevelItem(item)
            item.setSelected(each.id in before)
        self._narrow()
        self._follow()

    def _row(self, each: ListedCorrection) -> QTreeWidgetItem:
        what = f"{each.what}\n{each.lost}" if each.lost else each.what
        item = QTreeWidgetItem([what, each.reach, each.when, each.where])
        item.setData(0, _ID, each.id)
        for column in range(item.columnCount()):
            item.setToolTip(column, item.text(column))
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if each.lost:
            item.setForeground(_WHAT, QColor(PALETTES[self._theme].bad))
        return item

    def _furnish(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a correction"))
        self.search.setAccessibleName(self.tr("Find a correction"))
        self.search.setClearButtonEnabled(True)
        self.tree.setHeaderLabels([self.tr("Correction"), self.tr("How far"), self.tr("When"), self.tr("Article")])
        self.tree.setAccessibleName(self.tr("Corrections"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        for column in (_REACH, _WHEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_WHERE, 220)
        self._told.setProperty("role", "muted")
        self._told.setWordWrap(True)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        for part in (self.search, self.tree, self._told, buttons):
            layout.addWidget(part)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.tree.topLevelItemCount()):
            if (item := self.tree.topLevelItem(row)) is not None:
                yield item

    def _narrow(self) -> None:
        words = folded(self.search.text()).split()
        for item in self._items():
            told = folded(" ".join(item.text(column) for column in range(item.columnCount())))
            item.setHidden(not all(word in told for word in words))

    def _follow(self) -> None:
        chosen = self.chosen
        self.go.setEnabled(len(chosen) == 1)
        self.withdraw.setEnabled(bool(chosen))
        nothing = self.tr("Nothing is corrected yet. A right click on a name or an event in the reader begins it.")
        some = self.tr("What is withdrawn is read as before; Undo brings the correction back.")
        self._told.setText(some if self.tree.topLevelItemCount() else nothing)

    def _on_go(self) -> None:
        if len(self.chosen) == 1:
            self.wanted.emit(self.chosen[0])

    def _on_withdraw(self) -> None:
        if self.chosen:
            self.withdrawn.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_on_tree = self.focusWidget() is self.tree
        if event.key() == Qt.Key.Key_Delete and is_on_tree:
            self._on_withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_on_tree:
            self._on_go()
        else:
            super().keyPressEvent(event)
