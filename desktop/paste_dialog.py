"""Paste text as an article."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget


class PasteDialog(QDialog):
    """Asks for a text, and a title if the user cares; begins with what the clipboard holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text as article"))
        self.resize(680, 520)
        hint = QLabel(self.tr("The whole article; a headline, byline and date at its top are recognised."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self._title = QLineEdit()
        self._title.setPlaceholderText(self.tr("Title (optional)"))
        self._text = QPlainTextEdit()
        self._text.setPlaceholderText(self.tr("Text of the article"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._add = self._buttons.addButton(self.tr("Add article"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        for widget in (hint, self._title, self._text, self._buttons):
            layout.addWidget(widget)
        self._text.textChanged.connect(self._on_text)
        self._text.setPlainText(QGuiApplication.clipboard().text())
        self._text.setFocus()
        self._on_text()

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def _on_text(self) -> None:
        self._add.setEnabled(bool(self.text.strip()))
