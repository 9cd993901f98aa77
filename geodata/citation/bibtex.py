"""BibTeX entries in UTF-8, read by BibTeX, Biber and reference managers alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from geodata.citation.source import Citation, one_line, parted
from geodata.citation.wording import where_in_words
from geodata.model import Language, PartialDate, Precision

# Braces, even escaped, must pair: so they are spelled out.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {Language.ENGLISH: "english", Language.SIMPLIFIED: "chinese", Language.TRADITIONAL: "chinese"}


def bibtex(citation: Citation, language: Language = Language.ENGLISH) -> str:
    """An entry; its note has the quotation, in the words of `language` around it."""
    kind = "misc" if citation.dataset or not citation.outlet else "article"
    rows = [f"  {name} = {value}" for name, value in _fields(citation, language)]
    return f"@{kind}{{{key_of(citation)},\n" + ",\n".join(rows) + "\n}\n"


def _fields(citation: Citation, language: Language) -> Iterator[tuple[str, str]]:
    authors = citation.authors or ((citation.dataset.kind,) if citation.dataset else ())
    if authors:
        yield "author", f"{{{' and '.join(map(_author, authors))}}}"
    yield "title", f"{{{{{escaped(citation.title)}}}}}"
    if citation.dataset:
        yield "howpublished", f"{{{escaped(citation.dataset.credit)}}}"
    elif citation.outlet:
        yield "journal", f"{{{escaped(citation.outlet)}}}"
    yield from _date(citation.published)
    if citation.url:
        yield "url", f"{{{address(citation.url)}}}"
    yield "urldate", f"{{{citation.accessed.isoformat()}}}"
    if citation.language in _LANGUAGES:
        yield "langid", f"{{{_LANGUAGES[citation.language]}}}"
    note = where_in_words(citation, language)
    if citation.quote:
        note = f"``{escaped(citation.quote)}'' ({escaped(note)})"
        yield "note", f"{{{note}}}"


def _author(name: str) -> str:
    """Braces keep together what is no given and family name."""
    name, person = escaped(name), parted(one_line(name))
    return f"{escaped(person[1])}, {escaped(person[0])}" if person else f"{{{name}}}"


def _date(when: PartialDate | None) -> Iterator[tuple[str, str]]:
    if when is None:
        return
    yield "year", f"{{{when.start.year}}}"
    if when.precision in (Precision.DAY, Precision.MONTH):
        yield "month", _MONTHS[when.start.month - 1]
    told = f"{when.start.isoformat()}/{when.end.isoformat()}" if when.precision is Precision.RANGE else str(when)
    yield "date", f"{{{told}{'~' if when.inferred else ''}}}"  # ~ marks what is not certain, by ISO 8601-2


def key_of(citation: Citation) -> str:
    """The entry's name: author or outlet, year, and a few letters that tell it from others of the same."""
    first = citation.authors[0] if citation.authors else ""
    person = parted(one_line(first))
    name = next(
        filter(None, map(_ascii, (person[1] if person else first, citation.outlet, citation.title))), "source"
    )
    year = str(citation.published.start.year) if citation.published else "nd"
    told = f"{citation.key}@{citation.span.start if citation.span else ''}"
    return f"{name[:24]}{year}-{blake2b(told.encode(), digest_size=3).hexdigest()}"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def escaped(text: str) -> str:
    """Text for a field between braces."""
    return one_line(text).translate(_ESCAPES)


def address(url: str) -> str:
    """An address for a field that is taken as it stands: only what would end it is encoded."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
