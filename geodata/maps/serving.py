"""What lies under `dateline://atlas/`: the page, our scripts, Leaflet, folium's files, the basemap, the font.

Nothing is looked up by joining a request to a folder: a path is answered when a table names it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import resources
from geodata.errors import MissingKnowledge
from geodata.maps.addresses import LEAFLET_BASE, local_path
from geodata.maps.page_cache import Pages
from geodata.maps.style import THEMES
from geodata.model import Language
from geodata.projections import ProjectionKind, projection

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SCHEME = "dateline"
HOST = "atlas"

_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".geojson": "application/geo+json",
    ".json": "application/json",
    ".ttc": "font/collection",
    ".svg": "image/svg+xml",
}


class NotServed(LookupError):
    """No such thing under our scheme."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A body with its type."""

    content_type: str
    body: bytes


class Server:
    """Answers a path under our scheme from the tables of this module."""

    def __init__(self, basemap: Path | None = None, pages: Pages | None = None) -> None:
        self._basemap = basemap or resources.COMPILED / "basemap"
        self._pages = pages or Pages()

    def answer(self, path: str, query: str = "") -> Answer:
        """The answer to `path` (without the leading slash); raises NotServed."""
        if path in ("", "index.html"):
            return self._page(query)
        folder, _, name = path.partition("/")
        serve = self._folders.get(folder)
        if serve is None or not name:
            raise NotServed(path)
        return serve(name)

    def _page(self, query: str) -> Answer:
        wanted = {key: values[-1] for key, values in parse_qs(query).items()}
        theme = wanted.get("theme", THEMES[0])
        language = wanted.get("lang", Language.ENGLISH)
        if theme not in THEMES or language not in set(Language):
            raise NotServed(query)
        return Answer("text/html; charset=utf-8", self._pages.page(theme, Language(language)))

    def _basemap_file(self, name: str) -> Answer:
        """A layer in degrees, or below the name of a projection in its world units."""
        kind, slash, below = name.partition("/")
        if slash and kind in set(ProjectionKind):
            return _file_in(self._basemap / kind, below)
        return _file_in(self._basemap, name)

    @cached_property
    def _folders(self) -> dict[str, Callable[[str], Answer]]:
        return {
            "web": lambda name: _file_in(resources.WEB, name),
            "basemap": self._basemap_file,
            "areas": _area,
            "detail": _detail,
            "cdn": _folium_file,
            "fonts": _font,
        }


def _file_in(folder: Path, name: str) -> Answer:
    """The file `name` directly in `folder`: only names that the folder itself lists are opened."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name == name and path.is_file():
            return Answer(_type_of(name), path.read_bytes())
    raise NotServed(name)


def _type_of(name: str) -> str:
    suffix = Path(name).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _area(name: str) -> Answer:
    """The outline of any area the knowledge has, by place id, as a GeoJSON geometry.

    Below the name of a projection, as far as it shows it, and in its world units: not served if it shows nothing.
    """
    from shapely import to_geojson

    from geodata.knowledge.areas import areas

    folder, slash, below = name.partition("/")
    kind = ProjectionKind(folder) if slash and folder in set(ProjectionKind) else None
    place_id, dot, suffix = (below if kind else name).rpartition(".")
    if not dot or suffix != "geojson":
        raise NotServed(name)
    try:
        shape = areas().geometry(place_id)
    except (KeyError, MissingKnowledge) as error:
        raise NotServed(name) from error
    written = to_geojson(shape) if kind is None else _in_the_plane(kind, shape)
    if written is None:
        raise NotServed(name)
    return Answer(_TYPES[".geojson"], written.encode())


def _detail(name: str) -> Answer:
    """Outline and division lines of a country from near, in degrees or in world units of a projection."""
    from geodata.knowledge.detail import detail

    folder, slash, below = name.partition("/")
    kind = ProjectionKind(folder) if slash and folder in set(ProjectionKind) else ProjectionKind.MERCATOR
    try:
        body = detail().body(kind, (below if slash else name).removesuffix(".json"))
    except (KeyError, MissingKnowledge) as error:
        raise NotServed(name) from error
    return Answer(_TYPES[".json"], body)


def _in_the_plane(kind: ProjectionKind, shape: BaseGeometry) -> str | None:
    """GeoJSON of a shape in world units of a projection; None where it shows nothing of it."""
    from geodata.projected_geometry import plane_geojson

    plane = projection(kind).project_geometry(shape)
    return None if plane.is_empty else json.dumps(plane_geojson(plane))


def _folium_file(name: str) -> Answer:
    """A file that folium would fetch from the network, from the packages that carry it."""
    if name.startswith(LEAFLET_BASE):
        return _leaflet(name.removeprefix(LEAFLET_BASE))
    text = _carried_by_folium_offline().get(name)
    if text is None:
        raise NotServed(name)
    return Answer(_type_of(name), text.encode())


def _leaflet(name: str) -> Answer:
    from xstatic.pkg import leaflet

    base = Path(leaflet.BASE_DIR)
    if name.startswith("images/"):
        return _file_in(base / "images", name.removeprefix("images/"))
    return _file_in(base, name)


def _carried_by_folium_offline() -> dict[str, str]:
    # 3.5 MB of Python source, and the plain atlas page needs none of it: import it when first asked.
    texts = importlib.import_module("offlinefolium.elements")._res
    return {local_path(url).removeprefix("cdn/"): text for url, text in texts.items()}


def cjk_font() -> Path | None:
    """The CJK font that comes along on Linux, where a system may have none."""
    found = importlib.util.find_spec("noto_cjk_sans_otc")
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).parent / "NotoSansCJK-Regular.ttc"
    return path if path.is_file() else None


def _font(name: str) -> Answer:
    path = cjk_font()
    if path is None or name != path.name:
        raise NotServed(name)
    return Answer(_TYPES[".ttc"], path.read_bytes())
