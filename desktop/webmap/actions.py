"""The action of the interactive map."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

WEBMAP_ACTIONS = (
    Declared(
        "export_webmap",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Interactive map (HTML)…"),
        "webmaps.choose",
        "Ctrl+Alt+H",
        "webmap",
    ),
)
