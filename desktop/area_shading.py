"""Shades the areas of the map, and answers the menu that says by what."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from desktop.map_view import MapView
from desktop.selection import Selection, SelectionKind
from desktop.settings import Settings
from desktop.tasks import Control, Tasks
from desktop.workspace import Workspace
from geodata.area_classes import classify, even_classes, is_loaded, load, needs_breaks
from geodata.model import Names
from geodata.shading import Shading, shade, value_of
from geodata.shading_choice import ShadeBy, ShadingChoice

_SOON = 30  # ms: changes that come together are drawn together


class AreaShading(QObject):
    """Draws what the workspace counts of areas.

    What finds natural breaks takes seconds to load, and does so on a thread of its own when it is first needed. The
    classes drawn until then have even bounds; they are drawn again as soon as it is there.
    """

    def __init__(self, view: MapView, workspace: Workspace, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._settings = settings
        self._tasks = Tasks(self)
        self._actor: str | None = None
        self._redraw = QTimer(self, singleShot=True, interval=_SOON)
        self._redraw.timeout.connect(self.draw)
        view.ready.connect(self.draw)
        workspace.changed.connect(self._redraw.start)
        workspace.shading_changed.connect(self._on_choice)
        workspace.selection_changed.connect(self._on_selection)
        workspace.project_opened.connect(lambda _path: self._forget_actor())
        workspace.shade_by(settings.shading)

    def draw(self) -> None:
        """Show the areas as they are to be shaded now."""
        self._view.show_areas(self.shading())

    def shading(self) -> Shading:
        """The areas in their classes, the best that can be had at once."""
        marks, choice = self._workspace.areas(), self._workspace.shading
        counted = choice.by is not ShadeBy.BALANCE
        waits = counted and not is_loaded() and needs_breaks([value_of(mark, choice.by) for mark in marks])
        if waits and not self._tasks.is_busy:
            self._tasks.start(_load, on_done=lambda _: self.draw())
        return replace(shade(marks, choice, even_classes if waits else classify), actor=self._names())

    @property
    def actor(self) -> str | None:
        """Whose events areas can be shaded by: the actor that was chosen last."""
        return self._actor

    def by_evidence(self) -> None:
        self._choose(ShadeBy.EVIDENCE)

    def by_events(self) -> None:
        self._choose(ShadeBy.EVENTS)

    def by_balance(self) -> None:
        self._choose(ShadeBy.BALANCE)

    def by_actor(self) -> None:
        if self._actor:
            self._choose(ShadeBy.ACTOR)

    def by_actor_everywhere(self) -> None:
        """Shade by the chosen actor, whose events are mostly at places inside areas."""
        if self._actor:
            self._workspace.shade_by(ShadingChoice(ShadeBy.ACTOR, is_inside=True, actor=self._actor))

    def toggle_inside(self, inside: bool) -> None:
        """Count also what happens at the places inside an area."""
        self._workspace.shade_by(replace(self._workspace.shading, is_inside=inside))

    def close(self) -> None:
        """Wait for what is still being loaded."""
        self._tasks.shut_down()

    def _choose(self, by: ShadeBy) -> None:
        actor = self._actor if by is ShadeBy.ACTOR else None
        self._workspace.shade_by(ShadingChoice(by, self._workspace.shading.is_inside, actor))

    def _names(self) -> Names | None:
        actor = self._workspace.shading.actor
        return self._workspace.index.names(actor) if actor else None

    def _on_choice(self, choice: ShadingChoice) -> None:
        self._settings.shading = choice
        self.draw()

    def _on_selection(self, selection: Selection) -> None:
        """A shading by actor follows the actor that is chosen."""
        if selection.kind is not SelectionKind.ACTOR:
            return
        self._actor = selection.ids[0]
        if self._workspace.shading.by is ShadeBy.ACTOR:
            self._choose(ShadeBy.ACTOR)

    def _forget_actor(self) -> None:
        self._actor = None
        if self._workspace.shading.by is ShadeBy.ACTOR:
            self._choose(ShadeBy.EVIDENCE)


def _load(_control: Control) -> None:
    load()
