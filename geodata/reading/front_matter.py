"""The block of fields between two lines of dashes that many Markdown files begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from geodata.model import PartialDate, Span
from geodata.reading.cells import day_of

_BLOCK = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<fields>.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M | re.S)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the fields say; `span` is the block itself, which is no part of the article, or None without one."""

    span: Span | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: PartialDate | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The fields at the head of a text, all empty where there are none that can be read."""
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter()
    # Imported when a file has such a block: few do.
    import yaml

    try:
        fields = yaml.safe_load(block["fields"])
    except (yaml.YAMLError, ValueError, RecursionError):
        return FrontMatter()
    if not isinstance(fields, dict):
        return FrontMatter()
    told = {str(name).lower(): value for name, value in fields.items()}
    return FrontMatter(
        Span(0, block.end()),
        title=_words(told, "title", "headline"),
        authors=_names(told.get("authors") or told.get("author")),
        outlet=_words(told, "outlet", "publisher", "source"),
        published=day_of(told.get("date") or told.get("published")),
    )


def _words(told: Mapping[str, Any], *names: str) -> str:
    values = (told.get(name) for name in names)
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), "")


def _names(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(each.strip() for each in listed if isinstance(each, str) and each.strip())
