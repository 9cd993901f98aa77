"""The scripts and style sheets of the page: Leaflet, those of the map on the screen, and some for the file alone."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import resources
from geodata.webmap.request import AUTOMATIC

WEB = Path(resources.__file__).parent / "web"
OWN = Path(resources.__file__).parent / "webmap"

# In the order in which they need each other; what the window's page has and this one cannot have, `alone` stands for.
SCRIPTS = (
    *(f"web/{name}" for name in ("core", "look", "projections", "sheet", "shapes")),
    *(f"webmap/{name}" for name in ("unpack", "alone")),
    *(f"web/{name}" for name in ("views", "hatch", "graticule", "boundaries", "basemap")),
    *(f"web/{name}" for name in ("glyphs", "tooltip", "soft", "area_paint", "area_card", "areas")),
    *(f"web/{name}" for name in ("label_place", "label_text", "labels", "marks", "legend_areas", "legend")),
    *(f"web/{name}" for name in ("menu", "controls", "motion", "wheel", "keyboard")),
    *(
        f"webmap/{name}"
        for name in ("evidence", "gather", "shown", "rows", "card", "facets", "time_chart", "brush", "page")
    ),
)
SHEETS = ("web/atlas.css", "web/panels.css", "web/handling.css", "webmap/page.css")

_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_IMAGE = re.compile(r"url\(([^)]+)\)")


@cache
def leaflet_script() -> str:
    """Leaflet, without the address of its source map."""
    return _SOURCE_MAP.sub("", _leaflet("leaflet.js").read_text(encoding="utf-8")).strip()


@cache
def scripts() -> str:
    """Our own scripts, one after the other, without the lines that are comments."""
    return "\n".join(_COMMENT.sub("", _read(f"{name}.js")) for name in SCRIPTS)


@cache
def sheets() -> str:
    """All style sheets: pictures in them as data, and no font that would have to be fetched."""
    leaflet = _IMAGE.sub(_as_data, _leaflet("leaflet.css").read_text(encoding="utf-8"))
    return "\n".join([leaflet, *(_FONT_FACE.sub("", _read(name)) for name in SHEETS)])


def colours(themes: dict[str, dict[str, object]], theme: str, font: str) -> str:
    """A theme as custom properties, so that the page has its colours before any script runs."""
    told = _properties(themes["light" if theme == AUTOMATIC else theme])
    found = f":root {{ --font: {font}; {told} }}\n"
    if theme == AUTOMATIC:
        found += f"@media (prefers-color-scheme: dark) {{ :root {{ {_properties(themes['dark'])} }} }}\n"
    return found


def _properties(colours: dict[str, object]) -> str:
    told: Iterable[tuple[str, object]] = ((key, value) for key, value in colours.items() if isinstance(value, str))
    return " ".join(f"--{key.replace('_', '-')}: {value};" for key, value in told)


def _as_data(found: re.Match[str]) -> str:
    path = _leaflet(found[1].strip("'\""))
    if path.suffix != ".png":
        return "none"  # what only Internet Explorer asks for
    return f"url(data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()})"


def _leaflet(name: str) -> Path:
    from xstatic.pkg import leaflet

    return Path(leaflet.BASE_DIR) / name


def _read(name: str) -> str:
    folder, _, file = name.partition("/")
    return ({"web": WEB, "webmap": OWN}[folder] / file).read_text(encoding="utf-8")
