"""Spans of an article stand at the right characters of a Qt document, whatever the text holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.shown_text import ShownText
from geodata.model import Span

HOSTILE = "基辅😀\r\n\n\r\t\x00\u2028\u2029\x0b\x0c\x85\x1c\ufffc\ufdd0<b>&amp;𠮷e\u0301"
texts = st.text(st.sampled_from(HOSTILE) | st.characters(exclude_categories=()), min_size=1, max_size=60)


@given(texts, st.data())
def test_a_span_of_the_article_is_the_same_span_of_the_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    shown = ShownText(text)
    document = QTextDocument()
    document.setPlainText(shown.text)
    cursor = QTextCursor(document)
    first, last = shown.span(span)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    selected = cursor.selectedText().replace("\u2029", "\n")
    assert selected == ShownText(text[span.start : span.end]).text or text[span.end - 1 : span.end + 1] == "\r\n"


def test_an_emoji_counts_once_in_the_article_and_twice_in_the_document() -> None:
    assert ShownText("a😀b").span(Span(2, 3)) == (3, 4)


def test_a_windows_line_end_is_one_line_end() -> None:
    assert ShownText("a\r\nb").text == "a\nb"
    assert ShownText("a\r\nb").span(Span(3, 4)) == (2, 3)
