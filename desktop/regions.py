"""Regions saved under a name: saving, renaming, discarding, and measuring one out; each a step of the history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QWidget

from desktop.distance_dialog import DistanceDialog
from desktop.draw_link import DrawLink
from desktop.region_facet import RegionFacet
from desktop.selection import SelectionKind
from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.regions.saved import DiscardRegion, PutRegion, SavedRegion, followed, named, new_region
from geodata.regions.shapes import Shape
from geodata.regions.wording import shape_in_words


class Regions(QObject):
    """The project's regions, for the filter panel and the actions."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, draw_link: DrawLink, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._draw_link = draw_link
        self._window = window
        self._saved: tuple[SavedRegion, ...] = ()
        draw_link.redrawn.connect(self._on_redrawn)
        draw_link.distance_wanted.connect(self.measure)
        workspace.regions_changed.connect(self._on_changed)
        workspace.project_opened.connect(self._read)
        self._read()

    @property
    def saved(self) -> tuple[SavedRegion, ...]:
        return self._saved

    def serve(self, facet: RegionFacet) -> None:
        """Do what the filter panel offers with regions."""
        facet.rename_wanted.connect(self.ask_and_rename)
        facet.discard_wanted.connect(self.discard)
        facet.save_wanted.connect(self.ask_and_save)
        facet.zoom_wanted.connect(self._draw_link.zoom_to)
        facet.edit_wanted.connect(self._draw_link.edit)

    def measure(self) -> None:
        """Ask for a place and a distance, and show what lies within it."""
        workspace = self._workspace
        dialog = DistanceDialog(workspace.language, self._selected_place(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.circle is not None:
            self._draw_link.add(dialog.circle)
            self._draw_link.zoom_to(dialog.circle)

    def save_drawn(self) -> None:
        """Keep the region that was drawn last under a name."""
        unsaved = self.unsaved()
        if unsaved:
            self.ask_and_save(unsaved[-1])
        else:
            self.told.emit(self.tr("Draw a region first; then it can be saved under a name"))

    def unsaved(self) -> tuple[Shape, ...]:
        """The shapes of the filter that are no saved regions."""
        kept = {region.shape for region in self._saved}
        return tuple(shape for shape in self._workspace.filter.shapes if shape not in kept)

    def ask_and_save(self, shape: Shape) -> None:
        suggestion = shape_in_words(shape, self._workspace.language, self._workspace.name_of)
        if name := self._ask_name(self.tr("Save region"), suggestion):
            self.save(shape, name)

    def save(self, shape: Shape, name: str) -> None:
        """Keep a shape under a name; where the filter has it, it has the name there too."""
        region = new_region(shape, name)
        self._edit(PutRegion(region), self.tr("save region"))
        chosen = self._workspace.filter
        if shape in chosen.shapes:
            self._workspace.narrow(chosen.with_shapes(region.shape if s == shape else s for s in chosen.shapes))

    def ask_and_rename(self, region: SavedRegion) -> None:
        if name := self._ask_name(self.tr("Rename region"), region.name):
            self.rename(region, name)

    def rename(self, region: SavedRegion, name: str) -> None:
        renamed = SavedRegion(region.id, named(region.shape, name))
        if renamed != region:
            self._edit(PutRegion(renamed), self.tr("rename region"))

    def discard(self, region: SavedRegion) -> None:
        """Take a region out of the project; a filter that looks into it does so on."""
        self._edit(DiscardRegion(region.id), self.tr("delete region"))

    def _ask_name(self, title: str, suggestion: str) -> str:
        name, agreed = QInputDialog.getText(
            self._window, title, self.tr("Name"), QLineEdit.EchoMode.Normal, suggestion
        )
        return name.strip() if agreed else ""

    def _edit(self, edit: PutRegion | DiscardRegion, text: str) -> None:
        self._workspace.edit_regions((edit,), text)

    def _on_redrawn(self, before: Shape, after: Shape) -> None:
        """A saved region that was changed on the map stays saved, as it is now."""
        region = next((each for each in self._saved if each.shape == before), None)
        if region:
            self._edit(PutRegion(SavedRegion(region.id, after)), self.tr("change region"))

    def _on_changed(self) -> None:
        """The filter follows what became of its regions, also when a change is taken back."""
        before = self._saved
        self._read()
        chosen = self._workspace.filter
        self._workspace.narrow(chosen.with_shapes(followed(chosen.shapes, before, self._saved)))

    def _read(self) -> None:
        try:
            self._saved = self._workspace.store.saved_regions()
        except GeodataError as error:
            self._saved = ()
            self.told.emit(str(error))
        self.changed.emit()

    def _selected_place(self) -> str | None:
        selection = self._workspace.selection
        return selection.ids[0] if selection.kind is SelectionKind.PLACES else None
