"""A corpus: one JSON object a line, {"id", "text", "title"?, "published"?, "language"?}."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from geodata.extraction.dates import parse_date
from geodata.model import Article, Language
from geodata.reading.language import detect_language
from geodata.reading.outcome import PartlyUnreadable
from geodata.reading.text import read_bytes, without_surrogates

MAX_BYTES = 500_000_000
_MOST_TOLD = 3


class _BadLine(ValueError):
    """A line that is no article; the message completes "line 3 …"."""


def read_jsonl(path: Path) -> tuple[Article, ...]:
    """The corpus's articles; raises PartlyUnreadable, which carries the good ones, where lines are broken."""
    articles, broken = read_lines(path, read_bytes(path, MAX_BYTES))
    if broken:
        raise PartlyUnreadable(path, told(broken), articles)
    return articles


def read_lines(path: Path, content: bytes, first: int = 1) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a stretch of the corpus at `path`, and what is wrong with the lines that are none.

    `first` is the number that the stretch's first line has in the file.
    """
    articles: list[Article] = []
    broken: list[str] = []
    for number, line in _lines(content, first):
        try:
            articles.append(_article(path, line))
        except _BadLine as error:
            broken.append(f"line {number} {error}")
    return tuple(articles), tuple(broken)


def told(broken: Sequence[str]) -> str:
    """What is wrong with a corpus, in one sentence however much it is."""
    more = f"; and {len(broken) - _MOST_TOLD} more lines" if len(broken) > _MOST_TOLD else ""
    return "; ".join(broken[:_MOST_TOLD]) + more + "."


def _lines(content: bytes, first: int) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=first):
        if line.strip():
            yield number, line


def _article(path: Path, line: bytes) -> Article:
    record = _record(line)
    text = without_surrogates(_text(record, "text"))
    if not text.strip():
        raise _BadLine("has an empty text")
    return Article(
        id=_id(record),
        text=text,
        title=without_surrogates(_text(record, "title")) if record.get("title") else "",
        published=parse_date(str(record.get("published") or "")),
        language=_language(record, text),
        origin=str(path),
    )


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _BadLine("is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise _BadLine("is not JSON") from error
    if not isinstance(record, dict):
        raise _BadLine("is not a JSON object")
    return record


def _text(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise _BadLine(f'has no "{key}"' if value is None else f'has a "{key}" that is not a text')
    return value


def _id(record: dict[str, Any]) -> str:
    value = record.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise _BadLine('has no "id"')
    return without_surrogates(str(value).strip())


def _language(record: dict[str, Any], text: str) -> Language:
    """The declared language where it is one of ours by its exact tag; else what the text looks like."""
    declared = record.get("language")
    known = {Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL}
    return next((language for language in known if language == declared), None) or detect_language(text)
