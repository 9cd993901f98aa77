"""The list under the search field: how what is typed may go on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.query.completion import Completion, completions

_PAUSE = 120  # ms without a key before names are looked up
_COMPLETION_ROLE = Qt.ItemDataRole.UserRole + 1


class Completing(QObject):
    """Offers field words, their values and names; a choice takes the place of what is being typed."""

    completed = Signal()

    def __init__(self, line: QLineEdit, workspace: Workspace) -> None:
        super().__init__(line)
        self._line = line
        self._workspace = workspace
        self._rows = QStandardItemModel(self)
        self._list = QCompleter(self._rows, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setObjectName("searchCompletions")
        self._list.setPopup(self._popup)
        self._list.setWidget(line)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.offer)
        line.textEdited.connect(lambda _: self._soon.start())
        self._list.activated[QModelIndex].connect(self._take)  # type: ignore[index]

    @property
    def offered(self) -> list[Completion]:
        """What is listed now."""
        return [self._rows.item(row).data(_COMPLETION_ROLE) for row in range(self._rows.rowCount())]

    def offer(self) -> None:
        """List how the piece at the cursor may go on."""
        query, cursor = self._line.text(), self._line.cursorPosition()
        found = self._workspace.index.ask(partial(completions, query, cursor, self._workspace.language), Filter())
        self._rows.clear()
        for each in found:
            item = QStandardItem(f"{each.label}   ({each.count:,})" if each.count else each.label)
            item.setData(each, _COMPLETION_ROLE)
            self._rows.appendRow(item)
        if found and self._line.hasFocus():
            self._list.complete()
        else:
            self._popup.hide()

    def choose(self, chosen: Completion) -> None:
        """Put a completion in its place, ready to type on."""
        text = self._line.text()
        rest = text[chosen.end :]
        put = chosen.text + (" " if chosen.is_value and not rest.startswith(" ") else "")
        self._line.setText(text[: chosen.start] + put + rest)
        self._line.setCursorPosition(chosen.start + len(put))
        self.completed.emit()
        if not chosen.is_value:
            self._soon.start()

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        chosen = index.data(_COMPLETION_ROLE)
        if isinstance(chosen, Completion):
            self.choose(chosen)
