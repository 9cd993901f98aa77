"""Cancel and Export, at the foot of a dialog that asks how a file is to be written."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox


class ExportButtons(QDialogButtonBox):
    """Ends `dialog`; Enter exports, where that is allowed."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(QDialogButtonBox.StandardButton.Cancel, dialog)
        self._export = self.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setDefault(True)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)

    def allow(self, allowed: bool) -> None:
        self._export.setEnabled(allowed)
        if allowed:  # Qt took that from it while it could not be pressed
            self._export.setDefault(True)
