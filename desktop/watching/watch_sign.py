"""A small sign in the status bar while a folder is watched; a click on it leads to the choice of the folder."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.watching.watch_desk import WatchDesk

_LONGEST = 24  # letters of a folder's name


class WatchSign(QToolButton):
    """Hidden while nothing is watched."""

    def __init__(self, desk: WatchDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("watchSign")
        self.setAutoRaise(True)
        self.clicked.connect(desk.choose)
        desk.changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        folder = self._desk.folder
        self.setVisible(folder is not None)
        if folder is None:
            return
        name = folder.path.name or str(folder.path)
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        text = self.tr("{folder} is not there") if self._desk.is_lost else self.tr("Watching {folder}")
        self.setText(text.format(folder=short))
        self.setToolTip(str(folder.path))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)
