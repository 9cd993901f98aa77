"""Which language, and which Chinese script, a text is in: told from its characters alone."""

from __future__ import annotations

import re

from geodata.model import Language
from geodata.script import is_ideograph, is_simplified, is_traditional

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# A page of English without these is no English; the others keep its neighbours in the alphabet apart.
_ENGLISH = frozenset(
    _WORD.findall(
        "the of and to in a is that for on it with as was by at from are be has have had this an not but said he she"
        " they his her its their we you i will would who which after before were been over into about than or"
    )
)
_OTHERS = frozenset(
    _WORD.findall(
        "der die das und ist nicht von den mit auf im ein eine le la les des et est une du dans pour que qui el los"
        " las del y en es por con una il di che per è um uma do da os ao het een van niet op och att som är på og det"
        " ikke nie jest się na z w ve bir için bu dan yang untuk ini itu và của"
    )
)


def detect_language(text: str) -> Language:
    """English, simplified or traditional Chinese, or unknown."""
    sample = text[:_SAMPLE]
    ideographs = sum(map(is_ideograph, sample))
    kana = sum("\u3041" <= c <= "\u30ff" for c in sample)
    hangul = sum("\uac00" <= c <= "\ud7a3" for c in sample)
    words = _WORD.findall(sample) if ideographs < len(sample) // 2 else []
    latin = [word for word in words if word[0] < "\u0250"]
    if kana * 10 > ideographs + kana or hangul > ideographs:
        return _latin_language(latin) if kana + hangul < len(latin) // 4 else Language.UNKNOWN
    if ideographs and ideographs * 2 >= len(latin):
        return _chinese_script(sample)
    return _latin_language(latin) if len(latin) * 2 > len(words) else Language.UNKNOWN


def _chinese_script(sample: str) -> Language:
    traditional = sum(map(is_traditional, sample))
    return Language.TRADITIONAL if traditional > sum(map(is_simplified, sample)) else Language.SIMPLIFIED


def _latin_language(words: list[str]) -> Language:
    if not words:
        return Language.UNKNOWN
    lowered = [word.lower() for word in words]
    english, others = sum(w in _ENGLISH for w in lowered), sum(w in _OTHERS for w in lowered)
    if len(words) < 12:  # a headline: no room for many small words
        return Language.ENGLISH if english >= others and all(map(str.isascii, words)) else Language.UNKNOWN
    is_english = english > 2 * others and english >= 0.12 * len(words)
    return Language.ENGLISH if is_english else Language.UNKNOWN
