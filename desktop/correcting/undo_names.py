"""Edit ▸ Undo and Redo say what they undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from desktop.action_set import ActionSet

_LONGEST = 60


class UndoNames(QObject):
    """Adds the name of the step to the text of the two actions, in every language."""

    def __init__(self, actions: ActionSet, history: QUndoStack) -> None:
        super().__init__(actions)
        self._actions = actions
        self._history = history
        history.indexChanged.connect(lambda _: self.refresh())
        history.cleanChanged.connect(lambda _: self.refresh())
        actions.retranslated.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self._name("undo", self._history.undoText())
        self._name("redo", self._history.redoText())

    def _name(self, action_id: str, step: str) -> None:
        action, plain = self._actions[action_id], self._actions.text_of(action_id)
        line = " ".join(step.split()).replace("&", "&&")
        shown = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
        action.setText(f"{plain}: {shown}" if shown else plain)
