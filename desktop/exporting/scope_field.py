"""How much is to be written: what the filter shows, or everything."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.exporting.form_fields import muted

_INDENT = 24  # pixels, under the text of the button


class ScopeField(QWidget):
    """`shown` says in words what the filter shows; without a filter there is nothing to choose."""

    def __init__(self, shown: str, *, has_filter: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered = QRadioButton(self.tr("What is shown now"))
        self._filtered.setChecked(True)
        everything = QRadioButton(self.tr("Everything in the project"))
        everything.setEnabled(has_filter)
        words = muted(shown)
        words.setContentsMargins(_INDENT, 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._filtered, words, everything):
            column.addWidget(widget)

    @property
    def is_filtered(self) -> bool:
        return self._filtered.isChecked()
