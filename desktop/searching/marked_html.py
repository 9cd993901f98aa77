"""A stretch of a text as HTML, with what is looked for marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.theme import Palette


def marked_html(text: str, start: int, end: int, matches: Sequence[tuple[int, int]], palette: Palette) -> str:
    """text[start:end], escaped; `matches` are stretches of the whole text, in order and apart."""
    parts, at = [], start
    for first, last in matches:
        first, last = max(first, start), min(last, end)
        if first < last:
            parts.append(escape(text[at:first]))
            style = f"background-color:{palette.found}; color:{palette.on_found}"
            parts.append(f'<span style="{style}">{escape(text[first:last])}</span>')
            at = last
    return "".join([*parts, escape(text[at:end])])
