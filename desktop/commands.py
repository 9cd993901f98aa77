"""The one undo command: an edit applies itself and returns its inverse, so one command serves all.

A change that cannot be written leaves nothing behind: the command is as it was before, and the stack follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack

from geodata.errors import GeodataError

if TYPE_CHECKING:
    from desktop.workspace import Workspace
    from geodata.edits import Edit

NO_BATCH = -1


class EditCommand(QUndoCommand):
    """Edits done and undone together. Commands of one `batch` become one step of the history.

    It is done once before it is pushed, so that what fails never enters the history.
    """

    def __init__(self, workspace: Workspace, edits: tuple[Edit, ...], text: str, batch: int = NO_BATCH) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._edits = edits
        self._inverses: tuple[Edit, ...] = ()
        self._batch = batch
        self._is_done = False

    @property
    def is_done(self) -> bool:
        """Whether the project is as it is after the edits."""
        return self._is_done

    def do(self) -> None:
        """Apply the edits; GeodataError, and nothing changed, where they cannot be written."""
        self._inverses = self._workspace.apply(self._edits)
        self._is_done = True

    def redo(self) -> None:
        if not self._is_done:
            try:
                self.do()
            except GeodataError as error:
                self._workspace.tell_failure(error)

    def undo(self) -> None:
        if self._is_done:
            try:
                self._edits = self._workspace.apply(self._inverses)
                self._is_done = False
            except GeodataError as error:
                self._workspace.tell_failure(error)

    def id(self) -> int:
        return self._batch

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand) or other.id() != self._batch or self._batch == NO_BATCH:
            return False
        self._edits += other._edits
        self._inverses = other._inverses + self._inverses
        return True


class History(QUndoStack):
    """The undo stack of a project; it stands where the project does, also when a step could not be written."""

    def catch_up(self) -> None:
        """Go where the commands say that the project is, as soon as the step under way is over."""
        QTimer.singleShot(0, self, self._catch_up)

    def _catch_up(self) -> None:
        commands = (self.command(at) for at in range(self.count()))
        done = [isinstance(command, EditCommand) and command.is_done for command in commands]
        self.setIndex(done.index(False) if False in done else len(done))
