"""EPUB: an article for each chapter that has something to say, in the order in which the book is read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree  # type: ignore[import-untyped]

from geodata.errors import UnreadableArticle
from geodata.extraction.dates import parse_date
from geodata.model import Article
from geodata.reading.archive import Archive, opened
from geodata.reading.html_tree import parse_page
from geodata.reading.language import detect_language
from geodata.reading.text import Undecodable, decode, without_surrogates

_CONTAINER = "META-INF/container.xml"
_SHORTEST = 200  # characters: covers, imprints and title pages have fewer
_DC = "{http://purl.org/dc/elements/1.1/}"


def read_epub(path: Path) -> tuple[Article, ...]:
    with opened(path) as archive:
        package = _package_name(path, archive)
        root = _xml(path, archive, package)
        chapters = tuple(_chapters(path, archive, package, root))
    if not chapters:
        raise UnreadableArticle(path, "the book has no chapter with a text.")
    return chapters


def _package_name(path: Path, archive: Archive) -> str:
    for element in _xml(path, archive, _CONTAINER).iter("{*}rootfile"):
        if name := element.get("full-path"):
            return str(name)
    raise UnreadableArticle(path, "the file is damaged: it is no book.")


def _xml(path: Path, archive: Archive, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableArticle(path, "the file is damaged: it is no book.") from error


def _chapters(path: Path, archive: Archive, package: str, root: etree._Element) -> Iterator[Article]:
    book, outlet = _said(root, "title"), _said(root, "publisher")
    authors, published = tuple(filter(None, [_said(root, "creator")])), parse_date(_said(root, "date"))
    for number, name in enumerate(_spine(package, root), start=1):
        page = parse_page(_source(path, archive, name))
        text = without_surrogates("\n".join(page.blocks())) if page else ""
        if page is not None and len(text) >= _SHORTEST:
            title = " – ".join(filter(None, (book, without_surrogates(page.heading()))))
            yield Article(
                id=f"{path.stem}-{number}",
                text=text,
                title=title,
                authors=authors,
                outlet=outlet,
                published=published,
                language=detect_language(text),
                origin=str(path),
            )


def _said(root: etree._Element, name: str) -> str:
    element = root.find(f".//{_DC}{name}")
    return without_surrogates(" ".join("".join(element.itertext()).split())) if element is not None else ""


def _spine(package: str, root: etree._Element) -> Iterator[str]:
    """The documents of the book in their order, as names in the archive."""
    folder = posixpath.dirname(package)
    places = {item.get("id"): item.get("href", "") for item in root.iter("{*}item")}
    for reference in root.iter("{*}itemref"):
        if href := places.get(reference.get("idref")):
            yield posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _source(path: Path, archive: Archive, name: str) -> str:
    try:
        return decode(archive.read(name))
    except Undecodable as error:
        raise UnreadableArticle(path, f"the file is damaged: {name} {error}.") from error
