"""Every reason that the program gives can be read in every language of its interface."""

from __future__ import annotations

import pytest

from geodata.extraction.standard import extract
from geodata.model import Language, Names
from geodata.reading import paste, read_all
from geodata.reasons import is_known, reason_in_words
from resources import BRIEFS

RELATIVE = """By Ann Lee | The Test Post | 5 May 2024

Last Friday the foreign ministers of France and Hungary met in Vienna. On the 2nd they had met in Prague.
Three days later Hungary accused France of delay. France rejected the charge the same day.
"""


def test_no_reason_stays_in_english() -> None:
    articles = [article for outcome in read_all([BRIEFS]) for article in outcome.articles]
    given = set()
    for article in map(extract, [*articles, paste(RELATIVE)]):
        given |= {event.place.reason for event in article.events if event.place}
        given |= {event.date.reason for event in article.events if event.date}
        given |= {mention.date.reason for mention in article.dates}
    given.discard("")
    assert len(given) > 10
    assert [reason for reason in sorted(given) if not is_known(reason)] == []


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        ("the seat of Ukraine", Language.SIMPLIFIED, "乌克兰的所在地"),
        ("the seat of Ukraine", Language.TRADITIONAL, "烏克蘭的所在地"),
        ("the seat of Ukraine", Language.ENGLISH, "the seat of Ukraine"),
        ("counted from the publication date 2024-05-05", Language.TRADITIONAL, "從發布日期2024-05-05推算"),
    ],
)
def test_reasons_read_in_each_language(reason: str, language: Language, words: str) -> None:
    assert reason_in_words(reason, language, [Names("Ukraine", "乌克兰", "烏克蘭")]) == words
