"""The colours of the map and its viewpoint on boundaries: chosen in the View menu, remembered in the project."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.maps.boundaries import Boundaries

AS_WINDOW = "window"
PRINT = "print"
_THEME = "map/theme"
_BOUNDARIES = "map/boundaries"


class MapStyle(QObject):
    """What the menus Map colours and Boundaries call; it dresses the map view."""

    changed = Signal()

    def __init__(self, view: MapView, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._colours = AS_WINDOW
        self._boundaries = Boundaries.DISPUTED
        workspace.project_opened.connect(self.begin)
        workspace.theme_changed.connect(self._dress)
        self.begin()

    @property
    def colours(self) -> str:
        """`AS_WINDOW` or `PRINT`."""
        return self._colours

    @property
    def boundaries(self) -> Boundaries:
        return self._boundaries

    def begin(self) -> None:
        """Take up what the project that is open remembers."""
        store = self._workspace.store
        told = store.setting(_BOUNDARIES)
        self._colours = PRINT if store.setting(_THEME) == PRINT else AS_WINDOW
        self._boundaries = Boundaries(told) if told in set(Boundaries) else Boundaries.DISPUTED
        self._dress()
        self.changed.emit()

    def follow_window(self) -> None:
        self._colour(AS_WINDOW)

    def go_print(self) -> None:
        self._colour(PRINT)

    def hatch_disputed(self) -> None:
        self._draw(Boundaries.DISPUTED)

    def show_de_facto(self) -> None:
        self._draw(Boundaries.DE_FACTO)

    def leave_unmarked(self) -> None:
        self._draw(Boundaries.UNMARKED)

    def _colour(self, colours: str) -> None:
        self._workspace.remember(_THEME, colours)
        self._colours = colours
        self._dress()
        self.changed.emit()

    def _draw(self, boundaries: Boundaries) -> None:
        self._workspace.remember(_BOUNDARIES, boundaries.value)
        self._boundaries = boundaries
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._view.set_theme(PRINT if self._colours == PRINT else self._workspace.theme)
        self._view.set_boundaries(self._boundaries)
