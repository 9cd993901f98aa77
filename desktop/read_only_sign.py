"""A sign in the status bar of a project that can only be read: it says why, and offers to try again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.workspace import Workspace
from geodata.project_refusals import project_refusal_in_words
from geodata.store_lock import ReadOnly


class ReadOnlySign(QWidget):
    """Hidden while the project can be changed."""

    retry_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._label = QLabel(self)
        self._label.setObjectName("readOnly")
        self._retry = QToolButton(self)
        self._retry.setAutoRaise(True)
        self._retry.clicked.connect(self.retry_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self._retry)
        workspace.project_opened.connect(self.tell)
        workspace.language_changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Show how the project that is open may be used."""
        store = self._workspace.store
        is_in_use = store.read_only is ReadOnly.IN_USE
        self._label.setText(self.tr("Read-only: open elsewhere") if is_in_use else self.tr("Read-only"))
        self._retry.setText(self.tr("Open again"))
        self._retry.setVisible(is_in_use)
        self.setToolTip(project_refusal_in_words(str(store.refusal or ""), self._workspace.language))
        self.setVisible(store.read_only is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)
