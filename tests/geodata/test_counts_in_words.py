"""Counts read as a sentence, in each language."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from geodata.counts_in_words import counts_in_words
from geodata.marks import Counts
from geodata.model import Language


def counts(events: int, places: int, articles: int, total: int) -> Counts:
    none: MappingProxyType[str, object] = MappingProxyType({})
    return Counts(events, events, places, places, articles, total, 0, 0, none, none, none, none)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "language", "words"),
    [
        (counts(41, 18, 3, 8), Language.ENGLISH, "41 events at 18 places, 3 of 8 articles"),
        (counts(1, 1, 1, 1), Language.ENGLISH, "1 event at 1 place, 1 article"),
        (counts(0, 0, 0, 1), Language.ENGLISH, "0 events at 0 places, 0 of 1 article"),
        (counts(41, 18, 3, 8), Language.SIMPLIFIED, "41 个事件，18 个地点，3 / 8 篇文章"),
        (counts(2, 1, 8, 8), Language.TRADITIONAL, "2 個事件，1 個地點，8 篇文章"),
    ],
)
def test_counts_read_as_a_sentence(given: Counts, language: Language, words: str) -> None:
    assert counts_in_words(given, language) == words
