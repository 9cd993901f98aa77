"""Runs of capitalised words in English text, and the persons and organisations that their words give away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.vocabulary import english
from geodata.model import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŇŐŌŒŘŚŞŠŤŪŮŰŹŻŽȘȚ"
_LETTER = "A-Za-z0-9\u00c0-\u024f"
_WORD = (
    rf"[{_UPPER}][{_LETTER}]*(?:['’](?!s(?![{_LETTER}]))[{_LETTER}]+|-[{_UPPER}][{_LETTER}]*)*"
    rf"(?:(?<![{_LETTER}]{{5}})\.(?:[{_UPPER}]\.)*)?"
)
_PARTICLES = "de|da|di|do|dos|das|del|della|der|den|van|von|bin|ben|ibn|al|el|la|le|du|ter|zu|af"
_RUN = re.compile(rf"(?<![{_LETTER}]){_WORD}(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0]){{0,2}}{_WORD})*")
_ONE = re.compile(rf"{_WORD}|[{_LETTER}]+")


class Word(NamedTuple):
    text: str
    start: int
    end: int


class Run(NamedTuple):
    """Capitalised words in a row, with the small particles between them ("Nicolas de Finiels")."""

    words: tuple[Word, ...]

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


@lru_cache(maxsize=2)
def capital_runs(text: str) -> tuple[Run, ...]:
    """All runs in order; words that only begin a sentence are cut off their front."""
    return tuple(_runs(text))


def _runs(text: str) -> Iterator[Run]:
    stop = english()["initialism_stop"]
    for match in _RUN.finditer(text):
        words = _words_of(match)
        if len(words) == 1:
            # Most runs: there is nothing to cut.
            if words[0].text not in stop:
                yield Run(_without_final_stop(words))
            continue
        for part in _cut_at_sentence_ends(words):
            while part and part[0].text in stop:
                part = part[1:]
            if part:
                yield Run(_without_final_stop(part))


def _words_of(match: re.Match[str]) -> list[Word]:
    start, run = match.start(), match[0]
    if run.isalpha():
        return [Word(run, start, match.end())]
    return [Word(word[0], start + word.start(), start + word.end()) for word in _ONE.finditer(run)]


def _cut_at_sentence_ends(words: list[Word]) -> Iterator[list[Word]]:
    """ "… in Kyiv. Moscow said": a full stop ends a run unless it belongs to a title or an initial."""
    begin = 0
    for at, word in enumerate(words[:-1]):
        if word.text.endswith(".") and not _is_abbreviation(word.text):
            yield words[begin : at + 1]
            begin = at + 1
    yield words[begin:]


def _is_abbreviation(text: str) -> bool:
    return text in english()["title"] or text.count(".") > 1 or len(text) == 2


def _without_final_stop(words: list[Word]) -> tuple[Word, ...]:
    last = words[-1]
    if last.text.endswith(".") and not _is_abbreviation(last.text):
        last = Word(last.text[:-1], last.start, last.end - 1)
    return (*words[:-1], last)
