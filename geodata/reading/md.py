"""Markdown: read as it stands; its fields or its first heading say the title."""

from __future__ import annotations

import re
from pathlib import Path

from geodata.model import Article
from geodata.reading.front_matter import read_front_matter
from geodata.reading.language import detect_language
from geodata.reading.text import read_text

_HEADING = re.compile(r"^# +([^\n\r]+?)[ #]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*([^\n\r]{1,300})\r?\n={3,}[ \t]*$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]{1,3}|\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")


def read_md(path: Path) -> tuple[Article, ...]:
    text = read_text(path)
    told = read_front_matter(text)
    body = text[told.span.end :] if told.span else text
    return (
        Article(
            id=path.stem,
            text=text,
            title=told.title or title_of(body),
            authors=told.authors,
            outlet=told.outlet,
            published=told.published,
            language=detect_language(body),
            origin=str(path),
            boilerplate=(told.span,) if told.span else (),
        ),
    )


def title_of(text: str) -> str:
    """The first heading of the first level, without its markup, or "" where there is none."""
    head = text.split("```", 1)[0][:5_000]
    match = _UNDERLINED.search(head) or _HEADING.search(head)
    return _MARKUP.sub(lambda m: m[1] or "", match[1]).strip() if match else ""
