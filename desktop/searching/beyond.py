"""What was found in a sentence beside the stretch of it that a card quotes."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.searching.marked_html import marked_html
from desktop.theme import Palette
from geodata.excerpts import Excerpt
from geodata.knowledge.naming import fold
from geodata.model import Article, Span
from geodata.query.highlighting import Sought

_AROUND = {True: 24, False: 60}  # code points shown at each side of it, for Chinese and for alphabets


def beyond_html(excerpt: Excerpt, article: Article, sought: Sought, palette: Palette) -> str:
    """The first stretch with a found word that the quotation does not show; "" where it shows all that was found."""
    if not sought or not (excerpt.is_cut_before or excerpt.is_cut_after):
        return ""
    sentence = next((each for each in article.sentences if each.covers(excerpt.span)), excerpt.span)
    found = [match for match in sought.in_article(article) if sentence.start <= match[0] < sentence.end]
    seen = {_said(article, match) for match in found if _overlaps(match, excerpt.span)}
    unseen = (each for each in found if not _overlaps(each, excerpt.span) and _said(article, each) not in seen)
    return next((_stretch_html(article, sentence, match, found, palette) for match in unseen), "")


def _stretch_html(
    article: Article, sentence: Span, match: tuple[int, int], found: list[tuple[int, int]], palette: Palette
) -> str:
    around = _AROUND[article.language.is_chinese]
    first, last = max(sentence.start, match[0] - around), min(sentence.end, match[1] + around)
    if first > sentence.start:
        first = next(_word_starts(article.text, first, match[0]))
    if last < sentence.end:
        last = next(_word_ends(article.text, last, match[1]))
    return f"… {marked_html(article.text, first, last, found, palette)} …".replace("\n", " ")


def _word_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a stretch may begin without cutting a word; at `start` where there are no blanks."""
    yield from (at + 1 for at in range(start, end) if text[at].isspace())
    yield start


def _word_ends(text: str, end: int, start: int) -> Iterator[int]:
    yield from (at for at in range(end - 1, start - 1, -1) if text[at].isspace())
    yield end


def _overlaps(match: tuple[int, int], span: Span) -> bool:
    return match[0] < span.end and span.start < match[1]


def _said(article: Article, match: tuple[int, int]) -> str:
    return fold(article.text[match[0] : match[1]]).casefold()
