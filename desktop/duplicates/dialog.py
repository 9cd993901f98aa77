"""Asks once after an import what is to become of the articles that are there already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.duplicates.twins import Doubt, decide_as_usual
from geodata.duplicates.decision import Decision
from geodata.duplicates.likeness import Difference, Kind, differences
from geodata.model import Article

_NEW, _OLD, _ALIKE, _DIFFERS, _WHAT = range(5)
_ROW = QSize(0, 30)


class DuplicatesDialog(QDialog):
    """A list of pairs; the buttons below it decide for the selected ones, which at first are all."""

    def __init__(self, doubts: Sequence[Doubt], window: QWidget | None = None) -> None:
        super().__init__(window)
        self._doubts = doubts
        self._decisions = decide_as_usual(doubts)
        self.setWindowTitle(self.tr("Articles that are there already"))
        self.resize(940, 480)
        self._list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self._make_hint())
        layout.addWidget(self._list, 1)
        layout.addLayout(self._make_choices())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Continue"))
        self._buttons.accepted.connect(self.accept)
        layout.addWidget(self._buttons)
        self._fill()
        self._list.selectAll()

    @property
    def decisions(self) -> list[Decision]:
        """One for each pair, in their order."""
        return list(self._decisions)

    def decide(self, decision: Decision) -> None:
        """Have the selected pairs decided so."""
        for item in self._list.selectedItems():
            self._decisions[item.data(_NEW, Qt.ItemDataRole.UserRole)] = decision
        self._show_decisions()

    def select_kind(self, kind: Kind) -> None:
        self._list.clearSelection()
        for item in self._items():
            item.setSelected(self._doubts[item.data(_NEW, Qt.ItemDataRole.UserRole)].twin.kind is kind)

    def _make_hint(self) -> QLabel:
        same = sum(doubt.twin.kind is Kind.IDENTICAL for doubt in self._doubts)
        near = len(self._doubts) - same
        parts = [self.tr("%n article(s) with the same text", "", same)] if same else []
        parts += [self.tr("%n article(s) with nearly the same text", "", near)] if near else []
        hint = QLabel(
            self.tr("{found} are in the project already, or came twice.").format(found=self.tr(", ").join(parts))
            + " "
            + self.tr("As proposed, what is the same is left out, and what is nearly the same is kept beside it.")
        )
        hint.setWordWrap(True)
        return hint

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("duplicates")
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setHeaderLabels(
            [self.tr("New"), self.tr("There already"), self.tr("Alike"), self.tr("Differs in"), self.tr("What to do")]
        )
        header = tree.header()
        header.setStretchLastSection(False)
        for column in (_NEW, _OLD):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (_ALIKE, _DIFFERS, _WHAT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _make_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Selected ones:")))
        for decision, text in self._words().items():
            button = QPushButton(text)
            button.setObjectName(decision.value)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, chosen=decision: self.decide(chosen))
            row.addWidget(button)
        row.addStretch(1)
        kinds = {Kind.IDENTICAL: self.tr("Select the same"), Kind.NEAR: self.tr("Select nearly the same")}
        if len({doubt.twin.kind for doubt in self._doubts}) > 1:
            for kind, text in kinds.items():
                button = QPushButton(text)
                button.setAutoDefault(False)
                button.clicked.connect(lambda _checked=False, chosen=kind: self.select_kind(chosen))
                row.addWidget(button)
        everything = QPushButton(self.tr("Select all"))
        everything.setAutoDefault(False)
        everything.clicked.connect(self._list.selectAll)
        row.addWidget(everything)
        return row

    def _fill(self) -> None:
        for number, doubt in enumerate(self._doubts):
            alike = self.tr("the same") if doubt.twin.kind is Kind.IDENTICAL else f"{100 * doubt.twin.likeness:.0f}%"
            differs = self.tr(", ").join(self._difference(each) for each in differences(doubt.article, doubt.old))
            item = QTreeWidgetItem([_headline(doubt.article), _headline(doubt.old), alike, differs or "–", ""])
            item.setData(_NEW, Qt.ItemDataRole.UserRole, number)
            item.setSizeHint(_NEW, _ROW)
            item.setToolTip(_NEW, _told(doubt.article))
            item.setToolTip(_OLD, _told(doubt.old))
            self._list.addTopLevelItem(item)
        self._show_decisions()

    def _show_decisions(self) -> None:
        words = self._words()
        for item in self._items():
            item.setText(_WHAT, words[self._decisions[item.data(_NEW, Qt.ItemDataRole.UserRole)]])

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _words(self) -> dict[Decision, str]:
        return {
            Decision.SKIP: self.tr("Leave out"),
            Decision.KEEP_BOTH: self.tr("Keep both"),
            Decision.REPLACE: self.tr("Replace"),
        }

    def _difference(self, difference: Difference) -> str:
        return {
            Difference.HEADING: self.tr("title"),
            Difference.OUTLET: self.tr("outlet"),
            Difference.DATE: self.tr("date"),
            Difference.SCRIPT: self.tr("language"),
            Difference.LENGTH: self.tr("length"),
            Difference.WORDING: self.tr("wording"),
        }[difference]


def _headline(article: Article) -> str:
    about = " · ".join(filter(None, (article.outlet, str(article.published or ""))))
    return f"{article.heading} ({about})" if about else article.heading


def _told(article: Article) -> str:
    """Where an article came from and how it begins, as plain text."""
    opening = " ".join(article.text[:400].split())
    return "\n".join(filter(None, (article.heading, article.origin, f"{opening}…"))).replace("<", "‹")


def ask(window: QWidget, doubts: Sequence[Doubt]) -> Sequence[Decision]:
    """What the user wants; closing the window leaves it as proposed."""
    dialog = DuplicatesDialog(doubts, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        return dialog.decisions
    return decide_as_usual(doubts)
