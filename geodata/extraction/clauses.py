"""Sentences → clauses, the stretches in which who, what, whom, where and when belong together.

Chinese splits on , ; : and English on ; and on a comma with a conjunction or subordinator. What stands between
quotation marks or brackets is never cut, and quoted speech stays with its verb of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from geodata.extraction.cover import BY_PLACE
from geodata.model import Article, Span

_OPENING = "“「『《〈\uff08([【‘"
_CLOSING = "”」』》〉\uff09)]】’"
_CLOSER = dict(zip(_OPENING, _CLOSING, strict=True))
_CHINESE_CUTS = "\uff0c\uff1b\uff1a"
_ASCII_CUTS = ",;:"
_MARKS = re.compile(rf"[{re.escape(_OPENING + _CLOSING + _CHINESE_CUTS + _ASCII_CUTS)}\"]")
_CONJUNCTION = re.compile(
    r"[,;]?\s+(?:(?:and|or)\s+(?=(?:he|she|it|they|that|then|later|in|on)\b)|but|while|whereas|although|though|because"
    r"|if|unless|after|before|when|who|which|where|as|since|so|yet|with|amid|until)\b",
    re.IGNORECASE,
)
_BARE_SUBORDINATOR = re.compile(
    r"\s(?=(?:because|although|though|whereas|while|if|unless|and then)\s)", re.IGNORECASE
)
_SPEECH_END = re.compile(
    r"(?:称|说|表示|表態|表态|指出|強調|强调|宣布|宣佈|写道|寫道|道|认为|認為|声明|聲明|重申|透露|警告|呼吁|呼籲|回应|回應"
    r"|(?:^|\W)(?:says?|said|adding|added|told|tells|wrote|writes|warned|stressed|declared|insisted|replied))"
    r"[^,:;\uff0c\uff1b\uff1a“「『\"]{0,12}[,:\uff0c\uff1a\s]*$",
    re.IGNORECASE,
)
_CAPTION_CREDIT = re.compile(
    r"^\s*[(\uff08]?\s*(?:图片)?(?:来源|來源|图源|圖源|图|圖|摄影|攝影|Photo|Photograph|Source|Credit|Image|Picture)\s*(?:by\b|[:\uff1a/])",
    re.IGNORECASE,
)
_CAPTION_INLINE = re.compile(
    r"(?:来源|來源|图源|圖源|Photo|Credit|Source)\s*[:\uff1a]\s*\S+\s*[)\uff09]?$", re.IGNORECASE
)
_SENTENCE_END = ("。", "!", "\uff01", "?", "\uff1f", ".")
_QUOTES = '“「『"'
_BARE_SPEECH = ("称", "表示", "指出", "強調", "强调", "宣称", "宣稱", "稱", "认为", "認為", "重申", "直言", "坦言")
_LONGEST_CAPTION, _LONGEST_CREDIT = 200, 60
_LINE = re.compile(r"[^\n]+")
_HAN = re.compile("[\u3400-\u9fff“”「」《》]")
_EDGE = " \t\r\n\u3000,;:\uff0c\uff1b\uff1a、"


class Clause(NamedTuple):
    """A clause of a sentence; `sentence` and `paragraph` count from the article's start.

    `leads` is false where an earlier clause of the same sentence may supply the subject.
    """

    span: Span
    sentence: int
    paragraph: int
    leads: bool = True
    caption: bool = False


def split_clauses(article: Article) -> tuple[Clause, ...]:
    """The clauses of every sentence outside the boilerplate, in order."""
    return tuple(_clauses(article))


def _clauses(article: Article) -> Iterator[Clause]:
    captions = tuple(caption_lines(article.text))
    breaks = _LineCounter(article.text)
    caption_at = _Cursor(captions)
    boilerplate_at = _Cursor(article.boilerplate)
    for number, sentence in enumerate(article.sentences):
        if boilerplate_at.meets(sentence):
            continue
        paragraph = breaks.line_of(sentence.start)
        is_caption = caption_at.meets(sentence)
        for order, span in enumerate(split_sentence(article.text, sentence)):
            yield Clause(span, number, paragraph, order == 0, is_caption)


class _LineCounter:
    """Counts line breaks up to ever later offsets, reading the text once."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 0

    def line_of(self, offset: int) -> int:
        if offset > self._at:
            self._line += self._text.count("\n", self._at, offset)
            self._at = offset
        return self._line


class _Cursor:
    """Asks of ever later spans whether they meet any of `spans`, reading those once."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: Sequence[Span] = sorted(spans, key=BY_PLACE)
        self._next = 0

    def meets(self, span: Span) -> bool:
        while self._next < len(self._spans) and self._spans[self._next].end <= span.start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next].overlaps(span)


def split_sentence(text: str, sentence: Span) -> list[Span]:
    """The clauses of one sentence, trimmed of blanks and of the punctuation between them."""
    piece = sentence.of(text)
    cuts = sorted({*_punctuation_cuts(piece), *_word_cuts(piece)})
    spans = _trimmed(piece, [0, *cuts, len(piece)])
    return [span.shifted(sentence.start) for span in _speech_joined(piece, spans)]


def _punctuation_cuts(piece: str) -> Iterator[int]:
    """Where a clause ends by punctuation outside quotation marks and brackets."""
    awaited: list[str] = []
    for match in _MARKS.finditer(piece):
        mark, at = match.group(), match.start()
        if awaited and mark == awaited[-1]:
            awaited.pop()
        elif mark == '"':
            awaited.append(mark)
        elif mark in _CLOSER and not _is_apostrophe(piece, at) and _CLOSER[mark] in piece[at:]:
            awaited.append(_CLOSER[mark])
        elif not awaited and _is_cut(piece, at, mark):
            yield at + 1


def _is_apostrophe(piece: str, at: int) -> bool:
    return piece[at] == "‘" and at > 0 and piece[at - 1].isalnum() and piece[at - 1].isascii()


def _is_cut(piece: str, at: int, mark: str) -> bool:
    if mark in _CHINESE_CUTS:
        return True
    if mark not in _ASCII_CUTS:
        return False
    before, after = piece[at - 1 : at], piece[at + 1 : at + 2]
    if _is_han(before) or _is_han(after):
        return True
    if mark == ",":
        return _CONJUNCTION.match(piece, at) is not None
    return after == " " and (mark == ";" or not before.isdigit())


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char in "“”「」《》"


def _word_cuts(piece: str) -> Iterator[int]:
    if not piece.isascii() and len(_HAN.findall(piece, 0, 80)) > 20:
        return
    quotes = [match.span() for match in re.finditer(r'"[^"]*"|“[^”]*”', piece)]
    for match in _BARE_SUBORDINATOR.finditer(piece):
        if not any(start < match.start() < end for start, end in quotes):
            yield match.start() + 1


def _trimmed(piece: str, bounds: list[int]) -> list[Span]:
    spans = []
    for start, end in pairwise(bounds):
        part = piece[start:end]
        left = len(part) - len(part.lstrip(_EDGE))
        right = len(part.rstrip(_EDGE))
        if left < right:
            spans.append(Span(start + left, start + right))
    return spans


def _speech_joined(piece: str, spans: list[Span]) -> list[Span]:
    """A verb of speech and the quotation after it make one clause."""
    joined: list[Span] = []
    for span in spans:
        if joined and _goes_on(joined[-1].of(piece), piece[span.start]):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _goes_on(before: str, opening: str) -> bool:
    """`before` ends with a verb of speech, and what was said follows."""
    return (opening in _QUOTES and _SPEECH_END.search(before) is not None) or before.endswith(_BARE_SPEECH)


def caption_lines(text: str) -> Iterator[Span]:
    """Lines that caption a picture: those with a credit at their end or on the next line."""
    lines = [match for match in _LINE.finditer(text) if match.group().strip()]
    for line, following in pairwise([*lines, None]):
        if line and _is_caption(line.group().strip(), following.group().strip() if following else ""):
            yield Span(line.start(), line.end())


def _is_caption(line: str, following: str) -> bool:
    if len(line) > _LONGEST_CAPTION or _CAPTION_CREDIT.match(line):
        return False
    if _CAPTION_INLINE.search(line[-60:]):
        return True
    is_credit = len(following) < _LONGEST_CREDIT and _CAPTION_CREDIT.match(following)
    return bool(is_credit) and not line.endswith(_SENTENCE_END)
