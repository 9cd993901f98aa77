"""The actions of saved views and atlases."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

VIEWS_PANEL_ACTION = Declared(
    "panel_views",
    "view",
    QT_TRANSLATE_NOOP("Actions", "Saved views"),
    "panels.toggle_views",
    "Ctrl+8",
    "views",
    checkable=True,
    toolbar=True,
)
VIEWS_ACTIONS = (
    Declared(
        "save_view",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Save this view…"),
        "views.save",
        "Ctrl+Alt+B",
        "views",
        parted=True,
    ),
    Declared(
        "present_views",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Present saved views"),
        "presentation.present",
        "F5",
        "present",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Full screen, one after the other. Arrow keys go on and back; Escape ends it."
        ),
    ),
)
ATLAS_ACTIONS = (
    Declared(
        "export_atlas",
        "export",
        QT_TRANSLATE_NOOP("Actions", "At&las…"),
        "atlases.choose",
        "Ctrl+Alt+L",
        "atlas",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "A page for each saved view, region, actor, month or article: PDF, slides, HTML or pictures."
        ),
    ),
)
