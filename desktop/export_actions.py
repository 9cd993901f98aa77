"""What leaves the program: pictures, sheets, maps and data."""

from __future__ import annotations

from desktop.animation.actions import ANIMATION_ACTIONS
from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP
from desktop.quick.actions import QUICK_ACTIONS
from desktop.sheets.actions import SHEET_ACTIONS
from desktop.views.actions import ATLAS_ACTIONS
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
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Snapshot (Ctrl+E); drag this button into another program to give it the picture"
        ),
    ),
    Declared(
        "copy_snapshot",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Copy snapshot"),
        "quick.copy",
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
    *ATLAS_ACTIONS,
    *ANIMATION_ACTIONS,
    Declared(
        "export_data",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Data…"),
        "exports.choose",
        "Ctrl+Shift+E",
        "export",
    ),
    *QUICK_ACTIONS,
)
