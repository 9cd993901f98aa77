"""What can be done by key: the actions with their shortcuts, by menu, and the keys of map and timeline."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.action_set import ActionSet, without_mnemonic
from desktop.actions import ACTIONS, MENUS
from desktop.marking import QT_TRANSLATE_NOOP

# What is no action of a menu: a place, and there keys with what they do.
_PLACES = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "On the map"),
        (
            ("Left", QT_TRANSLATE_NOOP("Shortcuts", "Move the map (also with the other arrows)")),
            ("+", QT_TRANSLATE_NOOP("Shortcuts", "Nearer; − goes farther away")),
            ("Tab", QT_TRANSLATE_NOOP("Shortcuts", "To the next mark, from west to east and north to south")),
            ("Return", QT_TRANSLATE_NOOP("Shortcuts", "Select the mark; its quotations are at the right")),
            ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Select nothing")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the timeline"),
        (
            ("Left", QT_TRANSLATE_NOOP("Shortcuts", "Move the days chosen back; the right arrow moves them on")),
            ("Shift+Right", QT_TRANSLATE_NOOP("Shortcuts", "Choose more days; with the left arrow fewer")),
            ("Ctrl+Left", QT_TRANSLATE_NOOP("Shortcuts", "Move what is seen (also with the right arrow)")),
            ("+", QT_TRANSLATE_NOOP("Shortcuts", "From years to days; − goes back")),
            ("Space", QT_TRANSLATE_NOOP("Shortcuts", "Play through time, or stop")),
            ("0", QT_TRANSLATE_NOOP("Shortcuts", "See all days")),
            ("Del", QT_TRANSLATE_NOOP("Shortcuts", "Choose all days again")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the review"),
        (
            ("Return", QT_TRANSLATE_NOOP("Shortcuts", "It is right as it was read")),
            ("1", QT_TRANSLATE_NOOP("Shortcuts", "It is the first of the others; 2 to 9 choose the next ones")),
            ("X", QT_TRANSLATE_NOOP("Shortcuts", "It is no place, no actor or no event")),
            ("S", QT_TRANSLATE_NOOP("Shortcuts", "Skip the question for now (also with the right arrow)")),
            ("A", QT_TRANSLATE_NOOP("Shortcuts", "Answer for all that are like this, or only for this")),
            ("G", QT_TRANSLATE_NOOP("Shortcuts", "Search for any place or actor")),
            ("E", QT_TRANSLATE_NOOP("Shortcuts", "Show the words in the reader")),
            ("Z", QT_TRANSLATE_NOOP("Shortcuts", "Take the last answer back")),
        ),
    ),
)


class ShortcutsDialog(QDialog):
    """A list that can be searched."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("Find a key or what it does…"))
        self._find.setAccessibleName(self._find.placeholderText())
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._narrow)
        self.list = self._tree()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self._find, self.list, close):
            layout.addWidget(part)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 620)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderHidden(True)
        tree.setColumnCount(2)
        tree.setRootIsDecorated(False)
        tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        tree.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, lines in self._groups():
            group = QTreeWidgetItem(tree, [title])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for text, keys in lines:
                QTreeWidgetItem(group, [text, keys])
        tree.expandAll()
        return tree

    def _groups(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        for menu, title in MENUS.items():
            listed = [(action.text, self._actions[action.id]) for action in ACTIONS if action.menu == menu]
            lines = [
                (without_mnemonic(action.text()).rstrip("…"), _keys(action.shortcut()))
                for _, action in listed
                if not action.shortcut().isEmpty()
            ]
            if lines:
                yield without_mnemonic(QCoreApplication.translate("Actions", title)), lines
        for title, keys in _PLACES:
            told = [(QCoreApplication.translate("Shortcuts", text), _keys(QKeySequence(key))) for key, text in keys]
            yield QCoreApplication.translate("Shortcuts", title), told

    def _narrow(self, words: str) -> None:
        wanted = words.casefold().split()
        for group in _children(self.list.invisibleRootItem()):
            for line in _children(group):
                told = f"{line.text(0)} {line.text(1)}".casefold()
                line.setHidden(not all(word in told for word in wanted))
            group.setHidden(all(line.isHidden() for line in _children(group)))


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for number in range(item.childCount()) if (child := item.child(number)) is not None]


def _keys(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)
