"""Where in a text names may stand: the Chinese by a table of beginnings, the Latin by capital letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from geodata.knowledge.naming import CHINESE, LATIN, WORD, fold, fold_word
from geodata.model import Span

_CHINESE_RUN = re.compile(f"[{CHINESE}·]{{2,}}")
_CAPITALISED = re.compile(
    f"(?<![{LATIN}])[A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u1e00-\\u1eff][{LATIN}]*"
)
# What may stand between two words of one name: "New York", "Port-au-Prince", "St. Louis", "Côte d'Ivoire",
# "Washington, D.C.".
_GAP = re.compile(r"[ \u00a0\n]|[-‐‑'’.][ ]?|, ")
_ACRONYM_LENGTH = 5


class ChineseNames:
    """Finds the longest names, from left to right.

    A look at two characters tells whether any name begins there. It is as fast as an automaton on such text, and
    there is nothing to build when the program starts.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        lengths: dict[str, set[int]] = {}
        for name in self._names:
            lengths.setdefault(name[:2], set()).add(len(name))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}

    def matches(self, text: str) -> Iterator[tuple[Span, str]]:
        """(span, folded name) of every name in `text`, none within another."""
        folded = fold(text)
        for run in _CHINESE_RUN.finditer(folded):
            at, end = run.span()
            while at < end - 1:
                lengths = self._lengths.get(folded[at : at + 2])
                # Asked at every character: at most, no name begins.
                name = self._longest_at(folded, at, end, lengths) if lengths else ""
                if name:
                    yield Span(at, at + len(name)), name
                at += len(name) or 1

    def _longest_at(self, folded: str, at: int, end: int, lengths: Iterable[int]) -> str:
        for length in lengths:
            name = folded[at : at + length]
            if at + length <= end and name in self._names:
                return name
        return ""


@dataclass(frozen=True, slots=True)
class LatinRun:
    """Words in a row that may be one name: where they stand, and under which key the name would be indexed."""

    span: Span
    key: str
    text: str

    @property
    def is_capitals(self) -> bool:
        return self.text.isupper()

    @property
    def is_like_acronym(self) -> bool:
        """Few capitals and nothing else: "NATO" is no town, unless everything around it is capitals, too."""
        return len(self.text) <= _ACRONYM_LENGTH and self.text.isalpha() and self.is_capitals


def capitalised(text: str) -> Iterator[tuple[int, str]]:
    """(start, word) of every word with a capital."""
    for match in _CAPITALISED.finditer(text):
        yield match.start(), match[0]


def latin_runs(text: str, start: int, longest: int, is_name: Callable[[str], object]) -> Iterator[LatinRun]:
    """The runs of up to `longest` words from `start` on that end in a capitalised word, the longest first.

    Only those whose key `is_name`: most runs are none, and need not be made.
    """
    words = _words(text, start, longest)
    key = ""
    keys = [key := f"{key} {fold_word(word[0])}" for word in words]
    for count in range(len(words), 0, -1):
        last = words[count - 1]
        first = text[last.start()]
        if (first.isupper() or first.isdigit()) and is_name(keys[count - 1][1:]):
            end = last.end() + _closes_abbreviation(text, words[:count])
            yield LatinRun(Span(start, end), keys[count - 1][1:], text[start : last.end()])


_DATELINE = re.compile(r"(?:,\s[A-Z][\w. ]{1,20})?(?:\s\([^)\n]{2,30}\)|\s?(?:—|–|--))")


def stands_in_capitals(text: str, span: Span) -> bool:
    """Whether the words beside `span` are capitals throughout, as in a headline."""
    beside = [
        *WORD.findall(text[max(0, span.start - 30) : span.start])[-1:],
        *WORD.findall(text[span.end : span.end + 30])[:1],
    ]
    return any(len(word) > 1 and word.isupper() for word in beside) or _opens_a_report(text, span)


def _opens_a_report(text: str, span: Span) -> bool:
    """ "KYIV (Reuters) —", "DOHA, Qatar —" at the start of a line: a dateline stands in capitals."""
    before = text[max(0, span.start - 3) : span.start]
    return not before.strip(" ").strip("\n") and _DATELINE.match(text, span.end) is not None


def _words(text: str, start: int, longest: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    while len(words) < longest and (word := WORD.match(text, at)) is not None:
        words.append(word)
        gap = _GAP.match(text, word.end())
        if gap is None:
            break
        at = gap.end()
    return words


def _closes_abbreviation(text: str, words: list[re.Match[str]]) -> bool:
    """Whether the full stop after the words is the last one of "U.S."."""
    last = words[-1]
    after_stop = len(words) > 1 and text[last.start() - 1] == "."
    return after_stop and len(last[0]) == 1 and text[last.end() : last.end() + 1] == "."
