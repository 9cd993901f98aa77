"""The card over a mark as the page takes it: the first quotations there, shortened, as plain text."""

from __future__ import annotations

from typing import Any

from geodata.dates_in_words import date_in_words
from geodata.excerpts import Excerpt, Excerpts, HighlightKind
from geodata.labels import TYPE_NAMES
from geodata.model import Language

QUOTED = 3  # quotations on a card
_LONGEST = {True: 64, False: 150}  # code points, for Chinese and for alphabets
_BEFORE = 0.4  # of them before what the card is about


def hover_card(found: Excerpts, language: Language) -> dict[str, Any]:
    """Quotations of events, or else of mentions, and how many more there are."""
    events = found.of_events()
    shown = (events if len(events) else found)[:QUOTED]
    return {"quotes": [_quote(excerpt, language) for excerpt in shown], "more": len(found) - len(shown)}


def _quote(excerpt: Excerpt, language: Language) -> dict[str, Any]:
    event = excerpt.event
    return {
        "type": TYPE_NAMES[event.type].within(language) if event else "",
        "quad": event.quad.value if event else "",
        "date": date_in_words(excerpt.date, language) if excerpt.date else "",
        "inferred": excerpt.date_inferred,
        "quote": shortened(excerpt),
    }


def shortened(excerpt: Excerpt) -> str:
    """The quotation on one line, cut round its trigger or its place where it is too long for a card."""
    text = excerpt.quote
    is_chinese = sum("\u4e00" <= c <= "\u9fff" for c in text) * 4 > len(text)
    longest = _LONGEST[is_chinese]
    kinds = (HighlightKind.TRIGGER, HighlightKind.PLACE)
    starts = [mark.start for kind in kinds for mark in excerpt.highlights if mark.kind is kind]
    begin = _cut(text, max(0, min((starts or [0])[0] - round(longest * _BEFORE), len(text) - longest)))
    end = begin + longest
    if end < len(text) and not is_chinese:
        end = max(text.rfind(" ", begin + 1, end), begin + longest // 2)
    told = " ".join(text[begin:end].split())
    before = "…" if begin > 0 or excerpt.is_cut_before else ""
    return before + told + ("…" if end < len(text) or excerpt.is_cut_after else "")


def _cut(text: str, begin: int) -> int:
    """Not in the middle of a Latin word, if its end is near."""
    if begin == 0 or not (text[begin - 1].isascii() and text[begin - 1].isalnum()):
        return begin
    blank = text.find(" ", begin, begin + 16)
    return blank + 1 if blank >= 0 else begin
