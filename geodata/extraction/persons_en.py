"""Persons in English text by their given names, titles and initials, and later by surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.capitals import Run, Word, capital_runs
from geodata.extraction.cover import BY_SPAN
from geodata.extraction.vocabulary import Endings, alternatives, english, given_names
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.lexicon import lexicon
from geodata.model import PlaceKind, Span

_LONGEST = 4
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_AFTER_PLACE_WORD = re.compile(r"\b(?:in|at|near|from|to|outside|across|via|into|toward|towards|of)\s+$")
_AGE = re.compile(r",\s(?:\d{1,2},|who\b|an?\s[a-z]|the\s[a-z])")


class PersonName(NamedTuple):
    """A person's name at `span`, and the fullest form that the text has used for that person before."""

    span: Span
    full: str


@lru_cache(maxsize=2)
def find_persons(text: str) -> tuple[PersonName, ...]:
    """Persons named in English text, in order."""
    full_names: dict[str, str] = {}
    found: list[PersonName] = []
    for run in capital_runs(text):
        for words in _name_words(run, text):
            name = " ".join(word.text for word in words)
            if len(words) > 1 or words[0].text not in full_names:
                full_names[words[-1].text] = name
            full = full_names[words[-1].text] if len(words) == 1 else name
            found.append(PersonName(Span(words[0].start, words[-1].end), full))
    found += _lone_surnames(text, full_names, {person.span for person in found})
    return tuple(sorted(found, key=BY_SPAN))


def _name_words(run: Run, text: str) -> Iterator[Sequence[Word]]:
    """The words of the run that are a person's name, if they are."""
    words: Sequence[Word] = run.words
    if _is_no_person(words):
        return
    titled = _first_after_titles(words)
    rest: Sequence[Word] = ()
    if titled:
        rest = words[titled:]
    elif text[words[0].start - 1 : words[0].start].isspace() and _small_titles().longest(
        text[max(0, words[0].start - 16) : words[0].start - 1]
    ):
        rest = words
    else:
        rest = _from_given_name(words) or _said_by(words, text)
    rest = rest[:_LONGEST]
    if rest and _may_be_a_name(rest):
        yield rest


def _is_no_person(words: Sequence[Word]) -> bool:
    kinds = english()
    return any(word.text in kinds["organisation"] or word.text in kinds["facility"] for word in words) or (
        len(words) > 1 and words[-1].text in kinds["thing"]
    )


def _first_after_titles(words: Sequence[Word]) -> int:
    """Where the name begins after "Foreign Minister", "Sen."; 0 when no title stands before it."""
    titles = english()["title"]
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1].text in titles:
            return at
    return 0


@lru_cache(maxsize=1)
def _small_titles() -> Endings:
    return Endings(english()["title_small"])


def _from_given_name(words: Sequence[Word]) -> Sequence[Word]:
    """From the first given name or initials on, when a surname follows."""
    for at, word in enumerate(words[:-1]):
        if word.text in given_names() and not _is_a_people(words[at + 1].text):
            return words[at:]
        if _INITIALS.fullmatch(word.text) and not gazetteer().find(word.text) and len(words[at + 1].text) > 2:
            return words[at:]
    return ()


def _said_by(words: Sequence[Word], text: str) -> Sequence[Word]:
    """Two unknown words before "said", or before an age: a person of a name that no list holds."""
    if len(words) != 2:
        return ()
    end = words[-1].end
    if not (_speaks().match(text, end) or _AGE.match(text, end)):
        return ()
    names = (words[0].text, words[1].text, f"{words[0].text} {words[1].text}")
    return () if any(gazetteer().find(name) for name in names) else words


@lru_cache(maxsize=1)
def _speaks() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(english()['speaking'])})\b")


def _may_be_a_name(words: Sequence[Word]) -> bool:
    stop = english()["initialism_stop"] | english()["title"]
    return not any(word.text in stop or _is_shouted(word.text) for word in words) and not (
        len(words) == 1 and (_is_a_people(words[0].text) or len(words[0].text) < 3)
    )


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 3 and "." not in word


def _is_a_people(word: str) -> bool:
    return word in lexicon().demonyms


def _lone_surnames(text: str, full_names: dict[str, str], seen: set[Span]) -> Iterator[PersonName]:
    for run in capital_runs(text):
        word = run.words[-1]
        span = Span(word.start, word.end)
        if len(run.words) == 1 and word.text in full_names and span not in seen and not _is_the_place(text, word):
            yield PersonName(span, full_names[word.text])


def _is_the_place(text: str, word: Word) -> bool:
    """A surname that is also a country's or capital's, used as a place ("in Jordan")."""
    senses = gazetteer().find(word.text)
    if not senses:
        return False
    great = senses[0].kind is PlaceKind.COUNTRY or senses[0].stands_for is not None
    return great or _AFTER_PLACE_WORD.search(text, max(0, word.start - 10), word.start) is not None
