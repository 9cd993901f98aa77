"""What a page's inline blocks are known by to a Content-Security-Policy."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser


def inline_hashes(html: str) -> tuple[list[str], list[str]]:
    """The sources that admit the inline scripts of a page, and those that admit its inline styles."""
    inline = _InlineBlocks()
    inline.feed(html)
    return [*map(_hash, inline.blocks["script"])], [*map(_hash, inline.blocks["style"])]


def _hash(block: str) -> str:
    digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
    return f"'sha256-{digest}'"


_DATA = "application/json"  # no browser runs it


class _InlineBlocks(HTMLParser):
    """Collects the text of inline script and style elements, to the letter."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: dict[str, list[str]] = {"script": [], "style": []}
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in self.blocks and "src" not in told and told.get("type") != _DATA:
            self._open = self.blocks[tag]
            self._open.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.blocks:
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._open[-1] += data
