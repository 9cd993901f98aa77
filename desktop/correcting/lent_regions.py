"""Regions of the project as places: while it is open, their outlines are known as those of any area."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.knowledge.areas import areas
from geodata.regions.extents import spread
from geodata.regions.outlines import in_degrees


class LentRegions(QObject):
    """A name may mean a region that was drawn; the map shades it, and filters know its extent."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        workspace.project_opened.connect(lambda _: self.lend())
        workspace.regions_changed.connect(self.lend)
        self.lend()

    def lend(self) -> None:
        """Make all that are saved in the project known; an unreadable one is told of where regions are listed."""
        try:
            regions = self._workspace.store.saved_regions()
        except GeodataError:
            return
        if regions:
            areas().lend({region.id: in_degrees(region.shape) for region in regions})
            spread.cache_clear()
            from desktop.correcting.locator import outline_of  # there may be no region in the whole project

            outline_of.cache_clear()
