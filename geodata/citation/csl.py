"""CSL-JSON, as Zotero, pandoc and citeproc read it: a list of one item."""

from __future__ import annotations

import json
from typing import Any

from geodata.citation.bibtex import key_of
from geodata.citation.source import Citation, one_line, parted
from geodata.citation.wording import where_in_words
from geodata.model import Language, PartialDate, Precision


def csl_json(citation: Citation, language: Language = Language.ENGLISH) -> str:
    """The item with the field names of CSL; `custom` has quotation and offsets for programs, `note` for readers."""
    return json.dumps([item_of(citation, language)], ensure_ascii=False, indent=2) + "\n"


def item_of(citation: Citation, language: Language = Language.ENGLISH) -> dict[str, Any]:
    """One item; what is not known is left out."""
    authors = citation.authors or ((citation.dataset.kind,) if citation.dataset else ())
    item: dict[str, Any] = {
        "id": key_of(citation),
        "type": _type(citation),
        "title": one_line(citation.title),
        "author": [_author(one_line(name)) for name in authors],
        "publisher" if citation.dataset else "container-title": one_line(citation.outlet),
        "issued": _issued(citation.published),
        "accessed": _issued(PartialDate.day(citation.accessed)),
        "URL": citation.url,
        "language": "" if citation.language is Language.UNKNOWN else citation.language.value,
        "note": _note(citation, language),
        "custom": _custom(citation),
    }
    return {name: value for name, value in item.items() if value}


def _type(citation: Citation) -> str:
    if citation.dataset:
        return "dataset"
    if citation.outlet:
        return "article-newspaper"
    return "webpage" if citation.url else "document"


def _author(name: str) -> dict[str, str]:
    person = parted(name)
    return {"given": person[0], "family": person[1]} if person else {"literal": name}


def _issued(when: PartialDate | None) -> dict[str, Any]:
    if when is None:
        return {}
    first, last = ([day.year, day.month, day.day] for day in (when.start, when.end))
    known = {Precision.YEAR: 1, Precision.MONTH: 2}.get(when.precision, 3)
    parts = [first, last] if when.precision is Precision.RANGE else [first[:known]]
    return {"date-parts": parts, "circa": True} if when.inferred else {"date-parts": parts}


def _note(citation: Citation, language: Language) -> str:
    parts = [one_line(citation.quote), where_in_words(citation, language)]
    parts.append(citation.dataset.credit if citation.dataset else "")
    return " · ".join(filter(None, parts))


def _custom(citation: Citation) -> dict[str, Any]:
    if not citation.span:
        return {}
    return {"quotation": citation.quote, "offset": [citation.span.start, citation.span.end]}
