"""Citations in words: plain text and Markdown, in the three languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from geodata.citation.source import Citation, one_line
from geodata.dates_in_words import date_in_words, day_in_words
from geodata.model import Language

_WORDS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "quote": ("“{text}”", "“{text}”", "「{text}」"),
        "title": ("“{text}”", "《{text}》", "《{text}》"),
        "undated": ("undated", "日期不详", "日期不詳"),
        "about": ("about {date}", "约{date}", "約{date}"),
        "accessed": ("accessed {date}", "访问于{date}", "查閱於{date}"),
        "where": ("characters {start}–{end}", "第 {start}–{end} 字", "第 {start}–{end} 字"),
        "row": ("row {row}", "第 {row} 行", "第 {row} 列"),
    }
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def plain(citation: Citation, language: Language) -> str:
    """The quotation and its source on one line."""
    source = _comma(language).join(_told(citation, language))
    source = f"{source}{_comma(language)}{citation.url}" if citation.url else source
    if not citation.quote:
        return source
    dash = "——" if language.is_chinese else " — "
    return f"{word('quote', language).format(text=one_line(citation.quote))}{dash}{source}"


def markdown(citation: Citation, language: Language) -> str:
    """A block of quotation, and its source below; nothing in it is taken for a sign of Markdown or HTML."""
    title = word("title", language).format(text=escaped(one_line(citation.title)))
    linked = f"[{title}](<{_address(citation.url)}>)" if citation.url else title
    told = [escaped(each) for each in _authors(citation)]
    outlet = [f"*{escaped(one_line(citation.outlet))}*"] if citation.outlet else []
    source = _comma(language).join([*told, linked, *outlet, *map(escaped, _details(citation, language))])
    if not citation.quote:
        return source
    lines = [f"> {escaped(line.strip())}" for line in citation.quote.splitlines() if line.strip()]
    return "\n>\n".join(["\n".join(lines), f"> — {source}"])


def _told(citation: Citation, language: Language) -> list[str]:
    title = word("title", language).format(text=one_line(citation.title))
    outlet = [one_line(citation.outlet)] if citation.outlet else []
    return [*_authors(citation), title, *outlet, *_details(citation, language)]


def _authors(citation: Citation) -> list[str]:
    return [one_line(name) for name in citation.authors]


def _details(citation: Citation, language: Language) -> list[str]:
    """When it came out, where the quotation stands, whose data it is, and when that was seen."""
    seen = word("accessed", language).format(date=day_in_words(citation.accessed, language))
    credit = [citation.dataset.credit] if citation.dataset else []
    return [_published(citation, language), *filter(None, [where_in_words(citation, language)]), *credit, seen]


def _published(citation: Citation, language: Language) -> str:
    if citation.published is None:
        return word("undated", language)
    told = date_in_words(citation.published, language)
    return word("about", language).format(date=told) if citation.published.inferred else told


def where_in_words(citation: Citation, language: Language) -> str:
    """Which characters of the article's text, counted from 1, or which row of a data set; "" for a whole article."""
    if citation.dataset:
        return word("row", language).format(row=int(citation.dataset.row) + 1)
    if citation.span is None:
        return ""
    return word("where", language).format(start=citation.span.start + 1, end=citation.span.end)


def word(key: str, language: Language) -> str:
    english, simplified, traditional = _WORDS[key]
    return {Language.SIMPLIFIED: simplified, Language.TRADITIONAL: traditional}.get(language, english)


def escaped(text: str) -> str:
    """Text in which Markdown sees no signs."""
    return _AT_START.sub(_masked, _SPECIAL.sub(r"\\\1", text))


def _masked(found: re.Match[str]) -> str:
    sign = found[2]
    return f"{found[1]}{sign[:-1]}\\{sign[-1]}"


def _address(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")


def _comma(language: Language) -> str:
    return "，" if language.is_chinese else ", "
