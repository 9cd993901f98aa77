"""What is cited: a quotation, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from geodata.datasets.recognition import FORMATS
from geodata.excerpts import Excerpt
from geodata.model import Article, Language, PartialDate, Span
from geodata.records import split_record_id

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# What calls itself so is no person whose family name could come first.
_OFFICES = (
    "agency bureau correspondent correspondents desk editor editors embassy government magazine ministry news"
    " newsroom office post press reporter reporters service services staff team times tribune"
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class DataSet:
    """The data set that a row is of: its kind, the credit that is due, and the row's own number in it."""

    kind: str
    credit: str
    row: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation (`quote` may be "", for an article as a whole) from a source; `accessed` is the day of citing.

    `span` are the code points of the article's text that the quotation is. What is not known is empty or None.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    outlet: str
    published: PartialDate | None
    language: Language
    url: str
    accessed: date
    quote: str = ""
    span: Span | None = None
    dataset: DataSet | None = None


def citation_of(article: Article, span: Span | None, accessed: date, *, dataset_title: str = "") -> Citation:
    """Cite a stretch of an article; of a row of a data set, that data set, which has `dataset_title`."""
    dataset = _dataset(article)
    return Citation(
        key=article.id,
        title=dataset_title if dataset and dataset_title else article.heading,
        authors=() if dataset else article.authors,
        outlet=article.outlet,
        published=article.published,
        language=article.language,
        url=address_of(article),
        accessed=accessed,
        quote=article.quote(span) if span else "",
        span=span,
        dataset=dataset,
    )


def citation_of_excerpt(excerpt: Excerpt, article: Article, accessed: date, *, dataset_title: str = "") -> Citation:
    """Cite what a card shows."""
    return citation_of(article, excerpt.span, accessed, dataset_title=dataset_title)


def address_of(article: Article) -> str:
    """The address of its page; "" for what came from a file, whose path is nobody else's business."""
    return article.origin if _ADDRESS.fullmatch(article.origin) else ""


def _dataset(article: Article) -> DataSet | None:
    parts = split_record_id(article.id)
    kind = FORMATS.get(article.id.partition("-")[0]) if parts else None
    return DataSet(kind.name, kind.credit, str(parts[1])) if kind and parts else None


def parted(name: str) -> tuple[str, str] | None:
    """Given and family name of a person whose name is in Latin letters; None for all others, and for offices."""
    words = name.split()
    if not 2 <= len(words) <= 4 or not all(_NAME.fullmatch(word) and ord(word[0]) < 0x250 for word in words):
        return None
    if any(word.casefold() in _OFFICES.split() for word in words) or not (
        words[0][0].isupper() and words[-1][0].isupper()
    ):
        return None
    return " ".join(words[:-1]), words[-1]


def one_line(text: str) -> str:
    """A text without line breaks and with single blanks."""
    return " ".join(text.split())
