"""Markdown: read as it stands; its first heading is the title."""

from __future__ import annotations

import re
from pathlib import Path

from geodata.model import Article
from geodata.reading.language import detect_language
from geodata.reading.text import read_text

_HEADING = re.compile(r"^# +([^\n\r]+?)[ #]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*([^\n\r]{1,300})\r?\n={3,}[ \t]*$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]{1,3}|\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")


def read_md(path: Path) -> tuple[Article, ...]:
    text = read_text(path)
    return (Article(id=path.stem, text=text, title=title_of(text), language=detect_language(text), origin=str(path)),)


def title_of(text: str) -> str:
    """The first heading of the first level, without its markup, or "" where there is none."""
    head = text.split("```", 1)[0][:5_000]
    match = _UNDERLINED.search(head) or _HEADING.search(head)
    return _MARKUP.sub(lambda m: m[1] or "", match[1]).strip() if match else ""
