"""The step that cuts an article into sentences, Chinese and English, outside its boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geodata.extraction.cover import BY_PLACE
from geodata.model import Article, Span
from geodata.script import narrow

LONGEST = 1_500

_LINE = re.compile(r"[^\n\r\u2028\u2029\v\f]+")
# Full stops of either script, with the quotes and brackets that close after them.
_STOP = re.compile(r"(?P<mark>[。!?]+|…{2,}(?=[”』」’\s]|$)|(?<![.])\.(?![.\w]))[”』」’〉》)\]】\"']*")
# Of a text read backwards: the search for an end from the front would try every beginning.
_WORD_BEFORE = re.compile(r"[^\s\"“”‘’'()\[\]—–-]*")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){1,6}\Z")
_NEXT = re.compile(r"\s*[\"“‘'(\[]*(?P<next>\S?)(?P<word>[\w'’]*)")
_BREAK = re.compile(r"[,;、:]|\s")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Never the last word of a sentence.
_TITLES = _words(
    "mr mrs ms dr prof gen sen rep gov lt col sgt capt maj adm cmdr st rev hon pres fr vs amb sec mt ft messrs vol"
    " fig approx al"
)
# The last word only if what follows can begin a sentence; before a figure they go on ("No. 5", "Feb. 28").
_SHORTENED = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos inc co corp ltd jr sr etc dept ave blvd univ est e.g i.e"
    " a.m p.m mon tue tues wed thu thurs fri sat sun calif mass fla pa va md conn"
)
_OPENERS = _words(
    "the a an in on at he she it they we i but and this that these those his her their its as for if when while"
    " after before since there however no not many some most both by from with to what who you our although though"
    " also last one two under during meanwhile earlier then so"
)


def split_sentences(article: Article) -> Article:
    """Fill `sentences`: trimmed, in order, none longer than LONGEST, none in boilerplate."""
    return replace(article, sentences=tuple(_sentences(narrow(article.text), article.boilerplate)))


def _sentences(text: str, boilerplate: Iterable[Span]) -> Iterator[Span]:
    for part in _content(len(text), sorted(boilerplate, key=BY_PLACE)):
        for line in _LINE.finditer(text, part.start, part.end):
            yield from _of_line(text, line.start(), line.end())


def _content(length: int, boilerplate: list[Span]) -> Iterator[Span]:
    """What lies between the stretches of boilerplate."""
    start = 0
    for hidden in [*boilerplate, Span(length, length + 1)]:
        if start < hidden.start:
            yield Span(start, hidden.start)
        start = max(start, hidden.end)


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in _STOP.finditer(text, start, end):
        if stop["mark"][0] not in ".!?" or _ends_here(text, start, stop, end):
            yield from _pieces(text, start, stop.end())
            start = stop.end()
    yield from _pieces(text, start, end)


def _ends_here(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether an ASCII full stop, ! or ? ends its sentence, judged from the words around it."""
    following = _NEXT.match(text, stop.end(), min(end, stop.end() + 60))
    if following is None or not following["next"]:
        return True
    first, word = following["next"], following["next"] + following["word"]
    if first.islower() or (first in ",;:" and stop["mark"] != "?"):
        return False
    if stop["mark"] != ".":
        return True
    before = text[max(start, stop.start() - 40) : stop.start()]
    return _full_stop_ends(before, word)


def _full_stop_ends(before: str, following: str) -> bool:
    found = _WORD_BEFORE.match(before[::-1])
    last = found[0][::-1].lower() if found else ""
    if last in _TITLES:
        return False
    if (len(last) == 1 or "." in last) and _ACRONYM.search(before + "."):
        # "J. Vance" and "J.D. Vance" go on; "in the U.S. The talks" ends.
        return len(last) > 1 and following.lower() in _OPENERS
    if last in _SHORTENED:
        return not following[:1].isdigit() and following.lower() in _OPENERS
    return True


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the blanks around it; cut where it is too long for one sentence."""
    while True:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if end - start <= LONGEST:
            break
        cut = _last_break(text, start + LONGEST)
        yield Span(start, _trimmed_end(text, start, cut))
        start = cut
    if start < end:
        yield Span(start, end)


def _last_break(text: str, limit: int) -> int:
    breaks = [match.end() for match in _BREAK.finditer(text, limit - LONGEST // 3, limit)]
    return breaks[-1] if breaks else limit


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
