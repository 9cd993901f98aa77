"""The action of animations."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

ANIMATION_ACTIONS = (
    Declared(
        "export_animation",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Animation…"),
        "animations.choose",
        "Ctrl+Alt+A",
        "animation",
        tip=QT_TRANSLATE_NOOP("Actions", "The map running through time: MP4, WebM or GIF, with the date on it."),
    ),
)
