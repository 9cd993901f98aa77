"""The line in which words are looked for: results as one types, and one sentence where something is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.searching.completing import Completing
from desktop.searching.grammar_help import GrammarHelp
from desktop.workspace import MANY_PASSAGES, Workspace
from geodata.query.typing_in import as_typed
from geodata.query.wording import mistake_in_words

PAUSE = 60  # ms without a key before words are looked up
PAUSE_IF_MANY = 160  # in a large project, where everything else is counted anew, too
_READING = 30  # ms between two steps of making the texts ready


class SearchField(QWidget):
    """Shows the words of the workspace's filter and changes them."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.line = QLineEdit()
        self.mistake = QLabel()
        self._help_button = QToolButton()
        self.help = GrammarHelp(self)
        self.completing = Completing(self.line, workspace)
        self._typing = QTimer(self, singleShot=True)
        self._reading = QTimer(self, interval=_READING)
        self._lay_out()
        self._typing.timeout.connect(self._look)
        self._reading.timeout.connect(self._read_on)
        self.line.textEdited.connect(lambda _: self._wait())
        self.line.textChanged.connect(self._on_changed)
        self.line.returnPressed.connect(self._finish)
        self.line.installEventFilter(self)
        self.completing.completed.connect(self._wait)
        self._help_button.clicked.connect(self._show_help)
        workspace.theme_changed.connect(self._wear)
        self._wear(workspace.theme)
        self._retranslate()

    def _lay_out(self) -> None:
        self.line.setClearButtonEnabled(True)
        self.line.setObjectName("searchLine")
        self.mistake.setObjectName("searchMistake")
        self.mistake.setWordWrap(True)
        self.mistake.hide()
        self._help_button.setAutoRaise(True)
        self._help_button.setText("?")
        self._help_button.setObjectName("searchHelp")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._help_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.mistake)

    def refresh(self) -> None:
        """Show what the filter says, unless somebody is typing."""
        words = self._workspace.filter.words
        if not self._is_busy and words not in (self.line.text(), self._as_typed()):
            self.line.setText(words)
        self._tell()

    def focus(self) -> None:
        """Put the cursor here, ready to type anew."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @property
    def _is_busy(self) -> bool:
        return self._typing.isActive() or self._reading.isActive()

    def _as_typed(self) -> str:
        return as_typed(self.line.text(), self._workspace.index.naming)

    def _wait(self) -> None:
        is_large = self._workspace.index.passages_total > MANY_PASSAGES
        self._typing.start(PAUSE_IF_MANY if is_large else PAUSE)

    def _on_changed(self, text: str) -> None:
        if not text:
            self._wait()

    def _look(self) -> None:
        """Look the words up, as soon as the texts are ready."""
        if self.line.text().strip() and not self._workspace.index.is_warm:
            self._reading.start()
            self._tell()
        else:
            self._narrow(self._as_typed() if self.line.hasFocus() else self.line.text())

    def _read_on(self) -> None:
        for _ in self._workspace.index.warm():
            return
        self._reading.stop()
        self._look()

    def _finish(self) -> None:
        """What is typed is all: its last word is whole."""
        self._typing.stop()
        if self._workspace.filter.words != self.line.text():
            self._look() if not self._workspace.index.is_warm else self._narrow(self.line.text())

    def _narrow(self, words: str) -> None:
        self._workspace.narrow(self._workspace.filter.with_words(words))
        self._tell()

    def _tell(self) -> None:
        """What is wrong, or that it takes a moment."""
        text = self._workspace.filter.words if not self._is_busy else self.line.text()
        mistakes = self._workspace.index.understood(text).mistakes if text.strip() else ()
        told = mistake_in_words(mistakes[0], self._workspace.language) if mistakes else ""
        if self._reading.isActive():
            told = self.tr("Making ready for the first search…")
        self.mistake.setProperty("role", "muted" if self._reading.isActive() else "mistake")
        self.mistake.style().polish(self.mistake)
        self.mistake.setText(told)
        self.mistake.setVisible(bool(told))

    def _show_help(self) -> None:
        self.help.open_below(self._help_button, self._workspace.language)

    def _wear(self, theme: str) -> None:
        self._help_button.setIcon(icon("search", theme))
        self._help_button.setText("?")
        self._help_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Words in any script…"))
        self.line.setAccessibleName(self.tr("Words to look for"))
        self._help_button.setToolTip(self.tr("How to search"))
        self._help_button.setAccessibleName(self.tr("How to search"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not _POPUP
        if is_left and not self._is_busy:
            self._finish()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._tell()
        super().changeEvent(event)


_POPUP = Qt.FocusReason.PopupFocusReason
