"""The actions of the quick ways."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

QUICK_ACTIONS = (
    Declared(
        "print_map",
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        "quick.preview",
        "Ctrl+P",
        "print",
        parted=True,
    ),
)
