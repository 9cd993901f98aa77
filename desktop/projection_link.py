"""The projection of the map: chosen in the menu, or by the region of the filter when the user wants that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.errors import MissingKnowledge
from geodata.filters import Filter
from geodata.knowledge.areas import areas
from geodata.projections import ProjectionKind, projection

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class ProjectionLink(QObject):
    """Answers the actions of the projection menu, and follows the filter."""

    def __init__(self, view: MapView, workspace: Workspace, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._settings = settings
        self._chosen = workspace.projection  # what the map goes back to without a region
        self._regions = workspace.filter.regions
        workspace.filter_changed.connect(self._on_filter)

    @property
    def follows(self) -> bool:
        """Does the region of the filter choose?"""
        return self._settings.projection_follows

    def go_mercator(self) -> None:
        self._choose(ProjectionKind.MERCATOR)

    def go_equal_earth(self) -> None:
        self._choose(ProjectionKind.EQUAL_EARTH)

    def go_arctic(self) -> None:
        self._choose(ProjectionKind.ARCTIC)

    def toggle_following(self, follows: bool) -> None:
        self._settings.projection_follows = follows
        self._chosen = self._workspace.projection
        if follows and self._regions:
            self._follow()

    def _choose(self, kind: ProjectionKind) -> None:
        self._chosen = kind
        self._workspace.draw_in(kind)

    def _on_filter(self, chosen: Filter) -> None:
        before, self._regions = self._regions, chosen.regions
        if not before:
            self._chosen = self._workspace.projection
        if self.follows and before != self._regions:
            self._follow()

    def _follow(self) -> None:
        """Draw the regions in the projection that suits them, and bring them into sight when it is another one."""
        from geodata.maps.choosing import projection_for  # with shapely behind it

        shapes = [shape for region in sorted(self._regions) if (shape := _outline(region)) is not None]
        kind = projection_for(shapes) if shapes else self._chosen
        if kind is self._workspace.projection:
            return
        self._workspace.draw_in(kind)
        boxes = [drawn.bounds for shape in shapes if not (drawn := projection(kind).project_geometry(shape)).is_empty]
        if boxes:
            left, top, right, bottom = zip(*boxes, strict=True)
            self._view.fit_box((min(left), min(top), max(right), max(bottom)))


def _outline(region: str) -> BaseGeometry | None:
    try:
        return areas().geometry(region)
    except (KeyError, MissingKnowledge):
        return None
