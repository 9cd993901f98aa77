"""The one undo command: an edit applies itself and returns its inverse, so one command serves all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from desktop.workspace import Workspace
    from geodata.edits import Edit

NO_BATCH = -1


class EditCommand(QUndoCommand):
    """Edits done and undone together. Commands of one `batch` become one step of the history."""

    def __init__(self, workspace: Workspace, edits: tuple[Edit, ...], text: str, batch: int = NO_BATCH) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._edits = edits
        self._inverses: tuple[Edit, ...] = ()
        self._batch = batch

    def redo(self) -> None:
        self._inverses = self._workspace.apply(self._edits)

    def undo(self) -> None:
        self._edits = self._workspace.apply(self._inverses)

    def id(self) -> int:
        return self._batch

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand) or other.id() != self._batch or self._batch == NO_BATCH:
            return False
        self._edits += other._edits
        self._inverses = other._inverses + self._inverses
        return True
