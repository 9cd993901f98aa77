"""Printed pages become running text: lines joined to paragraphs, hyphens undone, headers and footers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_EDGE = 2  # lines at the top and the foot of a page that may be a header or footer
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—·|]*(?:page |第)?\s*\d{1,4}\s*(?:页|頁)?(?:\s*(?:of|/)\s*\d{1,4})?[\s\-–—·|]*", re.I
)
_ENDS = tuple('.!?:;。！？：；…”’」』)）"')
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]")
_SHORT = 0.62  # of the page's usual line: where a line is shorter, a paragraph may end


def text_of_pages(pages: Sequence[str]) -> str:
    """The text of all pages, a paragraph a line."""
    lines = [[line.strip() for line in re.split(r"[\r\n]+", page) if line.strip()] for page in pages]
    repeated = _repeated(lines)
    kept = [_without_edges(page, repeated) for page in lines]
    return "\n".join(_paragraphs(line for page in kept for line in page))


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines at the edges of pages that come again on at least half of them, but for their numbers."""
    if len(pages) < 3:
        return frozenset()
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    return frozenset(shape for shape, times in seen.items() if times >= max(3, len(pages) / 2))


def _shape(line: str) -> str:
    return _NUMBER.sub("#", line)


def _without_edges(page: Sequence[str], repeated: frozenset[str]) -> list[str]:
    last = len(page) - _EDGE

    def is_furniture(number: int, line: str) -> bool:
        is_edge = number < _EDGE or number >= last
        return is_edge and (_shape(line) in repeated or _PAGE_NUMBER.fullmatch(line) is not None)

    return [line for number, line in enumerate(page) if not is_furniture(number, line)]


def _paragraphs(lines: Iterable[str]) -> list[str]:
    all_lines = list(lines)
    usual = sorted(map(_width, all_lines))[int(len(all_lines) * 0.8)] if all_lines else 0
    found: list[str] = []
    ended = True
    for line in all_lines:
        if ended or not found:
            found.append(line)
        else:
            found[-1] = _joined(found[-1], line)
        ended = _width(line) < _SHORT * usual or (line.endswith(_ENDS) and _width(line) < 0.92 * usual)
    return found


def _width(line: str) -> int:
    """In half-width characters."""
    return len(line) + len(_HAN.findall(line))


def _joined(above: str, below: str) -> str:
    """Two lines of a paragraph as one: no blank between Chinese characters, no hyphen where a word was parted."""
    if above.endswith("-") and above[-2:-1].isalpha() and below[:1].islower():
        return above[:-1] + below
    if _HAN.match(above[-1:]) or _HAN.match(below[:1]):
        return above + below
    return f"{above} {below}"
