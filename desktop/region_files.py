"""Regions from files of a GIS: chosen or dropped, read, told what was repaired, and saved in the project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.draw_link import DrawLink
from desktop.region_file_dialog import RegionFileDialog
from desktop.regions import Regions
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.refusals import refusal_in_words
from geodata.regions import gis_files
from geodata.regions.gis_files import Imported, Layer, UnusableRegion
from geodata.regions.saved import named


class RegionFiles(QObject):
    """Answers the import of a region."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, draw_link: DrawLink, regions: Regions, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._draw_link = draw_link
        self._regions = regions
        self._settings = settings
        self._window = window

    def choose(self) -> None:
        """Ask for a file, and take a region from it."""
        endings = " ".join(f"*{suffix}" for suffix in sorted(gis_files.SUFFIXES))
        kinds = self.tr("Regions ({endings})").format(endings=endings)
        title, folder = self.tr("Import a region"), self._settings.last_folder
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if name:
            self._settings.last_folder = str(Path(name).parent)
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Take a region from a file; where there are several features, ask which."""
        try:
            layers = _patiently(path)
            layer, numbers, name = self._wanted(path, layers)
            if numbers:
                self.add(gis_files.read(path, layer, numbers), name)
        except UnusableRegion as error:
            self.told.emit(refusal_in_words(str(error), self._workspace.language))

    def add(self, imported: Imported, name: str) -> None:
        """Save a region, show what lies in it, and say what had to be done to it."""
        shape = named(imported.shape, name)
        self._draw_link.add(shape)
        self._regions.save(shape, name)
        self._draw_link.zoom_to(shape)
        self.told.emit(
            " ".join((self.tr("Region “{name}” imported.").format(name=shape.name), *self._notes(imported)))
        )

    def _wanted(self, path: Path, layers: tuple[Layer, ...]) -> tuple[str, tuple[int, ...], str]:
        """The layer, its features by number, and the name of the region; no features when the user thinks better."""
        if len(layers) == 1 and len(layers[0].features) == 1:
            feature = layers[0].features[0]
            return layers[0].name, (0,), path.stem if feature == "1" else feature
        dialog = RegionFileDialog(path, layers, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return "", (), ""
        return dialog.layer.name, dialog.numbers, dialog.name

    def _notes(self, imported: Imported) -> list[str]:
        notes = []
        if imported.mended.is_repaired:
            notes.append(self.tr("Edges that crossed each other were repaired."))
        if imported.mended.dropped:
            notes.append(self.tr("%n point(s) or line(s) were left out.", "", imported.mended.dropped))
        if imported.mended.tolerance:
            km = f"{imported.mended.tolerance * 111:.1g}"
            notes.append(self.tr("Edges were simplified by up to {km} km.").format(km=km))
        return notes


def _patiently(path: Path) -> tuple[Layer, ...]:
    """The layers of a file, under the pointer that asks to wait."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return gis_files.layers(path)
    finally:
        QGuiApplication.restoreOverrideCursor()
