"""The actions of getting about: find anything, back and forward, from pane to pane, what each key does."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

FIND_ACTIONS = (
    Declared(
        "palette",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Go to anything…"),
        "handling.open_palette",
        "Ctrl+K",
        "search",
        parted=True,
        toolbar=True,
    ),
)
VIEW_ACTIONS = (
    Declared(
        "back",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Bac&k to the last view"),
        "handling.go_back",
        "Alt+Left",
        "back",
        toolbar=True,
    ),
    Declared(
        "forward",
        "view",
        QT_TRANSLATE_NOOP("Actions", "F&orward"),
        "handling.go_forward",
        "Alt+Right",
        "forward",
        toolbar=True,
    ),
)
PANE_ACTIONS = (
    Declared(
        "next_pane",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Next pane"),
        "handling.next_pane",
        "F6",
        parted=True,
    ),
    Declared(
        "previous_pane",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
        "handling.previous_pane",
        "Shift+F6",
    ),
)
HELP_ACTIONS = (
    Declared(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"),
        "handling.show_shortcuts",
        "Ctrl+/",
        "keyboard",
    ),
)
