"""The page made by Folium: its map with our parts in it, everything inline, under a policy that admits just that.

Folium's elements are rendered twice over as templates, so nothing that an article says, and no script, goes through
them: scripts, data and tables are put in by the outermost template alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from branca.element import Element, Figure, MacroElement
from folium.template import Template

from geodata.maps.atlas_map import AtlasMap
from geodata.maps.boundaries import Boundaries
from geodata.maps.policy import inline_hashes
from geodata.maps.style import FONT_STACK, style_table
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.webmap import assets
from geodata.webmap.request import AUTOMATIC
from geodata.webmap.words import all_words, word

CLOSEST_ZOOM = 9
# What draws Chinese characters where a system has it: the font of the page's own script first.
_CJK_FONTS = {
    Language.SIMPLIFIED: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'",
    Language.TRADITIONAL: "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'",
    Language.ENGLISH: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says; `about` are the lines at its foot, `tables` is HTML already."""

    title: str
    subtitle: str
    made_by: str
    about: tuple[str, ...]
    language: Language
    theme: str
    projection: ProjectionKind
    boundaries: Boundaries
    tables: str
    data: dict[str, Any]


class _Map(AtlasMap):
    """The map of a page that holds its own scripts, and that a reader may enlarge like any page."""

    def __init__(self) -> None:
        super().__init__()
        self.options["max_zoom"] = CLOSEST_ZOOM
        self.default_js = []
        self.default_css = []

    def render(self, **kwargs: Any) -> None:  # type: ignore[override]  # as folium does
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        figure = self.get_root()
        assert isinstance(figure, Figure)
        figure.header.add_child(Element(_VIEWPORT), name=self.get_name())


_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


class _Part(MacroElement):
    """A module of the page, installed on the map with options."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            dateline.{{ this.installer }}.install({{ this._parent.get_name() }}, {{ this.options|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, installer: str, **options: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = installer
        self.installer = installer
        self.options = options


_SAID = ("about", "skip", "no_script", "view_map", "view_table")


class _Page(Figure):
    """A document with a title, a map and tables, in which screen readers find their way."""

    _template = Template(
        """<!DOCTYPE html>
<html lang="{{ this.lang }}">
<head>
<meta charset="utf-8">
<title>{{ this.title }}</title>
{{ this.header.render() }}
<meta name="generator" content="{{ this.generator }}">
<style>{{ this.style }}</style>
<script>document.documentElement.className = "js"; document.documentElement.dataset.view = "map";</script>
</head>
<body>
<a class="skip" href="#tables">{{ this.words.skip }}</a>
<header class="head">
<div class="titles"><h1>{{ this.title }}</h1><p>{{ this.subtitle }}</p></div>
<div class="bar" id="bar"></div>
</header>
<main>
<noscript><p class="note">{{ this.words.no_script }}</p></noscript>
<section class="stage" id="stage" aria-label="{{ this.words.view_map }}">
<div class="field">
{{ this.html.render() }}
</div>
<div class="time" id="time"></div>
</section>
<section class="tables" id="tables" tabindex="-1" aria-label="{{ this.words.view_table }}">
{{ this.tables }}
</section>
</main>
<footer class="about"><details open><summary>{{ this.words.about }}</summary>
<p>{{ this.about }}</p></details></footer>
<script type="application/json" id="data">{{ this.data }}</script>
<script>{{ this.leaflet }}</script>
<script>{{ this.scripts }}</script>
<script>{{ this.script.render() }}</script>
</body>
</html>
"""
    )

    def __init__(self, told: Told) -> None:
        super().__init__(title=escape(told.title))
        del self.header._children["meta_http"]
        language = told.language
        self.lang = str(language)
        self.generator = escape(told.made_by, quote=True)
        self.subtitle = escape(told.subtitle)
        self.words = {
            key: escape(word(key, language)) for key in ("about", "skip", "no_script", "view_map", "view_table")
        }
        self.about = " ".join(f"<span>{escape(line)}</span>" for line in told.about)
        self.style = _style(told)
        self.tables = told.tables
        self.data = data_json(told.data)
        self.leaflet = assets.leaflet_script()
        self.scripts = assets.scripts()


def render(told: Told) -> str:
    """The whole file. The same words in, the same text out."""
    page = _Page(told)
    atlas = _Map()
    page.add_child(atlas)
    for part in _parts(told):
        part.add_to(atlas)
    tables, page.tables = page.tables, ""
    data, page.data = page.data, ""
    csp = policy(page.render())
    page.tables, page.data = tables, data
    html: str = page._template.render(this=page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(csp, quote=True)}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)


def policy(html: str) -> str:
    """Nothing but the page's own blocks: no address, no frame, no form, no evaluation of text."""
    scripts, styles = inline_hashes(html)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(scripts)}",
            f"style-src {' '.join(styles)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def data_json(record: dict[str, Any]) -> str:
    """JSON that no parser of HTML takes for anything else."""
    told = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    for each in "<>&\u2028\u2029":
        told = told.replace(each, f"\\u{ord(each):04x}")
    return told


def _parts(told: Told) -> tuple[_Part, ...]:
    style = style_table() | {"font": font(told.language)}
    words = all_words(told.language)
    theme = "light" if told.theme == AUTOMATIC else told.theme
    return (
        _Part("look", theme=theme, language=str(told.language), strings=words, style=style),
        *map(_Part, ("alone", "views", "basemap", "areas", "labels", "marks", "legend", "controls")),
        *map(_Part, ("motion", "wheel", "keyboard")),
        _Part("page", theme=told.theme, projection=str(told.projection), boundaries=str(told.boundaries)),
    )


def font(language: Language) -> str:
    """The typefaces of the page, with those of Chinese before the last resort."""
    return FONT_STACK.replace("'Atlas Sans'", _CJK_FONTS[language])


def _style(told: Told) -> str:
    themes = style_table()["themes"]
    return assets.colours(themes, told.theme, font(told.language)) + assets.sheets()
