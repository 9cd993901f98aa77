"""The rendered page: its policy admits what it holds, and every address that folium names lies under our scheme."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from folium.elements import JSCSSMixin

from geodata.maps.addresses import local_path
from geodata.maps.page import policy, render_page
from geodata.maps.serving import NotServed, Server
from geodata.maps.style import THEMES
from geodata.model import Language


def folium_classes(base: type = JSCSSMixin) -> Iterator[type]:
    yield base
    for child in base.__subclasses__():
        yield from folium_classes(child)


def folium_urls() -> set[str]:
    """Every script and style sheet that any element of folium and its plugins asks for."""
    importlib.import_module("folium.plugins")
    return {
        url
        for element in folium_classes()
        for _name, url in [*element.default_js, *element.default_css]
        if url.startswith("http")
    }


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("script", "link") and (path := given.get("src") or given.get("href")):
            self.paths.append(path)


def test_every_address_that_folium_names_resolves_here():
    urls = folium_urls()
    assert len(urls) > 60
    server = Server()
    for url in urls:
        assert server.answer(local_path(url)).body, url


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL])
def test_the_page_links_only_what_the_scheme_serves(theme, language):
    page = render_page(theme, language)
    links = Links()
    links.feed(page.html)
    assert len(links.paths) > 15
    for path in links.paths:
        assert "//" not in path
        if path != "qt/qwebchannel.js":
            assert Server().answer(path).body


def test_the_policy_is_strict_and_stands_first():
    page = render_page()
    assert "unsafe" not in page.csp
    assert "http" not in page.csp
    assert page.csp.startswith("default-src 'none'")
    assert page.html.index("Content-Security-Policy") < page.html.index("<script")


def test_rendering_twice_gives_the_same_page():
    assert render_page() == render_page()


def test_the_policy_hashes_what_stands_between_the_tags_and_nothing_with_an_address():
    one = policy("<script>a && b < c</script><script src='x'></script>")
    assert len(re.findall("sha256-", one)) == 1
    assert one != policy("<script>a && b < d</script>")


@pytest.mark.parametrize(
    "path",
    [
        "web/",
        "web/../__init__.py",
        "web/%2e%2e",
        "../geodata/model.py",
        "basemap/../gazetteer.sqlite",
        "cdn/x",
        "fonts/x",
    ],
)
def test_no_path_leads_out(path):
    with pytest.raises(NotServed):
        Server().answer(path)


def test_the_page_refuses_a_theme_it_does_not_have():
    with pytest.raises(NotServed):
        Server().answer("index.html", "theme=<script>")
