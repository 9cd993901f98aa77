"""An article without a title is called by its opening words."""

from __future__ import annotations

from geodata.model import OPENING_CHINESE, Article, Language, Span


def test_the_title_comes_first() -> None:
    assert Article("a", "Text.", title="A title", sentences=(Span(0, 5),)).heading == "A title"


def test_then_the_opening_words_cut_where_they_are_long() -> None:
    text = "外长在首都会谈。" * 9
    article = Article("a", text, language=Language.SIMPLIFIED, sentences=(Span(0, len(text)),))
    assert article.heading == text[:OPENING_CHINESE] + "…"
    assert Article("a", "They\n met.", sentences=(Span(0, 10),)).heading == "They met."


def test_and_the_id_where_there_are_none() -> None:
    assert Article("a", "").heading == "a"
