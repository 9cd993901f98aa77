"""Text in a width: no line is wider, nothing is lost, and what does not fit is smaller or ends with an ellipsis."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.figures.text_flow import elided, fitted, flowed

TEXTS = st.text("ab cde-fg 基辅会谈，。（《》）thelongestwordofall 2025", max_size=80)
WIDTHS = st.floats(20, 400)


def measure(text: str, size: float) -> float:
    """Chinese characters are as wide as they are high, others half."""
    return sum(size if ord(character) > 0x2E80 else size / 2 for character in text)


def without_spaces(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=40)
@given(TEXTS, WIDTHS)
def test_lines_fit_and_nothing_is_lost(text: str, width: float) -> None:
    lines = flowed(text, width, 10, measure)
    assert without_spaces("".join(lines)) == without_spaces(text)
    assert all(measure(line, 10) <= width for line in lines)


@settings(max_examples=40)
@given(TEXTS, WIDTHS)
def test_a_block_keeps_to_its_lines_and_its_width(text: str, width: float) -> None:
    block = fitted(text, width, (20, 12), 2, measure)
    assert len(block.lines) <= 2
    assert 12 <= block.size <= 20
    assert all(measure(line, block.size) <= width for line in block.lines)
    is_cut = any("…" in line for line in block.lines)
    assert is_cut or without_spaces("".join(block.lines)) == without_spaces(text)


def test_no_line_begins_or_ends_where_none_may() -> None:
    lines = flowed("普京、特朗普，以及（泽连斯基）。", 50, 10, measure)
    assert not any(line[0] in "、，）。" or line[-1] == "（" for line in lines)
    assert flowed("one two", 20, 10, measure) == ("one", "two")


@settings(max_examples=40)
@given(TEXTS, WIDTHS)
def test_only_what_is_too_long_is_cut(text: str, width: float) -> None:
    cut = elided(text, width, 10, measure)
    assert cut == text if measure(text, 10) <= width else measure(cut, 10) <= width or cut == "…"
