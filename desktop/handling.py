"""How one gets about: the palette, back and forward, from pane to pane, what each key does, cards over marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop.action_set import ActionSet
from desktop.hover_link import HoverLink
from desktop.map_view import MapView
from desktop.palette import Palette
from desktop.palette_link import PaletteLink
from desktop.palette_memory import PaletteMemory
from desktop.panels import Panels
from desktop.panes import Panes
from desktop.settings import Settings
from desktop.shortcuts_dialog import ShortcutsDialog
from desktop.tasks import Tasks
from desktop.view_history import ViewHistory
from desktop.workspace import Workspace
from geodata.finding import Thing


class Handling(QObject):
    """Answers the actions of that kind."""

    def __init__(
        self, window: QMainWindow, workspace: Workspace, view: MapView, panels: Panels, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions: ActionSet | None = None
        self._tasks = Tasks(self)
        self.palette = Palette(window, self._find)
        self.link = PaletteLink(self.palette, workspace, view, panels, PaletteMemory(settings), self._tasks)
        self.history = ViewHistory(view, workspace, self)
        self.hover = HoverLink(view, workspace, settings, self)
        self.hover.opened.connect(lambda: panels.show("excerpts"))
        self.panes = Panes(view, {name: dock.widget() for name, dock in panels.docks.items()})

    def take_actions(self, actions: ActionSet) -> None:
        """The actions are made after those who answer them."""
        self._actions = actions
        self.link.take_actions(actions)
        self.history.changed.connect(self._refresh)
        self._refresh()

    def shut_down(self) -> None:
        """No thread outlives the window."""
        self._tasks.shut_down()

    def open_palette(self) -> None:
        self.link.open()

    def go_back(self) -> None:
        self.history.go_back()

    def go_forward(self) -> None:
        self.history.go_forward()

    def next_pane(self) -> None:
        self.panes.go_on()

    def previous_pane(self) -> None:
        self.panes.go_back()

    def show_shortcuts(self) -> None:
        if self._actions is not None:
            ShortcutsDialog(self._actions, self._window).exec()

    def _find(self, words: str) -> Sequence[Thing]:
        return self.link.find(words)

    def _refresh(self) -> None:
        if self._actions is not None:
            self._actions["back"].setEnabled(self.history.trail.can_go_back)
            self._actions["forward"].setEnabled(self.history.trail.can_go_forward)
