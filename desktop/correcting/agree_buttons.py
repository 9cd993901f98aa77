"""The buttons below a form or picker: one that agrees, which Enter presses, and one that gives up."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox


class AgreeButtons(QDialogButtonBox):
    """Accepts or rejects its dialog."""

    def __init__(self, dialog: QDialog, text: str = "") -> None:
        super().__init__(QDialogButtonBox.StandardButton.Cancel)
        # Or Enter would give up where the other button was disabled for a while.
        self.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.agree = self.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setDefault(True)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)

    def allow(self, allowed: bool) -> None:
        """Whether the user may agree."""
        self.agree.setEnabled(allowed)
        self.agree.setDefault(True)  # a button that was disabled is the default no more
