"""Sentences: in order, trimmed, complete, and cut where a reader would cut them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.sentences import LONGEST, split_sentences
from geodata.model import Article, Span


def sentences(text: str, *boilerplate: Span) -> list[str]:
    article = split_sentences(Article(id="x", text=text, boilerplate=boilerplate))
    return [article.quote(span) for span in article.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["他说:“不行。”", "随后离开。"],
        ["谁来付钱?", "没有人回答!", "会议结束。"],
        ["Mr. J.D. Vance met Gen. Smith on Feb. 28 in the U.S.", "The talks failed."],
        ["Output rose 3.5 percent, said No. 5 of the list."],
        ["“Why?” he asked.", "“No.”", "They left at 5 p.m. on Friday."],
        ["U.S. President Donald Trump spoke to the E.U. ambassador.", "He left."],
        ["First line", "second line"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    joint = "\n" if parts[0] == "First line" else ("" if parts[0] > "\u2e80" else " ")
    assert sentences(joint.join(parts)) == parts


def test_a_full_width_stop_ends_a_sentence() -> None:
    assert sentences("为什么\uff1f没有人知道\uff01他走了。") == ["为什么\uff1f", "没有人知道\uff01", "他走了。"]


def test_nothing_is_taken_from_boilerplate() -> None:
    text = "Share this. The talks failed. Photo by nobody."
    assert sentences(text, Span(0, 11), Span(30, 46)) == ["The talks failed."]


TEXTS = (
    st.text(st.sampled_from("aB .?!\u3002\uff01\u201c\u201d\"'()\n\r\t1,、\u2026会谈U.S"), max_size=120) | st.text()
)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 100), st.integers(1, 20)), max_size=4))
def test_sentences_tile_the_content_in_order(text: str, hidden: list[tuple[int, int]]) -> None:
    boilerplate = tuple(
        sorted(Span(start, start + length) for start, length in hidden if start + length <= len(text))
    )
    spans = split_sentences(Article(id="x", text=text, boilerplate=boilerplate)).sentences
    covered = set()
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert span.of(text) == span.of(text).strip()
        assert not any(span.overlaps(other) for other in boilerplate)
        covered.update(range(span.start, span.end))
    content = set(range(len(text))) - {i for span in boilerplate for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in content - covered)


def test_an_endless_line_is_cut() -> None:
    pieces = sentences("word " * 2_000)
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces) == ("word " * 2_000).strip()
