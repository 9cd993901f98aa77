"""How far an import is, in the status bar, with a button to stop it. Nothing is blocked meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget


class Progress(QWidget):
    """A thin bar; hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._total = 0
        self._name = ""
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._cancel = QToolButton()
        self._cancel.setObjectName("cancelImport")
        self._cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        for widget in (self._label, self._bar, self._cancel):
            layout.addWidget(widget)
        self._retranslate()
        self.hide()

    def begin(self) -> None:
        self.show_progress(0, 0)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """`total` of 0: how much there is to do is not known yet."""
        self._name = ""
        self._show(done, total)

    def show_dataset(self, name: str, done: int, total: int) -> None:
        """How much of one large file has been read, in bytes."""
        self._name = name
        self._show(done, total)

    def _show(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _share(self) -> int:
        return min(100, 100 * self._done // self._total)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        if self._name and self._total:
            self._label.setText(self.tr("Reading {name}: {share}%").format(name=self._name, share=self._share))
        elif self._total:
            text = self.tr("Reading {current} of {total}…")
            self._label.setText(text.format(current=min(self._done + 1, self._total), total=self._total))
        else:
            self._label.setText(self.tr("Looking for articles…"))
