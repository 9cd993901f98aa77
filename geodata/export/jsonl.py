"""JSON Lines: one article with its findings a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from geodata.export.record import article_record
from geodata.model import Article


def write_jsonl(articles: Iterable[Article], out: TextIO) -> None:
    """Writes each article as it comes, so that a large corpus never has to fit in memory."""
    for article in articles:
        out.write(json.dumps(article_record(article), ensure_ascii=False) + "\n")
