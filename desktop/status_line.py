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
        counts = self._workspace.counts()
        if not counts.articles_total:
            self.setText(self.tr("No articles yet"))
            return
        sentence = self.tr("{events} at {places}, {articles}").format(
            events=self.tr("%n event(s)", "", counts.events),
            places=self.tr("%n place(s)", "", counts.places),
            articles=self._articles(counts.articles, counts.articles_total),
        )
        chosen = self._workspace.filter
        self.setText(sentence if chosen.is_empty else f"{sentence} · {self._workspace.filter_sentence()}")
        self.setToolTip(self.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)

    def _articles(self, shown: int, total: int) -> str:
        if shown == total:
            return self.tr("%n article(s)", "", total)
        return self.tr("{shown} of %n article(s)", "", total).format(shown=shown)
