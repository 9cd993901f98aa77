"""Rendered pages kept from one start to the next: Folium alone takes longer to import than all the rest to start.

A page is kept under a name made from everything that it is rendered from, so that an old one is never served.
"""

from __future__ import annotations

import hashlib
import logging
from contextlib import suppress
from functools import cache
from pathlib import Path

import geodata
from geodata.model import Language

_log = logging.getLogger(__name__)
_RENDERERS = ("folium", "branca", "jinja2")
_SOURCES = ("*.py", "maps/*.py")


class Pages:
    """Renders pages; with a folder, those rendered before are taken from there."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def page(self, theme: str, language: Language) -> bytes:
        """The map page in a theme and a language."""
        if self._folder is None:
            return _rendered(theme, language)
        path = self._folder / f"page-{fingerprint()}-{theme}-{language}.html"
        with suppress(OSError):
            return path.read_bytes()
        page = _rendered(theme, language)
        self._keep(path, page)
        return page

    def _keep(self, path: Path, page: bytes) -> None:
        """Write the page whole or not at all, in place of those of other versions."""
        unfinished = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(page)
            unfinished.replace(path)
            for other in path.parent.glob("page-*.html"):
                if not other.name.startswith(f"page-{fingerprint()}-"):
                    other.unlink()
        except OSError as error:  # it will be rendered again next time
            _log.info("The map page could not be kept: %s", error)


@cache
def fingerprint() -> str:
    """What tells a page of this program, with these libraries, from any other."""
    from importlib import metadata  # not before the window is there

    told = hashlib.sha256()
    for name in _RENDERERS:
        told.update(f"{name} {metadata.version(name)}\n".encode())
    root = Path(geodata.__file__).parent
    for path in sorted(found for pattern in _SOURCES for found in root.glob(pattern)):
        told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()[:24]


def _rendered(theme: str, language: Language) -> bytes:
    from geodata.maps.page import render_page  # brings in Folium, and with it pandas

    return render_page(theme, language).html.encode()
