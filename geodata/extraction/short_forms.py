"""One-character names of countries (美俄, 驻美, 对俄, 访葡) where their company shows that they are names.

The same characters mostly spell ordinary words (美丽, 以后, 中心), so a character counts only in one of three
settings: beside another short form, right after a word such as 对 or 驻, or right before one such as 方 or 外长.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geodata.extraction.cover import Cover
from geodata.extraction.sighting import Sighting
from geodata.extraction.vocabulary import alternatives, chinese
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.lexicon import lexicon
from geodata.model import Place, Span

# Short forms that seldom spell anything else: a preposition before them is sign enough.
_PLAIN = frozenset("美俄乌欧英韩")
_BELIEF = 0.99  # of a hundred, one means something else: measured where confidence.tsv was
_CHINESE_DIGITS = frozenset("0123456789〇零一二三四五六七八九十廿")


def find_short_forms(folded: str, taken: Cover) -> Iterator[Sighting]:
    """The short forms in simplified text outside what is `taken`."""
    for run in _short_runs().finditer(folded):
        for start, end in _free_stretches(folded, run.start(), run.end(), taken):
            yield from _sightings(folded, start, end)


@lru_cache(maxsize=1)
def _places() -> dict[str, Place]:
    """What each short form means, for those that mean a place."""
    known: dict[str, Place] = {}
    for text, place_id in lexicon().short_forms.items():
        place = _place_of(place_id)
        if place is not None and len(text) == 1:
            known[text] = place
    return known


def _place_of(place_id: str) -> Place | None:
    try:
        return gazetteer().get("region:europe" if place_id == "org:eu" else place_id)
    except KeyError:
        return None


@lru_cache(maxsize=1)
def _short_runs() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_places())}]+")


@lru_cache(maxsize=1)
def _ordinary_words() -> dict[str, tuple[tuple[int, str], ...]]:
    """For each short form the words it spells, with its position in them."""
    rules = lexicon().short_form_rules
    words = {char: set(rules[char].forbidden) - set(_pairs()) for char in _places()}
    for word in chinese()["short_word"]:
        for char in word:
            if char in words:
                words[char].add(word)
    return {
        char: tuple((at, word) for word in found for at, own in enumerate(word) if own == char)
        for char, found in words.items()
    }


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    words = chinese()
    kinds = ("relation", "short_after")
    found = {kind: re.compile(alternatives(words[kind])) for kind in kinds}
    ends = ("short_before", "short_preposition")
    return found | {kind: re.compile(f"(?:{alternatives(words[kind])})$") for kind in ends}


def _free_stretches(folded: str, start: int, end: int, taken: Cover) -> Iterator[tuple[int, int]]:
    """The parts of a run of short-form characters that spell no other word and belong to no other name."""
    begin = start
    for at in range(start, end + 1):
        if at == end or taken.takes(at) or spells_a_word(folded, at):
            if begin < at:
                yield begin, at
            begin = at + 1


def spells_a_word(folded: str, at: int) -> bool:
    """Whether the short form's character at `at` is part of an ordinary word (美丽, 以后, 2日)."""
    if folded[at] == "日" and folded[at - 1 : at] in _CHINESE_DIGITS:
        return True
    return any(
        at >= offset and folded.startswith(word, at - offset) for offset, word in _ordinary_words()[folded[at]]
    )


def _sightings(folded: str, start: int, end: int) -> Iterator[Sighting]:
    if not _names_countries(folded, start, end):
        return
    for at in range(start, end):
        yield Sighting(Span(at, at + 1), (_meaning(folded, at),), _BELIEF)


def _meaning(folded: str, at: int) -> Place:
    """What the form means here: 巴 is Palestine beside 以, and Pakistan elsewhere."""
    for pair, place_id in _pairs().items():
        offset = pair.find(folded[at])
        if offset == pair.find(place_id[0]) and at >= offset and folded.startswith(pair, at - offset):
            return gazetteer().get(place_id[1:])
    return _places()[folded[at]]


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    """Pairs in which one form means another place than usual, with that form and place: {"巴以": "巴iso:PS"}."""
    return dict(entry.split("=") for entry in chinese()["short_pair"])


def _names_countries(folded: str, start: int, end: int) -> bool:
    if end - start > 4:
        return False
    if end - start > 1:
        return _is_dyad(folded, start, end)
    return _stands_alone(folded, start, end)


def _is_dyad(folded: str, start: int, end: int) -> bool:
    plain = all(char in _PLAIN or not lexicon().short_form_rules[char].compound_only for char in folded[start:end])
    if plain or any(_fits_a_context(folded, at, start, end) for at in range(start, end)):
        return True
    return _follows_a_verb(folded, start) or _patterns()["relation"].match(folded, end) is not None


def _stands_alone(folded: str, start: int, end: int) -> bool:
    if _fits_a_context(folded, start, start, end):
        return True
    if folded[start] in chinese()["short_never_alone"]:
        return False
    plain = folded[start] in _PLAIN
    if _follows_a_verb(folded, start) or (plain and _follows(folded, start, "short_preposition")):
        return True
    return plain and _patterns()["short_after"].match(folded, end) is not None


def _follows_a_verb(folded: str, start: int) -> bool:
    return _follows(folded, start, "short_before")


def _follows(folded: str, start: int, kind: str) -> bool:
    return _patterns()[kind].search(folded, max(0, start - 3), start) is not None


def _fits_a_context(folded: str, at: int, start: int, end: int) -> bool:
    """One of the fixed words of the form's own table row: 对华, 伊核, 巴以.

    A word of nothing but short forms must lie within the run: 事务中日益 does not speak of 中日.
    """
    char = folded[at]
    for context in lexicon().short_form_rules[char].contexts:
        begin = at - context.find(char)
        if begin >= 0 and folded.startswith(context, begin):
            only_forms = all(other in _places() for other in context)
            if not only_forms or (start <= begin and begin + len(context) <= end):
                return True
    return False
