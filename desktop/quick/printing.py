"""Prints the map as a figure: on the sheet of the printer, with a preview that shows the real thing.

The figure is drawn for the sheet's own size, as dense as the printer is up to a limit that no eye goes beyond.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from geodata.figures.request import DENSEST, LEAST_SIDE, LONGEST_SIDE, Size

MOST_DPI = 300

Draw = Callable[[Size, int], bytes]
"""A PNG of what the map shows on a sheet of these millimetres at so many dpi; raises NothingToDraw."""


class PrintPreview(QObject):
    """One preview; what is drawn for a sheet is kept while its size stays."""

    told = Signal(str)

    def __init__(self, draw: Draw, window: QWidget) -> None:
        super().__init__(window)
        self._draw = draw
        self._drawn: tuple[tuple[Size, int], QImage] | None = None
        self.printer = _printer()
        self.dialog = QPrintPreviewDialog(self.printer, window)
        self.dialog.setWindowTitle(self.tr("Print the map"))
        self.dialog.resize(1000, 720)
        self.dialog.paintRequested.connect(self.paint)

    def run(self) -> None:
        if self.printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.told.emit(self.tr("No printer was found: what you print becomes a PDF"))
        self.dialog.exec()
        self.dialog.deleteLater()
        self.deleteLater()

    def paint(self, printer: QPrinter) -> None:
        """The figure on the part of the sheet that can be printed on."""
        layout, density = printer.pageLayout(), printer.resolution()
        room = layout.paintRect(QPageLayout.Unit.Millimeter)
        size = (_kept(room.width()), _kept(room.height()))
        image = self._figure(size, min(MOST_DPI, DENSEST, density))
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, *layout.paintRectPixels(density).size().toTuple()), image)
        painter.end()

    def _figure(self, size: Size, dpi: int) -> QImage:
        if self._drawn is None or self._drawn[0] != (size, dpi):
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                self._drawn = (size, dpi), QImage.fromData(self._draw(size, dpi))
            finally:
                QGuiApplication.restoreOverrideCursor()
        return self._drawn[1]


def _printer() -> QPrinter:
    """The printer that is the usual one; without any, one that writes PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if not QPrinterInfo.availablePrinterNames():
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    return printer


def _kept(side: float) -> float:
    return max(LEAST_SIDE, min(LONGEST_SIDE, round(side, 1)))
