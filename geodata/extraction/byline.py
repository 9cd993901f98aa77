"""The step that reads title, authors, outlet and date from the head of the text.

Only the lines above the first paragraph are read: further down stand the dates of other articles. What the reader
knows already (from a page's metadata, from a corpus) is never overwritten.
"""

from __future__ import annotations

from dataclasses import replace

from geodata.extraction.head import Head, read_head
from geodata.model import Article


def find_byline(article: Article) -> Article:
    """Fill `title`, `authors`, `outlet` and `published` where they are empty and the head tells them."""
    head = read_head(article.text)
    return replace(
        article,
        title=article.title or head.title_text,
        authors=article.authors or next((found.authors for found in head.fields if found.authors), ()),
        outlet=article.outlet or _outlet(head),
        published=article.published or next((found.published for found in head.fields if found.published), None),
    )


def _outlet(head: Head) -> str:
    return next((found.outlet for found in head.fields if found.outlet), head.outlet)
