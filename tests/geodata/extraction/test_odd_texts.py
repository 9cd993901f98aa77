"""Texts that no editor would print are read like any other: nothing fails, and what is found stands in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from geodata.extraction.pipeline import run
from geodata.extraction.standard import standard_steps
from geodata.model import Article, Span
from geodata.reading import paste

LENGTH = 4_000
ODD_TEXTS = {
    "one endless line": "The envoy met the king in Oslo on 7 June and spoke of Yemen. ",
    "Chinese without a stop": "挪威首相在奥斯陆会见瑞典外长和芬兰总统",
    "one word a line": "Oslo\nsaid\nthe\nking\nof\nNorway\n",
    "one character a line": "挪\n威\n首\n相\n在\n",
    "capitals only": "OSLO LISBON VIENNA DUBLIN ",
    "initials": "Q.Z.",
    "emoji": "🎉🇳🇴 Oslo 👨‍👩‍👦 奥斯陆",
    "quotation marks never closed": "“「（",
    "figures": "20250607",
    "control characters": "Oslo\x00\x1b\u200b\u2028奥斯陆\ufeff",
    "halves of pairs": "Oslo \ud83c 奥斯陆 ",
    "another language": "Премьер прибыл в Осло на переговоры. ",
}


def read(text: str) -> Article:
    return run(paste(text), standard_steps(with_tagger=False))


def repeated(text: str) -> str:
    return text * (LENGTH // len(text))


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())
def test_what_is_found_stands_in_the_text(text: str) -> None:
    article = read(repeated(text))
    found = [mention.span for mention in (*article.places, *article.actors, *article.dates)]
    found += [span for event in article.events for span in (event.trigger, event.evidence, *event.also)]
    assert all(span.end <= len(article.text) for span in (*found, *article.sentences))


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())
def test_places_and_sentences_stand_apart_and_in_order(text: str) -> None:
    article = read(repeated(text))
    assert are_apart([mention.span for mention in article.places])
    assert are_apart(list(article.sentences))


def are_apart(spans: list[Span]) -> bool:
    return all(first.end <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize("sign", ["🎉", "👨‍👩‍👦", "\U00020000"])
def test_signs_beyond_the_basic_plane_count_as_one(sign: str) -> None:
    article = read(f"{sign * 40} The king spoke in Oslo. {sign} 首相在奥斯陆说。")
    assert [mention.span.of(article.text) for mention in article.places][-2:] == ["Oslo", "奥斯陆"]


def test_a_longer_text_finds_what_a_shorter_one_does() -> None:
    once = "The king spoke in Oslo.\n"
    assert len(read(once * 300).places) == 300 * len(read(once).places)
