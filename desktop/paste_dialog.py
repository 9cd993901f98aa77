"""Paste text as an article."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.fetching.addresses import addresses_in


class PasteDialog(QDialog):
    """Asks for a text, and a title if the user cares, or for addresses; begins with what the clipboard holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text as article"))
        self.resize(680, 520)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
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
        for widget in (self._hint, self._title, self._text, self._buttons):
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

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the web that stand in place of a text, if it is nothing else."""
        return addresses_in(self.text)

    def _on_text(self) -> None:
        count = len(self.addresses)
        self._add.setEnabled(bool(self.text.strip()))
        self._add.setText(self.tr("Fetch %n page(s)", "", count) if count else self.tr("Add article"))
        self._title.setEnabled(not count)
        self._hint.setText(self._hint_for(count))

    def _hint_for(self, addresses: int) -> str:
        if addresses:
            return self.tr("An address: the page behind it is fetched from the network and read as an article.")
        return self.tr(
            "The whole article; a headline, byline and date at its top are recognised. Or the address of a page."
        )
