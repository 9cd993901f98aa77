"""The actions of correcting, for the table of actions."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

CORRECTING_ACTIONS = (
    Declared(
        "add_event",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Add &event from selection…"),
        "correcting.add_event",
        "Ctrl+Shift+A",
        "add-event",
        parted=True,
    ),
    Declared(
        "change_article",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&About the article…"),
        "correcting.change_article",
        "Ctrl+Shift+I",
        "pencil",
    ),
    Declared(
        "corrections",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "C&orrections…"),
        "correcting.show_corrections",
        "Ctrl+Shift+L",
        "corrections",
    ),
    Declared(
        "read_again",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Read aga&in"),
        "rereading.read_outdated",
        icon="read-again",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Articles that an earlier version of the program read, by this one; your corrections stay."
        ),
    ),
)
