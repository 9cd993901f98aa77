"""A parsed page: its article's text, and the lines that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

# Beyond these a page is no article but an attack, or a table of everything.
MOST_ELEMENTS, DEEPEST = 30_000, 200

_UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside", "form", "button", "select")
)
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "li", "br", "tr", "section", "article", "header", "figure", "time")
)

# A tag as long as this holds thousands of attributes, which the parser compares each with each.
_MONSTROUS_TAG = re.compile(r"<[A-Za-z/!?][^<>]{4000,}>?")


class Page:
    """One page, parsed without reaching for anything outside it."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root

    def article_text(self) -> str:
        """The text of the article itself, a paragraph a line."""
        # Imported when the first page is read: it would double the time the program takes to start.
        from trafilatura import extract

        found = extract(
            deepcopy(self.root), output_format="txt", include_comments=False, include_tables=True, with_metadata=False
        )
        return found or ""

    def seen_lines(self, most: int) -> list[str]:
        """The first lines from the headline on, as shown."""
        heading = next(self.root.iter("h1"), None)
        body = self.root.find("body")
        lines: list[str] = []
        started = heading is None
        for element, words in _seen(body if body is not None else self.root):
            started = started or element is heading
            if started and words:
                lines.append(words)
            if len(lines) >= most:
                break
        return lines

    def blocks(self) -> list[str]:
        """All words of the page but those that no reader sees, a block each, in order."""
        lines = "".join(_flow(self.root)).split("\n")
        return [words for line in lines if (words := " ".join(line.split()))]

    def heading(self) -> str:
        """The page's only headline of the first level."""
        headings = [" ".join("".join(element.itertext()).split()) for element in self.root.iter("h1")]
        told = [heading for heading in headings if heading]
        return told[0] if len(told) == 1 else ""


def parse_page(source: str) -> Page | None:
    """The page, or None if there is nothing in it."""
    parser = HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_MONSTROUS_TAG.sub("", source).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    _prune(root)
    return Page(root)


def _prune(root: HtmlElement) -> None:
    """Drop what lies deeper or beyond what an article can need, so that later steps stay quick."""
    depth, surplus = {root: 0}, []
    for number, element in enumerate(root.iterdescendants()):
        parent = element.getparent()
        if parent not in depth:
            continue
        depth[element] = depth[parent] + 1
        if number > MOST_ELEMENTS or depth[element] > DEEPEST:
            surplus.append(element)
            del depth[element]
    for element in surplus:
        element.getparent().remove(element)


def _flow(root: HtmlElement) -> Iterator[str]:
    """The words of a tree, with a line's end where a block begins or ends."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.tag in _BLOCKS:
            yield "\n"
        if event == "start" and not _hidden(element):
            yield " ".join((element.text or "").split("\n"))
        if event == "end":
            yield "\n" if element.tag in _BLOCKS else ""
            above = element.getparent()
            if above is not None and not _hidden(above):
                yield " ".join((element.tail or "").split("\n"))


def _seen(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Each block with the words that stand in it before its first inner block."""
    for element in root.iter(etree.Element):
        if element.tag in _BLOCKS and not _hidden(element):
            yield element, " ".join(_own_words(element).split())


def _hidden(element: HtmlElement) -> bool:
    return any(above.tag in _UNSEEN for above in (element, *element.iterancestors()))


def _own_words(element: HtmlElement) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag not in _BLOCKS and child.tag not in _UNSEEN:
            words.append("".join(child.itertext())[:500])
        words.append(child.tail or "")
        if sum(map(len, words)) > 1_000:
            break
    return " ".join(words)
