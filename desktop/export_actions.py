"""What leaves the program: pictures, sheets, maps and data."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP
from desktop.sheets.actions import SHEET_ACTIONS
from desktop.webmap.actions import WEBMAP_ACTIONS

EXPORT_ACTIONS = (
    Declared(
        "snapshot",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Snapshot…"),
        "snapshots.take",
        "Ctrl+E",
        "snapshot",
        toolbar=True,
    ),
    Declared(
        "copy_snapshot",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Copy snapshot"),
        "snapshots.copy",
        "Ctrl+Shift+C",
        "copy",
    ),
    Declared(
        "export_figure",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Figure…"),
        "figures.choose",
        "Ctrl+Alt+E",
        "figure",
        tip=QT_TRANSLATE_NOOP("Actions", "The map on a sheet fit to print: PDF, SVG or PNG, with a preview."),
    ),
    *SHEET_ACTIONS,
    *WEBMAP_ACTIONS,
    Declared(
        "export_data",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Data…"),
        "exports.choose",
        "Ctrl+Shift+E",
        "export",
    ),
)
