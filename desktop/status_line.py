"""What is shown, in one line: "41 events at 18 places, 3 of 8 articles · Middle East"."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.workspace import Workspace


class StatusLine(QLabel):
    """The counts under the filter, and the filter in words."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("statusLine")
        # A long filter is cut, never widening the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        workspace.changed.connect(self.tell)
        workspace.language_changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        is_empty = not self._workspace.counts().articles_total
        self.setText(self.tr("No articles yet") if is_empty else self._workspace.sentence())
        self.setToolTip(self.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)
