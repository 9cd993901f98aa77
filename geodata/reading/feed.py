"""RSS, Atom and RDF feeds saved as files: an article an entry, and its point where GeoRSS gives one."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from geodata.errors import UnreadableArticle
from geodata.extraction.dates import parse_date
from geodata.model import Article, PartialDate, PlaceMention, Role, Span
from geodata.reading.georss import place_of
from geodata.reading.html import text_of_fragment
from geodata.reading.language import detect_language
from geodata.reading.text import read_bytes, without_surrogates

MAX_BYTES = 50_000_000
_ENTRIES = frozenset(("item", "entry"))
# By local name, the fullest first: RSS, Atom, Dublin Core and the content module share them.
_TEXT = ("encoded", "content", "description", "summary")
_DATE = ("pubDate", "published", "date", "updated")
_AUTHOR = ("creator", "author")


def read_feed(path: Path) -> tuple[Article, ...]:
    root = _root(path)
    outlet = _outlet(root)
    articles = tuple(
        filter(None, (_article(path, n, each, outlet) for n, each in enumerate(_entries(root), start=1)))
    )
    if not articles:
        raise UnreadableArticle(path, "the feed has no entry with a text.")
    return articles


def _root(path: Path) -> etree._Element:
    # Entities stay as they are, so that none can grow or reach for a file; nothing comes from a network.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(read_bytes(path, MAX_BYTES), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableArticle(path, f"the file is damaged: it is no XML (line {error.lineno}).") from error
    if _local(root) not in ("rss", "feed", "RDF"):
        raise UnreadableArticle(path, "the file is no RSS or Atom feed.")
    return root


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    return (each for each in root.iter(etree.Element) if _local(each) in _ENTRIES)


def _outlet(root: etree._Element) -> str:
    for element in root.iter(etree.Element):
        if _local(element) in _ENTRIES:
            break
        if _local(element) == "title" and element.text:
            return without_surrogates(" ".join(element.text.split()))
    return ""


def _article(path: Path, number: int, entry: etree._Element, outlet: str) -> Article | None:
    title = " ".join(text_of_fragment(_first(entry, ("title",))).split())
    text = max((text_of_fragment(_first(entry, (name,))) for name in _TEXT), key=len)
    if not (title or text).strip():
        return None
    whole = without_surrogates("\n".join(filter(None, (title, text))))
    return Article(
        id=f"{path.stem}-{number}",
        text=whole,
        title=without_surrogates(title),
        authors=tuple(filter(None, [without_surrogates(" ".join(_first(entry, _AUTHOR).split()))])),
        outlet=outlet,
        published=_day(_first(entry, _DATE)),
        language=detect_language(whole),
        origin=str(path),
        places=_given(entry, title),
    )


def _given(entry: etree._Element, title: str) -> tuple[PlaceMention, ...]:
    """The point that the feed gives for the entry, beside its title, with which the text begins."""
    place = place_of(entry) if title else None
    return (PlaceMention(Span(0, len(title)), place, Role.SITE),) if place else ()


def _first(entry: etree._Element, names: tuple[str, ...]) -> str:
    """The words, or the markup as words, of the first child of one of these names that has any."""
    for name in names:
        for child in entry:
            if _local(child) == name and (words := "".join(child.itertext()).strip()):
                return words
    return ""


def _day(stamp: str) -> PartialDate | None:
    try:
        return PartialDate.day(parsedate_to_datetime(stamp).date())
    except ValueError:
        return parse_date(stamp)
