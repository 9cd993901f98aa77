"""The name of a view, and what is said about it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from geodata.atlas.saved_view import LONGEST_NAME, in_a_line

_LONGEST_TITLE = 300


class DetailsDialog(QDialog):
    """`said` is name, title and note; without a name there is nothing to agree on."""

    def __init__(self, name: str, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved view"))
        self.setMinimumWidth(520)
        self._name = QLineEdit(name)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.selectAll()
        self._title = QLineEdit(title)
        self._title.setMaxLength(_LONGEST_TITLE)
        self._note = QPlainTextEdit(note)
        self._note.setTabChangesFocus(True)
        hint = self.tr("Stands with the map when it is presented, and between maps in a story")
        self._note.setPlaceholderText(hint)
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Name"), self._name)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Note"), self._note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._name.textChanged.connect(self._allow)
        self._allow()

    @property
    def said(self) -> tuple[str, str, str]:
        return in_a_line(self._name.text()), " ".join(self._title.text().split()), self._note.toPlainText().strip()

    def _allow(self) -> None:
        name = in_a_line(self._name.text())
        self._title.setPlaceholderText(name)
        self._save.setEnabled(bool(name))
