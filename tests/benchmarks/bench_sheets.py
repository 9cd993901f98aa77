"""Time and size of an evidence sheet as PDF, against the same sheet as HTML printed by headless Chromium.

Both hold the same map and the same quotations; Chromium's has no page numbers in it. Run by `make bench`.
"""

from __future__ import annotations

import os
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from benchmarks.measuring import seconds, table
from made_projects import articles_project
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

from geodata.export.project import opened_project
from geodata.sheets.pdf import pages_of
from geodata.sheets.request import SheetRequest
from geodata.sheets.writing import write_sheet

_SIZES = (100, 1_000)
_PATIENCE = 240_000  # ms


def printed(page: QWebEnginePage, html: Path, pdf: Path) -> None:
    """What a browser makes of the page, from opening to the file."""
    _wait(page.loadFinished, lambda: page.load(QUrl.fromLocalFile(str(html))))
    _wait(page.pdfPrintingFinished, lambda: page.printToPdf(str(pdf)))


def _wait(signal: object, begin: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    QTimer.singleShot(_PATIENCE, loop.quit)
    begin()  # type: ignore[operator]
    loop.exec()


def measured(number: int, folder: Path, page: QWebEnginePage) -> list[str]:
    project = articles_project(folder / f"{number}.gpkg", number)
    ours, html, theirs = (folder / name for name in ("ours.pdf", "page.html", "theirs.pdf"))
    with opened_project(project) as index:
        request = SheetRequest(title="Benchmark")
        write_sheet(index, request, ours)  # what a process does but once
        time = seconds(partial(write_sheet, index, request, ours), repeats=1)
        writing = seconds(partial(write_sheet, index, request, html), repeats=1)
    printing = seconds(partial(printed, page, html, theirs), repeats=1)
    pages = [pages_of(path.read_bytes()) for path in (ours, theirs)]
    sizes = [path.stat().st_size for path in (ours, theirs)]
    told = [f"{number:,}", f"{time:.1f} s", f"{writing / time:.2f}", f"{printing / time:.2f}"]
    return [*told, f"{pages[0]:,}", f"{pages[1]:,}", f"{sizes[0] / 1e6:.1f} MB", f"{sizes[1] / sizes[0]:.2f}"]


def main() -> None:
    application = QApplication.instance() or QApplication([])
    page = QWebEnginePage()
    head = ["events", "PDF", "HTML takes × as long", "printing it", "pages", "Chromium's", "size", "Chromium's ×"]
    with tempfile.TemporaryDirectory() as folder:
        print(table(head, [measured(number, Path(folder), page) for number in _SIZES]))
    page.deleteLater()
    application.processEvents()


if __name__ == "__main__":
    main()
