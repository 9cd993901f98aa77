"""Where the filter looks: areas by name, the user's own regions, and how they go together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.facet_rows import Row, region_rows
from desktop.facet_tree import FacetTree
from desktop.region_rows import OwnRegion, area_rows, found_rows, listed, own_regions, own_rows
from desktop.workspace import Workspace
from geodata.errors import GeodataError
from geodata.filters import Combination, Filter
from geodata.knowledge.areas import areas
from geodata.regions.saved import SavedRegion
from geodata.regions.shapes import Shape
from geodata.regions.wording import shape_in_words

_COMBINATIONS: tuple[Combination, ...] = ("any", "all")


class RegionFacet(QWidget):
    """Shows and changes the regions and shapes of the workspace's filter; what else it offers, others do."""

    rename_wanted = Signal(object)  # SavedRegion
    discard_wanted = Signal(object)  # SavedRegion
    save_wanted = Signal(object)  # Shape
    zoom_wanted = Signal(object)  # Shape
    edit_wanted = Signal(object)  # Shape

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._saved: tuple[SavedRegion, ...] = ()
        self._own: tuple[OwnRegion, ...] = ()
        self.search = QLineEdit()
        self.areas = FacetTree(above=self.search, starts_folded=True)
        self.own = FacetTree()
        self.combination, self.outside = QComboBox(), QCheckBox()
        self._hint = QLabel()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._read_saved()

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        for combination in _COMBINATIONS:
            self.combination.addItem("", combination)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.own, self.combination, self.outside, self.areas, self._hint):
            layout.addWidget(part)

    def _connect(self) -> None:
        workspace = self._workspace
        self.search.textChanged.connect(lambda _: self._show_areas())
        self.areas.ticked.connect(lambda ids: self._narrow(lambda chosen: chosen.with_regions(ids)))
        self.own.ticked.connect(self._on_own)
        self.own.menu_wanted.connect(self._open_menu)
        self.outside.toggled.connect(lambda on: self._narrow(lambda chosen: chosen.inverted(on)))
        self.combination.activated.connect(lambda at: self._narrow(lambda chosen: chosen.combined(_COMBINATIONS[at])))
        workspace.regions_changed.connect(self._read_saved)
        workspace.project_opened.connect(self._read_saved)

    def refresh(self) -> None:
        """Asks the workspace again."""
        chosen = self._workspace.filter
        self._show_areas()
        self._own = own_regions(self._saved, chosen.shapes)
        rows = own_rows(self._own, self._workspace.inside, self._in_words)
        self.own.show_rows(rows, {each.id for each in self._own if each.shape in chosen.shapes})
        self.own.setVisible(bool(self._own))
        self._hint.setVisible(not self._own)
        self.combination.setVisible(len(chosen.regions) + len(chosen.shapes) > 1)
        self.combination.setCurrentIndex(_COMBINATIONS.index(chosen.combination))
        self.outside.setVisible(chosen.is_somewhere)
        blocked = self.outside.blockSignals(True)
        self.outside.setChecked(chosen.is_inverted)
        self.outside.blockSignals(blocked)

    def _show_areas(self) -> None:
        self.areas.show_rows(self._area_rows(), self._workspace.filter.regions)

    def _area_rows(self) -> tuple[Row, ...]:
        """The areas of that name; without one, the tree of regions, and what else is chosen."""
        workspace, chosen, counts = self._workspace, self._workspace.filter, self._workspace.counts()
        if words := self.search.text().strip():
            return found_rows(words, areas().regions(), counts, workspace.inside, workspace.name_of)
        rows = region_rows(areas().regions(), counts, chosen, workspace.name_of)
        others = sorted(chosen.regions - listed(rows))
        return (*rows, *area_rows(others, counts, workspace.inside, workspace.name_of))

    def _on_own(self, ids: frozenset[str]) -> None:
        shapes = [each.shape for each in self._own if each.id in ids]
        kept = [shape for shape in self._workspace.filter.shapes if shape in shapes]
        added = [shape for shape in shapes if shape not in kept]
        self._narrow(lambda chosen: chosen.with_shapes((*kept, *added)))

    def _narrow(self, change: Callable[[Filter], Filter]) -> None:
        self._workspace.narrow(change(self._workspace.filter))

    def _read_saved(self) -> None:
        try:
            self._saved = self._workspace.store.saved_regions()
        except GeodataError:  # said in words by whoever answers for the project's regions
            self._saved = ()
        self.refresh()

    def _in_words(self, shape: Shape) -> str:
        return shape_in_words(shape, self._workspace.language, self._workspace.name_of)

    def _open_menu(self, row_id: str, at: QPoint) -> None:
        self.menu_of(row_id).exec(at)

    def menu_of(self, row_id: str) -> QMenu:
        """What can be done with one of the user's regions."""
        own = next(each for each in self._own if each.id == row_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Zoom to it"), lambda: self.zoom_wanted.emit(own.shape))
        if own.shape in self._workspace.filter.shapes:
            menu.addAction(self.tr("Change it on the map"), lambda: self.edit_wanted.emit(own.shape))
        menu.addSeparator()
        if own.saved is None:
            menu.addAction(self.tr("Save…"), lambda: self.save_wanted.emit(own.shape))
            menu.addAction(self.tr("Remove"), lambda: self._narrow(lambda f: f.without_shape(own.shape)))
        else:
            menu.addAction(self.tr("Rename…"), lambda: self.rename_wanted.emit(own.saved))
            menu.addAction(self.tr("Delete"), lambda: self.discard_wanted.emit(own.saved))
        return menu

    def _retranslate(self) -> None:
        self.areas.set_title(self.tr("Regions"))
        self.own.set_title(self.tr("Your regions"))
        self.search.setPlaceholderText(self.tr("Region, country or province…"))
        self.search.setAccessibleName(self.tr("Find a region, country or province"))
        self._hint.setText(self.tr("Regions of your own: draw them on the map, or drop a file of a GIS."))
        self.outside.setText(self.tr("Outside of them"))
        self.outside.setToolTip(self.tr("What has no place is neither inside nor outside"))
        self.combination.setItemText(0, self.tr("In any of them"))
        self.combination.setItemText(1, self.tr("In all of them at once"))
        self.combination.setAccessibleName(self.tr("How regions go together"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
