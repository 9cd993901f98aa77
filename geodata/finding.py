"""Finds things by what one types of their names, in either script: the beginning of a name, of a word, or a part.

The names of one kind of things stand in one text, a line each, the things that matter most first. So the first hits
of a search are the best ones of their sort, and it can stop at them, however many things there are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from geodata.filters import folded
from geodata.model import Names
from geodata.script import is_ideograph


class ThingKind(StrEnum):
    """What can be found."""

    PLACE = "place"
    ACTOR = "actor"
    EVENT = "event"
    ARTICLE = "article"
    REGION = "region"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name. `count` is how much there is of it, and what it is ranked by; `detail` goes beside the
    name. An event is one of the article `within`."""

    kind: ThingKind
    id: str
    names: Names
    count: int = 0
    detail: str = ""
    within: str = ""


_SCANNED = 20_000  # hits that a search looks at before it takes what it has
_PARTS_FROM = 3  # letters that a word must have to be found inside another one


class Finder:
    """Things of one kind, ready to be found. Building takes a while; finding does not, and needs no lock."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._things = sorted(things, key=lambda thing: -thing.count)
        lines: list[str] = []
        owners: list[int] = []
        for number, thing in enumerate(self._things):
            for line in dict.fromkeys(map(plain_name, _written(thing.names))):
                if line:
                    lines.append(line)
                    owners.append(number)
        self._text = "\n" + "\n".join(lines) + "\n"
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
        self._owners = owners
        self._lines = lines

    def __len__(self) -> int:
        return len(self._things)

    def find(self, words: str, limit: int = 8) -> list[Thing]:
        """At most `limit` things, the best first; of equal ones those with the higher count."""
        phrase = plain_name(words)
        if not phrase:
            return []
        found: dict[int, None] = {}
        for hits in self._searches(phrase):
            for number in hits:
                found.setdefault(number)
                if len(found) >= limit:
                    return [self._things[each] for each in found]
        return [self._things[each] for each in found]

    def _searches(self, phrase: str) -> Iterator[Iterator[int]]:
        """The whole name, its beginning, the beginning of a word, all words in any order, and inside of words."""
        words = phrase.split()
        yield self._hits(f"\n{phrase}\n")
        yield self._hits(f"\n{phrase}")
        yield self._hits(f" {phrase}")
        if len(words) > 1:
            probe = max(words, key=len)
            for sign in ("\n", " "):
                yield (number for number, line in self._lines_at(sign + probe) if _has_all(line, words))
        if len(phrase) >= _PARTS_FROM or is_ideograph(phrase[0]):
            yield self._hits(phrase)

    def _hits(self, needle: str) -> Iterator[int]:
        return (number for number, _ in self._lines_at(needle))

    def _lines_at(self, needle: str) -> Iterator[tuple[int, str]]:
        """The things on whose line the needle stands, in their order, and that line."""
        text, at = self._text, -1
        for _ in range(_SCANNED):
            at = text.find(needle, at + 1)
            if at < 0:
                return
            line = bisect_right(self._starts, at) - 1  # each line begins with the break before it
            yield self._owners[line], self._lines[line]
            at = self._starts[line] + len(self._lines[line])  # one hit a line is enough


def plain_name(text: str) -> str:
    """A name as it is looked up: simplified, without case, accents and punctuation, with single blanks."""
    bare = folded(text)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(_BETWEEN_WORDS.sub(" ", bare).split())


_BETWEEN_WORDS = re.compile(r"[\W_]+")


def _written(names: Names) -> Sequence[str]:
    return [name for name in (names.en, names.zh_hans, names.zh_hant) if name]


def _has_all(line: str, words: Sequence[str]) -> bool:
    """Whether every word begins one of the line, or stands in it where the script has no words."""
    padded = f" {line}"
    return all(f" {word}" in padded or (is_ideograph(word[0]) and word in line) for word in words)
