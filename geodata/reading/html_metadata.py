"""Title, authors, outlet and date of a page: first as shown by its headline, then as declared in its head.

Dates elsewhere on a page belong to other articles, and are never read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from geodata.extraction.byline_fields import read_fields, split_names
from geodata.extraction.dates import parse_date
from geodata.model import PartialDate
from geodata.reading.html_tree import Page

_LINES_BELOW_HEADLINE = 10

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHOR = ("author", "article:author_name", "dc.creator", "byl", "parsely-author", "sailthru.author")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher")
# fmt: off
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "dc.date", "dc.date.issued", "date", "parsely-pub-date", "sailthru.date", "weibo:article:create_at",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: PartialDate | None = None


def read_metadata(page: Page) -> Metadata:
    """What the page says of its article."""
    shown = [found for line in page.seen_lines(_LINES_BELOW_HEADLINE) if (found := read_fields(line))]
    declared = _declared(page)
    return Metadata(
        title=page.heading() or _first(declared, _TITLE) or _page_title(page),
        authors=next((found.authors for found in shown if found.authors), ()) or _authors(declared),
        outlet=next((found.outlet for found in shown if found.outlet), "") or _first(declared, _OUTLET),
        published=next((found.published for found in shown if found.published), None)
        or parse_date(_first(declared, _PUBLISHED)),
    )


def _declared(page: Page) -> dict[str, str]:
    """Names and values of the page's <meta> and JSON-LD, the first of each name, in lower case."""
    values: dict[str, str] = {}
    for element in page.root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        values.setdefault(name.strip().lower(), (element.get("content") or "").strip())
    for name, value in _linked_data(page):
        values.setdefault(name, value)
    return values


def _linked_data(page: Page) -> Iterator[tuple[str, str]]:
    for script in page.root.iter("script"):
        if script.get("type") == "application/ld+json" and script.text and len(script.text) < 200_000:
            try:
                parsed = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            yield from _of_article(parsed)


def _of_article(parsed: Any) -> Iterator[tuple[str, str]]:
    """The article's own entries; those of lists of other articles are left alone."""
    items = parsed.get("@graph", [parsed]) if isinstance(parsed, dict) else parsed
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and "Article" in str(item.get("@type")):
            yield "headline", _name(item.get("headline"))
            yield "datepublished", _name(item.get("datePublished"))
            yield "author", ", ".join(filter(None, map(_name, _listed(item.get("author")))))
            yield "publisher", _name(item.get("publisher"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""


def _first(declared: dict[str, str], names: tuple[str, ...]) -> str:
    return next((declared[name] for name in names if declared.get(name)), "")


def _authors(declared: dict[str, str]) -> tuple[str, ...]:
    named = _first(declared, _AUTHOR)
    return () if named.startswith("http") else split_names(named)


def _page_title(page: Page) -> str:
    title = page.root.findtext(".//title") or ""
    return " ".join(title.split())
