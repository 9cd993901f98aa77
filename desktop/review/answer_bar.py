"""The buttons of a review, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.review import keys
from desktop.review.queue import ReviewQueue
from geodata.review.doubts import DoubtKind

_COLUMNS = 3


class AnswerBar(QWidget):
    """Accept, reject, skip; search, read, undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept, self.reject, self.skip = QPushButton(), QPushButton(), QPushButton()
        self.search, self.open, self.undo = QPushButton(), QPushButton(), QPushButton()
        self._kind: DoubtKind | None = None
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for number, button in enumerate((self.accept, self.reject, self.skip, self.search, self.open, self.undo)):
            layout.addWidget(button, number // _COLUMNS, number % _COLUMNS)
            button.setAutoDefault(False)
        self.accept.setProperty("role", "primary")
        self._retranslate()

    def listen(self, queue: ReviewQueue) -> None:
        for button, does in (
            (self.accept, queue.accept),
            (self.reject, queue.reject),
            (self.skip, queue.skip),
            (self.open, queue.open),
            (self.undo, queue.undo),
        ):
            button.clicked.connect(does)

    def show_state(self, queue: ReviewQueue, *, can_search: bool) -> None:
        """What can be answered to the question, and what a rejection says of it."""
        asked, may = queue.question, not queue.why_not
        self._kind = asked.doubt.kind if asked else None
        self.accept.setEnabled(bool(asked and asked.can_be_accepted and may))
        self.reject.setEnabled(bool(asked and may))
        for button in (self.skip, self.open):
            button.setEnabled(asked is not None)
        self.search.setEnabled(bool(asked and may and can_search))
        self._retranslate()

    def _retranslate(self) -> None:
        texts = {
            self.accept: (self.tr("Right"), "↵"),
            self.reject: (self._rejecting(), keys.REJECT),
            self.skip: (self.tr("Skip"), keys.SKIP),
            self.search: (self.tr("Search…"), keys.SEARCH),
            self.open: (self.tr("Read"), keys.OPEN),
            self.undo: (self.tr("Undo"), keys.UNDO),
        }
        for button, (text, key) in texts.items():
            button.setText(f"{text}  {key}")

    def _rejecting(self) -> str:
        return {
            DoubtKind.PLACE: self.tr("No place"),
            DoubtKind.UNPLACED: self.tr("No place"),
            DoubtKind.ACTOR: self.tr("No actor"),
            DoubtKind.EVENT: self.tr("No event"),
            DoubtKind.EVENT_PLACE: self.tr("Not there"),
            DoubtKind.EVENT_DATE: self.tr("Not then"),
        }.get(self._kind or DoubtKind.PLACE, "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
