"""Streets, schools, parks and the like in English text, by the words that make them.

No gazetteer holds most of them. They are seen and put nowhere, and a street is not the town that it is called after.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.capitals import Run, Word, capital_runs
from geodata.extraction.vocabulary import english, given_names
from geodata.knowledge.lexicon import lexicon
from geodata.model import Span

_LONGEST = 6


class Site(NamedTuple):
    """A name such as "Hampton Avenue"; `hides` is whether the town within the name is not meant."""

    span: Span
    hides: bool


@lru_cache(maxsize=2)
def find_sites(text: str) -> tuple[Site, ...]:
    """The sites named in the text, in order."""
    return tuple(site for run in capital_runs(text) if (site := _site(run)) is not None)


def _site(run: Run) -> Site | None:
    kinds = english()
    last = _last_word_for_a_site(run)
    words = list(run.words[max(0, last + 1 - _LONGEST) : last + 1])
    while words and (words[0].text in kinds["title"] or words[0].text in lexicon().demonyms):
        words = words[1:]
    if len(words) < 2 or not _names_something(words[:-1]):
        return None
    end = _with_direction(run, last)
    return Site(Span(words[0].start, end.end), words[-1].text in kinds["street"])


def _last_word_for_a_site(run: Run) -> int:
    """The index of the word that makes the site; -1 when none does, or when more follows that is no direction."""
    sites = english()["site"]
    return max((at for at, word in enumerate(run.words) if at and word.text in sites), default=-1)


def _with_direction(run: Run, last: int) -> Word:
    """ "Eglinton Avenue West" """
    following = run.words[last + 1] if last + 1 < len(run.words) else None
    return following if following is not None and following.text in english()["direction"] else run.words[last]


def _names_something(words: list[Word]) -> bool:
    """ "High School" and "New Street School" are told from names by what they leave when such words are gone."""
    kinds = english()
    empty = kinds["site"] | kinds["site_kind"] | kinds["direction"] | kinds["initialism_stop"]
    return any(word.text not in empty or word.text in given_names() for word in words)
