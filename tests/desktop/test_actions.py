"""The table of actions: complete, answered, without clashes."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from desktop.actions import ACTIONS, MENU_ICONS, MENUS, TOOLBAR_PARTED
from resources import ICONS


def test_ids_and_shortcuts_are_unique() -> None:
    assert not [each for each, n in Counter(action.id for action in ACTIONS).items() if n > 1]
    shortcuts = [QKeySequence(action.shortcut).toString() for action in ACTIONS if action.shortcut]
    assert all(shortcuts), "a shortcut that Qt does not understand"
    assert not [each for each, n in Counter(shortcuts).items() if n > 1]


def test_every_action_has_a_menu_that_there_is() -> None:
    assert {action.menu for action in ACTIONS} <= set(MENUS)
    assert set(MENU_ICONS) <= set(MENUS)
    assert {path.rpartition("/")[0] for path in MENUS} - {""} <= set(MENUS)
    assert {action.id for action in ACTIONS} >= TOOLBAR_PARTED


def test_mnemonics_do_not_clash_within_a_menu() -> None:
    for menu in MENUS:
        texts = [action.text for action in ACTIONS if action.menu == menu]
        texts += [text for path, text in MENUS.items() if path.rpartition("/")[0] == menu]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [letter for letter, n in letters.items() if n > 1], menu


def test_what_is_on_the_toolbar_has_an_icon() -> None:
    for action in ACTIONS:
        assert action.icon or not action.toolbar, action.id
        assert not action.icon or (ICONS / f"{action.icon}.svg").exists(), action.id
