"""The menu of projects opened lately."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.projects import Projects
from desktop.settings import Settings


class RecentMenu(QObject):
    """Fills itself when it is about to be shown; projects that are gone are left out."""

    def __init__(self, menu: QMenu, settings: Settings, projects: Projects) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        self._projects = projects
        menu.aboutToShow.connect(self.fill)
        projects.recent_changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        self._menu.clear()
        for path in self._settings.recent:
            if path.exists():
                action = self._menu.addAction(_shown(path))
                action.setToolTip(str(path))
                action.triggered.connect(partial(self._open, path))
        self._menu.setEnabled(not self._menu.isEmpty())

    def _open(self, path: Path, _checked: bool = False) -> None:
        self._projects.open(path)


def _shown(path: Path) -> str:
    return f"{path.stem} — {path.parent}".replace("&", "&&")
