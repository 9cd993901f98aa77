"""The actions of searching."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

SEARCHING_ACTIONS = (
    Declared(
        "search",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Search for words"),
        "searching.focus",
        "Ctrl+F",
        "search",
        parted=True,
    ),
    Declared(
        "next_match", "edit", QT_TRANSLATE_NOOP("Actions", "Ne&xt match in the article"), "searching.next", "F3"
    ),
    Declared(
        "previous_match",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious match in the article"),
        "searching.previous",
        "Shift+F3",
    ),
)
