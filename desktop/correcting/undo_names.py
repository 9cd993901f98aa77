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
        self._steps = {"undo": history.undoText(), "redo": history.redoText()}
        # Methods of this object, so that nothing is called once it is gone.
        history.undoTextChanged.connect(self._on_undo)
        history.redoTextChanged.connect(self._on_redo)
        actions.retranslated.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The language may be another."""
        for action_id, step in self._steps.items():
            self._name(action_id, step)

    def _on_undo(self, step: str) -> None:
        self._take("undo", step)

    def _on_redo(self, step: str) -> None:
        self._take("redo", step)

    def _take(self, action_id: str, step: str) -> None:
        self._steps[action_id] = step
        self._name(action_id, step)

    def _name(self, action_id: str, step: str) -> None:
        action, plain = self._actions[action_id], self._actions.text_of(action_id)
        line = " ".join(step.split()).replace("&", "&&")
        shown = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
        action.setText(f"{plain}: {shown}" if shown else plain)
