"""Time and size of a figure, against what one gets without this program from the same events.

Bare geopandas and matplotlib draw countries and points, with no names, legend or layout; a folium page of the same
countries and points is printed by the Chromium of QtWebEngine, its start included. Run by `make bench`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

import folium
import geopandas
from benchmarks.measuring import seconds, table
from many_places import everywhere, many_places
from matplotlib.figure import Figure
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
from xstatic.pkg import leaflet

from geodata.figures.drawing import draw, write
from geodata.figures.request import FigureRequest
from geodata.index import Index
from geodata.knowledge.basemap import layer_path
from geodata.model import Place
from geodata.projections import ProjectionKind

SIZES = (1, 500, 5_000)
SUFFIXES = (".pdf", ".svg", ".png")
INCHES = (297 / 25.4, 210 / 25.4)
DPI = 200
WAIT = 60_000  # ms


def ours(index: Index, path: Path) -> None:
    write(draw(FigureRequest(projection=ProjectionKind.EQUAL_EARTH, title="Events", dpi=DPI), index), path)


def bare(places: tuple[Place, ...], path: Path) -> None:
    """Countries and points, as a manual of geopandas shows it."""
    figure = Figure(figsize=INCHES, dpi=DPI)
    axes = figure.add_subplot()
    geopandas.read_file(layer_path("countries-50m")).to_crs(8857).plot(ax=axes, color="#eee", edgecolor="#888")
    at = geopandas.points_from_xy([place.lon for place in places], [place.lat for place in places], crs=4326)
    geopandas.GeoSeries(at).to_crs(8857).plot(ax=axes, markersize=12)
    axes.set_title("Events")
    figure.savefig(path)


def printed(places: tuple[Place, ...], path: Path) -> None:
    """The same as a folium page, printed by Chromium."""
    page = folium.Map(tiles=None, prefer_canvas=True)
    folium.GeoJson(json.loads(layer_path("countries-50m").read_text(encoding="utf-8"))).add_to(page)
    for place in places:
        folium.CircleMarker((place.lat, place.lon), radius=4).add_to(page)
    html = path.with_suffix(".html")
    html.write_text(_offline(page.get_root().render()), encoding="utf-8")
    _print(html, path)


def _offline(html: str) -> str:
    """Leaflet from the package, and nothing from the network."""
    script, style = (
        (Path(leaflet.BASE_DIR) / name).read_text(encoding="utf-8") for name in ("leaflet.js", "leaflet.css")
    )
    kept = [line for line in html.splitlines() if "https://" not in line]
    return "\n".join(kept).replace("<head>", f"<head><script>{script}</script><style>{style}</style>", 1)


def _print(html: Path, path: Path) -> None:
    view, loop = QWebEngineView(), QEventLoop()
    view.resize(1123, 794)
    view.show()
    page = view.page()
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls, True)
    page.loadFinished.connect(lambda _ok: QTimer.singleShot(300, lambda: page.printToPdf(str(path))))
    page.pdfPrintingFinished.connect(lambda _path, _ok: loop.quit())
    QTimer.singleShot(WAIT, loop.quit)
    page.load(QUrl.fromLocalFile(str(html)))
    loop.exec()
    view.close()
    view.deleteLater()


def measured(work: Callable[[Path], None], path: Path) -> tuple[float, int]:
    work(path)  # what is read once is read
    return seconds(lambda: work(path), repeats=2), path.stat().st_size


def rows_of(size: int, folder: Path) -> list[list[str]]:
    places = many_places(size)
    index = Index()
    index.add(everywhere(places))
    page, page_bytes = measured(lambda path: printed(places, path), folder / "page.pdf")
    rows = []
    for suffix in SUFFIXES:
        mine, mine_bytes = measured(lambda path: ours(index, path), folder / f"ours{suffix}")
        theirs, their_bytes = measured(lambda path: bare(places, path), folder / f"bare{suffix}")
        to_page = [f"{mine / page:.2f}", f"{mine_bytes / page_bytes:.2f}"] if suffix == ".pdf" else ["–", "–"]
        told = [
            f"{mine:.2f} s",
            f"{mine_bytes / 1e6:.2f} MB",
            f"{mine / theirs:.2f}",
            f"{mine_bytes / their_bytes:.2f}",
        ]
        rows.append([f"{size:,}", suffix, *told, *to_page])
    return rows


def main() -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    head = [
        "places",
        "format",
        "time",
        "size",
        "time / bare",
        "size / bare",
        "time / printed page",
        "size / printed page",
    ]
    with tempfile.TemporaryDirectory() as folder:
        print(table(head, [row for size in SIZES for row in rows_of(size, Path(folder))]))
    app.quit()


if __name__ == "__main__":
    main()
