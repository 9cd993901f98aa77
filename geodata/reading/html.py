"""Web pages: the article's text without the page around it; who wrote it, for whom and when as the page shows."""

from __future__ import annotations

import re
from pathlib import Path

from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.html_metadata import Metadata, read_metadata
from geodata.reading.html_tree import parse_page
from geodata.reading.language import detect_language
from geodata.reading.text import read_text, without_surrogates

MAX_BYTES = 8_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def read_html(path: Path) -> tuple[Article, ...]:
    return (article_of_page(path, read_text(path, MAX_BYTES, _CHARSET)),)


def article_of_page(path: Path, source: str, id_: str = "") -> Article:
    """The article of a page's source; it came from the file `path` and is called `id_`, or after the file."""
    page = parse_page(source)
    if page is None:
        raise UnreadableArticle(path, "the page is empty.")
    text = page.article_text()
    if not text.strip():
        raise UnreadableArticle(path, "no article was found on the page.")
    return _article(path, id_ or path.stem, without_surrogates(text), read_metadata(page))


def text_of_fragment(source: str) -> str:
    """The words of a piece of a page, a block a line; "" where there are none."""
    page = parse_page(source) if source.strip() else None
    return "\n".join(page.blocks()) if page else ""


def _article(path: Path, id_: str, text: str, found: Metadata) -> Article:
    return Article(
        id=id_,
        text=text,
        title=found.title,
        authors=found.authors,
        outlet=found.outlet,
        published=found.published,
        language=detect_language(text),
        origin=str(path),
    )
