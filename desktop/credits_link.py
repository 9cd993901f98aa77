"""Whose data sets the project shows, told to the map: their names stand at its foot; About has the whole credit."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.datasets.credits import names_of


class CreditsLink(QObject):
    """Follows the data sets of the project."""

    def __init__(self, workspace: Workspace, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self._shown: tuple[str, ...] = ()
        workspace.articles_changed.connect(self.show)
        view.ready.connect(self._tell)
        self.show()

    def show(self) -> None:
        """Tell the map, if anything changed."""
        due = names_of(self._workspace.index.datasets())
        if due != self._shown:
            self._shown = due
            self._tell()

    def _tell(self) -> None:
        self._view.call("atlas.showCredits", list(self._shown))
