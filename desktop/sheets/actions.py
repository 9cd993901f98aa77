"""The action of the evidence sheet."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

SHEET_ACTIONS = (
    Declared(
        "export_sheet",
        "export",
        QT_TRANSLATE_NOOP("Actions", "E&vidence sheet…"),
        "sheets.choose",
        "Ctrl+Alt+Q",
        "sheet",
        tip=QT_TRANSLATE_NOOP("Actions", "The map with numbers and the quotations behind them: PDF or HTML."),
    ),
)
