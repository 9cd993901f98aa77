"""Keeps the menus Map colours, Boundaries and Background in line with what is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.action_set import ActionSet
from desktop.backgrounds import Backgrounds
from desktop.map_style import MapStyle


class MapStyleActions(QObject):
    """Checks in each menu the choice that holds, also after one that the user took back."""

    def __init__(self, actions: ActionSet, style: MapStyle, backgrounds: Backgrounds) -> None:
        super().__init__(actions)
        self._actions = actions
        self._style = style
        self._backgrounds = backgrounds
        style.changed.connect(self.refresh)
        backgrounds.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        for chosen in (
            f"map_colours_{self._style.colours}",
            f"boundaries_{self._style.boundaries.value}",
            f"background_{self._backgrounds.choice}",
        ):
            self._actions.check(chosen.replace("-", "_"))
