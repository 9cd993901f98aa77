"""Tables (CSV, TSV, XLSX) with a column of texts: an article a row."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.archive import opened
from geodata.reading.cells import day_of, words_of
from geodata.reading.language import detect_language
from geodata.reading.text import read_text, without_surrogates
from geodata.script import simplified

MAX_BYTES = 200_000_000
MOST_ROWS = 500_000
LONGEST_CELL = 10_000_000

# What columns are called, in lower case and simplified script; the first that is there holds.
COLUMNS = {
    "text": (
        "text",
        "content",
        "body",
        "fulltext",
        "full_text",
        "full text",
        "article",
        "正文",
        "内容",
        "全文",
        "文本",
    ),
    "title": ("title", "headline", "heading", "标题", "题名", "题目"),
    "published": ("published", "date", "publication_date", "pubdate", "published_at", "日期", "发布时间", "时间"),
    "outlet": ("outlet", "source", "publisher", "media", "newspaper", "来源", "媒体", "出处"),
    "authors": ("author", "authors", "byline", "作者", "记者"),
    "id": ("id", "article_id", "编号", "序号"),
}
_DELIMITERS = ",;\t|"


def read_csv(path: Path) -> tuple[Article, ...]:
    text = read_text(path, MAX_BYTES)
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), MOST_ROWS + 2))
    except csv.Error as error:
        raise UnreadableArticle(path, f"the file is damaged: {error}.") from error
    return _articles(path, rows)


def read_xlsx(path: Path) -> tuple[Article, ...]:
    """The first sheet that has a column of texts."""
    with opened(path) as archive:
        if "xl/workbook.xml" not in archive.names():
            raise UnreadableArticle(path, "the file is damaged: it is no Excel workbook.")
    sheets = list(_sheets(path))
    for rows in sheets:
        if rows and "text" in _columns(rows[0]):
            return _articles(path, rows)
    return _articles(path, next(iter(sheets), []))


def _sheets(path: Path) -> Iterator[list[list[Any]]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which no reader of texts needs
            workbook = load_workbook(path, read_only=True, data_only=True)
            for sheet in workbook.worksheets:
                yield [list(row) for row in islice(sheet.iter_rows(values_only=True), MOST_ROWS + 2)]
            workbook.close()
    except (InvalidFileException, BadZipFile, KeyError, ValueError, OSError) as error:
        raise UnreadableArticle(path, "the file is damaged: it is no Excel workbook.") from error


def _delimiter(text: str) -> str:
    """Whichever parts the first line most."""
    first = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def _articles(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[Article, ...]:
    if len(rows) > MOST_ROWS + 1:
        raise UnreadableArticle(path, f"the table has too many rows (the limit is {MOST_ROWS}).")
    columns = _columns(rows[0]) if rows else {}
    if "text" not in columns:
        known = ", ".join(COLUMNS["text"])
        raise UnreadableArticle(path, f"the table has no column of texts (it would be called one of: {known}).")
    found = (_article(path, number, row, columns) for number, row in enumerate(rows[1:], start=2))
    articles = tuple(filter(None, found))
    if not articles:
        raise UnreadableArticle(path, "there is no text to read.")
    return _with_own_ids(articles, path)


def _columns(head: Iterable[Any]) -> dict[str, int]:
    names = [simplified(str(cell or "")).strip().lower() for cell in head]
    found = ((field, [names.index(name) for name in known if name in names]) for field, known in COLUMNS.items())
    return {field: places[0] for field, places in found if places}


def _article(path: Path, number: int, row: Sequence[Any], columns: dict[str, int]) -> Article | None:
    cells = {field: row[place] for field, place in columns.items() if place < len(row)}
    text = without_surrogates(words_of(cells.get("text")))
    if not text.strip():
        return None
    return Article(
        id=without_surrogates(words_of(cells.get("id")).strip()) or f"{path.stem}-{number}",
        text=text,
        title=without_surrogates(" ".join(words_of(cells.get("title")).split())),
        authors=tuple(filter(None, [without_surrogates(words_of(cells.get("authors")).strip())])),
        outlet=without_surrogates(words_of(cells.get("outlet")).strip()),
        published=day_of(cells.get("published")),
        language=detect_language(text),
        origin=str(path),
    )


def _with_own_ids(articles: Sequence[Article], path: Path) -> tuple[Article, ...]:
    """Ids made distinct: every table numbers its rows from one, and some give an id twice."""
    named = [f"{path.stem}-{each.id}" if each.id.isdigit() else each.id for each in articles]
    taken = set(named)
    seen: set[str] = set()
    for place, id_ in enumerate(named):
        number = 2
        while named[place] in seen or (number > 2 and named[place] in taken):
            named[place] = f"{id_}-{number}"
            number += 1
        seen.add(named[place])
    return tuple(replace(article, id=id_) for article, id_ in zip(articles, named, strict=True))
