"""Renders the map page with Folium, and the Content-Security-Policy that admits exactly what it contains."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from branca.element import CssLink, Figure, JavascriptLink

from geodata.maps.addresses import local_path
from geodata.maps.arcs_layer import ArcsLayer
from geodata.maps.areas_layer import AreasLayer
from geodata.maps.atlas_map import AtlasMap
from geodata.maps.basemap_layer import BasemapLayer
from geodata.maps.bridge import Bridge
from geodata.maps.controls import Controls
from geodata.maps.draw_layer import DrawLayer
from geodata.maps.element import PageElement
from geodata.maps.handling_layers import Hovercard, Keyboard, Minimap, Motion, Wheel
from geodata.maps.labels_layer import LabelsLayer
from geodata.maps.legend import Legend
from geodata.maps.look import Look
from geodata.maps.marks_layer import MarksLayer
from geodata.maps.policy import inline_hashes
from geodata.maps.seats_layer import SeatsLayer
from geodata.maps.strings import page_strings
from geodata.maps.style import style_table
from geodata.maps.tiles_layer import TilesLayer
from geodata.maps.views_layer import Views
from geodata.model import Language

# What every page needs besides folium's own links: Qt's channel script and our style sheets.
_SCRIPTS = {"qwebchannel": "qt/qwebchannel.js"}
_SHEETS = {
    "atlas_css": "web/atlas.css",
    "atlas_panels_css": "web/panels.css",
    "atlas_draw_css": "web/draw.css",
    "atlas_handling_css": "web/handling.css",
}


@dataclass(frozen=True, slots=True)
class Page:
    """The page as HTML, and the policy that it carries as its first element.

    As an HTTP header it would not do: Qt's web engine puts header values of a custom scheme in lower case, hashes
    too, and then nothing matches them.
    """

    html: str
    csp: str


def render_page(theme: str = "light", language: Language = Language.ENGLISH) -> Page:
    """The map page in `theme`, with its words in `language`; a fresh map each time, as Folium demands."""
    atlas = AtlasMap()
    for element in _elements(theme, language):
        element.add_to(atlas)
    figure = atlas.get_root()
    assert isinstance(figure, Figure)
    figure.title = "Dateline Atlas"
    for name, path in _SCRIPTS.items():
        figure.header.add_child(JavascriptLink(path), name=name)
    # A first rendering collects the links of all elements; only then do they stand there to be changed.
    figure.render()
    for name, path in _SHEETS.items():
        figure.header.add_child(CssLink(path), name=name)
    localise(figure)
    html = figure._template.render(this=figure, kwargs={})
    csp = policy(html)
    return Page(_with_policy(html, csp), csp)


def _elements(theme: str, language: Language) -> tuple[PageElement, ...]:
    return (
        Look(theme=theme, language=str(language), strings=page_strings(language), style=style_table()),
        Views(),
        TilesLayer(),
        BasemapLayer(),
        AreasLayer(),
        LabelsLayer(),
        MarksLayer(),
        SeatsLayer(),
        ArcsLayer(),
        Legend(),
        Controls(),
        DrawLayer(),
        Minimap(),
        Hovercard(),
        Motion(),
        Wheel(),
        Keyboard(),
        Bridge(),
    )


def localise(figure: Figure) -> None:
    """Points every script and style link of `figure` at our scheme."""
    for child in figure.header._children.values():
        if isinstance(child, JavascriptLink | CssLink):
            child.url = local_path(child.url)


def policy(html: str) -> str:
    """The strictest policy under which `html` works: its own inline blocks by hash, files of its origin, no more."""
    script_hashes, style_hashes = inline_hashes(html)
    scripts = " ".join(["'self'", *script_hashes])
    styles = " ".join(["'self'", *style_hashes])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _with_policy(html: str, csp: str) -> str:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(csp, quote=True)}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)
