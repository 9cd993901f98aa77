"""English sentences with gaps, and how they read in Chinese.

The domain gives reasons and refusals as English sentences; a phrasebook knows a family of them by heart. A sentence
that it does not know stays as it is, and tests keep the books complete.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from geodata.model import Language


class Phrasebook:
    """`sentences` gives each in English, simplified and traditional script; {} stands for a gap."""

    def __init__(self, sentences: Iterable[tuple[str, str, str]]) -> None:
        self._sentences = tuple(
            (re.compile(re.escape(english).replace(r"\{\}", "(.+)")), hans, hant) for english, hans, hant in sentences
        )

    def knows(self, sentence: str) -> bool:
        return any(pattern.fullmatch(sentence) for pattern, _, _ in self._sentences)

    def translate(self, sentence: str, language: Language, fill: Callable[[str], str] = str) -> str:
        """`sentence` in `language`; `fill` gives what stood in a gap in that language."""
        if not language.is_chinese:
            return sentence
        for pattern, hans, hant in self._sentences:
            if found := pattern.fullmatch(sentence):
                return (hant if language is Language.TRADITIONAL else hans).format(*map(fill, found.groups()))
        return sentence
