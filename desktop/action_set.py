"""QActions made from the table of declared actions, and the menus and toolbar that show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from desktop.actions import ACTIONS, CONTEXT, MENU_BEFORE, MENU_ICONS, MENUS, TOOLBAR_PARTED
from desktop.declared import Declared
from desktop.icons import icon

_ROLES = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}


def answer(parts: Mapping[str, object], does: str) -> Callable[..., Any]:
    """The method that an action calls: "projects.new" is `new` of the part "projects"."""
    part, method = does.split(".")
    found = getattr(parts[part], method)
    if not callable(found):
        raise TypeError(f"{does} is not a method")
    return found  # type: ignore[no-any-return]


class ActionSet(QObject):
    """All actions by id, with their menus; they follow language and theme."""

    retranslated = Signal()

    def __init__(self, window: QMainWindow, parts: Mapping[str, object], theme: str) -> None:
        super().__init__(window)
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for path in MENUS:
            self._add_menu(path)
        for declared in ACTIONS:
            self._add(declared, answer(parts, declared.does))
        for path, action_id in MENU_BEFORE.items():
            self.menus[path.rpartition("/")[0]].insertMenu(self.actions[action_id], self.menus[path])
        self.toolbar = self._make_toolbar()
        self.retranslate()
        self.dress(theme)

    def __getitem__(self, action_id: str) -> QAction:
        return self.actions[action_id]

    def check(self, action_id: str, checked: bool = True) -> None:
        """Show an action as (un)checked without doing it."""
        action = self.actions[action_id]
        was = action.blockSignals(True)
        action.setChecked(checked)
        action.blockSignals(was)
        action.changed.emit()

    def retranslate(self) -> None:
        for path, text in MENUS.items():
            self.menus[path].setTitle(_translated(text))
        for declared in ACTIONS:
            text, action = _text(declared), self.actions[declared.id]
            action.setText(text)
            action.setToolTip(_translated(declared.tip) if declared.tip else _tip(text, action.shortcut()))
        self.toolbar.setWindowTitle(QCoreApplication.translate("Actions", "Toolbar"))
        self.retranslated.emit()

    def text_of(self, action_id: str) -> str:
        """The text of an action as it is declared, in the present language."""
        return next(_text(declared) for declared in ACTIONS if declared.id == action_id)

    def dress(self, theme: str) -> None:
        for declared in ACTIONS:
            if declared.icon:
                self.actions[declared.id].setIcon(icon(declared.icon, theme))
        for path, name in MENU_ICONS.items():
            self.menus[path].setIcon(icon(name, theme))

    def _add_menu(self, path: str) -> None:
        parent, _, name = path.rpartition("/")
        menu = self.menus[parent].addMenu("") if parent else self._window.menuBar().addMenu("")
        menu.setObjectName(f"menu_{name}")
        self.menus[path] = menu

    def _add(self, declared: Declared, does: Callable[..., Any]) -> None:
        action = QAction(self._window)
        action.setObjectName(declared.id)
        action.setShortcut(QKeySequence(declared.shortcut))
        action.setCheckable(declared.checkable)
        action.setChecked(declared.checked)
        action.setMenuRole(_ROLES.get(declared.id, QAction.MenuRole.NoRole))
        if declared.is_choice:
            self._group(declared.group).addAction(action)
        if declared.checkable and not declared.is_choice:
            action.toggled.connect(does)
        else:
            action.triggered.connect(lambda _checked: does())
        if declared.parted:
            self.menus[declared.menu].addSeparator()
        if declared.tip:
            self.menus[declared.menu].setToolTipsVisible(True)
        self.menus[declared.menu].addAction(action)
        self._window.addAction(action)  # its shortcut works also while the menu bar is hidden
        self.actions[declared.id] = action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _make_toolbar(self) -> QToolBar:
        toolbar = QToolBar(self._window)
        toolbar.setObjectName("toolbar")
        toolbar.setMovable(False)
        toolbar.setIconSize(QSize(18, 18))
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for declared in ACTIONS:
            if declared.toolbar:
                if declared.id in TOOLBAR_PARTED:
                    toolbar.addSeparator()
                toolbar.addAction(self.actions[declared.id])
        self._window.addToolBar(toolbar)
        return toolbar


def _text(declared: Declared) -> str:
    return _translated(declared.text) if declared.translated else declared.text


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def without_mnemonic(text: str) -> str:
    """A menu's text as one says it: "&Open" and "打开(&O)" have a letter to press."""
    return re.sub(r"\(&.\)|&", "", text)


def _tip(text: str, shortcut: QKeySequence) -> str:
    plain = without_mnemonic(text).rstrip("…")
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain
