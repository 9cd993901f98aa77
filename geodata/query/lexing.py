"""Cuts a query into words, phrases, fields, signs and the words between them, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from geodata.knowledge.naming import fold
from geodata.query.syntax import FieldName


class Sort(StrEnum):
    """What a piece of a query is. LIKELY_… are Chinese words that may mean themselves too."""

    WORD = "word"
    PHRASE = "phrase"
    FIELD = "field"
    OPEN = "("
    CLOSE = ")"
    AND = "and"
    OR = "or"
    NOT = "not"
    LIKELY_AND = "likely and"
    LIKELY_OR = "likely or"


class Piece(NamedTuple):
    """A piece of a query. Of a phrase and a field `text`, start and end are those of what is quoted or asked for."""

    sort: Sort
    text: str
    start: int
    end: int
    field: FieldName | None = None
    is_open: bool = False  # a quotation mark is not closed


# What each field is called, in English and in simplified characters; traditional ones are folded to these.
FIELD_WORDS: Mapping[str, FieldName] = MappingProxyType(
    {
        "actor": FieldName.ACTOR,
        "who": FieldName.ACTOR,
        "行为体": FieldName.ACTOR,
        "行为者": FieldName.ACTOR,
        "人物": FieldName.ACTOR,
        "place": FieldName.PLACE,
        "where": FieldName.PLACE,
        "地点": FieldName.PLACE,
        "type": FieldName.TYPE,
        "类型": FieldName.TYPE,
        "date": FieldName.DATE,
        "when": FieldName.DATE,
        "日期": FieldName.DATE,
        "region": FieldName.REGION,
        "地区": FieldName.REGION,
        "article": FieldName.ARTICLE,
        "文章": FieldName.ARTICLE,
    }
)
_SIGNS = {
    "AND": Sort.AND,
    "&": Sort.AND,
    "&&": Sort.AND,
    "OR": Sort.OR,
    "|": Sort.OR,
    "||": Sort.OR,
    "NOT": Sort.NOT,
    "不含": Sort.NOT,
    "排除": Sort.NOT,
    "且": Sort.LIKELY_AND,
    "和": Sort.LIKELY_AND,
    "与": Sort.LIKELY_AND,
    "或": Sort.LIKELY_OR,
    "或者": Sort.LIKELY_OR,
}
# Opening quotation marks, and what may close each.
QUOTES: Mapping[str, str] = MappingProxyType(
    {'"': '"”', "“": '”"', "”": '”"', "„": "“”", "«": "»", "「": "」", "『": "』", "＂": '＂"'}
)
_OPEN, _CLOSE, _MINUS = "(（", ")）", "-−－"
_RUN = re.compile(r'[^\s()（）"“”„«「『＂]+')
_FIELD = re.compile(r"([^\W\d_]+)[:：]")


def pieces(query: str) -> Iterator[Piece]:
    """The pieces of a query, in order; of any text at all."""
    at = 0
    while at < len(query):
        sign = query[at]
        if sign in QUOTES:
            piece, at = _quoted(query, at)
            yield piece
        elif sign in _OPEN or sign in _CLOSE:
            yield Piece(Sort.OPEN if sign in _OPEN else Sort.CLOSE, sign, at, at + 1)
            at += 1
        elif sign in _MINUS and at + 1 < len(query) and not query[at + 1].isspace():
            yield Piece(Sort.NOT, sign, at, at + 1)
            at += 1
        elif run := _RUN.match(query, at):
            piece, at = _written(query, at, run[0])
            yield piece
        else:
            at += 1


def _quoted(query: str, at: int) -> tuple[Piece, int]:
    """A phrase, and where to read on; one that is not closed goes to the end."""
    closing = QUOTES[query[at]]
    end = next((n for n in range(at + 1, len(query)) if query[n] in closing), -1)
    if end < 0:
        return Piece(Sort.PHRASE, query[at + 1 :], at + 1, len(query), is_open=True), len(query)
    return Piece(Sort.PHRASE, query[at + 1 : end], at + 1, end), end + 1


def _written(query: str, at: int, run: str) -> tuple[Piece, int]:
    end = at + len(run)
    match = _FIELD.match(run)
    field = FIELD_WORDS.get(fold(match[1]).casefold()) if match else None
    if match is None or field is None:
        return Piece(_SIGNS.get(fold(run), Sort.WORD), run, at, end), end
    start = at + match.end()
    if start < len(query) and start == end and query[start] in QUOTES:
        quoted, end = _quoted(query, start)
        return quoted._replace(sort=Sort.FIELD, field=field), end
    return Piece(Sort.FIELD, query[start:end], start, end, field), end
